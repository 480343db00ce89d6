/** One request: what was given for it, and what the engine says of that. */

import type { Members } from "./containers.js";
import * as engine from "./engine.js";
import { Entries, type ListEntry, type Unexpected, unexpected } from "./entries.js";
import { Held } from "./held.js";
import { type FoundIssue, foundIssueOf, worded } from "./issues.js";
import { type Leaf, NOTHING } from "./leaf.js";
import { blankSettings, type Settings } from "./options.js";
import { payloadOf } from "./payload.js";
import { Reader } from "./reader.js";
import type { InternalType, Judge, Language } from "./request-type.js";
import type { ServicePointIndex } from "./service-points.js";
import { type Shape, shapeOf } from "./shape.js";
import { today } from "./today.js";
import type { Issue } from "./types.js";

const readers = new WeakMap<Shape, Reader>();

/** Runs `act` with a reader of a structure: one for all requests, but for those within a reading. */
export function withReader<T>(shape: Shape, act: (reader: Reader) => T): T {
  let reader = readers.get(shape);
  if (reader === undefined || reader.isBusy) {
    reader = new Reader(shape);
    if (!readers.has(shape)) readers.set(shape, reader);
  }
  reader.isBusy = true;
  try {
    return act(reader);
  } finally {
    reader.isBusy = false;
  }
}

/** Values, and attributes that were given apart from them, as a form keeps them: able to give all of it back. */
export function entriesOf(shape: Shape, values: unknown, attributes?: Members): Entries {
  const entries = new Entries(shape);
  withReader(shape, (reader) => reader.read(entries, values, attributes, true));
  return entries;
}

/** So many issues are kept besides those that are there. */
const mostKnown = 500;

/**
 * A request in the engine. What was given lies here in `entries`, so that only what differs has to be sent, and so that
 * a fresh instance can be told everything again.
 */
export class Request {
  readonly shape: Shape;
  entries: Entries;
  settings: Settings = blankSettings;
  /** How many errors there are, as far as the engine was told. */
  errors = 0;
  /** The form in the engine. */
  readonly held: Held;

  /** Whether the engine has all that the entries have, and whether it had when the last change began. */
  #isTold = false;
  #wasTold = false;

  /** What the engine was told besides the values of properties. */
  #unexpected: readonly Unexpected[] = [];
  #settings: Settings = blankSettings;
  #today = "";

  /** What was found, once somebody asked; stale where the engine has found something else since. */
  #found: readonly FoundIssue[] = [];
  #isStale = true;
  /** By place and rule: the same finding at the same place is the same issue, but for what is suggested there. */
  readonly #known = new Map<number, FoundIssue>();

  readonly #pack: string;
  readonly #judge: Judge | undefined;
  readonly #words: { tag: string; texts: string; sentences: string };

  constructor({ pack, judge }: InternalType, { tag, texts, sentences }: Language) {
    const words = { tag, texts, sentences };
    this.#pack = pack;
    this.#judge = judge;
    this.#words = words;
    this.shape = shapeOf(pack);
    this.entries = new Entries(this.shape);
    this.held = new Held(() => engine.openForm(pack, words.texts, words.sentences), engine.closeForm);
  }

  /** Goes on with other options, and in another language. */
  change(settings: Settings, { tag, texts, sentences }: Language): void {
    const { points } = this.settings;
    this.settings = settings;
    const words = this.#words;
    if (texts !== words.texts || sentences !== words.sentences) {
      Object.assign(words, { tag, texts, sentences });
      this.#known.clear();
      this.#isStale = true;
      if (this.held.isCurrent) {
        engine.run(() => engine.setWords(this.held.handle(), this.#pack, texts, sentences));
      }
    }
    if (points?.isOwn && points !== settings.points) {
      this.dropPoints(points);
      points.free();
    }
  }

  /** The language. */
  get tag(): string {
    return this.#words.tag;
  }

  /** A text of the request type by its line. */
  textAt(line: number): string {
    return this.#words.texts.split("\n")[line - 1] ?? "";
  }

  /** Reads values in the place of those that are there. The engine is told later, by `tell`. */
  read(reader: Reader, values: unknown, keeps: boolean): void {
    this.begin();
    reader.read(this.entries, values, this.settings.request, keeps);
  }

  /**
   * Has to come before anything changes. Wherever the change ends, be it because the stack is used up: unless `tell` is
   * given what changed, it tells the engine everything again.
   */
  begin(): void {
    this.#wasTold = this.#isTold;
    this.#isTold = false;
  }

  /** Whether rules in code have a say. */
  get hasJudge(): boolean {
    return this.#judge !== undefined;
  }

  /** Whether the engine has all that is there. */
  get isCurrent(): boolean {
    return this.#isTold && this.held.isCurrent;
  }

  /** Whether something stands in the place of a container or a list: what is blank below it is no plain blank. */
  get hasMisplaced(): boolean {
    const told = this.#unexpected;
    return told.length > 0 && told.some(({ kind }) => kind < unexpected.type);
  }

  /**
   * Tells the engine what it has not been told, within a call of it.
   * @param changed where the last change is known: the properties in which it lies, so many of them
   */
  tell(changed?: readonly Leaf[], count = changed?.length ?? 0): void {
    const { entries, held } = this;
    const { lists } = entries;
    const isNew = !held.isOpen;
    const handle = held.handle();
    this.#tellSettings(handle, isNew);
    const others = entries.told();
    const areSame = areAlike(this.#unexpected, others);
    const isKnown = this.#isTold || (changed !== undefined && this.#wasTold);
    let leaves = changed ?? [];
    let length = count;
    if (isNew || !isKnown || !(areSame ? this.#canAdd(count) : this.#unexpected.length === 0)) {
      engine.clearForm(handle);
      this.#unexpected = [];
      for (const list of lists) list.told = 0;
      const given: Leaf[] = [];
      for (const some of [entries.leaves, ...lists.flatMap(({ items }) => items)]) {
        for (const leaf of some) if (leaf.kind !== NOTHING) given.push(leaf);
      }
      leaves = given;
      length = leaves.length;
    }
    for (let at = 0; at < lists.length; at++) {
      const list = lists[at] as ListEntry;
      if (list.items.length === list.told) continue;
      list.told = list.items.length;
      engine.putItems(handle, list.group.number, list.told);
    }
    engine.putLeaves(handle, leaves, length);
    if (this.#unexpected.length === 0) for (const one of others) engine.putUnexpected(handle, one);
    this.#unexpected = others;
    this.noteState(engine.flush(handle));
    this.#isTold = true;
  }

  /** Tells the engine of an item that was removed, with nothing unexpected in it or after it, within a call of it. */
  tellRemoved(list: ListEntry, item: number): void {
    if (this.#wasTold && this.held.isCurrent) {
      this.noteState(engine.removeItem(this.held.handle(), list.group.number, item));
      list.told -= 1;
      this.#isTold = true;
    } else this.tell();
  }

  /** Sets a property that has the text already: what a keystroke does. Needs a request that was current before. */
  tellText({ address, value }: Leaf): void {
    this.noteState(engine.setText(this.held.handle(), address, value as string));
    this.#isTold = true;
  }

  /** Takes over the state that the engine gave: the number of errors and, in the highest bit, whether findings changed. */
  noteState(state: number): void {
    this.errors = state & 0x7fff_ffff;
    if (state >>> 31 === 1) this.#isStale = true;
  }

  /** What stands in the place of a container concerns what is below it. */
  #canAdd(count: number): boolean {
    if (!this.hasMisplaced) return true;
    return count === 0 && this.entries.lists.every(({ items, told }) => items.length === told);
  }

  /** What a check knows beyond the values. The date matters only where one was given. */
  #tellSettings(handle: number, isNew: boolean): void {
    if (isNew) {
      this.#settings = blankSettings;
      this.#today = "";
      this.#isStale = true;
    }
    const { settings } = this;
    const { points, market, ignoresUnknown } = this.#settings;
    if (
      settings.points !== points ||
      settings.market !== market ||
      settings.ignoresUnknown !== ignoresUnknown
    ) {
      engine.setContext(handle, settings);
      settings.points?.settle();
      this.#settings = settings;
    }
    const { dates } = this.shape;
    for (let at = 0; at < dates.length; at++) {
      if (this.entries.leaves[dates[at] as number]?.kind === NOTHING) continue;
      const date = settings.today ?? today();
      if (date !== this.#today) engine.setToday(handle, date);
      this.#today = date;
    }
  }

  /** Lets go of service points that were given back. */
  dropPoints(points: ServicePointIndex): void {
    if (points !== this.#settings.points) return;
    this.#settings = blankSettings;
    if (this.held.isCurrent) engine.run(() => engine.setContext(this.held.handle(), blankSettings));
  }

  /** What was found, in documented order; within a call of the engine that has been told all. */
  find(): readonly FoundIssue[] {
    if (this.#isStale) {
      const handle = this.held.handle();
      const findings = engine.findingsOf(handle);
      const found: FoundIssue[] = [];
      for (let at = 0; at < findings.length; at += 2) {
        found.push(this.#issueAt(handle, findings[at] as number, findings[at + 1] as number));
      }
      this.#found = found;
      this.#isStale = false;
    }
    return this.#found;
  }

  #issueAt(handle: number, place: number, rule: number): FoundIssue {
    const named = this.unexpectedAt(place);
    const key = place * 2 ** 16 + rule;
    const known = named ? undefined : this.#known.get(key);
    if (known !== undefined) {
      const suggestion = suggestionAt(handle, place) || undefined;
      if (suggestion === known.suggestion || !saysSuggestion(known)) return { ...known, suggestion };
    }
    const found = foundIssueOf(engine.issueText(handle, place, rule), named, this.shape.hasEnvelope, place);
    if (named === undefined) {
      if (this.#known.size >= mostKnown) this.#known.clear();
      this.#known.set(key, found);
    }
    return found;
  }

  /**
   * What tells the issues at each place from others there, within a call of the engine that has been told all. What is
   * unexpected has no place that stays: it goes by its path.
   */
  marks(): Map<number | string, string> {
    const handle = this.held.handle();
    const marks = new Map<number | string, string>();
    const findings = engine.findingsOf(handle);
    for (let at = 0; at < findings.length; at += 2) {
      const place = findings[at] as number;
      const rule = findings[at + 1] as number;
      const named = this.unexpectedAt(place);
      const key = named?.shown ?? place;
      const mark = named ? engine.issueText(handle, place, rule) : `${rule} ${suggestionAt(handle, place)}`;
      marks.set(key, `${marks.get(key) ?? ""}${mark}\n`);
    }
    return marks;
  }

  /** The path of a place that has marks. */
  pathOf(place: number | string): string {
    return typeof place === "string" ? place : engine.pathText(this.held.handle(), place);
  }

  /** What is unexpected at a place, if anything. */
  unexpectedAt(place: number): Unexpected | undefined {
    return place >>> 30 === 2 ? this.#unexpected[place - engine.UNEXPECTED] : undefined;
  }

  /** Issues as they are handed out: those that were last found, unless others are given. */
  words(found: readonly FoundIssue[] = this.judged()): Issue[] {
    const { messages } = this.settings;
    const words: Issue[] = [];
    for (const one of found) words.push(worded(one, messages));
    return words;
  }

  /** What was last found, and what rules in code say besides. They are the caller's: never within a call of the engine. */
  judged(): readonly FoundIssue[] {
    return this.#judge?.(this.#found, this) ?? this.#found;
  }

  /**
   * Finds what there is and gives the payload where that has no error, within a call of the engine.
   * @param reader the one that has just read the request, or any
   * @param isRead whether it has
   */
  outcome(reader: Reader, isRead: boolean): object | undefined {
    this.find();
    if (this.errors > 0) return undefined;
    return payloadOf(this.entries, reader, isRead, this.#normalised);
  }

  /** Made once, as a check makes as little as it can. */
  readonly #normalised = (address: number): string => engine.normalisedText(this.held.handle(), address);

  /** Gives what it has of the engine back. */
  free(): void {
    this.held.free();
    const { points } = this.settings;
    if (points?.isOwn) points.free();
  }
}

/** Whether the message of an issue may say what is suggested: it does, or there was nothing to say. */
function saysSuggestion({ known, suggestion }: FoundIssue): boolean {
  return suggestion === undefined || known.issue.message.includes(suggestion);
}

/** A group has no value of its own, for which anything could be suggested. */
function suggestionAt(handle: number, place: number): string {
  return place < engine.GROUP ? engine.suggestionText(handle, place) : "";
}

/** Whether the engine would be told the same. */
function areAlike(some: readonly Unexpected[], others: readonly Unexpected[]): boolean {
  for (let at = 0; at < Math.max(some.length, others.length); at++) {
    const [one, other] = [some[at], others[at]];
    if (
      one?.kind !== other?.kind ||
      one?.shown !== other?.shown ||
      one?.isInside !== other?.isInside ||
      one?.isEnveloped !== other?.isEnveloped ||
      (one?.kind === unexpected.more && one.value !== other?.value)
    ) {
      return false;
    }
  }
  return true;
}
