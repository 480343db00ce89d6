/** The request behind a bound form: what the page holds is read here, and the engine is told of it. */

import { answersOf } from "./answers.js";
import * as engine from "./engine.js";
import { Entries, type ListEntry } from "./entries.js";
import { InvalidRequest } from "./errors.js";
import { type Differences, FormControls, leafAt } from "./form-controls.js";
import { followOptions, Handover } from "./handover.js";
import { type FoundIssue, foundIssueOf, isError, worded } from "./issues.js";
import { Kept } from "./kept.js";
import type { Leaf } from "./leaf.js";
import { itemName } from "./list-items.js";
import { event, way } from "./live-events.js";
import { takeMessagesOut } from "./marks.js";
import type { Settings } from "./options.js";
import { removeItem, removeUnexpected } from "./removal.js";
import { entriesOf, Request, withReader } from "./request.js";
import type { InternalType, Language } from "./request-type.js";
import { isOf } from "./service-points.js";
import { type GroupShape, groupKind, type PropertyShape } from "./shape.js";
import type { Step } from "./step.js";
import { ToldIssues } from "./told-issues.js";
import type { Issue } from "./types.js";
import { valuesOf } from "./values.js";

/** What a form is bound with. */
export interface Given {
  readonly settings: Settings;
  readonly values: unknown;
  readonly step: Step | undefined;
  /** Whether messages and their like are put into the page. */
  readonly inserts: boolean;
}

/** A request whose texts stand in a form of the page. */
export class BoundRequest {
  readonly kept: Kept;
  /** What would be shown, where nothing is inserted. */
  readonly told = new ToldIssues();
  /** What is asked for on submit, unless that is all. */
  step: Step | undefined;
  /** Of a list that was arranged anew, where each item is now; less than 0 where it is gone. */
  moved: readonly number[] = [];
  /** What a reset goes back to, once the form is open. */
  opened: Entries | undefined;
  readonly controls: FormControls;
  readonly #form: HTMLFormElement;
  readonly #request: Request;
  /** What the form comes in the place of. */
  readonly #earlier: Handover | undefined;
  /** Whether rules in code had something to say when they were asked last. */
  #isJudged = false;
  /** The instance of the engine in which the form is bound; 0 before it is. */
  #generation = 0;

  constructor(
    form: HTMLFormElement,
    type: InternalType,
    language: Language,
    { settings, values, step, inserts }: Given,
    listenTo: (element: Element) => void,
  ) {
    // Where there can be no engine, nothing of the page is touched.
    engine.run(() => {});
    const request = new Request(type, language);
    request.settings = settings;
    this.#form = form;
    this.#request = request;
    const earlier = isOf(Handover, values) ? values : undefined;
    this.#earlier = earlier;
    request.entries = earlier
      ? entriesOf(request.shape, earlier.values)
      : entriesOf(request.shape, values, settings.request);
    const { root } = withReader(request.shape, ({ tree }) => tree);
    this.controls = new FormControls(form, request, root);
    this.kept = new Kept(form, this, inserts, listenTo);
    this.step = step;
    request.held.goesWith(this);
  }

  /** From here on a reset goes back to what is given now, or to what it went back to before in another form. */
  open(): void {
    const earlier = this.#earlier;
    this.opened = earlier ? entriesOf(this.#request.shape, earlier.opened) : this.snapshot();
    if (earlier === undefined) return;
    this.#request.begin();
    // Attributes that were among what was typed were the earlier options' first.
    followOptions(this.#request, earlier.request, this);
  }

  /** What a form that comes in the place of this one goes on with. */
  handOver(): Handover {
    const opened = this.opened ?? this.#request.entries;
    return new Handover(this.values(), valuesOf(opened) as object, this.#request.settings.request);
  }

  /** Hands an event on; gives what is to be done. */
  handle(event: number, about = 0): number {
    return this.#call(() => this.#tell(event, about));
  }

  get valid(): boolean {
    const isRight = this.#call(() => this.#request.errors === 0);
    return isRight && (!this.#request.hasJudge || !this.#found().some(isError));
  }

  issues(): Issue[] {
    return this.#request.words(this.#found());
  }

  /** What was found of what is asked for. */
  issuesAsked(): Issue[] {
    return this.#request.words(this.#foundAsked());
  }

  /** Whether nothing that is asked for has an error. */
  get passes(): boolean {
    return this.valid || !this.#foundAsked().some(isError);
  }

  /** Errors of rules in code that are asked for: nothing of the page shows them by itself. */
  ownErrorsAsked(): Issue[] {
    return this.#request.words(this.#foundAsked().filter((found) => found.isOwn && isError(found)));
  }

  /**
   * Asks rules in code, as a field is left or has changed, and shows what they say where that is due; gives what is to be
   * done. While somebody types, they are asked only where they had something to say.
   */
  judge(about: number, isLeft: boolean): number {
    if (!this.#request.hasJudge || (!isLeft && !this.#isJudged)) return 0;
    const own = this.#foundAsked().filter(({ isOwn }) => isOwn);
    if (own.length === 0 && !this.#isJudged) return 0;
    this.#isJudged = own.length > 0;
    this.kept.keepAnswers(answersOf(this.#request.words(own)));
    return this.handle(event.judged, about);
  }

  #foundAsked(): FoundIssue[] {
    return this.#found().filter(({ place }) => this.asks(place));
  }

  /** What is found now. */
  #found(): readonly FoundIssue[] {
    this.#call(() => this.#request.find());
    return this.#request.judged();
  }

  /** Whether a property or a group is asked for: a group is, where all of it that the form has is. */
  asks(place: number): boolean {
    const { step } = this;
    if (step === undefined) return true;
    const group = this.#groupAt(place);
    if (group === undefined) return false;
    const asks = (at: number) => step.asks(group, group.properties[at & 0xff] as PropertyShape, itemOf(at));
    if (place < engine.GROUP) return asks(place);
    const shown = this.#leavesIn(group.number).filter((leaf) => this.controls.of(leaf).length > 0);
    return step.asksGroup(group) || (shown.length > 0 && shown.every(({ address }) => asks(address)));
  }

  payload(): object {
    const request = this.#request;
    const payload = withReader(request.shape, (reader) => this.#call(() => request.outcome(reader, false)));
    const found = request.judged();
    if (payload === undefined || found.some(isError)) throw new InvalidRequest(request.words(found));
    return payload;
  }

  values(): object {
    return valuesOf(this.#request.entries) as object;
  }

  /** What is given now, to come back to. */
  snapshot(): Entries {
    return this.#request.entries.copy();
  }

  get lists(): readonly ListEntry[] {
    return this.#request.entries.lists;
  }

  /**
   * Takes over what the controls hold; gives what is different by that.
   * @param number has the items of a list say which they are, before anything else names them so
   */
  read(number?: (list: ListEntry) => void): Differences {
    this.#request.begin();
    const differences = this.controls.read();
    const { leaves, lists, renamed } = differences;
    this.kept.lookAgain();
    for (const { list } of lists) number?.(list);
    this.kept.takeOut(
      renamed,
      new Set([...renamed.map(({ name }) => name), ...lists.flatMap((one) => this.#namesGone(one))]),
    );
    this.#call(
      () => {
        for (const { list, before } of lists) {
          const places = new Map(list.items.map((item, index) => [item, index]));
          const moved = before.map((item) => places.get(item) ?? -1);
          if (moved.some((to, from) => to !== from)) this.#arrange(event.arranged, list, 0, moved);
        }
        for (const { address } of leaves) this.#tell(event.input, address);
        if (leaves.length > 0 || lists.length > 0) this.#tell(event.changed, 0);
        const others = renamed.flatMap(({ control, leaf }) => [leaf, this.controls.leafOf(control)]);
        for (const leaf of new Set(others)) {
          if (leaf && this.#leafAt(leaf.address) === leaf) this.#tell(event.refresh, leaf.address);
        }
      },
      lists.length === 0 ? leaves : undefined,
    );
    return differences;
  }

  /** The names that the controls had of items that are gone. */
  #namesGone({ list, before }: Differences["lists"][number]): string[] {
    const there = new Set(list.items);
    const { id, properties } = list.group;
    return before
      .filter((item) => !there.has(item))
      .flatMap((item) =>
        properties.map((one) => `${itemName(id, this.controls.numberOf(item) ?? 0)}.${one.id}`),
      );
  }

  /** Tells the engine where the items of a list are now. */
  #arrange(told: number, { group }: ListEntry, index: number, moved: readonly number[]): void {
    this.moved = moved;
    // What is shown of the items is told anew.
    this.told.forget(group.number);
    this.#tell(told, addressOf(group, index));
  }

  /** An item of a list was removed, and the page has followed. */
  removed(list: ListEntry, index: number): void {
    const moved = [...list.items.keys()];
    moved.splice(index, 0, -1);
    this.#call(() => this.#arrange(event.removed, list, index, moved));
  }

  /** Puts what was given into controls that are new: into all, or into those of some items. */
  fill(items?: readonly Element[]): void {
    this.#request.begin();
    this.controls.fill(items);
  }

  /** Takes over what the controls of one property hold; gives whether that is something else than before. */
  readOne(leaf: Leaf): boolean {
    this.#request.begin();
    const isChanged = this.controls.readOne(leaf);
    this.#call(
      () => {
        if (!isChanged) return;
        this.#tell(event.input, leaf.address);
        this.#tell(event.changed, 0);
      },
      isChanged ? [leaf] : [],
    );
    return isChanged;
  }

  /** Gives the request what it had at some time, or nothing; the controls follow, but for the items of lists. */
  replace(entries: Entries | undefined): void {
    const request = this.#request;
    request.begin();
    request.entries = entries?.copy() ?? new Entries(request.shape);
    this.controls.write();
  }

  /** Of a list that the page shows, forgets the items that it does not. */
  keepShown(list: ListEntry): void {
    const shown = list.items.filter((item) => this.controls.numberOf(item) !== undefined);
    if (shown.length === 0 || shown.length === list.items.length) return;
    this.#request.begin();
    list.arrange(shown);
  }

  /** Removes an item of a list. The page has to follow, and then the engine is to be told. */
  removeItem(list: ListEntry, index: number): void {
    this.#request.begin();
    removeItem(this.#request.entries, list, index);
  }

  /** Removes what is unexpected at a path. */
  removeUnexpected(path: string): void {
    this.#request.begin();
    removeUnexpected(this.#request.entries, path);
  }

  /** Goes on with other options, and in another language: everything is checked again where it is. */
  setOptions(settings: Settings, language: Language, step: Step | undefined): void {
    const { request: before } = this.#request.settings;
    const isOtherStep = step?.name !== this.step?.name;
    this.step = step;
    this.#request.begin();
    this.#request.change(settings, language);
    followOptions(this.#request, before, this);
    this.#call(() => this.#tell(event.options, this.#way | (isOtherStep ? way.step : 0)));
  }

  /** Gives the request back to the engine. */
  free(): void {
    this.#request.free();
  }

  /** Whether there was a list, or something else in its place. */
  isGiven(list: ListEntry): boolean {
    return this.#request.entries.hasList(list);
  }

  listBy(id: string): ListEntry | undefined {
    return this.#request.entries.listBy(id);
  }

  /** What the heading of an item says, and what removes it, with a gap for which it is: by what marks them. */
  itemTexts({ group: { texts } }: ListEntry): Record<string, string> {
    const text = (at: number) => this.#request.textAt(texts[at] as number);
    return { "data-legend": text(4), "data-remove": text(7) };
  }

  listOf(group: number): ListEntry | undefined {
    return this.lists.find((list) => list.group.number === group);
  }

  controlsAt(place: number): readonly Element[] {
    return this.controls.of(this.#leafAt(place));
  }

  #leafAt(address: number): Leaf | undefined {
    return leafAt(this.#request.entries, address);
  }

  /** The controls of a group. */
  controlsIn(group: number): readonly Element[] {
    return this.#leavesIn(group).flatMap((leaf) => this.controls.of(leaf));
  }

  #leavesIn(group: number): readonly Leaf[] {
    const { leaves } = this.#request.entries;
    return this.listOf(group)?.items.flat() ?? leaves.filter(({ address }) => address >>> 22 === group);
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
    return list ? `${itemName(group.id, numberOf(list, itemOf(place)))}.${id}` : id;
  }

  #groupAt(place: number): GroupShape | undefined {
    const { groups } = this.#request.shape;
    if (place >= engine.UNEXPECTED) return undefined;
    return groups[place >= engine.GROUP ? place - engine.GROUP : place >>> 22];
  }

  /** Calls the engine, which is told before of what it has not been: of what changed where that is known. */
  #call<R>(act: () => R, changed?: readonly Leaf[]): R {
    return engine.run(() => {
      this.#request.tell(changed);
      if (this.#generation !== engine.currentGeneration()) this.#bind();
      return act();
    });
  }

  /** Binds the form. After a fault, what the page says is said anew by what happens next. */
  #bind(): void {
    if (this.#generation !== 0 && this.kept.inserts) takeMessagesOut(this.#form);
    this.told.forget();
    this.#generation = engine.currentGeneration();
    this.#tell(event.bind, this.#way);
  }

  /** How the form is bound, by the bits of src/live.rs. */
  get #way(): number {
    return (this.#request.settings.messages ? way.wording : 0) | (this.kept.inserts ? 0 : way.told);
  }

  #tell(event: number, about: number): number {
    return engine.liveEvent(this.#request.held.handle(), event, about, this.kept);
  }

  /** What the engine would show at a place, by its name, as those who show it are told. */
  tell(place: number, name: string, fields: string, message: string): void {
    this.told.note(place, fields === "" ? undefined : () => this.#issueAt(place, name, fields, message));
  }

  #issueAt(place: number, name: string, fields: string, message: string): Issue {
    const found = foundIssueOf(fields, undefined, this.#request.shape.hasEnvelope, place);
    const issue = worded(found, undefined);
    // Of what is unexpected, the engine has no names.
    const path = issue.path || this.pathAt(place) || name;
    const unexpected =
      issue.path === path
        ? undefined
        : this.issues().find((one) => one.path === path && one.rule === issue.rule);
    return { ...(unexpected ?? issue), message };
  }

  /** What own wording makes of an issue. */
  worded(place: number, fields: string): string {
    const { settings, shape } = this.#request;
    const named = this.#request.unexpectedAt(place);
    return worded(foundIssueOf(fields, named, shape.hasEnvelope, place), settings.messages).message;
  }
}

function itemOf(address: number): number {
  return (address >>> 8) & 0x3fff;
}

/** The address of the first property of an item. */
export function addressOf({ number }: GroupShape, item: number): number {
  return (number << 22) | (item << 8);
}
