/** The WebAssembly instance behind all calls: made by the first one, and made anew should it ever fault. */

import * as glue from "./generated/request_forms_bg.js";

/** The exports of the module, as the generated glue names them. */
export type Engine = typeof glue;

let load: () => WebAssembly.Module = () => {
  throw new Error('Give "request-forms/slim" its module first: await compile(url), or setWasm(module).');
};
let module: WebAssembly.Module | undefined;
let memory: WebAssembly.Memory | undefined;
let generation = 0;

/** Says where the module comes from; it is asked for by the first call. */
export function loadWith(loader: () => WebAssembly.Module): void {
  load = loader;
}

/** The number of the instance: what was opened in an earlier one has to be opened again. */
export function currentGeneration(): number {
  return generation;
}

/** The memory of the instance, while a call is under way. */
export function currentMemory(): WebAssembly.Memory {
  return memory as WebAssembly.Memory;
}

/** Whether the instance has faulted, and must not be used again. */
let isBroken = false;
/** How many calls are under way, one within the other: a getter of the caller may call again. */
let depth = 0;

/**
 * Calls the engine. Should the instance fault, it is dropped, and the call is made once more on a fresh one; a call
 * within another is left to the outer one, which would not survive the change.
 */
export function run<T>(act: (engine: Engine) => T): T {
  if (depth > 0) return attempt(act);
  if (memory === undefined || isBroken) instantiate();
  try {
    return attempt(act);
  } catch (error) {
    if (!isFault(error)) throw error;
    instantiate();
    return attempt(act);
  }
}

function attempt<T>(act: (engine: Engine) => T): T {
  const wasBroken = isBroken;
  depth += 1;
  try {
    return act(glue);
  } catch (error) {
    // Before anything else: where the stack is used up, the call that tells a fault may fail, too.
    isBroken = true;
    isBroken = wasBroken || isFault(error);
    throw error;
  } finally {
    depth -= 1;
  }
}

function instantiate(): void {
  module ??= load();
  const instance = new WebAssembly.Instance(module, { "./request_forms_bg.js": glue as never });
  // The glue keeps a view of the memory, and looks for a new one only when the old one was detached.
  memory?.grow(0);
  memory = instance.exports.memory as WebAssembly.Memory;
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  generation += 1;
  isBroken = false;
}

/** Faults of the instance, unlike the errors that the engine throws on purpose. */
function isFault(error: unknown): boolean {
  if (error instanceof WebAssembly.RuntimeError) return true;
  // The stack is used up: Chromium and WebKit call that a RangeError, Firefox an InternalError.
  return error instanceof Error && /call stack|too much recursion/i.test(error.message);
}
