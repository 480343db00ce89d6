import { text } from "./check.js";
import { copyOfOptions } from "./copy.js";
import { currentGeneration, type Engine, run } from "./engine.js";
import { InvalidRequest } from "./errors.js";
import { warnOfMissingControls, warnOfMisspeltNames } from "./markup-warnings.js";
import { freeOwn, handleOf } from "./service-points.js";
import type { Issue, Options, Payload, RequestTypeId } from "./types.js";

/** A form in the page that is checked live. */
export interface Binding<T extends RequestTypeId = RequestTypeId> {
  readonly valid: boolean;
  issues(): Issue[];
  /** @throws {InvalidRequest} when the request has an error */
  payload(): Payload<T>;
  /** What was typed, nested. */
  values(): object;
  /** Shows issues, such as those of `readResponse`, on their fields until these change. */
  show(issues: readonly Issue[]): void;
  reset(): void;
  /** Lets go of the form. */
  destroy(): void;
}

/** What a bound form dispatches, besides what every form does; all bubble. */
export interface RequestFormEventMap {
  /** `path` is the documented id of what changed; a list, where a button added or removed an item; "" for the form. */
  "request-form:change": CustomEvent<{ path: string; readonly issues: Issue[]; valid: boolean }>;
  /** Only when valid; cancel it to send the payload yourself. */
  "request-form:submit": CustomEvent<{ payload: Payload<RequestTypeId> }>;
  "request-form:invalid": CustomEvent<{ issues: Issue[] }>;
}

/**
 * Binds a form, rendered or written by hand: its controls are found by their names. A control that the binding itself
 * changes (values put in, a suggestion taken, a reset) dispatches `input` and `change`, for those who hold its value too.
 * @throws {RangeError} when there is no such request type
 */
export function bind<T extends RequestTypeId>(
  form: HTMLFormElement,
  type: T,
  options?: Options & { values?: unknown },
): Binding<T> {
  if (!isForm(form)) throw new TypeError("form must be a form element.");
  text(type, "type");
  // Two bindings of one form would say everything twice.
  bound.get(form)?.destroy();
  const binding = new LiveBinding(form, type, options);
  bound.set(form, binding);
  // The element writes its form itself.
  if (!form.closest("request-form")) warnOfMisspeltNames(form, type);
  return binding;
}

function isForm(form: unknown): boolean {
  try {
    // Not instanceof: the form may belong to another window.
    return (form as Partial<Node> | null)?.nodeName === "FORM";
  } catch {
    return false;
  }
}

const bound = new WeakMap<HTMLFormElement, { destroy(): void }>();

// The numbers of src/live.rs and src/wasm/live.rs.
const events = { input: 0, change: 0, focusout: 1, submit: 2, reset: 3, click: 4 } as const;
const look = 5;
const action = { changed: 1, announce: 2, valid: 4, refused: 8, prevent: 16 } as const;

/** How long after a field was left its message is read out (ms): so that it does not cut off the next label. */
const pauseBeforeAnnouncement = 500;

class LiveBinding<T extends RequestTypeId> implements Binding<T> {
  readonly #form: HTMLFormElement;
  readonly #type: T;
  readonly #options: (Options & { values?: unknown }) | undefined;
  /** The window that the form lives in: not every platform takes what another window made. */
  readonly #window: typeof globalThis;
  readonly #listening: AbortController;
  #handle = 0;
  #generation = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What each control held when it was last looked at. */
  #held: Map<Element, unknown>;
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

  constructor(form: HTMLFormElement, type: T, options: (Options & { values?: unknown }) | undefined) {
    this.#form = form;
    this.#window = form.ownerDocument.defaultView ?? globalThis;
    this.#listening = new this.#window.AbortController();
    this.#type = type;
    this.#options = copyOfOptions(options);
    const before = heldIn(form);
    run((engine) => this.#open(engine, this.#options?.values));
    this.#held = heldIn(form);
    this.#tellSoon(before);
    const { signal } = this.#listening;
    for (const name of Object.keys(events) as (keyof typeof events)[]) {
      form.addEventListener(name, (event) => this.#on(name, event), { signal });
    }
    const page = form.ownerDocument;
    page.addEventListener("pointerdown", () => this.#press(), { capture: true, signal });
    for (const name of ["pointerup", "pointercancel"]) {
      page.addEventListener(name, () => this.#release(), { capture: true, signal });
    }
  }

  get valid(): boolean {
    this.#look();
    return this.#call((engine) => engine.liveValid(this.#handle));
  }

  issues(): Issue[] {
    this.#look();
    return this.#call((engine) => engine.liveOutcome(this.#handle)).issues;
  }

  payload(): Payload<T> {
    this.#look();
    const outcome = this.#call((engine) => engine.liveOutcome(this.#handle));
    if (!outcome.valid) throw new InvalidRequest(outcome.issues);
    return outcome.payload;
  }

  values(): object {
    this.#look();
    return this.#call((engine) => engine.liveValues(this.#handle));
  }

  show(issues: readonly Issue[]): void {
    this.#look();
    this.#quietly((engine) => engine.liveShow(this.#handle, [...issues]));
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
    if (this.#handle === 0) return;
    this.#call((engine) => engine.liveDestroy(this.#handle));
    this.#handle = 0;
    bound.delete(this.#form);
    freeOwn(this.#options);
  }

  #on(name: keyof typeof events, event: Event): void {
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
    if (name === "input" || name === "change") this.#held.set(target, heldBy(target));
    else for (const control of this.#look()) this.#dispatchChange(control);
    const act = () => this.#quietly((engine) => engine.liveHandle(this.#handle, events[name], target));
    const done = name === "click" ? this.#telling(act) : act();
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
      if (this.#handle !== 0) for (const event of left) this.#on("focusout", event);
    });
  }

  #emptied(): void {
    if (this.#handle === 0) return;
    this.#wasEmptied = true;
    // What the controls held before the reset is what was last looked at.
    this.#telling(() => this.#quietly((engine) => engine.liveHandle(this.#handle, events.reset, this.#form)));
    this.#dispatchChange(this.#form);
  }

  /**
   * What renders the form writes into its controls, too, and adds or removes items of lists, and no event says so: what
   * holds something else than it did counts as typed. Gives the controls whose values changed, and the form where items
   * came or went.
   */
  #look(): Element[] {
    const before = this.#held;
    this.#held = heldIn(this.#form);
    const changes = (event: number, target: Element) =>
      this.#call((engine) => engine.liveHandle(this.#handle, event, target)) & action.changed;
    const items = changes(look, this.#form) ? [this.#form] : [];
    return [
      ...items,
      ...changedSince(before, this.#held).filter((control) => changes(events.input, control)),
    ];
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
  #tellSoon(before: Map<Element, unknown>): void {
    // The controls of the element are nobody else's.
    if (this.#form.closest("request-form")) return;
    const now = new Map(this.#held);
    // Even if the form was let go of meanwhile, as React does in development: what was put in stays.
    queueMicrotask(() => this.#wasEmptied || this.#tell(before, now));
  }

  /**
   * Says on each control that holds something else now that it does, as if the user had typed it: what renders the form
   * keeps a copy of each value, and would put that back.
   */
  #tell(before: Map<Element, unknown>, now: Map<Element, unknown>): void {
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
      if (this.#handle !== 0) this.#call((engine) => engine.liveAnnounce(this.#handle));
    }, pauseBeforeAnnouncement);
  }

  #dispatchChange(target: Element): void {
    const issues = () => this.issues();
    this.#dispatch("change", {
      path: pathOf(target),
      // A keystroke must stay cheap: no control is looked at again, and the issues are made only when somebody asks.
      valid: this.#call((engine) => engine.liveValid(this.#handle)),
      get issues() {
        return issues();
      },
    });
  }

  #dispatch(name: "change" | "submit" | "invalid", detail: object): boolean {
    const event = new this.#window.CustomEvent(`request-form:${name}`, {
      bubbles: true,
      cancelable: name === "submit",
      detail,
    });
    return this.#form.dispatchEvent(event);
  }

  /** Moving the focus makes the browser send events at once: those are not the user's. */
  #quietly<R>(act: (engine: Engine) => R): R {
    this.#isBusy = true;
    try {
      const done = this.#call(act);
      if (this.#handle !== 0) this.#call((engine) => engine.liveTakeFocus(this.#handle))?.focus();
      return done;
    } finally {
      this.#isBusy = false;
    }
  }

  #call<R>(act: (engine: Engine) => R): R {
    if (this.#handle === 0) throw new TypeError("This form is not bound any more.");
    return run((engine) => {
      if (this.#generation !== currentGeneration()) this.#reopen(engine);
      return act(engine);
    });
  }

  /** The controls have kept what was typed, the attributes of the request among it. */
  #reopen(engine: Engine): void {
    const { request: _, ...options } = this.#options ?? {};
    this.#open(engine, undefined, options);
  }

  #open(engine: Engine, values: unknown, options = this.#options): void {
    const points = handleOf(options);
    this.#handle = engine.liveBind(this.#form, this.#type, values, options, points);
    this.#generation = currentGeneration();
  }
}

/** The documented id of what was changed: by a control, or by a button of the form; "" for all of it. */
function pathOf(target: Element): string {
  const name = target.getAttribute("name");
  // The name of a control tells the attributes of a request from its properties; an id need not.
  if (name) return name.replace(/^request\./, "");
  for (const attribute of ["data-suggestion-for", "data-add", "data-remove", "data-stray"]) {
    const value = target.closest(`[${attribute}]`)?.getAttribute(attribute);
    // With an item the list changes, as all items after it move up.
    if (value)
      return attribute === "data-remove" ? value.replace(/\.\d+$/, "") : value.replace(/^request\./, "");
  }
  return "";
}

/** What each control of a form holds. */
function heldIn(form: HTMLFormElement): Map<Element, unknown> {
  return new Map(Array.from(form.querySelectorAll("[name]"), (control) => [control, heldBy(control)]));
}

/** The controls that held something else before, or were not there. */
function changedSince(before: Map<Element, unknown>, now: Map<Element, unknown>): Element[] {
  return [...now.keys()].filter((control) => !Object.is(now.get(control), before.get(control)));
}

function heldBy(control: Element): unknown {
  return (control as HTMLInputElement)[property(control)];
}

/** Through the setter of the platform, as in src/live/page.rs. */
function write(control: Element, value: unknown): void {
  Reflect.set(Object.getPrototypeOf(control), property(control), value, control);
}

function property(control: Element): "checked" | "value" {
  return isChoice(control) ? "checked" : "value";
}

function isChoice(control: Element): boolean {
  return control.nodeName === "INPUT" && /^(checkbox|radio)$/.test((control as HTMLInputElement).type);
}
