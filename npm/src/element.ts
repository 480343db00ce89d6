/** Registers `<request-form type="…" locale="…">`: the form in the light DOM, so that the page's own CSS applies. */

import { type Binding, bind, type Issue, type Options, type RequestTypeId, render } from "./index.js";

// On a server there are no elements; importing this module there does nothing.
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;

let count = 0;

export class RequestFormElement extends Base {
  static readonly observedAttributes = ["type", "locale"];

  #binding: Binding | undefined;
  #options: Options = {};
  readonly #idPrefix = `request-form-${++count}-`;
  #initial: unknown;

  /** As of `validate`; the locale is that of the attribute. */
  get options(): Options {
    return this.#options;
  }

  set options(options: Options | undefined) {
    this.#options = options ?? {};
    this.#render();
  }

  /** What was typed, nested. */
  get values(): object {
    return this.#binding?.values() ?? {};
  }

  set values(values: unknown) {
    this.#initial = values;
    this.#render(values);
  }

  /** The payload, or null while the request has an error. */
  get payload(): object | null {
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
    this.#render(this.#initial);
  }

  disconnectedCallback(): void {
    // What was typed comes back with the element.
    this.#initial = this.#binding?.values() ?? this.#initial;
    this.#binding?.destroy();
    this.#binding = undefined;
  }

  attributeChangedCallback(name: string): void {
    // Another language keeps what was typed; another type has other properties.
    this.#render(name === "type" ? undefined : this.#binding?.values());
  }

  #render(values: unknown = this.#binding?.values()): void {
    const type = this.getAttribute("type") as RequestTypeId | null;
    if (!this.isConnected || type === null) return;
    this.#binding?.destroy();
    const locale = this.getAttribute("locale") === "fr" ? "fr" : "en";
    this.innerHTML = render(type, { locale, idPrefix: this.#idPrefix });
    const form = this.querySelector("form");
    if (form) this.#binding = bind(form, type, { ...this.#options, locale, values });
  }
}

if (globalThis.customElements && !customElements.get("request-form")) {
  customElements.define("request-form", RequestFormElement);
}

declare global {
  interface HTMLElementTagNameMap {
    "request-form": RequestFormElement;
  }
}
