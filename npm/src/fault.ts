/** What an instance of the module may die of. */

/** Whether an error is a fault, unlike those that are thrown on purpose: the instance must not be used any more. */
export function isFault(error: unknown): boolean {
  if (error instanceof WebAssembly.RuntimeError) return true;
  // The stack is used up: Chromium and WebKit call that a RangeError, Firefox an InternalError, and a regular expression
  // that is compiled there a SyntaxError.
  return error instanceof Error && /call stack|stack overflow|too much recursion/i.test(error.message);
}

/** Where this runs, WebAssembly may not be compiled. */
export class WasmForbidden extends Error {}
