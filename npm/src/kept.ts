/** What the engine asks of this side while it deals with a bound form; it names these in src/live/kept.rs. */

import { putText, textIn } from "./controls.js";
import { isFault } from "./fault.js";
import { ListItems } from "./list-items.js";

/** What the request knows that the engine does not. */
interface Known {
  /** Whether the values that the form began with had a list, be it without items. */
  isGiven(group: number): boolean;
  /** What own wording makes of an issue. */
  worded(place: number, fields: string): string;
}

/**
 * The nodes of a bound form, and what is done with them. An instance of the engine that kept a node would keep the whole
 * page for ever.
 */
export class Kept {
  readonly isGiven: Known["isGiven"];
  readonly #form: HTMLFormElement;
  readonly #known: Known;
  readonly #items = new ListItems();
  /** What is to get the focus, and before that to come into view. */
  #focus: { element: Element; shown: Element | undefined } | undefined;
  /** What the title of the page begins with because of this form. */
  #mark = "";
  #answers = "";

  constructor(form: HTMLFormElement, known: Known) {
    this.#form = form;
    this.#known = known;
    this.isGiven = known.isGiven;
  }

  /** The prefix of a form whose controls show none: it tells its messages from those of other such forms. */
  ownPrefix(): string {
    const form = this.#form;
    const own = form.getAttribute("data-id-prefix");
    if (own !== null) return own;
    const others = form.ownerDocument.querySelectorAll("form[data-ready][data-id-prefix]");
    const taken = Array.from(others, (other) => other.getAttribute("data-id-prefix"));
    let prefix = "";
    for (let number = 2; taken.includes(prefix); number++) prefix = `form-${number}-`;
    form.setAttribute("data-id-prefix", prefix);
    return prefix;
  }

  read(control: Element): string {
    return attempt(() => textIn(this.#form, control)) ?? "";
  }

  write(control: Element, text: string): void {
    attempt(() => putText(this.#form, control, text));
  }

  focusSoon(element: Element, shown: Element | undefined): void {
    this.#focus = { element, shown };
  }

  /** Moves the focus where it is to be. This makes the browser send events at once. */
  moveFocus(): void {
    const { element, shown } = this.#focus ?? {};
    this.#focus = undefined;
    // A document without a layout, as tests have it, cannot scroll.
    shown?.scrollIntoView?.();
    (element as HTMLElement | undefined)?.focus();
  }

  keepBlank(group: number, item: Element | undefined): Element | undefined {
    return this.#items.keep(group, item);
  }

  addItem(group: number, name: string): Element | undefined {
    return this.#items.add(group, name);
  }

  /** Has the title of the page begin with a text; an empty one takes that away again. */
  markTitle(prefix: string): void {
    const page = this.#form.ownerDocument;
    if (prefix !== "") {
      if (page.title.startsWith(prefix)) return;
      page.title = `${prefix} ${page.title}`;
    } else if (this.#mark !== "" && page.title.startsWith(this.#mark)) {
      page.title = page.title.slice(this.#mark.length).trimStart();
    }
    this.#mark = prefix;
  }

  /** Issues that came from elsewhere, as the engine reads them. */
  answers(): string {
    return this.#answers;
  }

  keepAnswers(answers: string): void {
    this.#answers = answers;
  }

  worded(place: number, fields: string): string | undefined {
    return attempt(() => this.#known.worded(place, fields));
  }
}

/** What is thrown here must not go through the engine, but for faults, after which nothing of it is used any more. */
function attempt<R>(act: () => R): R | undefined {
  try {
    return act();
  } catch (error) {
    if (isFault(error)) throw error;
    return undefined;
  }
}
