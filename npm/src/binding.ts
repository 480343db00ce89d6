/** A form of the page between its user, whoever renders it, and the engine. */

import { answersOf } from "./answers.js";
import type { RequestFormEventMap } from "./bind.js";
import { action, type BoundRequest, event } from "./bound-request.js";
import { changedSince, type Held, heldBy, heldIn, isChoice, write } from "./controls.js";
import { takeItemOut } from "./list-items.js";
import { warnOfMissingControls } from "./markup-warnings.js";
import type { Issue } from "./types.js";

/** The events that are listened to, by what they are for the engine. */
const listened = {
  input: event.input,
  change: event.input,
  focusout: event.leave,
  submit: event.submit,
  reset: event.reset,
  click: event.click,
} as const;

/** How long after a field was left its message is read out (ms): so that it does not cut off the next label. */
const pauseBeforeAnnouncement = 500;

export class LiveBinding {
  readonly #form: HTMLFormElement;
  /** The window that the form lives in: not every platform takes what another window made. */
  readonly #window: typeof globalThis;
  readonly #listening: AbortController;
  readonly #destroyed: () => void;
  #bound: BoundRequest | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What each control held when it was last looked at. */
  #held: Held;
  #isBusy = false;
  #wasEmptied = false;
  /** While `reset` runs, what follows the form's own event. */
  #afterReset: (() => void) | undefined;
  #isResetting = false;
  #isPressed = false;
  /** Whether it was told which controls the form lacks. */
  #hasWarned = false;
  /** Controls that were left by pressing a pointer, which is not up yet. */
  #left: Event[] = [];

  constructor(form: HTMLFormElement, bind: () => BoundRequest, destroyed: () => void) {
    this.#form = form;
    this.#window = form.ownerDocument.defaultView ?? globalThis;
    this.#listening = new this.#window.AbortController();
    this.#destroyed = destroyed;
    const before = heldIn(form);
    this.#bound = bind();
    this.#held = heldIn(form);
    this.#tellSoon(before);
    const { signal } = this.#listening;
    for (const name of Object.keys(listened) as (keyof typeof listened)[]) {
      form.addEventListener(name, (event) => this.#on(name, event), { signal });
    }
    const page = form.ownerDocument;
    page.addEventListener("pointerdown", () => this.#press(), { capture: true, signal });
    for (const name of ["pointerup", "pointercancel"]) {
      page.addEventListener(name, () => this.#release(), { capture: true, signal });
    }
  }

  get valid(): boolean {
    return this.#looked().valid;
  }

  issues(): Issue[] {
    return this.#looked().issues();
  }

  payload(): object {
    return this.#looked().payload();
  }

  values(): object {
    return this.#looked().values();
  }

  show(issues: readonly Issue[]): void {
    const answers = answersOf([...issues]);
    const bound = this.#looked();
    bound.kept.keepAnswers(answers);
    this.#quietly(() => bound.handle(event.answer, this.#form));
  }

  reset(): void {
    this.#isResetting = true;
    this.#form.reset();
    this.#isResetting = false;
    this.#afterReset?.();
    this.#afterReset = undefined;
  }

  destroy(): void {
    this.#listening.abort();
    clearTimeout(this.#timer);
    const bound = this.#bound;
    if (bound === undefined) return;
    this.#bound = undefined;
    this.#destroyed();
    bound.free();
  }

  #live(): BoundRequest {
    if (this.#bound === undefined) throw new TypeError("This form is not bound any more.");
    return this.#bound;
  }

  /** The request, once what the page holds has been looked at. */
  #looked(): BoundRequest {
    const bound = this.#live();
    this.#look();
    return bound;
  }

  #on(name: keyof typeof listened, event: Event): void {
    if (this.#isBusy) return;
    if (name === "focusout" && this.#isPressed) {
      this.#left.push(event);
      return;
    }
    const target = event.target;
    if (name === "reset") {
      this.#look();
      // The event comes before the controls are emptied, and somebody may yet prevent it.
      const follow = () => event.defaultPrevented || this.#emptied();
      if (this.#isResetting) this.#afterReset = follow;
      else setTimeout(follow);
      return;
    }
    if (!(target instanceof (this.#form.ownerDocument.defaultView?.Element ?? Element))) return;
    if (name === "input" || name === "change") this.#held = new Map(this.#held).set(target, heldBy(target));
    else for (const control of this.#look()) this.#dispatchChange(control);
    const done = this.#answer(name, target);
    if (done & action.prevent) event.preventDefault();
    if (done & action.announce) this.#announceSoon();
    if (done & action.changed) this.#dispatchChange(target);
    if (done & action.refused) {
      const issues = this.issues();
      if (!this.#hasWarned) warnOfMissingControls(this.#form, issues);
      this.#hasWarned = true;
      this.#dispatch("invalid", { issues });
    }
    if (done & action.valid && !this.#dispatch("submit", { payload: this.payload() })) event.preventDefault();
  }

  #answer(name: keyof typeof listened, target: Element): number {
    const bound = this.#live();
    if (name === "click") return this.#telling(() => this.#quietly(() => this.#click(bound, target)));
    return this.#quietly(() => bound.handle(listened[name], target));
  }

  /** What was given for an item, or for something unexpected, lies on this side. */
  #click(bound: BoundRequest, target: Element): number {
    const path = valueAbove(target, "data-unexpected");
    if (path) return bound.removeUnexpected(path);
    const added = valueAbove(target, "data-add");
    if (added) return bound.addItem(added);
    const [, list, item] = /^(.+)\.(\d+)$/.exec(valueAbove(target, "data-remove") ?? "") ?? [];
    if (list === undefined) return bound.handle(event.click, target);
    if (!bound.removeItem(list, Number(item))) return 0;
    takeItemOut(this.#form, list, Number(item));
    return bound.itemRemoved(list, Number(item));
  }

  /**
   * A message that appears while a pointer is down would move what is pressed away from under it, and the click would
   * be lost: what is left by pressing is looked at after the click.
   */
  #press(): void {
    this.#isPressed = true;
  }

  #release(): void {
    this.#isPressed = false;
    const left = this.#left;
    this.#left = [];
    if (left.length === 0) return;
    setTimeout(() => {
      if (this.#bound) for (const event of left) this.#on("focusout", event);
    });
  }

  #emptied(): void {
    const bound = this.#bound;
    if (bound === undefined) return;
    this.#wasEmptied = true;
    // What the controls held before the reset is what was last looked at.
    this.#telling(() => this.#quietly(() => bound.reset()));
    this.#dispatchChange(this.#form);
  }

  /**
   * What renders the form writes into its controls, too, and adds or removes items of lists, and no event says so: what
   * holds something else than it did counts as typed. Gives the controls whose values changed, and the form where items
   * came or went.
   */
  #look(): Element[] {
    const bound = this.#live();
    const before = this.#held;
    this.#held = heldIn(this.#form);
    const changes = (event: number, target: Element) => bound.handle(event, target) & action.changed;
    const items = changes(event.look, this.#form) ? [this.#form] : [];
    return [...items, ...changedSince(before, this.#held).filter((control) => changes(event.input, control))];
  }

  /** Acts, and tells of what the controls came to hold by that. */
  #telling<R>(act: () => R): R {
    const before = this.#held;
    const done = act();
    this.#held = heldIn(this.#form);
    this.#tell(before, this.#held);
    return done;
  }

  /**
   * Tells of what was put in when the form was bound, once whoever binds it has come to rest: a framework would be in
   * the middle of rendering, and the page would not have the binding yet.
   */
  #tellSoon(before: Held): void {
    // The controls of the element are nobody else's.
    if (this.#form.closest("request-form")) return;
    const now = this.#held;
    // Even if the form was let go of meanwhile, as React does in development: what was put in stays.
    queueMicrotask(() => this.#wasEmptied || this.#tell(before, now));
  }

  /**
   * Says on each control that holds something else now that it does, as if the user had typed it: what renders the form
   * keeps a copy of each value, and would put that back.
   */
  #tell(before: Held, now: Held): void {
    const wasBusy = this.#isBusy;
    this.#isBusy = true;
    for (const control of changedSince(before, now)) {
      if (!before.has(control)) continue;
      // What the framework heard of one control made it render all of them.
      if (Object.is(heldBy(control), before.get(control))) write(control, now.get(control));
      const { type, checked } = control as HTMLInputElement;
      if (type === "radio" && !checked) continue;
      // React hears of a choice by the click that makes it. This one makes none, as it is no mouse event.
      for (const name of isChoice(control) ? ["click", "input", "change"] : ["input", "change"]) {
        control.dispatchEvent(new this.#window.Event(name, { bubbles: true }));
      }
    }
    this.#isBusy = wasBusy;
  }

  #announceSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#bound?.handle(event.pause, this.#form);
    }, pauseBeforeAnnouncement);
  }

  #dispatchChange(target: Element): void {
    const issues = () => this.issues();
    this.#dispatch("change", {
      path: pathOf(target),
      // A keystroke must stay cheap: no control is looked at again, and the issues are made only when somebody asks.
      valid: this.#live().valid,
      get issues() {
        return issues();
      },
    });
  }

  #dispatch(name: "change" | "submit" | "invalid", detail: object): boolean {
    const type: keyof RequestFormEventMap = `request-form:${name}`;
    const options = { bubbles: true, cancelable: name === "submit", detail };
    return this.#form.dispatchEvent(new this.#window.CustomEvent(type, options));
  }

  /** Moving the focus makes the browser send events at once: those are not the user's. */
  #quietly<R>(act: () => R): R {
    this.#isBusy = true;
    try {
      const done = act();
      this.#bound?.kept.moveFocus();
      return done;
    } finally {
      this.#isBusy = false;
    }
  }
}

/** The value of an attribute, of an element itself or of the next one around it that has the attribute. */
function valueAbove(element: Element, attribute: string): string | null | undefined {
  return element.closest(`[${attribute}]`)?.getAttribute(attribute);
}

/** The documented id of what was changed: by a control, or by a button of the form; "" for all of it. */
function pathOf(target: Element): string {
  const name = target.getAttribute("name");
  // The name of a control tells the attributes of a request from its properties; an id need not.
  if (name) return name.replace(/^request\./, "");
  for (const attribute of ["data-suggestion-for", "data-add", "data-remove", "data-unexpected"]) {
    const value = valueAbove(target, attribute);
    // With an item the list changes, as all items after it move up.
    if (value)
      return attribute === "data-remove" ? value.replace(/\.\d+$/, "") : value.replace(/^request\./, "");
  }
  return "";
}
