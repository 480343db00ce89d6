/** What an instance of the module may die of. */

/** Whether an error is a fault, unlike those that are thrown on purpose: the instance must not be used any more. */
export function isFault(error: unknown): boolean {
  if (error instanceof WebAssembly.RuntimeError) return true;
  if (!(error instanceof Error)) return false;
  // The stack is used up: Chromium and WebKit call that a RangeError, Firefox an InternalError. With what little is left
  // of it, V8 ends the process rather than compile a regular expression, or says so with a SyntaxError.
  return ends.some((end) => error.message.includes(end));
}

const ends: readonly string[] = ["call stack", "too much recursion", "Stack overflow"];

/** Where this runs, WebAssembly may not be compiled. */
export class WasmForbidden extends Error {}
