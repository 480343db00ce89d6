/** The WebAssembly instance behind all calls: made by the first one, and made anew should it ever fault. */

import { type Unexpected, unexpected } from "./entries.js";
import { isFault, WasmForbidden } from "./fault.js";
import { fold, isUrl } from "./host.js";
import { type Leaf, TEXT, textToTell } from "./leaf.js";
import type { Settings } from "./options.js";
import { damagedPack, foreignPack } from "./shape.js";

/** What the module exports. All parameters and results are numbers; the first is the address of the engine itself. */
interface Exports {
  readonly memory: WebAssembly.Memory;
  __wbindgen_start?(): void;
  engine_new(seed: number): number;
  engine_text(engine: number, bytes: number): number;
  engine_records(engine: number, numbers: number): number;
  engine_out(engine: number): number;
  engine_pack(engine: number, bytes: number): number;
  engine_lines(engine: number, bytes: number): number;
  engine_open(engine: number, pack: number, texts: number, sentences: number): number;
  engine_close(engine: number, form: number): void;
  engine_context(engine: number, form: number, points: number, market: number, ignores: number): void;
  engine_today(engine: number, form: number, bytes: number): void;
  engine_feed(engine: number, form: number, records: number, bytes: number, isLast: number): number;
  engine_set(engine: number, form: number, address: number, bytes: number): number;
  engine_clear(engine: number, form: number): void;
  engine_removeItem(engine: number, form: number, group: number, item: number): number;
  engine_findings(engine: number, form: number): number;
  engine_issue(engine: number, form: number, place: number, rule: number): number;
  engine_suggestion(engine: number, form: number, address: number): number;
  engine_normalised(engine: number, form: number, address: number): number;
  engine_path(engine: number, form: number, place: number): number;
  engine_render(engine: number, form: number, prefix: number, bytes: number): number;
  engine_response(
    engine: number,
    pack: number,
    texts: number,
    sentences: number,
    status: number,
    bytes: number,
  ): number;
  engine_words(engine: number, form: number, pack: number, texts: number, sentences: number): void;
  engine_live(engine: number, form: number, event: number, about: number, kept: object): number;
  engine_points(engine: number, bytes: number): number;
  engine_pointsSize(engine: number, points: number): number;
  engine_pointsFree(engine: number, points: number): void;
}

/** Generated glue for a module that does more than take numbers: its functions are what the module imports. */
export interface Glue {
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
}

/** Places that are no property; see src/address.rs. */
export const GROUP = 0x4000_0000;
export const UNEXPECTED = 0x8000_0000;
export const WHOLE = 0xc000_0000;
const END = 0xffff_ffff;

/** The size of the buffer for texts, in bytes: `longest` units of UTF-16 fit in, of which each has three at most. */
const textBytes = 8192;

/** The size of the buffer for records, of which each has two numbers. */
const recordNumbers = 1024;

/** Up to this length a loop of our own is quicker for European texts than the platform's encoder and decoder. */
const short = 64;

let load: () => WebAssembly.Module = () => {
  throw new Error('Give "request-forms/slim" its module first: await compile(url), or setWasm(module).');
};
let glue: Glue | undefined;
let module: WebAssembly.Module | undefined;
let wasm: Exports | undefined;
let exports: Exports;
/** The address of the engine. */
let self = 0;
let generation = 0;

/** Whether the instance has faulted, and must not be used again. */
let isBroken = false;

/** Whether a call is under way. None of them runs any code of the caller's. */
let isRunning = false;

/** Says where the module comes from; the next call asks for it, and what was opened before is opened again in it. */
export function loadWith(loader: () => WebAssembly.Module, imports?: Glue): void {
  load = loader;
  glue = imports;
  module = undefined;
  isBroken = true;
}

/** The number of the instance: what was opened in an earlier one has to be opened again. */
export function currentGeneration(): number {
  return generation;
}

/** Whether what was opened in an instance can be used as it is. */
export function isCurrent(opened: number): boolean {
  return opened === generation && !isBroken;
}

/** The memory of the instance, while a call is under way. */
export function currentMemory(): WebAssembly.Memory {
  return exports.memory;
}

/** The address of the engine in the instance, while a call is under way: for generated glue. */
export function currentEngine(): number {
  return self;
}

/**
 * Calls the engine. Should the instance fault, it is dropped, and the call is made once more on a fresh one: whatever
 * acts has to open anew what was opened in an earlier generation.
 */
export function run<T>(act: () => T): T {
  if (isRunning) return act();
  if (wasm === undefined || isBroken || lines.size > mostLines) instantiate();
  textEnd = recordEnd = 0;
  isRunning = true;
  try {
    return act();
  } catch (error) {
    if (!isFaultOfInstance(error)) throw error;
    instantiate();
    isBroken = true;
    const result = act();
    isBroken = false;
    return result;
  } finally {
    isRunning = false;
  }
}

/** Whether what an engine that was whole threw is a fault, after which `run` takes a fresh instance. */
export function isFaultOfInstance(error: unknown): boolean {
  // Before anything else: where the stack is used up, the call that tells a fault may fail, too.
  isBroken = true;
  isBroken = isFault(error);
  return isBroken;
}

function instanceOf(module: WebAssembly.Module): WebAssembly.Instance {
  try {
    return new WebAssembly.Instance(module, importsOf(module));
  } catch (cause) {
    // WebKit compiles what the policy of a page forbids, and refuses an instance alone.
    if (!(cause instanceof WebAssembly.CompileError)) throw cause;
    const advice = "Allow 'wasm-unsafe-eval' in the directive script-src of its policy.";
    throw new WasmForbidden(`WebAssembly may not be compiled here. ${advice}`, { cause });
  }
}

function instantiate(): void {
  isBroken = true;
  module ??= load();
  const instance = instanceOf(module);
  // Glue keeps views of the memory, and looks for new ones only when the old memory was detached.
  if (glue !== undefined) wasm?.memory.grow(0);
  exports = wasm = instance.exports as unknown as Exports;
  glue?.__wbg_set_wasm(instance.exports);
  exports.__wbindgen_start?.();
  // The seed makes what is hashed unforeseeable.
  self = exports.engine_new(Math.floor(Math.random() * 2 ** 32)) >>> 0;
  packs.clear();
  lines.clear();
  makeBuffers();
  generation += 1;
  isBroken = false;
}

/** Answers each import by its name: what the generated glue would do for those that this module has. */
function importsOf(module: WebAssembly.Module): WebAssembly.Imports {
  const imports: Record<string, Record<string, WebAssembly.ImportValue>> = {};
  const glued = glue as unknown as Record<string, WebAssembly.ImportValue> | undefined;
  for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    const own = Object.keys(answers).find((key) => name.toLowerCase().includes(key));
    imports[from] ??= {};
    imports[from][name] = glued?.[name] ?? (own ? answers[own] : undefined) ?? (() => {});
  }
  return imports;
}

/** By what the names of the imports have within them, in lower case. */
const answers: Readonly<Record<string, (at: number, length: number, capacity: number) => unknown>> = {
  isurl: (at, length) => Number(isUrl(decode(bytesAt(at, length)))),
  fold: foldInPlace,
  throw(at, length) {
    throw new WebAssembly.RuntimeError(decode(bytesAt(at, length)));
  },
};

function foldInPlace(at: number, length: number, capacity: number): number {
  const folded = encoder.encode(fold(decode(bytesAt(at, length))));
  if (folded.length > capacity) return length;
  bytesAt(at, folded.length).set(folded);
  return folded.length;
}

function bytesAt(at: number, length: number): Uint8Array {
  return new Uint8Array(exports.memory.buffer, at >>> 0, length);
}

/** The two buffers, where they lie in the memory, and how much of them is in use. */
let texts = new Uint8Array();
let records = new Uint32Array();
let textsAt = 0;
let recordsAt = 0;
let textEnd = 0;
let recordEnd = 0;

function makeBuffers(): void {
  textsAt = exports.engine_text(self, textBytes) >>> 0;
  recordsAt = exports.engine_records(self, recordNumbers) >>> 0;
  textEnd = recordEnd = 0;
  makeViews();
}

function makeViews(): void {
  texts = new Uint8Array(exports.memory.buffer, textsAt, textBytes);
  records = new Uint32Array(exports.memory.buffer, recordsAt, recordNumbers);
}

/** Memory that has grown is another one, and views of the old one have no length any more. */
function look(): void {
  if (texts.length === 0) makeViews();
}

const encoder: TextEncoder = /* @__PURE__ */ new TextEncoder();
const decoder: TextDecoder = /* @__PURE__ */ new TextDecoder("utf-8", { ignoreBOM: true });

function decode(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

/** Writes a text behind those that wait, as UTF-8, a lone surrogate as U+FFFD; gives the number of bytes. */
function write(text: string): number {
  const { length } = text;
  const bytes = texts;
  const begin = textEnd;
  if (length <= short) {
    let index = 0;
    let end = begin;
    for (; index < length; index++) {
      const code = text.charCodeAt(index);
      if (code < 0x80) bytes[end++] = code;
      else if (code < 0x800) {
        bytes[end++] = 0xc0 | (code >> 6);
        bytes[end++] = 0x80 | (code & 0x3f);
      } else if (code < 0xd800) {
        bytes[end++] = 0xe0 | (code >> 12);
        bytes[end++] = 0x80 | ((code >> 6) & 0x3f);
        bytes[end++] = 0x80 | (code & 0x3f);
      } else break;
    }
    if (index === length) {
      textEnd = end;
      return end - begin;
    }
  }
  const { written } = encoder.encodeInto(text, bytes.subarray(begin));
  textEnd = begin + written;
  return written;
}

/** Lets the engine act on a text of any length, in a buffer of its own, while nothing waits to be told. */
function withWhole<T>(text: string, act: (bytes: number) => T): T {
  const bytes = encoder.encode(text);
  const at = exports.engine_text(self, bytes.length);
  bytesAt(at, bytes.length).set(bytes);
  const result = act(bytes.length);
  makeBuffers();
  return result;
}

/**
 * So many texts of request types an instance has; then a fresh one is taken. Own names of properties, which are among
 * them, may be others for each request.
 */
const mostLines = 1000;

/** Numbers of packs and lines in the instance. A text is found again by what it is: equal ones are one. */
const packs = new Map<string, number>();
const lines = new Map<string, number>();

function packOf(pack: string): number {
  let number = packs.get(pack);
  if (number === undefined) {
    number = withWhole(pack, (bytes) => exports.engine_pack(self, bytes));
    if (number < 0) throw new Error(number === -2 ? foreignPack : damagedPack);
    packs.set(pack, number);
  }
  return number;
}

function linesOf(text: string): number {
  let number = lines.get(text);
  if (number === undefined) {
    number = withWhole(text, (bytes) => exports.engine_lines(self, bytes));
    lines.set(text, number);
  }
  return number;
}

/** Opens a form; gives its number. */
export function openForm(pack: string, texts: string, sentences: string): number {
  const form = exports.engine_open(self, packOf(pack), linesOf(texts), linesOf(sentences));
  if (form < 0) throw new Error(damagedPack);
  return form;
}

export function closeForm(form: number): void {
  exports.engine_close(self, form);
}

/** Sets what a check knows beyond the values. */
export function setContext(form: number, { points, market, ignoresUnknown }: Settings): void {
  // The engine counts them from 1.
  const number = points?.held.handle() ?? 0;
  withWhole(market, (bytes) => exports.engine_context(self, form, number, bytes, Number(ignoresUnknown)));
}

export function setToday(form: number, today: string): void {
  withWhole(today, (bytes) => exports.engine_today(self, form, bytes));
}

/** Takes everything away that a form was given. */
export function clearForm(form: number): void {
  textEnd = recordEnd = 0;
  exports.engine_clear(self, form);
}

/** Says how many items a list has. */
export function putItems(form: number, group: number, count: number): void {
  if (recordEnd >= recordNumbers) flush(form, false);
  look();
  records[recordEnd++] = GROUP | group;
  records[recordEnd++] = count;
}

/** Says that something is unexpected, and where; of more than are named, how many. */
export function putUnexpected(form: number, one: Unexpected): void {
  const { kind, isInside, isEnveloped, shown, value } = one;
  const place = (UNEXPECTED | Number(isInside) | (Number(isEnveloped) << 1)) >>> 0;
  put(form, place, kind, shown, kind === unexpected.more ? (value as number) : 0);
}

function put(form: number, place: number, kind: number, text: string, count: number): void {
  if (textEnd + text.length * 3 > textBytes || recordEnd >= recordNumbers) flush(form, false);
  look();
  const length = text === "" ? count : write(text);
  records[recordEnd++] = place;
  records[recordEnd++] = length | (kind << 24);
}

/** Says what was given for so many properties. */
export function putLeaves(form: number, leaves: readonly Leaf[], count: number): void {
  for (let at = 0; at < count; at++) {
    const leaf = leaves[at] as Leaf;
    put(form, leaf.address, leaf.kind, textToTell(leaf), 0);
  }
}

/** The length of a text is told in three bytes; UTF-16 units have at most three each in UTF-8. */
const longestWhole = Math.floor(0xff_ffff / 3);

/** Gives the form a text that may be longer than any value: what a check need not know, a page shows. */
export function giveWhole(form: number, address: number, text: string): void {
  withWhole(text.slice(0, longestWhole), (bytes) => {
    new Uint32Array(exports.memory.buffer, recordsAt, 2).set([address, bytes | (TEXT << 24)]);
    return exports.engine_feed(self, form, 1, bytes, 0);
  });
}

/** Gives the form what was put, and the state that it is in then: see `noteState` of a request. */
export function flush(form: number, isLast = true): number {
  const state = exports.engine_feed(self, form, recordEnd >> 1, textEnd, Number(isLast));
  textEnd = recordEnd = 0;
  return state;
}

/** Sets a property to a text that is no longer than `longest`: what a keystroke does. Gives the state. */
export function setText(form: number, address: number, text: string): number {
  look();
  textEnd = 0;
  const length = write(text);
  textEnd = 0;
  return exports.engine_set(self, form, address, length);
}

/** Removes an item of a list; gives the state. */
export function removeItem(form: number, group: number, item: number): number {
  return exports.engine_removeItem(self, form, group, item);
}

/** Place and rule of each finding, in documented order. */
export function findingsOf(form: number): number[] {
  return numbersAt(exports.engine_findings(self, form));
}

function numbersAt(address: number): number[] {
  const all = new Uint32Array(exports.memory.buffer);
  const found: number[] = [];
  for (let at = address >>> 2; all[at] !== END; at++) found.push(all[at] as number);
  return found;
}

/** The fields of an issue, one after the other. */
export function issueText(form: number, place: number, rule: number): string {
  return read(exports.engine_issue(self, form, place, rule));
}

/** What is suggested at a property, or an empty text. */
export function suggestionText(form: number, address: number): string {
  return read(exports.engine_suggestion(self, form, address));
}

/** The text of a valid property as the payload has it. */
export function normalisedText(form: number, address: number): string {
  return read(exports.engine_normalised(self, form, address));
}

/** The documented id of a place. */
export function pathText(form: number, place: number): string {
  return read(exports.engine_path(self, form, place));
}

/** A form as HTML, with these issues in it. */
export function renderText(form: number, idPrefix: string, issues: string): string {
  const prefix = encoder.encode(idPrefix).length;
  return read(withWhole(idPrefix + issues, (bytes) => exports.engine_render(self, form, prefix, bytes)));
}

/** The issues of an answer, one after the other; empty where the provider took the request. */
export function responseText(
  pack: string,
  texts: string,
  sentences: string,
  status: number,
  answer: string,
): string {
  const [type, own, shared] = [packOf(pack), linesOf(texts), linesOf(sentences)];
  return readWhole(
    withWhole(answer, (bytes) => exports.engine_response(self, type, own, shared, status, bytes)),
  );
}

function readWhole(length: number): string {
  if (length < 0) throw new Error(damagedPack);
  return read(length);
}

/** Reads a text of the engine's. */
function read(length: number): string {
  if (length === 0) return "";
  const bytes = bytesAt(exports.engine_out(self), length);
  if (length >= short) return decode(bytes);
  let text = "";
  for (let index = 0; index < length; index++) {
    const code = bytes[index] as number;
    if (code >= 0x80) return decode(bytes);
    text += String.fromCharCode(code);
  }
  return text;
}

/** Gives a form the words of another language. */
export function setWords(form: number, pack: string, texts: string, sentences: string): void {
  exports.engine_words(self, form, packOf(pack), linesOf(texts), linesOf(sentences));
}

/** Hands on what happened in a form of the page; gives what is to be done. What runs meanwhile cannot call the engine. */
export function liveEvent(form: number, event: number, about: number, kept: object): number {
  try {
    return exports.engine_live(self, form, event, about, kept);
  } catch (error) {
    if (isFault(error)) throw error;
    // The engine was left in the middle, and counts as busy for ever.
    throw new WebAssembly.RuntimeError(`The page threw within the engine: ${error}`);
  }
}

/** Indexes service points, of which each has five lines; gives their number. */
export function openPoints(lines: string): number {
  return withWhole(lines, (bytes) => exports.engine_points(self, bytes));
}

export function sizeOfPoints(points: number): number {
  return exports.engine_pointsSize(self, points);
}

export function closePoints(points: number): void {
  exports.engine_pointsFree(self, points);
}
