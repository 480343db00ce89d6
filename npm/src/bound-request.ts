/** The request behind a bound form: the engine takes texts from the page, and here they are taken over from it. */

import * as engine from "./engine.js";
import type { ListEntry } from "./entries.js";
import { InvalidRequest } from "./errors.js";
import { foundIssueOf, worded } from "./issues.js";
import { Kept } from "./kept.js";
import { kindOfText, type Leaf, setLeaf } from "./leaf.js";
import type { Settings } from "./options.js";
import { removeItem, removeUnexpected } from "./removal.js";
import { Request, withReader } from "./request.js";
import type { InternalType, Language } from "./request-type.js";
import { today } from "./today.js";
import type { Issue } from "./types.js";
import { valuesOf } from "./values.js";

/** What happened, by the numbers of src/live.rs. */
export const event = {
  input: 0,
  leave: 1,
  submit: 2,
  reset: 3,
  click: 4,
  look: 5,
  pause: 6,
  answer: 7,
  removed: 8,
  added: 9,
  bind: 10,
  destroy: 11,
} as const;

/** What is to be done after an event, by the bits of src/live.rs. */
export const action = { changed: 1, announce: 2, valid: 4, refused: 8, prevent: 16 } as const;

/** How a form is bound, by the bits of src/live.rs. */
const again = 1;
const hasWording = 2;

/** In a state: findings changed. */
const changed = 0x8000_0000;

/** A request whose texts stand in a form of the page. */
export class BoundRequest {
  readonly kept: Kept;
  readonly #form: HTMLFormElement;
  readonly #request: Request;
  /** The instance of the engine in which the form is bound; 0 before it is. */
  #generation = 0;

  constructor(
    form: HTMLFormElement,
    type: InternalType,
    language: Language,
    settings: Settings,
    values: unknown,
  ) {
    const request = new Request(type, language);
    request.settings = settings;
    withReader(request.shape, (reader) => request.read(reader, values, true));
    this.#form = form;
    this.#request = request;
    this.kept = new Kept(form, {
      isGiven: (group) => this.#isGiven(group),
      worded: (place, fields) => this.#worded(place, fields),
    });
    this.#call(() => {});
    request.held.goesWith(this);
  }

  /** Hands an event on; gives what is to be done. */
  handle(event: number, target: Element, about = 0): number {
    return this.#call(() => this.#tell(event, target, about));
  }

  get valid(): boolean {
    return this.#call(() => this.#request.errors === 0);
  }

  issues(): Issue[] {
    return this.#request.words(this.#call(() => this.#request.find()));
  }

  payload(): object {
    const request = this.#request;
    const payload = withReader(request.shape, (reader) => this.#call(() => request.outcome(reader, false)));
    if (payload === undefined) throw new InvalidRequest(request.words());
    return payload;
  }

  values(): object {
    return valuesOf(this.#request.entries) as object;
  }

  /** Takes everything away but the attributes that were given apart from the values; the page follows. */
  reset(): number {
    const request = this.#request;
    withReader(request.shape, (reader) => request.read(reader, undefined, true));
    return this.handle(event.reset, this.#form);
  }

  /** Adds an item to a list, in the page as well. */
  addItem(list: string): number {
    const entry = this.#request.entries.listBy(list);
    if (entry === undefined) return 0;
    return this.handle(event.added, this.#form, placeOf(entry, entry.items.length));
  }

  /** Removes an item of a list; false where there is none. The page has to follow, and then `removed` is to be told. */
  removeItem(list: string, index: number): boolean {
    const entry = this.#request.entries.listBy(list);
    if (entry?.items[index] === undefined) return false;
    this.#request.begin();
    removeItem(this.#request.entries, entry, index);
    return true;
  }

  /** Says that the page has followed. */
  itemRemoved(list: string, index: number): number {
    const entry = this.#request.entries.listBy(list);
    if (entry) this.handle(event.removed, this.#form, placeOf(entry, index));
    return action.changed;
  }

  /** Removes what is unexpected at a path, and checks everything. */
  removeUnexpected(path: string): number {
    this.#request.begin();
    removeUnexpected(this.#request.entries, path);
    this.handle(event.submit, this.#form);
    return action.changed | action.prevent;
  }

  /** Lets go of the form in the page, and gives the request back to the engine. */
  free(): void {
    this.handle(event.destroy, this.#form);
    this.#request.free();
  }

  /** Calls the engine, in which the form is bound before where it is not. */
  #call<R>(act: () => R): R {
    return engine.run(() => {
      const request = this.#request;
      request.tell();
      if (this.#generation !== engine.currentGeneration()) this.#bind();
      return act();
    });
  }

  /** Binds the form. After a fault the page has kept what was typed, and knows better than what is here. */
  #bind(): void {
    const { held, settings } = this.#request;
    // Of a date in the page nobody knows before it is bound.
    engine.setToday(held.handle(), settings.today ?? today());
    const how = (this.#generation === 0 ? 0 : again) | (settings.messages === undefined ? 0 : hasWording);
    this.#tell(event.bind, this.#form, how);
    this.#generation = engine.currentGeneration();
  }

  #tell(event: number, target: Element, about: number): number {
    const handle = this.#request.held.handle();
    const done = engine.liveEvent(handle, event, about, target, this.#form, this.kept);
    this.#takeOver(handle);
    return done;
  }

  /** Takes over what the page gave. */
  #takeOver(handle: number): void {
    const request = this.#request;
    const given = engine.liveGiven(handle);
    let hasChanged = false;
    for (let at = 0; at < given.length; at++) {
      const place = given[at] as number;
      if (place >= engine.GROUP) {
        const list = this.#listOf(place - engine.GROUP);
        if (list && takeItems(list, given[++at] as number)) hasChanged = true;
        continue;
      }
      const leaf = this.#leafAt(place);
      if (leaf === undefined) continue;
      const text = engine.typedText(handle, place);
      setLeaf(leaf, text, kindOfText(text));
      hasChanged = true;
    }
    // The engine has looked at its findings since, so that they are not new to it any more.
    if (hasChanged) request.noteState((engine.flush(handle) | changed) >>> 0);
  }

  /** Whether there was a list, or something else in its place. */
  #isGiven(group: number): boolean {
    const list = this.#listOf(group);
    const { unexpected } = this.#request.entries;
    return list?.isGiven === true || unexpected.some(({ path }) => path === list?.group.id);
  }

  #listOf(group: number): ListEntry | undefined {
    return this.#request.entries.lists.find((list) => list.group.number === group);
  }

  #leafAt(address: number): Leaf | undefined {
    const list = this.#listOf(address >>> 22);
    if (list) return list.items[(address >>> 8) & 0x3fff]?.[address & 0xff];
    return this.#request.entries.leaves.find((leaf) => leaf.address === address);
  }

  #worded(place: number, fields: string): string {
    const { settings, shape } = this.#request;
    const named = this.#request.unexpectedAt(place);
    return worded(foundIssueOf(fields, named, shape.hasEnvelope, place), settings.messages).message;
  }
}

/** The address of the first property of an item. */
function placeOf({ group }: ListEntry, item: number): number {
  return (group.number << 22) | (item << 8);
}

/** Gives a list as many items as the page has; gives whether they were others. */
function takeItems(list: ListEntry, count: number): boolean {
  if (count > 0) list.isGiven = true;
  if (list.items.length === count) return false;
  list.isGiven = true;
  if (count > 0) list.item(count - 1);
  list.items.length = count;
  list.told = count;
  return true;
}
