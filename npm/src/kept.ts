/** What the engine asks of this side while it deals with a bound form; it names these in src/live/kept.rs. */

import type { BoundRequest } from "./bound-request.js";
import { GROUP } from "./engine.js";
import { isFault } from "./fault.js";
import type { Renamed } from "./form-controls.js";
import { mark, takeMessagesOut } from "./marks.js";
import { member, pageOf } from "./member.js";
import { fill } from "./nodes.js";
import { markTitle } from "./title.js";
import { Undoing } from "./undoing.js";

/**
 * The nodes of a bound form, and what is done with them. An instance of the engine that kept a node would keep the whole
 * page for ever.
 */
export class Kept {
  readonly #form: HTMLFormElement;
  readonly #request: BoundRequest;
  readonly #listenTo: (element: Element) => void;
  /** Whether anything is put into the page; else others show what is wrong. */
  readonly inserts: boolean;
  /** By an attribute and its value, the elements that have it, as far as somebody asked for such. */
  readonly #elements = new Map<string, Map<string, Element>>();
  /** What was added for the form, wherever it stands. */
  readonly #added = new WeakSet<Element>();
  #prefix: string | undefined;
  /** What is to get the focus. */
  #focus: Element | undefined;
  #answers = "";
  readonly #undoing = new Undoing();

  /** @param listenTo listens to what may stand outside of the form */
  constructor(
    form: HTMLFormElement,
    request: BoundRequest,
    inserts: boolean,
    listenTo: (element: Element) => void,
  ) {
    this.#form = form;
    this.#request = request;
    this.inserts = inserts;
    this.#listenTo = listenTo;
  }

  /** What the page holds may be other elements from here on. */
  lookAgain(): void {
    this.#elements.clear();
  }

  /** The prefix that the ids of the controls show, or one that tells the messages of a form from those of others. */
  prefix(): string {
    this.#prefix ??= this.inserts ? this.#shownPrefix() : "";
    return this.#prefix;
  }

  #shownPrefix(): string {
    for (const control of this.#request.controls.all()) {
      const name = control.getAttribute("name");
      if (name && control.id.endsWith(name)) return control.id.slice(0, -name.length);
    }
    return this.#ownPrefix();
  }

  #ownPrefix(): string {
    const form = this.#form;
    const own = member(form, "getAttribute")("data-id-prefix");
    if (own !== null) return own;
    const others = member(pageOf(form), "querySelectorAll")("form[data-ready][data-id-prefix]");
    const taken = Array.from(others, (other) => member(other, "getAttribute")("data-id-prefix"));
    let prefix = "";
    for (let number = 2; taken.includes(prefix); number++) prefix = `form-${number}-`;
    member(form, "setAttribute")("data-id-prefix", prefix);
    return prefix;
  }

  name(place: number): string {
    return this.#request.nameAt(place);
  }

  asks(place: number): boolean {
    return this.#request.asks(place);
  }

  tell(place: number, name: string, fields: string, message: string): void {
    // The engine has places as they are on its side.
    this.#request.tell(place >>> 0, name, fields, message);
  }

  described(place: number): Element | undefined {
    if (isGroup(place)) return this.with("data-group", this.name(place));
    const controls = this.#request.controlsAt(place);
    const group = groupOfRadios(controls);
    // Of a plain group, assistive technology would not be told that it is invalid.
    if (group && !group.hasAttribute("role")) {
      group.setAttribute("role", "radiogroup");
      this.#undoing.add(group, () => group.removeAttribute("role"));
    }
    return group ?? controls[0];
  }

  /** Of several texts the first one is described; radio buttons belong together, with their labels. */
  edge(place: number, isLast: boolean): Element | undefined {
    const described = this.described(place);
    const radio = this.#request.controlsAt(place).at(isLast ? -1 : 0);
    if (!isRadio(described) || radio === undefined) return described;
    const beside = isLast ? radio.nextElementSibling : radio.previousElementSibling;
    const isLabel = beside?.localName === "label" && (beside as HTMLLabelElement).control === radio;
    return isLabel ? beside : radio;
  }

  mark(place: number, message: string, isDescribed: boolean, isInvalid: boolean): void {
    const described = this.described(place);
    const all = isRadio(described) ? this.#request.controlsAt(place).filter(isRadio) : [described];
    for (const one of all) if (one) mark(one, message, isDescribed, isInvalid);
  }

  movedTo(item: number): number {
    return this.#request.moved[item] ?? -1;
  }

  /** Says nothing any more of controls that had other names, nor of items that are gone: what holds is said anew. */
  takeOut(renamed: readonly Renamed[], names: ReadonlySet<string>): void {
    if (!this.inserts || names.size === 0) return;
    const prefix = this.prefix();
    for (const { control, name } of renamed) {
      const message = `${prefix}${name}-error`;
      const described = control.closest(`[aria-describedby~="${escaped(message)}"]`);
      if (described) mark(described, message, false, false);
    }
    takeMessagesOut(this.#form, (name) => names.has(name), prefix);
  }

  target(place: number, entry: number): string | undefined {
    const controls = isGroup(place)
      ? this.#request.controlsIn(place - GROUP)
      : this.#request.controlsAt(place);
    const adds = isGroup(place) ? this.with("data-add", this.name(place)) : undefined;
    const target = controls.find(canHaveFocus) ?? adds;
    if (target?.id === "") {
      target.id = `${this.prefix()}target-${entry}`;
      this.#undoing.add(target, () => target.removeAttribute("id"));
    }
    return target?.id;
  }

  with(attribute: string, value: string): Element | undefined {
    if (attribute === "id") return this.#byId(value);
    let known = this.#elements.get(attribute);
    if (known === undefined) {
      known = this.#all(attribute);
      this.#elements.set(attribute, known);
    }
    const element = known.get(value);
    return element?.isConnected ? element : undefined;
  }

  /** All elements of the form that have an attribute, by its value: the first one of each. */
  #all(attribute: string): Map<string, Element> {
    const found = new Map<string, Element>();
    const contains = member(this.#form, "contains");
    for (const element of member(this.#root, "querySelectorAll")(`[${attribute}]`)) {
      const value = element.getAttribute(attribute) as string;
      // A control may stand outside of its form, and so do its label, and what was added beside it.
      const isOwn = contains(element) || this.#added.has(element);
      if (!found.has(value) && (isOwn || (attribute === "for" && element.closest("form") === null))) {
        found.set(value, element);
      }
    }
    return found;
  }

  #byId(id: string): Element | undefined {
    const root = this.#root;
    if ("getElementById" in root) return member(root, "getElementById")(id) ?? undefined;
    return member(root, "querySelector")(`[id="${escaped(id)}"]`) ?? undefined;
  }

  get #root(): Document | ShadowRoot | Element {
    return member(this.#form, "getRootNode")() as Document;
  }

  /** A place for what helps with an issue, where the markup has none. */
  addAdvice(name: string): Element {
    const advice = this.create("div");
    advice.className = "advice";
    advice.setAttribute("data-added", "");
    advice.setAttribute("data-advice", name);
    this.#added.add(advice);
    this.#listenTo(advice);
    this.#elements.get("data-advice")?.set(name, advice);
    return advice;
  }

  summary(): Element {
    return this.#own("[data-error-summary]", () => {
      const summary = this.create("div");
      summary.className = "error-summary";
      summary.setAttribute("data-error-summary", "");
      summary.tabIndex = -1;
      member(this.#form, "prepend")(summary);
      return summary;
    });
  }

  status(): Element {
    return this.#own("[data-status]", () => {
      const status = this.create("p");
      status.className = "visually-hidden";
      status.setAttribute("role", "status");
      status.setAttribute("data-status", "");
      member(this.#form, "append")(status);
      return status;
    });
  }

  #own(selector: string, make: () => Element): Element {
    const there = member(this.#form, "querySelector")(selector);
    if (there !== null) return there;
    const made = make();
    this.#undoing.add(made, () => made.remove());
    return made;
  }

  create(tag: string): HTMLElement {
    return member(pageOf(this.#form), "createElement")(tag);
  }

  fill(element: Element, markup: string): void {
    fill(element, markup, pageOf(this.#form));
  }

  focusSoon(element: Element): void {
    this.#focus = element;
  }

  /** Moves the focus where it is to be, and that into view. This makes the browser send events at once. */
  moveFocus(): void {
    const element = this.#focus as HTMLElement | undefined;
    this.#focus = undefined;
    if (element === undefined) return;
    openAround(element);
    const isSummary = element.hasAttribute("data-error-summary");
    // A label below the edge would not be seen, nor the beginning of a long summary.
    const shown = isSummary ? element : (this.with("for", element.id) ?? element.closest("fieldset"));
    // A document without a layout, as tests have it, cannot scroll.
    shown?.scrollIntoView?.();
    element.focus({ preventScroll: isSummary });
  }

  /** Leaves the form as its markup was. */
  leave(): void {
    this.#undoing.undo();
  }

  /** Has the title of the page begin with a text; an empty one takes that away again. */
  markTitle(prefix: string): void {
    markTitle(this.#form, prefix);
  }

  /** Issues that came from elsewhere, as the engine reads them. */
  answers(): string {
    return this.#answers;
  }

  keepAnswers(answers: string): void {
    this.#answers = answers;
  }

  /** What is thrown here must not go through the engine, but for faults, after which nothing of it is used any more. */
  worded(place: number, fields: string): string | undefined {
    try {
      return this.#request.worded(place, fields);
    } catch (error) {
      if (isFault(error)) throw error;
      return undefined;
    }
  }
}

/** Whether a place is that of a group. */
function isGroup(place: number): boolean {
  return place >>> 30 === 1;
}

function isRadio(control: Element | undefined): boolean {
  return control?.localName === "input" && (control as HTMLInputElement).type === "radio";
}

/** A text within the quotes of a selector. */
function escaped(text: string): string {
  return text.replace(/["\\]/g, "\\$&");
}

/** The element around radio buttons that stands for all of them, where there is nothing else in it. */
function groupOfRadios(controls: readonly Element[]): Element | undefined {
  const [first] = controls as HTMLInputElement[];
  if (first === undefined || !isRadio(first)) return undefined;
  const group = first.closest('fieldset, [role="radiogroup"]');
  const inside = group?.querySelectorAll("input, select, textarea");
  if (!group || inside?.length !== controls.length || !controls.every((one) => group.contains(one))) {
    return undefined;
  }
  return group;
}

function canHaveFocus(control: Element): boolean {
  return !control.matches(":disabled") && (control as HTMLInputElement).type !== "hidden";
}

/** What is closed or hidden until it is found is opened. */
function openAround(element: Element): void {
  for (let around: Element | null = element; around; around = member(around, "parentElement")) {
    if (member(around, "localName") === "details") (around as HTMLDetailsElement).open = true;
    if (member(around, "getAttribute")("hidden") === "until-found")
      member(around, "removeAttribute")("hidden");
  }
}
