/** A form of the page between its user, whoever renders it, and the engine. */

import { answersOf } from "./answers.js";
import type { RequestFormEventMap } from "./bind.js";
import { action, addressOf, type BoundRequest, event } from "./bound-request.js";
import { dispatchChanges, type States, statesIn, statesOf } from "./control-states.js";
import { putText } from "./controls.js";
import type { Entries } from "./entries.js";
import { ListsInPage } from "./lists-in-page.js";
import { warnOfMissingControls } from "./markup-warnings.js";
import { member, pageOf, windowOf } from "./member.js";
import { readOptions } from "./options.js";
import { type Pointer, pointerOf } from "./pointer.js";
import { type InternalType, resolveType } from "./request-type.js";
import { announceRequired, unannounceRequired } from "./required.js";
import { Submission } from "./submission.js";
import type { AnyType, Issue, Options } from "./types.js";

/**
 * What a bound form is doing: its lists get the items that they lack; it is checked live; somebody sends it, and nobody
 * else can; it is bound no more.
 */
type State = "opening" | "ready" | "freed";

/** How long after a field was left its message is read out (ms): so that it does not cut off the next label. */
const pauseBeforeAnnouncement = 500;

/** What a form shows that a server has answered with. */
const said = "[data-rule], [data-error-summary]:not([hidden])";

export class LiveBinding {
  #state: State = "opening";
  readonly #form: HTMLFormElement;
  /** The type as it was given, and what it was then. */
  readonly #given: AnyType;
  readonly #type: InternalType;
  readonly #window: typeof globalThis;
  readonly #pointer: Pointer;
  readonly #request: BoundRequest;
  readonly #listening: AbortController;
  readonly #destroyed: () => void;
  readonly #lists: ListsInPage;
  readonly #hadNovalidate: boolean;
  /** What it is reset to. */
  #opened: Entries | undefined;
  /** What asked for the form to be sent before it was ready. */
  #asked: { readonly submitter: HTMLElement | null } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether the events that come are our own. */
  #isActing = false;
  /** While `reset` runs, what follows the form's own event. */
  #afterReset: (() => void) | undefined;
  #isResetting = false;
  /** How items are made that the page lacks, and what follows once it has them. */
  #making: Iterator<void> | undefined;
  #following: (() => void)[] = [];
  /** Whether it was told which controls the form lacks. */
  #hasWarned = false;

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
    this.#window = windowOf(form);
    this.#pointer = pointerOf(pageOf(form));
    this.#destroyed = destroyed;
    this.#request = request((element) => this.#listenTo(element));
    this.#listening = new this.#window.AbortController();
    this.#hadNovalidate = member(form, "hasAttribute")("novalidate");
    const before = statesIn(form);
    this.#listenTo(form);
    this.#lists = new ListsInPage(form, this.#request);
    this.#makeItems(() => this.#opens(before));
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

  show(issues: readonly Issue[] = []): void {
    const answers = answersOf([...issues]);
    const request = this.#read();
    request.kept.keepAnswers(answers);
    this.#act(() => request.handle(event.answer));
  }

  setOptions(options: Options): void {
    const request = this.#read();
    const before = statesIn(this.#form);
    const read = readOptions(options);
    try {
      const type = resolveType(this.#given, read.revision);
      if (type.pack !== this.#type.pack)
        throw new RangeError("A form of another revision is to be bound anew.");
      const language = read.languageOf(type);
      this.#act(() => request.setOptions(read.settings, language, this.#opened));
    } catch (error) {
      read.release();
      throw error;
    }
    this.#quietly(() => dispatchChanges(before));
    this.#dispatchChange("");
  }

  reset(): void {
    this.#live();
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
    if (this.#state === "freed") return;
    this.#act(() => this.#request.handle(event.destroy));
    this.#request.kept.leave();
    this.#state = "freed";
    this.#listening.abort();
    clearTimeout(this.#timer);
    const removeAttribute = member(this.#form, "removeAttribute");
    if (!this.#hadNovalidate) removeAttribute("novalidate");
    for (const name of ["data-ready", "data-id-prefix"]) removeAttribute(name);
    for (const control of Array.from(member(this.#form, "elements"))) unannounceRequired(control);
    this.#destroyed();
    this.#request.free();
  }

  #live(): BoundRequest {
    if (this.#state === "freed") throw new TypeError("This form is not bound any more.");
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
    const { leaves, lists } = this.#act(() => this.#request.read());
    this.#prepareControls();
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
    ["submit", (event) => this.#submit(event as SubmitEvent)],
    ["reset", (event) => this.#resets(event)],
  ]);

  /** Listens to the form, or to a part of it that stands elsewhere; the same listener twice is one. */
  #listenTo(element: Element): void {
    const { signal } = this.#listening;
    const hear = element === this.#form ? this.#hear : this.#hearElsewhere;
    for (const name of this.#listeners.keys()) member(element, "addEventListener")(name, hear, { signal });
  }

  hear(event: Event): void {
    if (!this.#isActing) this.#listeners.get(event.type)?.(event);
  }

  readonly #hear = (event: Event): void => this.hear(event);

  /** What stands elsewhere may outlive the form, and keeps nothing of it. */
  readonly #hearElsewhere = hearWeakly(new WeakRef(this));

  /** Whether the form is checked live. Whoever hears of a change may have let go of it. */
  get #isLive(): boolean {
    return this.#state === "ready";
  }

  #isElement(target: EventTarget | null): target is Element {
    return target instanceof this.#window.Element;
  }

  #input(target: EventTarget | null): void {
    if (!this.#isLive || !this.#isElement(target)) return;
    const { controls } = this.#request;
    if (!controls.knows(target)) {
      this.#follow();
      return;
    }
    const leaf = controls.leafOf(target);
    if (leaf && this.#act(() => this.#request.readOne(leaf)))
      this.#dispatchChange(this.#request.pathAt(leaf.address));
  }

  #leave(target: EventTarget | null): void {
    if (!this.#isLive || !this.#isElement(target)) return;
    this.#follow();
    const leaf = this.#request.controls.leafOf(target);
    if (!this.#isLive || leaf === undefined) return;
    const done = this.#act(() => this.#request.handle(event.leave, leaf.address));
    if (done & action.announce) this.#announceSoon();
  }

  #click(clicked: Event): void {
    if (!this.#isLive || !this.#isElement(clicked.target)) return;
    // Of the form itself, a control may hide the member.
    const pressed = member(
      clicked.target,
      "closest",
    )<HTMLElement>(
      "[data-unexpected], [data-add], [data-remove], [data-suggestion-for], [data-summary-link]",
    );
    if (pressed === null) return;
    const { unexpected, add, remove, suggestionFor, suggestion, summaryLink } = pressed.dataset;
    if (unexpected !== undefined) this.#removeUnexpected(unexpected);
    else if (add !== undefined) this.#addItem(add);
    else if (remove !== undefined) this.#removeItem(remove);
    else if (suggestionFor !== undefined) this.#takeSuggestion(suggestionFor, suggestion ?? "");
    else if (summaryLink !== undefined) {
      clicked.preventDefault();
      const { kept } = this.#request;
      const target = kept.with("id", summaryLink);
      if (target) this.#act(() => kept.focusSoon(target));
    }
  }

  #removeUnexpected(path: string): void {
    this.#request.removeUnexpected(path);
    this.#act(() => {
      this.#request.handle(event.submit);
      // The button is gone with its entry; where the summary is gone as well, the next thing to do is to send.
      const send = member(this.#form, "querySelector")("[type=submit], button:not([type])");
      if (send && this.#request.valid) this.#request.kept.focusSoon(send);
    });
    this.#dispatchChange(path);
  }

  #takeSuggestion(name: string, suggestion: string): void {
    const { controls, kept } = this.#request;
    const leaf = controls.named(name);
    if (leaf === undefined || suggestion === "") return;
    const before = statesOf(controls.of(leaf));
    this.#act(() => {
      putText(controls.of(leaf), suggestion);
      this.#request.readOne(leaf);
      const control = controls.of(leaf)[0];
      if (control) kept.focusSoon(control);
    });
    this.#quietly(() => dispatchChanges(before));
    this.#dispatchChange(this.#request.pathAt(leaf.address));
  }

  #addItem(id: string): void {
    const list = this.#request.listBy(id);
    const number = list && this.#lists.add(list);
    // Whoever renders the items adds them.
    if (list === undefined || number === undefined) return;
    this.#look();
    const index = this.#request.controls.indexOf(list, number);
    if (index < 0) return;
    this.#act(() => {
      this.#lists.number(list, index);
      this.#request.handle(event.added, addressOf(list.group, index));
      const [control] = list.items[index]?.flatMap((leaf) => this.#request.controls.of(leaf)) ?? [];
      if (control) this.#request.kept.focusSoon(control);
    });
    this.#dispatchChange(id);
  }

  #removeItem(name: string): void {
    const removed = this.#lists.remove(name);
    if (removed === undefined) return;
    const { list, index } = removed;
    this.#act(() => {
      this.#request.read();
      if (index >= 0) {
        this.#lists.number(list, index);
        this.#request.handle(event.removed, addressOf(list.group, index));
      }
      const button =
        this.#lists.removeButton(list, index) ?? this.#request.kept.with("data-add", list.group.id);
      if (button) this.#request.kept.focusSoon(button);
    });
    this.#dispatchChange(list.group.id);
  }

  #submit(submitted: SubmitEvent): void {
    const { submitter } = submitted;
    const isHeld = Submission.isUnderWay(this.#form);
    if (isHeld ? Submission.closes(this.#form, submitter) : Submission.isUnchecked(this.#form, submitter))
      return;
    if (!this.#isLive || isHeld) {
      submitted.preventDefault();
      if (this.#state === "opening") this.#asked = { submitter };
      return;
    }
    if (!this.check()) {
      submitted.preventDefault();
      return;
    }
    const detail = { payload: this.#request.payload() };
    const submission = new Submission(this.#form, submitted);
    // Not among what is copied or compared: how to wait is no part of what is sent.
    Object.defineProperty(detail, "waitUntil", { value: submission.waitUntil });
    if (!this.#dispatch("submit", detail)) submitted.preventDefault();
    submission.end(this.#window);
  }

  /** Whether the form could be sent; if not, it says why. */
  check(): boolean {
    this.#follow();
    // What is held back is not sent: what came from elsewhere still holds.
    if (!this.#isLive || (this.#request.valid && this.#isHeldBack())) return false;
    const done = this.#act(() => this.#request.handle(event.submit));
    if (!(done & action.refused)) return true;
    const issues = this.#request.issues();
    if (!this.#hasWarned) warnOfMissingControls(this.#form, issues);
    this.#hasWarned = true;
    this.#dispatch("invalid", { issues });
    return false;
  }

  /** Constraints of the page's own hold the form back as they would without us. */
  #isHeldBack(): boolean {
    const ours = new Set(this.#request.controls.all());
    for (const control of Array.from(member(this.#form, "elements")) as HTMLInputElement[]) {
      const isOwn = ours.has(control) && control.validity?.customError !== true;
      if (isOwn || typeof control.checkValidity !== "function" || control.checkValidity()) continue;
      control.reportValidity();
      return true;
    }
    return false;
  }

  #resets(reset: Event): void {
    const before = statesIn(this.#form);
    // The event comes before the controls are emptied, and somebody may yet prevent it.
    const follow = () =>
      reset.defaultPrevented ||
      this.#state === "freed" ||
      this.#replace(this.#opened ?? this.#request.snapshot(), before);
    if (this.#isResetting) this.#afterReset = follow;
    else setTimeout(follow);
  }

  /** Gives the request and the page other values. */
  #replace(entries: Entries | undefined, before: States): void {
    this.#request.replace(entries);
    this.#lists.clear(entries === undefined);
    this.#makeItems(() => {
      for (const list of this.#request.lists) {
        if (!this.#lists.makes(list)) this.#request.keepShown(list);
      }
      this.#act(() => this.#request.handle(event.reset));
      this.#quietly(() => dispatchChanges(before));
      this.#dispatchChange("");
    });
  }

  /** Makes the items that the page lacks, and then goes on: at once, or where there are many, in between of others. */
  #makeItems(next: () => void): void {
    // Where items are being made, that is begun anew, and what was to follow still does.
    this.#following.push(next);
    this.#making = this.#make();
    this.#goOn(this.#making);
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

  #goOn(making: Iterator<void>): void {
    if (!this.#act(() => making.next().done)) {
      this.#state = "opening";
      setTimeout(() => this.#state === "opening" && this.#making === making && this.#goOn(making));
      return;
    }
    for (const next of this.#following.splice(0)) next();
    // What follows may have let go of the form.
    if (this.#state === "opening") this.#state = "ready";
    const asked = this.#asked;
    this.#asked = undefined;
    if (asked === undefined || this.#state === "freed") return;
    // What asked for it may be gone meanwhile.
    const isThere = (asked.submitter as HTMLButtonElement | null)?.form === this.#form;
    member(this.#form, "requestSubmit")(isThere ? asked.submitter : undefined);
  }

  /** From here on the form checks itself. */
  #opens(before: States): void {
    this.#opened = this.#request.snapshot();
    this.#request.kept.status();
    if (member(this.#form, "querySelector")(said)) this.#act(() => this.#request.handle(event.takeOver));
    member(this.#form, "setAttribute")("novalidate", "");
    member(this.#form, "setAttribute")("data-ready", "");
    this.#tellSoon(before);
  }

  /** New controls are heard where they stand outside of the form, and what tells of them has a place. */
  #prepareControls(): void {
    const contains = member(this.#form, "contains");
    for (const control of this.#request.controls.all()) {
      announceRequired(control);
      if (!contains(control)) this.#listenTo(control);
    }
    this.#request.kept.status();
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

  #dispatchChange(path: string): void {
    // Whoever heard of what led here may have let go of the form.
    if (this.#state === "freed") return;
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
    const types: (keyof RequestFormEventMap)[] = [`request-form-${name}`, `request-form:${name}`];
    let isCancelled = false;
    for (const type of types) {
      const options = { bubbles: true, composed: true, cancelable: name === "submit", detail };
      const dispatched = new this.#window.CustomEvent(type, options);
      if (isCancelled) dispatched.preventDefault();
      isCancelled = !member(this.#form, "dispatchEvent")(dispatched);
    }
    return !isCancelled;
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

/** Hears for a binding, if that is still there. */
function hearWeakly(binding: WeakRef<LiveBinding>): (event: Event) => void {
  return (event) => binding.deref()?.hear(event);
}
