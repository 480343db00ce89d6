import type { RequestFormEventMap, RequestFormSubmitEvent } from "./bind.js";
import type { AnyType, RequestTypeId } from "./types.js";

/**
 * Names of the platform that our types use, for programs whose TypeScript libraries lack them: a server without DOM, a
 * target from before `using`. Where the platform's own are there, these merge with them and add nothing.
 */
declare global {
  interface AddEventListenerOptions {}
  interface HTMLFormElement {
    addEventListener<T extends AnyType = RequestTypeId>(
      type: "request-form-submit" | "request-form:submit",
      listener: (this: HTMLFormElement, event: RequestFormSubmitEvent<T>) => unknown,
      options?: boolean | AddEventListenerOptions,
    ): void;
  }
  interface HTMLElement {}
  interface Element {}
  interface Document {}
  interface URL {}
  interface Response {}
  interface CustomEvent<T> {}
  interface HTMLElementEventMap extends RequestFormEventMap {}
  interface DocumentEventMap extends RequestFormEventMap {}
  interface SymbolConstructor {
    readonly dispose: unique symbol;
  }
  interface Disposable {
    [Symbol.dispose](): void;
  }
  namespace WebAssembly {
    interface Module {}
  }
}
