/** `request-forms/core` without the module, for those who serve `core.wasm` themselves. */

import { extent, loadInstead } from "./loading.js";
import { type ModuleAddress, type ModuleSource, moduleFrom, moduleOf } from "./slim-module.js";

/** Takes the module, or its bytes. */
export function setWasm(source: ModuleSource): void {
  const module = moduleOf(source);
  loadInstead(extent.core, () => module);
}

/** Fetches and compiles the module as it arrives; after that every call is synchronous. */
export async function compile(source: ModuleAddress): Promise<void> {
  setWasm(await moduleFrom(source));
}

export { payload, validate } from "./check.js";
export { InvalidRequest } from "./errors.js";
export { type Form, type FormValue, open } from "./form.js";
export { register } from "./request-type.js";
export {
  type RequestSchema,
  type SchemaIssue,
  type SchemaResult,
  type StandardProps,
  schema,
} from "./schema.js";
export { servicePoints } from "./service-points.js";
export type { ModuleAddress, ModuleSource } from "./slim-module.js";
export type * from "./types.js";
