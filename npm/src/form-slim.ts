/** `request-forms/form` without the module, for those who serve `form.wasm` themselves. */

import * as glue from "./generated/form-glue.js";
import { extent, loadInstead } from "./loading.js";
import { type ModuleAddress, type ModuleSource, moduleFrom, moduleOf } from "./slim-module.js";

/** Takes the module, or its bytes. */
export function setWasm(source: ModuleSource): void {
  const module = moduleOf(source);
  loadInstead(extent.form, () => module, glue);
}

/** Fetches and compiles the module as it arrives; after that every call is synchronous. */
export async function compile(source: ModuleAddress): Promise<void> {
  setWasm(await moduleFrom(source));
}

export {
  type Binding,
  type BindOptions,
  bind,
  type RequestFormEventMap,
  type RequestFormSubmitEvent,
} from "./bind.js";
export { payload, validate } from "./check.js";
export { describe } from "./describe.js";
export { InvalidRequest } from "./errors.js";
export { type Form, type FormValue, open } from "./form.js";
export { render } from "./render.js";
export { register } from "./request-type.js";
export { readResponse } from "./response.js";
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
