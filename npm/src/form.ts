/** Requests that are being filled in. */

import { dispose } from "./dispose.js";
import * as engine from "./engine.js";
import { Entries, isNoObject, shownPath } from "./entries.js";
import { InvalidRequest } from "./errors.js";
import { type FoundIssue, isError } from "./issues.js";
import { CONFLICT, kindOf, type Leaf, longest, setLeaf } from "./leaf.js";
import { inList, type Names } from "./names.js";
import { optionOf, readOptions, type Settings } from "./options.js";
import { mostItems } from "./reader.js";
import { removeItem, removeUnexpected } from "./removal.js";
import { Request, withReader } from "./request.js";
import { type InternalType, type Language, resolveType } from "./request-type.js";
import { propertyFlag } from "./shape.js";
import type { AnyType, Issue, Options, PartialDeep, Payload, PropertyPath, Values } from "./types.js";
import { valuesOf, wellFormed } from "./values.js";

/** What a property may be set to; `null` takes its value away. */
export type FormValue = string | number | boolean | null;

/** One request being filled in: a change is checked only where it can matter. */
export interface Form<T extends AnyType = AnyType> extends Disposable {
  /** @throws {RangeError} when the request type has no such property; nothing is changed then */
  set(path: PropertyPath<T>, value: FormValue): void;
  /** What was typed, as text. */
  get(path: PropertyPath<T> | (string & {})): string;
  /** Adds an item to a list and gives its index. */
  add(list: string): number;
  /** Removes an item of a list; those after it move up. */
  remove(list: string, index: number): void;
  readonly valid: boolean;
  /** All issues, in documented order. */
  issues(): Issue[];
  issuesAt(path: PropertyPath<T> | (string & {})): Issue[];
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
    const language = read.languageOf(internal);
    const values = optionOf(options, "values");
    return new EngineForm(internal, language, read.settings, values) as unknown as Form<T>;
  } catch (error) {
    read.release();
    throw error;
  }
}

class EngineForm implements Form {
  readonly #request: Request;
  readonly #names: Names;
  /** What it was opened with, where that was anything. */
  readonly #opened: Entries | undefined;
  #isFreed = false;

  /** The property that was asked for last: a keystroke asks for the same again. */
  #lastPath: string | undefined = undefined;
  #lastLeaf: Leaf | undefined = undefined;

  /** What was found at each place when `changed` was last asked. */
  #before: ReadonlyMap<number | string, string>;

  constructor(type: InternalType, language: Language, settings: Settings, values: unknown) {
    const request = new Request(type, language);
    this.#request = request;
    request.settings = settings;
    this.#names = withReader(request.shape, (reader) => {
      request.read(reader, values, true);
      return reader.tree.root;
    });
    const isBlank = values === undefined && settings.request === undefined;
    this.#opened = isBlank ? undefined : request.entries.copy();
    this.#before = this.#marks();
    request.held.goesWith(this);
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
    const { isCurrent } = request;
    this.#beginChange();
    setLeaf(leaf, value ?? "", kindOf(value, leaf.flags));
    const isText = typeof value === "string" && value.length <= longest;
    if (isText && isCurrent && !request.hasMisplaced && !(leaf.flags & propertyFlag.date)) {
      try {
        request.tellText(leaf);
        return;
      } catch (error) {
        if (!engine.isFaultOfInstance(error)) throw error;
      }
    }
    this.#call(() => {}, [leaf]);
  }

  get(path: string): string {
    text(path, "path");
    this.#live();
    const leaf = this.#leafAt(path);
    if (leaf === undefined) throw noSuchProperty();
    const first = leaf.kind === CONFLICT ? (leaf.value as readonly unknown[])[0] : leaf.value;
    if (typeof first === "string") return wellFormed(first);
    return typeof first === "number" || typeof first === "boolean" ? String(first) : "";
  }

  add(list: string): number {
    text(list, "list");
    const request = this.#live();
    const entry = request.entries.listBy(list);
    const index = entry?.items.length ?? mostItems;
    if (entry === undefined || index >= mostItems) {
      throw new RangeError("The request type has no such list, or the list is full.");
    }
    this.#beginChange();
    entry.item(index);
    entry.isGiven = true;
    this.#call(() => {}, []);
    return index;
  }

  remove(list: string, index: number): void {
    text(list, "list");
    if (!Number.isInteger(index)) throw new TypeError("index must be a whole number.");
    const request = this.#live();
    const entry = request.entries.listBy(list);
    if (entry === undefined || index < 0 || index >= entry.items.length) {
      throw new RangeError("There is no such list or item.");
    }
    request.begin();
    this.#lastPath = undefined;
    const isPlain = removeItem(request.entries, entry, index);
    engine.run(() => (isPlain ? request.tellRemoved(entry, index) : request.tell()));
  }

  get valid(): boolean {
    const request = this.#live();
    const isRight = request.isCurrent ? request.errors === 0 : this.#call(() => request.errors === 0);
    return isRight && (!request.hasJudge || !this.#found().some(isError));
  }

  issues(): Issue[] {
    return this.#live().words(this.#found());
  }

  issuesAt(path: string): Issue[] {
    text(path, "path");
    const request = this.#live();
    const found = this.#found();
    const address = this.#leafAt(path)?.address;
    const shown = shownPath(path);
    return request.words(found.filter(({ place, known }) => place === address || known.issue.path === shown));
  }

  changed(): string[] {
    const request = this.#live();
    const before = this.#before;
    const now = this.#marks();
    const places = [...now.keys(), ...before.keys()];
    const changed = places.filter((place) => now.get(place) !== before.get(place));
    this.#before = now;
    return [...new Set(this.#call(() => changed.map((place) => request.pathOf(place))))];
  }

  values(): object {
    return valuesOf(this.#live().entries) as object;
  }

  payload(): never {
    const request = this.#live();
    const payload = withReader(request.shape, (reader) => this.#call(() => request.outcome(reader, false)));
    const found = request.judged();
    if (payload !== undefined && !found.some(isError)) return payload as never;
    throw new InvalidRequest(request.words(found));
  }

  reset(): void {
    const request = this.#live();
    this.#replace(this.#opened?.copy() ?? new Entries(request.shape));
  }

  clear(): void {
    this.#replace(new Entries(this.#live().shape));
  }

  free(): void {
    if (this.#isFreed) return;
    this.#isFreed = true;
    this.#request.free();
  }

  [dispose](): void {
    this.free();
  }

  #live(): Request {
    if (this.#isFreed) throw new TypeError("This form was freed.");
    return this.#request;
  }

  /** What is found now. */
  #found(): readonly FoundIssue[] {
    this.#call(() => this.#request.find());
    return this.#request.judged();
  }

  /** What tells the issues at each place from others there. */
  #marks(): ReadonlyMap<number | string, string> {
    const request = this.#request;
    const marks = this.#call(() => request.marks());
    if (!request.hasJudge) return marks;
    for (const { isOwn, known, suggestion } of this.#found()) {
      const { path, message } = known.issue;
      if (isOwn) marks.set(path, `${marks.get(path) ?? ""}${message} ${suggestion}\n`);
    }
    return marks;
  }

  /** Calls the engine, which is told before of what it has not been: of what changed where that is known. */
  #call<R>(act: () => R, changed?: readonly Leaf[]): R {
    return engine.run(() => {
      this.#request.tell(changed);
      return act();
    });
  }

  /** What gets a property is an object, whatever it was opened with. */
  #beginChange(): void {
    const { entries } = this.#request;
    this.#request.begin();
    if (isNoObject(entries)) entries.unexpected = [];
  }

  #replace(entries: Entries): void {
    this.#request.begin();
    this.#lastPath = undefined;
    this.#request.entries = entries;
    this.#call(() => {});
  }

  /** Removes what is unexpected at a path; false where nothing is. */
  #removeUnexpected(path: string): boolean {
    this.#request.begin();
    if (!removeUnexpected(this.#request.entries, path)) return false;
    this.#call(() => {});
    return true;
  }

  #leafAt(path: string): Leaf | undefined {
    if (path === this.#lastPath) return this.#lastLeaf;
    const leaf = leafAt(this.#request.entries, this.#names, path);
    if (leaf !== undefined) {
      this.#lastPath = path;
      this.#lastLeaf = leaf;
    }
    return leaf;
  }
}

/** What was given for a property, by its documented id or the name of its control; in a list, with the number of an item. */
function leafAt({ leaves, lists }: Entries, names: Names, path: string): Leaf | undefined {
  const leaf = names.byName.get(path)?.leaf ?? -1;
  if (leaf >= 0) return leaves[leaf];
  const { list, item = 0, name = "" } = inList(names, path) ?? {};
  const place = list?.names.byName.get(name)?.leaf ?? -1;
  return list && place >= 0 ? lists[list.index]?.items[item]?.[place] : undefined;
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
