/** What every entry of the package offers. */

export { type Binding, bind, type RequestFormEventMap } from "./bind.js";
export {
  describe,
  examples,
  jsonSchema,
  payload,
  readResponse,
  render,
  requestTypes,
  validate,
} from "./check.js";
export { InvalidRequest } from "./errors.js";
export { type Form, type FormValue, open } from "./form.js";
export { version } from "./generated/data.js";
export type {} from "./globals.js";
export {
  type JsonSchemaOptions,
  type RequestSchema,
  type SchemaIssue,
  type SchemaResult,
  schema,
} from "./schema.js";
export { servicePoints } from "./service-points.js";
export type * from "./types.js";
