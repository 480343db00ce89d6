/** The request behind a bound form: what the page holds is read here, and the engine is told of it. */

import * as engine from "./engine.js";
import { type ListEntry, restore, type Snapshot, snapshotOf } from "./entries.js";
import { InvalidRequest } from "./errors.js";
import { type Differences, FormControls, leafAt } from "./form-controls.js";
import { foundIssueOf, worded } from "./issues.js";
import { Kept } from "./kept.js";
import { kindOfText, type Leaf, NOTHING, NUMBER, OTHER, setLeaf } from "./leaf.js";
import { itemName, takeMessagesOut } from "./list-items.js";
import type { Settings } from "./options.js";
import { removeItem, removeUnexpected } from "./removal.js";
import { closePlace, issuesOf, Request, withReader } from "./request.js";
import type { InternalType, Language } from "./request-type.js";
import { type GroupShape, groupKind } from "./shape.js";
import type { Issue } from "./types.js";
import { valuesOf } from "./values.js";

/** What happened, by the numbers of src/live.rs. */
export const event = {
  input: 0,
  leave: 1,
  submit: 2,
  reset: 3,
  changed: 4,
  pause: 5,
  answer: 6,
  number: 7,
  added: 8,
  removed: 9,
  replaced: 10,
  bind: 11,
  options: 12,
  destroy: 13,
  takeOver: 14,
} as const;

/** What is to be done after an event, by the bits of src/live.rs. */
export const action = { announce: 1, refused: 2 } as const;

let registry: FinalizationRegistry<{ handle: number; generation: number }> | undefined;

/** Gives back forms that nobody can reach any more. Made by the first use, as importing does nothing. */
function collected(): FinalizationRegistry<{ handle: number; generation: number }> {
  registry ??= new FinalizationRegistry(closePlace);
  return registry;
}

/** A request whose texts stand in a form of the page. */
export class BoundRequest {
  readonly kept: Kept;
  readonly controls: FormControls;
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
    listenTo: (element: Element) => void,
  ) {
    // Where there can be no engine, nothing of the page is touched.
    engine.run(() => {});
    const request = new Request(type, language);
    request.settings = settings;
    withReader(request.shape, (reader) => request.read(reader, values, true));
    this.#form = form;
    this.#request = request;
    this.controls = new FormControls(form, request.entries);
    this.kept = new Kept(form, this, listenTo);
    collected().register(this, request.place, this);
  }

  /** Hands an event on; gives what is to be done. */
  handle(event: number, about = 0): number {
    return this.#call(() => this.#tell(event, about));
  }

  get valid(): boolean {
    return this.#call(() => this.#request.errors === 0);
  }

  issues(): Issue[] {
    this.#call(() => this.#request.findings());
    return this.#foundIssues();
  }

  payload(): object {
    const request = this.#request;
    const payload = withReader(request.shape, (reader) =>
      this.#call(() => {
        request.findings();
        return request.errors === 0 ? request.payload(reader, false) : undefined;
      }),
    );
    if (payload === undefined) throw new InvalidRequest(this.#foundIssues());
    return payload;
  }

  values(): object {
    return valuesOf(this.#request.entries) as object;
  }

  snapshot(): Snapshot {
    return snapshotOf(this.#request.entries);
  }

  get lists(): readonly ListEntry[] {
    return this.#request.entries.lists;
  }

  /** Takes over what the controls hold; gives what is different by that. */
  read(): Differences {
    const request = this.#request;
    const { isTold } = request;
    request.isTold = false;
    const differences = this.controls.read();
    const { leaves, lists } = differences;
    this.kept.lookAgain();
    request.isTold = isTold && leaves.length === 0 && lists.length === 0;
    if (request.isTold) return differences;
    // Of a date in the page nobody knows before.
    this.#call(
      () => {
        for (const { list, isMoved } of lists) {
          if (!isMoved) continue;
          takeMessagesOut(this.#form, list.group.id);
          this.#tell(event.replaced, addressOf(list.group, 0));
        }
        for (const { address } of leaves) this.#tell(event.input, address);
        this.#tell(event.changed, 0);
      },
      isTold && lists.length === 0 ? leaves : undefined,
    );
    return differences;
  }

  /** Takes over what the controls of one property hold; gives whether that is something else than before. */
  readOne(leaf: Leaf): boolean {
    const request = this.#request;
    const { isTold } = request;
    request.isTold = false;
    if (!this.controls.readOne(leaf)) {
      request.isTold = isTold;
      return false;
    }
    this.#call(
      () => {
        this.#tell(event.input, leaf.address);
        this.#tell(event.changed, 0);
      },
      isTold ? [leaf] : undefined,
    );
    return true;
  }

  /** Gives the request what it had at some time, or nothing. The page has to follow. */
  replace(snapshot: Snapshot | undefined): void {
    const { entries } = this.#request;
    this.#request.isTold = false;
    if (snapshot) restore(entries, snapshot);
    else entries.clear();
  }

  /** Removes an item of a list. The page has to follow, and then the engine is to be told. */
  removeItem(list: ListEntry, index: number): void {
    this.#request.isTold = false;
    removeItem(this.#request.entries, list, index);
  }

  /** Removes what is unexpected at a path. */
  removeUnexpected(path: string): void {
    this.#request.isTold = false;
    removeUnexpected(this.#request.entries, path);
  }

  /** Goes on with other options, and in another language: everything is checked again where it is. */
  setOptions(settings: Settings, language: Language): void {
    const request = this.#request;
    const { points } = request.settings;
    request.change(settings, language);
    for (const at of request.shape.attributes) {
      const leaf = request.entries.leaves[at] as Leaf;
      // What stands in the page is the user's.
      if (this.controls.of(leaf).length === 0) giveAttribute(leaf, settings.request?.[leaf.name]);
    }
    this.#call(() => this.#tell(event.options, settings.messages === undefined ? 0 : 1));
    if (points?.isOwn && points !== settings.points) points.free();
  }

  /** Gives the request back to the engine. */
  free(): void {
    collected().unregister(this);
    this.#request.close();
    const { points } = this.#request.settings;
    if (points?.isOwn) points.free();
  }

  /** Whether there was a list, or something else in its place. */
  isGiven(list: ListEntry): boolean {
    return this.#request.entries.hasList(list);
  }

  listBy(id: string): ListEntry | undefined {
    return this.lists.find(({ group }) => group.id === id);
  }

  listOf(group: number): ListEntry | undefined {
    return this.lists.find((list) => list.group.number === group);
  }

  controlsAt(place: number): readonly Element[] {
    return this.controls.of(leafAt(this.#request.entries, place));
  }

  /** The controls of a group. */
  controlsIn(group: number): readonly Element[] {
    const { entries } = this.#request;
    const list = this.listOf(group);
    const leaves = list
      ? list.items.flat()
      : entries.leaves.filter(({ address }) => address >>> 22 === group);
    return leaves.flatMap((leaf) => this.controls.of(leaf));
  }

  /** The documented id of a property or a group. */
  pathAt(place: number): string {
    return this.#idAt(place, (_, item) => item);
  }

  /** The name of the control of a property, or the id of a group. */
  nameAt(place: number): string {
    const name = this.controlsAt(place)[0]?.getAttribute("name");
    if (name) return name;
    const id = this.#idAt(place, (list, item) => this.controls.numberOf(list.items[item]) ?? item);
    const isAttribute = place < engine.GROUP && this.#groupAt(place)?.kind === groupKind.attributes;
    return isAttribute ? `request.${id}` : id;
  }

  #idAt(place: number, numberOf: (list: ListEntry, item: number) => number): string {
    const group = this.#groupAt(place);
    if (group === undefined) return "";
    if (place >= engine.GROUP) return group.id;
    const id = group.properties[place & 0xff]?.id ?? "";
    const list = this.listOf(group.number);
    return list ? `${itemName(group.id, numberOf(list, (place >>> 8) & 0x3fff))}.${id}` : id;
  }

  #groupAt(place: number): GroupShape | undefined {
    const { groups } = this.#request.shape;
    if (place >= engine.UNEXPECTED) return undefined;
    return groups[place >= engine.GROUP ? place - engine.GROUP : place >>> 22];
  }

  #foundIssues(): Issue[] {
    return issuesOf(this.#request.foundIssues, this.#request.settings.messages);
  }

  /** Calls the engine, which is told before of all that it does not know, or of these leaves where it knows the rest. */
  #call<R>(act: () => R, leaves?: readonly Leaf[]): R {
    return engine.run(() => {
      const request = this.#request;
      if (leaves) request.tell(leaves, leaves.length, true);
      else request.tell();
      if (this.#generation !== engine.currentGeneration()) this.#bind();
      return act();
    });
  }

  /** Binds the form. After a fault, what the page says is said anew by what happens next. */
  #bind(): void {
    const { settings } = this.#request;
    if (this.#generation !== 0) takeMessagesOut(this.#form);
    this.#generation = engine.currentGeneration();
    this.#tell(event.bind, settings.messages === undefined ? 0 : 1);
  }

  #tell(event: number, about: number): number {
    return engine.liveEvent(this.#request.place.handle, event, about, this.kept);
  }

  /** What own wording makes of an issue. */
  worded(place: number, fields: string): string {
    const { entries, settings, shape } = this.#request;
    const named = place >>> 30 === 2 ? entries.unexpected[place - engine.UNEXPECTED] : undefined;
    return worded(foundIssueOf(fields, named, shape.hasEnvelope), settings.messages).message;
  }
}

/** Gives an attribute of the request what the options have for it. */
function giveAttribute(leaf: Leaf, value: unknown): void {
  if (value === undefined || value === null) setLeaf(leaf, "", NOTHING);
  else if (typeof value === "string") setLeaf(leaf, value, kindOfText(value));
  else setLeaf(leaf, value, Number.isFinite(value) ? NUMBER : OTHER);
}

/** The address of the first property of an item. */
export function addressOf({ number }: GroupShape, item: number): number {
  return (number << 22) | (item << 8);
}
