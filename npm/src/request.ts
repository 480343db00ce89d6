/** One request: what was given for it, and what the engine says of that. */

import { trimmed } from "./blank.js";
import { jsonCopy, type Members, put } from "./containers.js";
import * as engine from "./engine.js";
import { Entries, type ListEntry, type Unexpected, unexpected } from "./entries.js";
import { type FoundIssue, foundIssueOf, type KnownIssue, type Messages, worded } from "./issues.js";
import {
  ABSENT,
  AS_GIVEN,
  type Leaf,
  NORMALISED,
  NOTHING,
  NUMBER,
  sendsText,
  TEXT,
  textToTell,
  UNKNOWN,
} from "./leaf.js";
import type { ListNames, Name, Names } from "./names.js";
import { blankSettings, type Settings } from "./options.js";
import { Reader } from "./reader.js";
import type { InternalType, Language } from "./request-type.js";
import type { ServicePointIndex } from "./service-points.js";
import { propertyFlag, type Shape, shapeOf } from "./shape.js";
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

/** So many issues are kept besides those that are there. */
const mostKnown = 500;

/**
 * A request in the engine. What was given lies here in `entries`, so that only what differs has to be sent, and so that
 * a fresh instance can be told everything again.
 */
export class Request {
  readonly shape: Shape;
  readonly entries: Entries;
  settings: Settings = blankSettings;
  /** How many errors there are, as far as the engine was told. */
  errors = 0;
  /** The form in the engine, and in which of its instances that is. */
  readonly place = { handle: -1, generation: 0 };

  readonly #type: InternalType;
  #language: Language;
  /**
   * Whether the engine has all that the entries have. Taken back before anything changes: wherever a change ends, be it
   * because the stack is used up, the engine is then told everything again.
   */
  isTold = false;
  /** Whether it had when the last reading began. */
  #wasTold = false;

  /** What the engine was told besides the values of properties. */
  #unexpected: readonly Unexpected[] = [];
  #furtherCount = 0;
  #hasMisplaced = false;
  #points: ServicePointIndex | undefined = undefined;
  #market = "";
  #ignoresUnknown = false;
  #today = "";

  /** What was found, once somebody asked; stale where the engine has found something else since. */
  #findings: readonly number[] = [];
  #issues: readonly FoundIssue[] = [];
  #isStale = true;
  /** By place and rule: the same finding at the same place is the same issue, but for what is suggested there. */
  readonly #known = new Map<number, KnownIssue>();

  constructor(type: InternalType, language: Language) {
    this.shape = shapeOf(type.pack);
    this.entries = new Entries(this.shape);
    this.#type = type;
    this.#language = language;
  }

  /** Goes on with other options, and in another language. */
  change(settings: Settings, language: Language): void {
    this.settings = settings;
    this.isTold = false;
    this.#isStale = true;
    this.#known.clear();
    if (language === this.#language) return;
    this.#language = language;
    const { handle, generation } = this.place;
    if (handle < 0 || !engine.isCurrent(generation)) return;
    const { texts, sentences } = language;
    engine.run(() => engine.setWords(handle, this.#type.pack, texts, sentences));
  }

  /** Reads values in the place of those that are there. The engine is told later, by `tell`. */
  read(reader: Reader, values: unknown, keeps: boolean): void {
    this.#wasTold = this.isTold;
    this.isTold = false;
    reader.read(this.entries, values, this.settings.request, keeps);
  }

  /** Whether the engine has all that is there, so that it can be told of a single change. */
  get isCurrent(): boolean {
    return this.isTold && engine.isCurrent(this.place.generation);
  }

  /** Whether something stands in the place of a container or a list: what is blank below it is no plain blank. */
  get hasMisplaced(): boolean {
    return this.#hasMisplaced;
  }

  /** Tells the engine what was read, within a call of it. */
  tellRead({ changed, changedCount }: Reader): void {
    this.tell(changed, changedCount, this.#wasTold);
  }

  /**
   * Tells the engine what it has not been told, within a call of it.
   * @param changed the leaves that differ, so many of them
   * @param wasTold whether the engine had everything else
   */
  tell(changed: readonly Leaf[] = [], count = 0, wasTold = this.isTold): void {
    const isNew = this.#open();
    const hasToldContext = this.#tellContext();
    let isStateKnown = !this.#tellDate() && !hasToldContext;
    const { handle } = this.place;
    if (isNew || !wasTold || this.#hasToTellAll(count)) {
      if (!isNew) engine.clearForm(handle);
      this.#tellAll(this.entries);
      isStateKnown = false;
    } else {
      for (let at = 0; at < this.entries.lists.length; at++) {
        const list = this.entries.lists[at] as ListEntry;
        if (list.items.length === list.told) continue;
        this.#tellItems(list);
        isStateKnown = false;
      }
      if (count > 0) {
        engine.putLeaves(handle, changed, count, putLeaf);
        isStateKnown = false;
      }
      if (this.#unexpected !== this.entries.unexpected) {
        if (!this.#knowsUnexpected()) {
          this.#tellUnexpected(this.entries);
          isStateKnown = false;
        }
        this.#unexpected = this.entries.unexpected;
      }
    }
    if (!isStateKnown) this.noteState(engine.flush(handle));
    this.isTold = true;
  }

  /** Tells the engine of other entries, which are soon to be taken away again, within a call of it. */
  tellOther(entries: Entries): void {
    this.isTold = false;
    if (!this.#open()) engine.clearForm(this.place.handle);
    this.#tellContext();
    this.#tellDate();
    this.#tellAll(entries);
    engine.flush(this.place.handle);
  }

  /** Takes over the state that the engine gave. */
  noteState(state: number): void {
    this.errors = engine.errorsIn(state);
    if (engine.hasChanged(state)) this.#isStale = true;
  }

  /** Opens the form where it is not open in the current instance. */
  #open(): boolean {
    const { place } = this;
    if (place.handle >= 0 && place.generation === engine.currentGeneration()) return false;
    const { texts, sentences } = this.#language;
    place.handle = -1;
    place.handle = engine.openForm(this.#type.pack, texts, sentences);
    place.generation = engine.currentGeneration();
    this.#points = undefined;
    this.#market = this.#today = "";
    this.#ignoresUnknown = false;
    this.#isStale = true;
    return true;
  }

  /** Gives whether something was told. */
  #tellContext(): boolean {
    const { points, market, ignoresUnknown } = this.settings;
    if (points === this.#points && market === this.#market && ignoresUnknown === this.#ignoresUnknown) {
      return false;
    }
    engine.setContext(this.place.handle, points?.handle() ?? 0, market, ignoresUnknown);
    points?.settle();
    this.#points = points;
    this.#market = market;
    this.#ignoresUnknown = ignoresUnknown;
    return true;
  }

  /** Lets go of service points that were given back. */
  dropPoints(points: ServicePointIndex): void {
    if (points !== this.#points) return;
    const { handle, generation } = this.place;
    this.#points = undefined;
    if (engine.isCurrent(generation)) {
      engine.run(() => engine.setContext(handle, 0, this.#market, this.#ignoresUnknown));
    }
    this.isTold = false;
  }

  /** The date matters only where one was given. Gives whether something was told. */
  #tellDate(): boolean {
    const { dates } = this.shape;
    for (let at = 0; at < dates.length; at++) {
      if (this.entries.leaves[dates[at] as number]?.kind === NOTHING) continue;
      const date = this.settings.today ?? today();
      if (date === this.#today) return false;
      engine.setToday(this.place.handle, date);
      this.#today = date;
      return true;
    }
    return false;
  }

  /** What is unexpected can only be added to, and what stands in the place of a container concerns what is below it. */
  #hasToTellAll(count: number): boolean {
    const { unexpected, furtherCount, lists } = this.entries;
    const isSame = furtherCount === this.#furtherCount && this.#knowsUnexpected();
    if (!isSame) return this.#unexpected.length > 0 || this.#furtherCount > 0;
    if (!this.#hasMisplaced || unexpected.length === 0) return false;
    return count > 0 || lists.some(({ items, told }) => items.length !== told);
  }

  #knowsUnexpected(): boolean {
    const { unexpected } = this.entries;
    const known = this.#unexpected;
    if (unexpected === known) return true;
    if (unexpected.length !== known.length) return false;
    for (let at = 0; at < known.length; at++) {
      const [one, other] = [unexpected[at] as Unexpected, known[at] as Unexpected];
      if (one.kind !== other.kind || one.shown !== other.shown) return false;
      if (one.isInside !== other.isInside || one.isEnveloped !== other.isEnveloped) return false;
    }
    return true;
  }

  #tellAll(entries: Entries): void {
    const { leaves, lists } = entries;
    const { handle } = this.place;
    for (const list of lists) {
      list.told = 0;
      if (list.items.length > 0) this.#tellItems(list);
    }
    for (const some of [leaves, ...lists.flatMap(({ items }) => items)]) {
      for (const leaf of some) if (leaf.kind !== NOTHING) putLeaf(handle, leaf);
    }
    this.#tellUnexpected(entries);
  }

  #tellItems(list: ListEntry): void {
    engine.putItems(this.place.handle, list.group.number, list.items.length);
    list.told = list.items.length;
  }

  #tellUnexpected({ unexpected: all, furtherCount }: Entries): void {
    const { handle } = this.place;
    for (const { kind, isInside, isEnveloped, shown } of all) {
      engine.putUnexpected(handle, Number(isInside) | (Number(isEnveloped) << 1), kind, shown, 0);
    }
    if (furtherCount > 0) engine.putUnexpected(handle, 0, unexpected.more, "", furtherCount);
    this.#unexpected = all;
    this.#furtherCount = furtherCount;
    this.#hasMisplaced = all.some(({ kind }) => kind < unexpected.type);
  }

  /** Place and rule of each finding, in documented order; within a call of the engine that has been told all. */
  findings(): readonly number[] {
    if (this.#isStale) {
      const findings = engine.findingsOf(this.place.handle);
      const issues: FoundIssue[] = [];
      for (let at = 0; at < findings.length; at += 2) {
        issues.push(this.#issueAt(findings[at] as number, findings[at + 1] as number));
      }
      this.#findings = findings;
      this.#issues = issues;
      this.#isStale = false;
    }
    return this.#findings;
  }

  /** The issues of the findings that were last asked for. */
  get foundIssues(): readonly FoundIssue[] {
    return this.#issues;
  }

  #issueAt(place: number, rule: number): FoundIssue {
    const { handle } = this.place;
    const { hasEnvelope } = this.shape;
    if (place >>> 30 === 2) {
      const named = this.#unexpected[place - engine.UNEXPECTED] ?? furtherOnes;
      return foundIssueOf(engine.issueText(handle, place, rule), named, hasEnvelope);
    }
    const key = place * 2 ** 16 + rule;
    const known = this.#known.get(key);
    if (known === undefined) {
      const found = foundIssueOf(engine.issueText(handle, place, rule), undefined, hasEnvelope);
      if (this.#known.size >= mostKnown) this.#known.clear();
      this.#known.set(key, found.known);
      return found;
    }
    // A group has no value of its own.
    const suggestion = place >>> 30 === 0 ? engine.suggestionText(handle, place) : "";
    return { known, suggestion: suggestion || undefined };
  }

  /**
   * The payload of a request without errors, within a call of the engine.
   * @param reader the one that has just read the request, or any
   * @param isRead whether it has: then parts of the payload can be what it read
   */
  payload(reader: Reader, isRead: boolean): object {
    const { root, inside } = reader.tree;
    const { leaves, isEnveloped, extras } = this.entries;
    const isPlain = isRead && reader.isPlain;
    if (isPlain) for (const { copy, name, leaf } of reader.patches) copy[name] = this.#sent(leaf);
    const names = isPlain && isEnveloped ? inside : root;
    const properties = this.#build(names, leaves, isPlain ? reader.reading : 0) ?? {};
    if (!this.shape.hasEnvelope) return properties;
    const payload: Record<string, unknown> = { type: this.shape.id };
    for (const at of this.shape.attributes) {
      const leaf = leaves[at] as Leaf;
      const value = this.#sent(leaf);
      if (value !== undefined) payload[leaf.name] = value;
    }
    if (extras !== undefined) {
      for (const name of Object.keys(extras)) payload[name] = jsonCopy(extras[name]);
    }
    payload.properties = properties;
    return payload;
  }

  /** What the payload has of an object; nothing where that would be empty. */
  #build(names: Names, leaves: readonly Leaf[], reading: number): Members | undefined {
    if (reading !== 0 && names.reading === reading) return names.copy;
    const object: Members = {};
    let isEmpty = true;
    for (let at = 0; at < names.names.length; at++) {
      const { leaf, container, list } = names.names[at] as Name;
      let value: unknown;
      if (leaf >= 0) value = this.#sent(leaves[leaf] as Leaf);
      else if (container !== undefined) value = this.#build(container, leaves, reading);
      else if (list !== undefined) value = this.#buildList(list);
      if (value === undefined) continue;
      const key = names.keys[at] as string;
      if (key === "__proto__") put(object, key, value);
      else object[key] = value;
      isEmpty = false;
    }
    return isEmpty ? undefined : object;
  }

  #buildList({ index, names }: ListNames): Members[] | undefined {
    const { items } = this.entries.lists[index] as ListEntry;
    return items.length === 0 ? undefined : items.map((leaves) => this.#build(names, leaves, 0) ?? {});
  }

  /** What the payload has for a property; nothing where it has nothing. */
  #sent(leaf: Leaf): unknown {
    if (leaf.sends === UNKNOWN) {
      leaf.sends = ABSENT;
      if (leaf.kind === TEXT) leaf.sends = sendsText(leaf.flags, leaf.value as string);
      else if (leaf.kind === NUMBER) leaf.sends = NORMALISED;
    }
    if (leaf.sends === AS_GIVEN) return leaf.value;
    if (leaf.sends === ABSENT) return undefined;
    if (leaf.normalised === undefined) leaf.normalised = this.#normalised(leaf);
    return leaf.normalised;
  }

  #normalised({ address, flags, value }: Leaf): string | number {
    // Zero loses its sign, as JSON has none for it.
    if (flags & propertyFlag.integer) return Number(typeof value === "string" ? trimmed(value) : value) + 0;
    return flags & propertyFlag.normalises
      ? engine.normalisedText(this.place.handle, address)
      : trimmed(value as string);
  }

  /** Gives the form back to the engine. */
  close(): void {
    closePlace(this.place);
  }
}

/** Gives a form back to the engine, where the instance in which it was opened is still there. */
export function closePlace(place: { handle: number; generation: number }): void {
  const { handle, generation } = place;
  place.handle = -1;
  if (handle >= 0 && engine.isCurrent(generation)) engine.run(() => engine.closeForm(handle));
}

/** Stands for all that is unexpected beyond what is named. */
const furtherOnes: Unexpected = {
  kind: unexpected.more,
  isInside: false,
  isEnveloped: false,
  path: "",
  shown: "",
  trail: [],
  value: undefined,
};

function putLeaf(form: number, { address, kind, value }: Leaf): void {
  let text = "";
  if (kind === TEXT) text = textToTell(value as string);
  else if (kind === NUMBER) text = String(value);
  engine.putValue(form, address, kind, text);
}

/** Issues as they are handed out. */
export function issuesOf(found: readonly FoundIssue[], messages: Messages | undefined): Issue[] {
  return found.map((one) => worded(one, messages));
}
