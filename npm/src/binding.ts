/** A form of the page between its user, whoever renders it, and the engine. */

import { answersOf } from "./answers.js";
import type { BoundRequest } from "./bound-request.js";
import { dispatchChanges, type States, statesIn } from "./control-states.js";
import { isElement } from "./controls.js";
import type { Entries } from "./entries.js";
import { dispatch, hearWeakly } from "./form-events.js";
import type { Handover } from "./handover.js";
import { ItemMaking } from "./item-making.js";
import { ListsInPage } from "./lists-in-page.js";
import { action, event } from "./live-events.js";
import { member, pageOf, windowOf } from "./member.js";
import { optionOf, readOptions } from "./options.js";
import { type Pointer, pointerOf } from "./pointer.js";
import { Presses } from "./presses.js";
import { type InternalType, resolveType } from "./request-type.js";
import { announceRequired, unannounceRequired } from "./required.js";
import { Sending, type State } from "./sending.js";
import { stepOf } from "./step.js";
import type { AnyType, Issue, Options, OwnIssue } from "./types.js";

/** How long after a field was left its message is read out (ms): so that it does not cut off the next label. */
const pauseBeforeAnnouncement = 500;

/** What a form shows that a server has answered with. */
const said = "[data-rule], [data-error-summary]:not([hidden])";

export class LiveBinding {
  readonly #form: HTMLFormElement;
  /** The type as it was given, and what it was then. */
  readonly #given: AnyType;
  readonly #type: InternalType;
  readonly #request: BoundRequest;
  readonly #listening: AbortController;
  /** Of the page that the form is in by now: a press is heard of there before a field is left by it. */
  #pointer: Pointer;
  readonly #destroyed: () => void;
  readonly #lists: ListsInPage;
  readonly #presses: Presses;
  readonly #making: ItemMaking;
  readonly #sending: Sending;
  readonly #hadNovalidate: boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether the events that come are our own. */
  #isActing = false;
  /** While `reset` runs, what follows the form's own event. */
  #afterReset: (() => void) | undefined;
  #isResetting = false;
  #isFreed = false;

  constructor(
    form: HTMLFormElement,
    given: AnyType,
    type: InternalType,
    request: (listenTo: (element: Element) => void) => BoundRequest,
    destroyed: () => void,
  ) {
    this.#form = form;
    this.#given = given;
    this.#type = type;
    this.#pointer = pointerOf(pageOf(form));
    this.#destroyed = destroyed;
    this.#request = request((element) => this.#listenTo(element));
    this.#listening = new (windowOf(form).AbortController)();
    this.#hadNovalidate = member(form, "hasAttribute")("novalidate");
    const before = statesIn(form);
    this.#listenTo(form);
    const act = <R>(act: () => R) => this.#act(act);
    this.#lists = new ListsInPage(form, this.#request);
    this.#presses = new Presses(form, this.#request, this.#lists, {
      act,
      look: () => this.#look(),
      changed: (path, before) => {
        if (before) this.#quietly(() => dispatchChanges(before));
        this.#dispatchChange(path);
      },
    });
    this.#sending = new Sending(form, this.#request, {
      act,
      state: () => this.#state,
      follow: () => this.#follow(),
      dispatch: (name, detail) => this.#dispatch(name, detail),
    });
    this.#making = new ItemMaking(
      () => this.#make(),
      act,
      () => this.#sending.goOn(),
    );
    this.#making.begin(() => this.#opens(before));
  }

  get #state(): State {
    if (this.#isFreed) return "freed";
    return this.#making.isUnderWay ? "opening" : "ready";
  }

  get valid(): boolean {
    return this.#read().valid;
  }

  issues(): Issue[] {
    return this.#read().issues();
  }

  payload(): object {
    return this.#read().payload();
  }

  values(): object {
    return this.#read().values();
  }

  /** What a form goes on with that comes in the place of this one, and is bound with it as its values. */
  handOver(): Handover {
    return this.#read().handOver();
  }

  show(issues: readonly OwnIssue[] = []): void {
    const answers = answersOf([...issues]);
    const request = this.#read();
    request.kept.keepAnswers(answers);
    this.#act(() => request.handle(event.answer));
    this.#dispatchIssues();
  }

  setOptions(options: Options): void {
    const request = this.#read();
    const before = statesIn(this.#form);
    const read = readOptions(options);
    try {
      const step = stepOf(this.#type, optionOf(options, "only"));
      const type = resolveType(this.#given, read.revision);
      if (type.pack !== this.#type.pack)
        throw new RangeError("A form of another revision is to be bound anew.");
      const language = read.languageOf(type);
      this.#act(() => request.setOptions(read.settings, language, step));
    } catch (error) {
      read.release();
      throw error;
    }
    this.#quietly(() => dispatchChanges(before));
    this.#dispatchChange("");
  }

  reset(): void {
    this.#live();
    // Whoever hears that the form is reset may ask for it once more.
    if (this.#isResetting) return;
    this.#isResetting = true;
    member(this.#form, "reset")();
    this.#isResetting = false;
    this.#afterReset?.();
    this.#afterReset = undefined;
  }

  clear(): void {
    this.#live();
    this.#replace(undefined, statesIn(this.#form));
  }

  destroy(): void {
    if (this.#isFreed) return;
    this.#act(() => this.#request.handle(event.destroy));
    this.#request.kept.leave();
    this.#isFreed = true;
    this.#making.stop();
    this.#listening.abort();
    clearTimeout(this.#timer);
    const removeAttribute = member(this.#form, "removeAttribute");
    if (!this.#hadNovalidate) removeAttribute("novalidate");
    for (const name of ["data-ready", "data-id-prefix"]) removeAttribute(name);
    for (const control of Array.from(member(this.#form, "elements"))) unannounceRequired(control);
    this.#destroyed();
    this.#request.free();
    this.#dispatchIssues();
  }

  #live(): BoundRequest {
    if (this.#isFreed) throw new TypeError("This form is not bound any more.");
    return this.#request;
  }

  /**
   * The request, once what the page holds was read: what renders the form writes into its controls, too, and adds or
   * removes items of lists, and no event says so.
   */
  #read(): BoundRequest {
    const request = this.#live();
    if (this.#state !== "opening") this.#look();
    return request;
  }

  /** Takes over what the page holds; gives the documented ids of what has changed. */
  #look(): string[] {
    const { leaves, lists } = this.#act(() => this.#request.read((list) => this.#lists.number(list)));
    this.#prepareControls();
    // Whoever asks for a value is in the midst of something.
    if (this.#request.told.isPending) queueMicrotask(() => this.#dispatchIssues());
    const paths = [
      ...lists.map(({ list }) => list.group.id),
      ...leaves.map((leaf) => this.#request.pathAt(leaf.address)),
    ];
    return [...new Set(paths)];
  }

  /** Takes over what the page holds, and tells of what has changed. */
  #follow(): void {
    for (const path of this.#look()) if (this.#isLive) this.#dispatchChange(path);
  }

  /** What is heard of, and what is done then. */
  readonly #listeners = new Map<string, (event: Event) => void>([
    ["input", ({ target }) => this.#input(target)],
    ["change", ({ target }) => this.#input(target)],
    ["focusout", ({ target }) => this.#pointer.afterPress(() => this.#leave(target))],
    ["click", (event) => this.#click(event)],
    ["submit", (event) => this.#sending.submit(event as SubmitEvent)],
    ["reset", (event) => this.#resets(event)],
  ]);

  /** Listens to the form, or to a part of it that stands elsewhere; the same listener twice is one. */
  #listenTo(element: Element): void {
    const { signal } = this.#listening;
    const hear = element === this.#form ? this.#hear : this.#hearElsewhere;
    for (const name of this.#listeners.keys()) member(element, "addEventListener")(name, hear, { signal });
  }

  hear(event: Event): void {
    if (this.#isActing) return;
    this.#pointer = pointerOf(pageOf(this.#form));
    this.#listeners.get(event.type)?.(event);
    this.#dispatchIssues();
  }

  readonly #hear = (event: Event): void => this.hear(event);

  /** What stands elsewhere may outlive the form, and keeps nothing of it. */
  readonly #hearElsewhere = hearWeakly(new WeakRef(this));

  /** Whether the form is checked live. Whoever hears of a change may have let go of it. */
  get #isLive(): boolean {
    return this.#state === "ready";
  }

  #input(target: EventTarget | null): void {
    if (!this.#isLive || !isElement(target)) return;
    const { controls } = this.#request;
    if (!controls.knows(target)) {
      this.#follow();
      return;
    }
    const leaf = controls.leafOf(target);
    if (!leaf || !this.#act(() => this.#request.readOne(leaf))) return;
    this.#act(() => this.#request.judge(leaf.address, false));
    this.#dispatchChange(this.#request.pathAt(leaf.address));
  }

  #leave(target: EventTarget | null): void {
    if (!this.#isLive || !isElement(target)) return;
    this.#follow();
    const leaf = this.#request.controls.leafOf(target);
    if (!this.#isLive || leaf === undefined) return;
    const { address } = leaf;
    const request = this.#request;
    const done = this.#act(() => request.handle(event.leave, address) | request.judge(address, true));
    if (done & action.announce) this.#announceSoon();
    this.#dispatchIssues();
  }

  #click(clicked: Event): void {
    if (this.#isLive && isElement(clicked.target)) this.#presses.hear(clicked, clicked.target);
  }

  /** Whether the form could be sent; if not, it says why. */
  check(): boolean {
    return this.#sending.check();
  }

  #resets(reset: Event): void {
    const before = statesIn(this.#form);
    const request = this.#request;
    // The event comes before the controls are emptied, and somebody may yet prevent it.
    const follow = () =>
      reset.defaultPrevented || this.#isFreed || this.#replace(request.opened ?? request.snapshot(), before);
    if (this.#isResetting) this.#afterReset = follow;
    else setTimeout(follow);
  }

  /** Gives the request and the page other values. */
  #replace(entries: Entries | undefined, before: States): void {
    this.#request.replace(entries);
    this.#lists.clear(entries === undefined);
    this.#making.begin(() => {
      for (const list of this.#request.lists) {
        if (!this.#lists.makes(list)) this.#request.keepShown(list);
      }
      this.#act(() => this.#request.handle(event.reset));
      this.#quietly(() => dispatchChanges(before));
      this.#dispatchChange("");
    });
  }

  /** Yields where it is others' turn: only where there are many items. */
  *#make(): Generator<void> {
    const isLong = yield* this.#lists.make();
    this.#request.read();
    if (isLong) yield;
    for (const list of this.#request.lists) this.#lists.number(list);
    if (isLong) yield;
    this.#prepareControls();
  }

  /** From here on the form checks itself. */
  #opens(before: States): void {
    this.#request.open();
    const { inserts } = this.#request.kept;
    if (inserts && member(this.#form, "querySelector")(said))
      this.#act(() => this.#request.handle(event.takeOver));
    member(this.#form, "setAttribute")("novalidate", "");
    member(this.#form, "setAttribute")("data-ready", "");
    this.#tellSoon(before);
  }

  /** New controls are heard where they stand outside of the form, and what tells of them has a place. */
  #prepareControls(): void {
    const { controls, kept } = this.#request;
    const contains = member(this.#form, "contains");
    for (const control of controls.all()) {
      if (kept.inserts) announceRequired(control);
      if (!contains(control)) this.#listenTo(control);
    }
    if (kept.inserts) kept.status();
  }

  /**
   * Tells of what was put in when the form was bound, once whoever binds it has come to rest: a framework would be in
   * the middle of rendering, and the page would not have the binding yet.
   */
  #tellSoon(before: States): void {
    // The controls of the element are nobody else's.
    if (member(this.#form, "closest")("request-form")) return;
    const now = statesIn(this.#form);
    // Even if the form was let go of meanwhile, as React does in development: what was put in stays.
    queueMicrotask(() => this.#quietly(() => dispatchChanges(before, now)));
  }

  #announceSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#state !== "freed") this.#request.handle(event.pause);
    }, pauseBeforeAnnouncement);
  }

  /** Tells of what would be shown, where others show it. */
  #dispatchIssues(): void {
    for (let next = this.#request.told.next(); next; next = this.#request.told.next()) {
      dispatch(this.#form, ["request-form-issue"], next);
    }
  }

  #dispatchChange(path: string): void {
    this.#dispatchIssues();
    // Whoever heard of what led here may have let go of the form.
    if (this.#isFreed) return;
    const issues = () => this.issues();
    this.#dispatch("change", {
      path,
      // A keystroke must stay cheap: no control is read again, and the issues are made only when somebody asks.
      valid: this.#live().valid,
      get issues() {
        return issues();
      },
    });
  }

  #dispatch(name: "change" | "submit" | "invalid", detail: object): boolean {
    this.#dispatchIssues();
    // Whoever heard of these may have let go of the form.
    if (this.#isFreed) return false;
    return dispatch(this.#form, [`request-form-${name}`, `request-form:${name}`], detail);
  }

  /** Moving the focus makes the browser send events at once: those are not the user's. */
  #act<R>(act: () => R): R {
    return this.#quietly(() => {
      const done = act();
      this.#request.kept.moveFocus();
      return done;
    });
  }

  /** Hears nothing of what it does itself. */
  #quietly<R>(act: () => R): R {
    const wasActing = this.#isActing;
    this.#isActing = true;
    try {
      return act();
    } finally {
      this.#isActing = wasActing;
    }
  }
}
