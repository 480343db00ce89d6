/** `<request-form type="…" locale="…">`: the form in the light DOM, so that the page's own CSS applies. */

import { bind, type RequestFormEventMap, type RequestFormSubmitEvent } from "./bind.js";
import type { LiveBinding } from "./binding.js";
import { dispatchChanges, statesOf, statesOn, typedIn } from "./control-states.js";
import { isObject, objects, warnOfText } from "./element-objects.js";
import { WasmForbidden } from "./fault.js";
import { nodesOf } from "./markup.js";
import { member, windowOf } from "./member.js";
import { readOptions } from "./options.js";
import { render } from "./render.js";
import { hasSameStructure, type InternalType, languageOf, resolveType } from "./request-type.js";
import { isSame } from "./same.js";
import { Submission } from "./submission.js";
import type {
  AnyType,
  Issue,
  Locale,
  Options,
  OwnIssue,
  Payload,
  RequestType,
  RequestTypeId,
} from "./types.js";
import { sayUnchecked } from "./unchecked.js";

// On a server there are no elements; importing this module there does nothing.
const Base = (globalThis.HTMLElement ?? class {}) as new () => TypedElement;

let count = 0;

/** What there has to be before a form can be shown. */
const starts = new Set<() => void>();

/** Registers the element. An entry says what its forms need: the module, the request types. */
export function defineElement(start: () => void): void {
  starts.add(start);
  if (globalThis.customElements && !customElements.get("request-form")) {
    customElements.define("request-form", RequestFormElement);
  }
}

/** The element. It dispatches the events of a bound form; see `RequestFormEventMap`. */
export class RequestFormElement extends Base {
  static readonly observedAttributes = ["type", "locale", ...objects];

  #binding: LiveBinding | undefined;
  /** Whether all that was set before the element was defined has been taken over. */
  #isReady = false;
  #options: Options = {};
  #definition: RequestType | undefined;
  readonly #idPrefix = `request-form-${++count}-`;
  #initial: unknown;
  /** Whether the initial values were set just now. */
  #isNew = false;
  /** Takes back that nothing is checked. */
  #takeBack: (() => void) | undefined;
  /** The form that the element lies in, and what listens to it. */
  #outer: AbortController | undefined;

  /** The id of the request type, as the attribute says it. */
  get type(): string | null {
    return this.getAttribute("type");
  }

  set type(type: RequestTypeId | (string & {}) | null | undefined) {
    this.#reflect("type", type);
  }

  /** The language, as the attribute says it. */
  get locale(): string | null {
    return this.getAttribute("locale");
  }

  set locale(locale: Locale | null | undefined) {
    this.#reflect("locale", locale);
  }

  #reflect(name: string, text: string | null | undefined): void {
    if (text === null || text === undefined) this.removeAttribute(name);
    else this.setAttribute(name, text);
  }

  /** As of `validate`; the attribute `locale` goes before the locale that is among them. */
  get options(): Options {
    return this.#options;
  }

  set options(options: Options | undefined) {
    const before = this.#options;
    const now = options ?? {};
    // A framework may make equal ones each time it renders.
    const isNew = now !== before && !isSame(now, before);
    try {
      const rendered = this.#rendered();
      this.#options = now;
      if (!isNew) return;
      if (!this.#binding) this.#show(this.#initial);
      else if (isSame(this.#rendered(), rendered)) this.#bindAgain(this.#binding);
      else {
        // Nothing is taken down for options that are wrong.
        const read = readOptions(now);
        read.release();
        resolveType(this.#type as AnyType, read.revision);
        this.#showAgain();
      }
    } catch (error) {
      this.#options = before;
      throw error instanceof Error ? error : new TypeError("The options cannot be read.");
    }
  }

  #bindAgain(binding: LiveBinding): void {
    binding.setOptions({ ...this.#options, ...this.#locale(this.#type as AnyType) });
  }

  /** What of the options a form is rendered with: it is made anew for others. */
  #rendered(): Options {
    const { revision, labels, locale } = this.#options;
    return { revision, labels, locale: this.getAttribute("locale") ?? locale };
  }

  /** The request type, where it is not to be found by the attribute `type`. */
  get definition(): RequestType | undefined {
    return this.#definition;
  }

  set definition(definition: RequestType | undefined) {
    const before = this.#internal;
    this.#definition = definition;
    const now = this.#internal;
    // A framework may make an equal one each time it renders; in more languages it is still the same.
    if (!before || !now || !hasSameStructure(before, now))
      this.#show(this.#isNew ? this.#initial : undefined);
    else if (!isSame(before.languages, now.languages)) this.#showAgain();
  }

  /** What was typed, nested. What is set replaces it, unless it says what was set last. */
  get values(): object {
    return this.#binding?.values() ?? (this.#initial as object | undefined) ?? {};
  }

  set values(values: unknown) {
    // A framework sets values and type in either order.
    this.#isNew = true;
    queueMicrotask(() => {
      this.#isNew = false;
    });
    if (this.#binding && this.#initial !== undefined && isSame(values, this.#initial)) return;
    this.#initial = values;
    this.#show(values);
  }

  /** The payload, or null while the request has an error. */
  get payload(): Payload<RequestTypeId> | null {
    return this.#binding?.valid ? (this.#binding.payload() as Payload<RequestTypeId>) : null;
  }

  get issues(): Issue[] {
    return this.#binding?.issues() ?? [];
  }

  /** Shows issues, such as those of `readResponse`, on their fields; none: takes them away. */
  show(issues?: readonly OwnIssue[]): void {
    this.#binding?.show(issues);
  }

  reset(): void {
    this.#binding?.reset();
  }

  clear(): void {
    this.#binding?.clear();
  }

  connectedCallback(): void {
    // Properties that were set before the element was defined hide the accessors of the class.
    for (const name of ["type", "locale", ...objects] as const) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete (this as Partial<RequestFormElement>)[name];
      Object.assign(this, { [name]: value });
    }
    this.#listenToOuter();
    this.#isReady = true;
    // One that is taken out and put back lives on.
    if (!this.#binding) this.#show(this.#initial);
  }

  disconnectedCallback(): void {
    this.#outer?.abort();
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (isObject(name)) {
      // The object may have come by then, as it does where a framework takes over what a server rendered.
      warnOfText(this, name, () => {
        if (name === "options") return Object.keys(this.#options).length > 0;
        return (name === "values" ? this.#initial : this.#definition) !== undefined;
      });
    }
    if (before === now || isObject(name) || (name === "type" && this.#definition)) return;
    // Another language keeps what was typed; another type has other properties.
    if (name === "locale") this.#showAgain();
    else this.#show(this.#isNew ? this.#initial : undefined);
  }

  get #type(): AnyType | null {
    return this.#definition ?? (this.getAttribute("type") as RequestTypeId | null);
  }

  /** What the request type is made of, where there is one. */
  get #internal(): InternalType | undefined {
    try {
      return resolveType(this.#type, this.#options.revision);
    } catch {
      return undefined;
    }
  }

  /** Another form with what was typed, to be reset to what the one before was. */
  #showAgain(): void {
    this.#show(this.#binding ? this.#binding.handOver() : this.#initial);
  }

  #show(values: unknown): void {
    if (!this.#isReady || !this.isConnected) return;
    const before = this.#binding && this.querySelector<HTMLFormElement>(":scope > form");
    this.#binding?.destroy();
    this.#binding = undefined;
    this.#takeBack?.();
    const type = this.#type;
    if (type === null) {
      // What a server rendered waits for its type; a form that has lost its own would be checked by nobody.
      if (before !== undefined) this.replaceChildren();
      return;
    }
    for (const start of starts) start();
    try {
      const locale = this.#locale(type);
      const { form, earlier } = this.#form(type, locale.locale, before !== undefined);
      const typed = earlier && statesOn(form, typedIn(earlier));
      const held = earlier === form ? undefined : earlier && new FormData(earlier);
      // What is being sent is so in any language.
      if (before) Submission.passOn(before, form);
      const all = { ...this.#options, ...locale, values: values ?? held };
      this.#binding = bind(form, type, all) as unknown as LiveBinding;
      // Values are what a form begins with, and somebody has begun already.
      if (typed) dispatchChanges(statesOf([...typed.keys()]), typed);
    } catch (error) {
      // A form that a server has rendered can still be sent.
      if (error instanceof WasmForbidden) {
        const language = languageOf(resolveType(type, this.#options.revision), this.#locale(type).locale);
        this.#takeBack = sayUnchecked(this, language.tag, error);
      }
      // What an attribute says must not break the page around it.
      else if (error instanceof RangeError) {
        this.replaceChildren();
        console.error(`<request-form>: ${error.message}`);
      } else throw error;
    }
  }

  /**
   * The form: what a server has rendered already, or one that is made now; and the one in which somebody may have typed
   * before. As a node it may lie in another form, which no parser would have.
   */
  #form(
    type: AnyType,
    locale: Locale | undefined,
    isOurs: boolean,
  ): { form: HTMLFormElement; earlier?: HTMLFormElement } {
    const { labels } = this.#options;
    const markup = render(type, { locale, labels, idPrefix: this.#idPrefix });
    const form = nodesOf(this.ownerDocument, markup).querySelector("form") as HTMLFormElement;
    const there = isOurs ? null : this.querySelector<HTMLFormElement>(":scope > form");
    if (there && isLike(there, form)) return { form: there, earlier: there };
    // Within a form the parser took the form away, and left what was in it.
    const isBare = !isOurs && !there && this.querySelector(":scope > [data-group]") !== null;
    if (isBare) form.replaceChildren(...this.childNodes);
    this.replaceChildren(form);
    const earlier = isBare ? form : there;
    return earlier ? { form, earlier } : { form };
  }

  /** A form within another one: what happens in it is its own, and the other one is not sent before it could be. */
  #listenToOuter(): void {
    const outer = this.closest("form");
    if (outer === null) return;
    const { AbortController } = windowOf(outer);
    this.#outer = new AbortController();
    const { signal } = this.#outer;
    for (const name of ["submit", "reset", "formdata"]) {
      this.addEventListener(name, (event) => event.stopPropagation(), { signal });
    }
    const ask = (event: SubmitEvent) => {
      if (event.target !== outer || Submission.isUnchecked(outer, event.submitter)) return;
      if (!this.#binding || this.#binding.check()) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    member(outer, "addEventListener")("submit", ask, { signal, capture: true });
  }

  /** The locale, unless it means no language of ours: a page must not break by that. */
  #locale(type: AnyType): { locale: Locale | undefined } {
    const { locale, revision } = this.#rendered();
    try {
      if (locale !== undefined) languageOf(resolveType(type, revision), locale);
      return { locale };
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      console.warn(`request-forms: there is no language "${locale}" for <request-form>.`);
      return { locale: undefined };
    }
  }
}

/** As on a bound form, a listener says the request type whose payload it gets; see `RequestFormEventMap`. */
interface TypedElement extends HTMLElement {
  addEventListener<T extends AnyType = RequestTypeId>(
    type: "request-form-submit" | "request-form:submit",
    listener: (this: RequestFormElement, event: RequestFormSubmitEvent<T>) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: RequestFormElement, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

/** Whether two forms are of the same request type, and in the same language. */
function isLike(form: Element, other: Element): boolean {
  return ["lang", "data-request-type"].every((name) => form.getAttribute(name) === other.getAttribute(name));
}

/** What a template sets on the element. */
export interface RequestFormProperties {
  type?: RequestTypeId | undefined;
  definition?: RequestType | undefined;
  locale?: Locale | undefined;
  options?: Options | undefined;
  values?: unknown;
}

/** A listener for each of its events. */
export type RequestFormListeners<Prefix extends string = "on"> = {
  [Name in keyof RequestFormEventMap as `${Prefix}${Name}`]?:
    | ((event: RequestFormEventMap[Name]) => void)
    | undefined;
};

/** Both, as JSX has them. */
export type RequestFormAttributes = RequestFormProperties & RequestFormListeners;

declare global {
  interface HTMLElementTagNameMap {
    "request-form": RequestFormElement;
  }
}
