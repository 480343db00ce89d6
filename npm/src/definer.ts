/** The module that reads definitions, in an instance of its own, which the first definition makes. */

import { DefinitionError } from "./definition-error.js";
import { isFault } from "./fault.js";
import { bytes } from "./generated/define-bytes.js";
import * as glue from "./generated/define-glue.js";
import { compiled } from "./inline.js";
import type { OwnData } from "./request-type.js";

/** What a definition becomes: its pack, and the texts of each of its languages. */
interface Compiled {
  pack: string;
  texts: Record<string, string>;
}

type Answer<T> = T & { faults?: { place: string; problem: string }[] };

/**
 * What a definition becomes.
 * @throws {DefinitionError} when something is wrong with it
 */
export function compiledOf(definition: string): Compiled {
  return ask<Compiled>(glue.packOf, definition);
}

/** What else is known of a request type once it is asked for. */
export function dataOf(definition: string): OwnData {
  return {
    schema: () => ask<{ schema: object }>(glue.jsonSchemaOf, definition).schema,
    examples: () => ask<{ examples: object }>(glue.examplesOf, definition).examples,
  };
}

let isReady = false;
let module: WebAssembly.Module | undefined;

function ask<T>(of: (definition: string) => unknown, definition: string): T {
  if (!isReady) instantiate();
  let answer: Answer<T>;
  try {
    answer = of(definition) as Answer<T>;
  } catch (cause) {
    // An instance that has faulted must not be used again.
    if (isFault(cause)) isReady = false;
    throw new Error("The definition could not be read.", { cause });
  }
  if (answer.faults !== undefined) throw new DefinitionError(answer.faults);
  return answer;
}

function instantiate(): void {
  module ??= compiled(bytes, "Make its pack beforehand: npx request-forms pack.");
  const imports = { "./define_bg.js": glue as unknown as WebAssembly.ModuleImports };
  const { exports } = new WebAssembly.Instance(module, imports);
  glue.__wbg_set_wasm(exports);
  (exports as { __wbindgen_start?(): void }).__wbindgen_start?.();
  isReady = true;
}
