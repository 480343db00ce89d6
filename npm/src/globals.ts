import type { RequestFormEventMap } from "./bind.js";

/**
 * Names of the platform that our types use, for programs whose TypeScript libraries lack them: a server without DOM, a
 * target from before `using`. Where the platform's own are there, these merge with them and add nothing.
 */
declare global {
  interface HTMLFormElement {}
  interface HTMLElement {}
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
