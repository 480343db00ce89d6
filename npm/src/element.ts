/** Registers `<request-form type="…" locale="…">`: the form in the light DOM, so that the page's own CSS applies. */

import {
  type Binding,
  bind,
  type Issue,
  type Locale,
  type Options,
  type Payload,
  type RequestFormEventMap,
  type RequestTypeId,
  render,
} from "./index.js";

// On a server there are no elements; importing this module there does nothing.
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;

let count = 0;

/** The element. It dispatches the events of a bound form; see `RequestFormEventMap`. */
export class RequestFormElement extends Base {
  static readonly observedAttributes = ["type", "locale"];

  #binding: Binding | undefined;
  #options: Options = {};
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
    for (const name of ["options", "values"] as const) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete (this as Partial<RequestFormElement>)[name];
      this[name] = value;
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
    if (name === "type") this.#render(this.#isNew ? this.#initial : undefined);
    else this.#render(this.#binding?.values(), true);
  }

  #render(values: unknown, wasTyped = false): void {
    const type = this.getAttribute("type") as RequestTypeId | null;
    if (!this.isConnected || type === null) return;
    this.#binding?.destroy();
    this.#binding = undefined;
    const locale = this.getAttribute("locale") === "fr" ? "fr" : "en";
    this.innerHTML = render(type, { locale, idPrefix: this.#idPrefix });
    const form = this.querySelector("form");
    // What was typed holds the attributes of the request already, and may differ from those of the options.
    const { request, ...others } = this.#options;
    const options = wasTyped && values !== undefined ? others : this.#options;
    if (form) this.#binding = bind(form, type, { ...options, locale, values });
  }
}

/** What JSX sets on the element: its attributes and properties, and a listener for each of its events. */
export type RequestFormAttributes = {
  type: RequestTypeId;
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

if (globalThis.customElements && !customElements.get("request-form")) {
  customElements.define("request-form", RequestFormElement);
}

declare global {
  interface HTMLElementTagNameMap {
    "request-form": RequestFormElement;
  }
}
