/** Everything, with all the request types, which the first call registers; but for the module. */

import * as bindings from "./bind.js";
import * as checks from "./check.js";
import * as descriptions from "./describe.js";
import * as forms from "./form.js";
import { registerBuiltIn } from "./generated/built-in.js";
import * as jsonSchemas from "./json-schema.js";
import * as rendering from "./render.js";
import * as registry from "./request-type.js";
import * as answers from "./response.js";
import { startedBy } from "./starting.js";
import type { RequestType } from "./types.js";

export const validate: typeof checks.validate = /* @__PURE__ */ startedBy(registerBuiltIn, checks.validate);
export const payload: typeof checks.payload = /* @__PURE__ */ startedBy(registerBuiltIn, checks.payload);
export const open: typeof forms.open = /* @__PURE__ */ startedBy(registerBuiltIn, forms.open);
export const schema: typeof jsonSchemas.schemaWithJson = /* @__PURE__ */ startedBy(
  registerBuiltIn,
  jsonSchemas.schemaWithJson,
);
export const render: typeof rendering.render = /* @__PURE__ */ startedBy(registerBuiltIn, rendering.render);
export const bind: typeof bindings.bind = /* @__PURE__ */ startedBy(registerBuiltIn, bindings.bind);
export const readResponse: typeof answers.readResponse = /* @__PURE__ */ startedBy(
  registerBuiltIn,
  answers.readResponse,
);
export const describe: typeof descriptions.describe = /* @__PURE__ */ startedBy(
  registerBuiltIn,
  descriptions.describe,
);
export const requestTypes: typeof descriptions.requestTypes = /* @__PURE__ */ startedBy(
  registerBuiltIn,
  descriptions.requestTypes,
);
export const isRequestTypeId: typeof registry.isRequestTypeId = /* @__PURE__ */ startedBy(
  registerBuiltIn,
  registry.isRequestTypeId,
);
export const revisions: typeof registry.revisions = /* @__PURE__ */ startedBy(
  registerBuiltIn,
  registry.revisions,
);

/**
 * Makes request types known by their ids. The same structure again adds its languages, and its rules in code stay the first
 * ones; another revision stands beside.
 * @throws {Error} when an id and revision is known with another structure; then none of the types is registered
 */
export function register(...types: RequestType[]): void {
  registerBuiltIn();
  registry.register(...types);
}

export type { Binding, BindOptions, RequestFormEventMap, RequestFormSubmitEvent } from "./bind.js";
export { InvalidRequest } from "./errors.js";
export { examples } from "./examples.js";
export type { Form, FormValue } from "./form.js";
export { type JsonSchemaOptions, jsonSchema, type RequestJsonSchema } from "./json-schema.js";
export type { RequestSchema, SchemaIssue, SchemaResult, StandardProps } from "./schema.js";
export { servicePoints } from "./service-points.js";
export type * from "./types.js";
export { version } from "./version.js";
