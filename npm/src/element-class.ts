/** `<request-form type="…" locale="…">`: the form in the light DOM, so that the page's own CSS applies. */

import { type Binding, bind, type RequestFormEventMap } from "./bind.js";
import { render } from "./render.js";
import { languageOf, resolveType } from "./request-type.js";
import type { AnyType, Issue, Locale, Options, Payload, RequestType, RequestTypeId } from "./types.js";

// On a server there are no elements; importing this module there does nothing.
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;

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
  static readonly observedAttributes = ["type", "locale"];

  #binding: Binding | undefined;
  #options: Options = {};
  #definition: RequestType | undefined;
  readonly #idPrefix = `request-form-${++count}-`;
  #initial: unknown;
  /** Whether the initial values were set just now. */
  #isNew = false;
  /** Whether the initial values are what was typed before the element left the page. */
  #wasTyped = false;

  /** As of `validate`; the locale is that of the attribute. */
  get options(): Options {
    return this.#options;
  }

  set options(options: Options | undefined) {
    // A framework may make equal ones each time it renders, which must not take the focus from what is being typed.
    const isNew = options === this.#options || !isSame(options ?? {}, this.#options);
    this.#options = options ?? {};
    if (!isNew) return;
    this.#render(this.#binding?.values(), true);
  }

  /** The request type, where it is not to be found by the attribute `type`. */
  get definition(): RequestType | undefined {
    return this.#definition;
  }

  set definition(definition: RequestType | undefined) {
    if (definition === this.#definition) return;
    this.#definition = definition;
    this.#render(this.#isNew ? this.#initial : undefined);
  }

  /** What was typed, nested. What is set replaces it: where a framework renders, set an object that stays the same. */
  get values(): object {
    return this.#binding?.values() ?? (this.#initial as object | undefined) ?? {};
  }

  set values(values: unknown) {
    this.#initial = values;
    this.#wasTyped = false;
    this.#render(values);
    // A framework sets values and type in either order.
    this.#isNew = true;
    queueMicrotask(() => {
      this.#isNew = false;
    });
  }

  /** The payload, or null while the request has an error. */
  get payload(): Payload<RequestTypeId> | null {
    return this.#binding?.valid ? this.#binding.payload() : null;
  }

  get issues(): Issue[] {
    return this.#binding?.issues() ?? [];
  }

  /** Shows issues, such as those of `readResponse`, on their fields. */
  show(issues: readonly Issue[]): void {
    this.#binding?.show(issues);
  }

  reset(): void {
    this.#binding?.reset();
  }

  connectedCallback(): void {
    // Properties that were set before the element was defined hide the accessors of the class.
    for (const name of ["options", "values", "definition"] as const) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete (this as Partial<RequestFormElement>)[name];
      Object.assign(this, { [name]: value });
    }
    this.#render(this.#initial, this.#wasTyped);
  }

  disconnectedCallback(): void {
    // What was typed comes back with the element.
    if (this.#binding) {
      this.#initial = this.#binding.values();
      this.#wasTyped = true;
    }
    this.#binding?.destroy();
    this.#binding = undefined;
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (before === now) return;
    // Another language keeps what was typed; another type has other properties.
    if (name === "type" && this.#definition) return;
    if (name === "type") this.#render(this.#isNew ? this.#initial : undefined);
    else this.#render(this.#binding?.values(), true);
  }

  #render(values: unknown, wasTyped = false): void {
    const type = this.#definition ?? (this.getAttribute("type") as RequestTypeId | null);
    if (!this.isConnected || type === null) return;
    for (const start of starts) start();
    this.#binding?.destroy();
    this.#binding = undefined;
    const locale = this.#locale(type);
    this.innerHTML = render(type, { ...locale, idPrefix: this.#idPrefix });
    const form = this.querySelector("form");
    // What was typed holds the attributes of the request already, and may differ from those of the options.
    const { request, ...others } = this.#options;
    const options = wasTyped && values !== undefined ? others : this.#options;
    if (form) this.#binding = bind(form, type, { ...options, ...locale, values });
  }

  /** The locale of the attribute, unless it means no language of ours: a page must not break by that. */
  #locale(type: AnyType): { locale?: Locale } {
    const locale = this.getAttribute("locale");
    if (locale === null) return {};
    try {
      languageOf(resolveType(type, this.#options.revision), locale);
      return { locale };
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      console.warn(`request-forms: there is no language "${locale}" for <request-form>.`);
      return {};
    }
  }
}

/** What JSX sets on the element: its attributes and properties, and a listener for each of its events. */
export type RequestFormAttributes = {
  type?: RequestTypeId | undefined;
  definition?: RequestType | undefined;
  locale?: Locale | undefined;
  options?: Options | undefined;
  values?: unknown;
} & {
  [Name in keyof RequestFormEventMap as `on${Name}`]?:
    | ((event: RequestFormEventMap[Name]) => void)
    | undefined;
};

/** No option is nested deeper than this. */
const deepest = 6;

/** Whether two options say the same. */
function isSame(one: unknown, other: unknown, depth = 0): boolean {
  if (Object.is(one, other)) return true;
  if (depth > deepest || !isPlain(one) || !isPlain(other) || Array.isArray(one) !== Array.isArray(other))
    return false;
  const names = Object.keys(one);
  if (names.length !== Object.keys(other).length) return false;
  return names.every((name) => Object.hasOwn(other, name) && isSame(one[name], other[name], depth + 1));
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  return Array.isArray(value) || [Object.prototype, null].includes(Object.getPrototypeOf(value));
}

declare global {
  interface HTMLElementTagNameMap {
    "request-form": RequestFormElement;
  }
}
