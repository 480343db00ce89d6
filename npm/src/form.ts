/** Requests that are being filled in. */

import { dispose } from "./dispose.js";
import * as engine from "./engine.js";
import { Entries, type ListEntry, restore, type Snapshot, shownPath, snapshotOf } from "./entries.js";
import { InvalidRequest } from "./errors.js";
import {
  CONFLICT,
  kindOfText,
  type Leaf,
  longest,
  NOTHING,
  NUMBER,
  OTHER,
  setLeaf,
  TEXT,
  UNKNOWN,
} from "./leaf.js";
import { leafPaths } from "./leaf-paths.js";
import { optionOf, readOptions, type Settings } from "./options.js";
import { itemNumber, mostItems } from "./reader.js";
import { removeItem, removeUnexpected } from "./removal.js";
import { closePlace, issuesOf, Request, withReader } from "./request.js";
import { type InternalType, type Language, languageOf, resolveType } from "./request-type.js";
import { propertyFlag } from "./shape.js";
import type { AnyType, Issue, Options, PartialDeep, Payload, PropertyPath, Values } from "./types.js";
import { valuesOf, wellFormed } from "./values.js";

/** What a property may be set to; `null` takes its value away. */
export type FormValue = string | number | boolean | null;

/** One request being filled in: a change is checked only where it can matter. */
export interface Form<T extends AnyType = AnyType> extends Disposable {
  /** @throws {RangeError} when the request type has no such property; nothing is changed then */
  set(path: PropertyPath<T> | (string & {}), value: FormValue): void;
  /** What was typed, as text. */
  get(path: PropertyPath<T> | (string & {})): string;
  /** Adds an item to a list and gives its index. */
  add(list: string): number;
  /** Removes an item of a list; those after it move up. */
  remove(list: string, index: number): void;
  readonly valid: boolean;
  /** All issues, in documented order. */
  issues(): Issue[];
  issuesAt(path: string): Issue[];
  /** The paths whose issues are others than at the last call. */
  changed(): string[];
  /** What was typed, nested; what has no place in the request type is where it stood. */
  values(): PartialDeep<Values<T>>;
  /** @throws {InvalidRequest} when the request has an error */
  payload(): Payload<T>;
  /** Back to the values that it was opened with. */
  reset(): void;
  /** Takes everything away. */
  clear(): void;
  /** Gives the memory back at once; otherwise it goes when the form does. */
  free(): void;
}

/**
 * Opens a form.
 * @throws {RangeError} when there is no such request type
 */
export function open<T extends AnyType>(type: T, options?: Options & { values?: unknown }): Form<T> {
  const read = readOptions(options);
  try {
    const internal = resolveType(type, read.revision);
    const language = languageOf(internal, read.locale);
    const values = optionOf(options, "values");
    return new EngineForm(internal, language, read.settings, values) as unknown as Form<T>;
  } catch (error) {
    read.release();
    throw error;
  }
}

let registry: FinalizationRegistry<{ handle: number; generation: number }> | undefined;

/** Gives back forms that nobody can reach any more. Made by the first use, as importing does nothing. */
function collected(): FinalizationRegistry<{ handle: number; generation: number }> {
  registry ??= new FinalizationRegistry(closePlace);
  return registry;
}

class EngineForm implements Form {
  readonly #request: Request;
  /** What it was opened with, where that was anything. */
  readonly #opened: Snapshot | undefined;
  #isFreed = false;

  /** The property that was asked for last: a keystroke asks for the same again. */
  #lastPath: string | undefined = undefined;
  #lastLeaf: Leaf | undefined = undefined;

  /**
   * What a fresh instance of the engine has to be told for `changed`: what was there when it was last asked. As long as
   * properties alone change, each of these remembers it itself.
   */
  #turn = 1;
  #touched: Leaf[] = [];
  #before: Snapshot | undefined = undefined;
  #shownBefore: ReadonlyMap<string, string> = new Map();

  constructor(type: InternalType, language: Language, settings: Settings, values: unknown) {
    const request = new Request(type, language);
    this.#request = request;
    request.settings = settings;
    withReader(request.shape, (reader) => request.read(reader, values, true));
    const isBlank = values === undefined && settings.request === undefined;
    this.#opened = isBlank ? undefined : snapshotOf(request.entries);
    this.#call(() => {});
    collected().register(this, request.place, this);
  }

  set(path: string, value: FormValue): void {
    text(path, "path");
    if (typeof value !== "string" && !isOtherValue(value)) {
      throw new TypeError("value must be a text, a number, true, false or null.");
    }
    const request = this.#live();
    const leaf = this.#leafAt(path);
    if (leaf === undefined) {
      if (value === null && this.#removeUnexpected(path)) return;
      throw noSuchProperty();
    }
    if (leaf.turn !== this.#turn && this.#before === undefined) this.#touch(leaf);
    const { isCurrent, isTold } = request;
    request.isTold = false;
    if (
      typeof value !== "string" ||
      value.length > longest ||
      leaf.flags & propertyFlag.date ||
      request.hasMisplaced ||
      !isCurrent
    ) {
      setLeaf(leaf, value ?? "", kindOf(value));
      this.#call(() => {}, leaf, isTold);
      return;
    }
    leaf.value = value;
    leaf.kind = value === "" ? NOTHING : TEXT;
    leaf.sends = UNKNOWN;
    leaf.normalised = undefined;
    try {
      request.noteState(engine.setText(request.place.handle, leaf.address, value));
      request.isTold = true;
    } catch (error) {
      if (!engine.isFaultOfInstance(error)) throw error;
      this.#call(() => {});
    }
  }

  get(path: string): string {
    text(path, "path");
    this.#live();
    const leaf = this.#leafAt(path);
    if (leaf === undefined) throw noSuchProperty();
    const first = leaf.kind === CONFLICT ? (leaf.value as readonly unknown[])[0] : leaf.value;
    if (typeof first === "string") return wellFormed(first);
    return typeof first === "number" ? String(first) : "";
  }

  add(list: string): number {
    text(list, "list");
    const request = this.#live();
    const entry = this.#listAt(list);
    const index = entry?.items.length ?? mostItems;
    if (entry === undefined || index >= mostItems) {
      throw new RangeError("The request type has no such list, or the list is full.");
    }
    this.#remember();
    const { isTold } = request;
    request.isTold = false;
    entry.item(index);
    entry.isGiven = true;
    this.#call(() => {}, undefined, isTold);
    return index;
  }

  remove(list: string, index: number): void {
    text(list, "list");
    if (!Number.isInteger(index)) throw new TypeError("index must be a whole number.");
    const request = this.#live();
    const entry = this.#listAt(list);
    if (entry === undefined || index < 0 || index >= entry.items.length) {
      throw new RangeError("There is no such list or item.");
    }
    this.#remember();
    const { isTold } = request;
    request.isTold = false;
    this.#lastPath = undefined;
    const isPlain = removeItem(request.entries, entry, index);
    engine.run(() => {
      const { handle, generation } = request.place;
      if (isPlain && isTold && generation === engine.currentGeneration()) {
        request.noteState(engine.removeItem(handle, entry.group.number, index));
        entry.told -= 1;
        request.isTold = true;
      }
      this.#ensure();
    });
  }

  get valid(): boolean {
    const request = this.#live();
    return request.isCurrent ? request.errors === 0 : this.#call(() => request.errors === 0);
  }

  issues(): Issue[] {
    const request = this.#live();
    this.#call(() => request.findings());
    return issuesOf(request.foundIssues, request.settings.messages);
  }

  issuesAt(path: string): Issue[] {
    text(path, "path");
    const request = this.#live();
    const findings = this.#call(() => request.findings());
    const address = this.#leafAt(path)?.address;
    const shown = shownPath(path);
    const found = request.foundIssues.filter(
      ({ known }, at) => findings[2 * at] === address || known.issue.path === shown,
    );
    return issuesOf(found, request.settings.messages);
  }

  changed(): string[] {
    const request = this.#live();
    return this.#call(() => {
      const { handle } = request.place;
      const paths = new Set(engine.changesOf(handle).map((place) => engine.pathText(handle, place)));
      if (this.#before !== undefined) {
        const now = this.#shown();
        for (const path of [...this.#shownBefore.keys(), ...now.keys()]) {
          if (this.#shownBefore.get(path) !== now.get(path)) paths.add(path);
        }
      }
      this.#turn += 1;
      this.#touched = [];
      this.#before = undefined;
      return [...paths];
    });
  }

  values(): object {
    return valuesOf(this.#live().entries) as object;
  }

  payload(): never {
    const request = this.#live();
    const payload = withReader(request.shape, (reader) =>
      this.#call(() => {
        request.findings();
        return request.errors === 0 ? request.payload(reader, false) : undefined;
      }),
    );
    if (payload !== undefined) return payload as never;
    throw new InvalidRequest(issuesOf(request.foundIssues, request.settings.messages));
  }

  reset(): void {
    this.#replace((entries) => (this.#opened ? restore(entries, this.#opened) : entries.clear()));
  }

  clear(): void {
    this.#replace((entries) => entries.clear());
  }

  free(): void {
    if (this.#isFreed) return;
    this.#isFreed = true;
    collected().unregister(this);
    this.#request.close();
    const { points } = this.#request.settings;
    if (points?.isOwn) points.free();
  }

  [dispose](): void {
    this.free();
  }

  #live(): Request {
    if (this.#isFreed) throw new TypeError("This form was freed.");
    return this.#request;
  }

  /** Calls the engine, which is told before of what it has not been: of all, or of one leaf. */
  #call<R>(act: () => R, leaf?: Leaf, wasTold?: boolean): R {
    return engine.run(() => {
      this.#ensure(leaf, wasTold);
      return act();
    });
  }

  #ensure(leaf?: Leaf, wasTold = this.#request.isTold): void {
    const request = this.#request;
    if (request.place.generation === engine.currentGeneration()) {
      if (leaf === undefined) request.tell([], 0, wasTold);
      else request.tell([leaf], 1, wasTold);
      return;
    }
    // A fresh instance says what changed since it was told what was there then.
    const before = this.#stateBefore();
    if (before !== undefined) {
      const entries = new Entries(request.shape);
      restore(entries, before);
      request.tellOther(entries);
      engine.changesOf(request.place.handle);
    }
    request.tell([], 0, false);
    if (before === undefined) engine.changesOf(request.place.handle);
  }

  /** What was there when `changed` was last asked, where it is not what is there now. */
  #stateBefore(): Snapshot | undefined {
    if (this.#before !== undefined || this.#touched.length === 0) return this.#before;
    return snapshotOf(this.#request.entries, ({ turn, before, kindBefore, value, kind }) =>
      turn === this.#turn ? { value: before, kind: kindBefore } : { value, kind },
    );
  }

  #touch(leaf: Leaf): void {
    leaf.before = leaf.value;
    leaf.kindBefore = leaf.kind;
    leaf.turn = this.#turn;
    this.#touched.push(leaf);
  }

  /** Remembers what is there, before more than a property changes. */
  #remember(): void {
    if (this.#before !== undefined) return;
    const shown = this.#shownNow();
    this.#before = this.#stateBefore() ?? snapshotOf(this.#request.entries);
    this.#shownBefore = shown;
  }

  #shownNow(): ReadonlyMap<string, string> {
    return this.#request.entries.unexpected.length === 0 ? new Map() : this.#call(() => this.#shown());
  }

  /** The rules of the issues at each path of something unexpected, within a call of the engine. */
  #shown(): ReadonlyMap<string, string> {
    const shown = new Map<string, string>();
    const findings = this.#request.findings();
    this.#request.foundIssues.forEach(({ known, suggestion }, at) => {
      const { path } = known.issue;
      if ((findings[2 * at] as number) >>> 30 === 2) {
        shown.set(path, `${shown.get(path) ?? ""}${findings[2 * at + 1]} ${suggestion}\n`);
      }
    });
    return shown;
  }

  #replace(change: (entries: Entries) => void): void {
    const request = this.#live();
    this.#remember();
    request.isTold = false;
    this.#lastPath = undefined;
    change(request.entries);
    this.#call(() => {});
  }

  /** Removes what is unexpected at a path; false where nothing is. */
  #removeUnexpected(path: string): boolean {
    const request = this.#live();
    this.#remember();
    if (!removeUnexpected(request.entries, path)) return false;
    request.isTold = false;
    this.#call(() => {});
    return true;
  }

  #leafAt(path: string): Leaf | undefined {
    if (path === this.#lastPath) return this.#lastLeaf;
    const { shape, entries } = this.#request;
    const index = leafPaths(shape).get(path);
    const leaf = index === undefined ? leafInList(entries, path) : entries.leaves[index];
    if (leaf !== undefined) {
      this.#lastPath = path;
      this.#lastLeaf = leaf;
    }
    return leaf;
  }

  #listAt(id: string): ListEntry | undefined {
    return this.#request.entries.lists.find(({ group }) => group.id === id);
  }
}

function leafInList({ lists }: Entries, path: string): Leaf | undefined {
  for (const { group, items } of lists) {
    if (!path.startsWith(`${group.id}.`)) continue;
    const dot = path.indexOf(".", group.id.length + 1);
    if (dot < 0) continue;
    const item = items[itemNumber(path.slice(group.id.length + 1, dot))];
    const name = path.slice(dot + 1);
    const index = group.properties.findIndex(({ id }) => id === name);
    if (item !== undefined && index >= 0) return item[index];
  }
  return undefined;
}

/** How a form is given a value. */
function kindOf(value: FormValue): number {
  if (value === null) return NOTHING;
  if (typeof value === "string") return kindOfText(value);
  return typeof value === "number" && Number.isFinite(value) ? NUMBER : OTHER;
}

function isOtherValue(value: unknown): boolean {
  return value === null || typeof value === "number" || typeof value === "boolean";
}

function text(value: unknown, name: string): asserts value is string {
  if (typeof value !== "string") throw new TypeError(`${name} must be a text.`);
}

function noSuchProperty(): RangeError {
  return new RangeError("The request type has no such property, or the list no such item.");
}
