/** Checks alone: request types come from `request-forms/types/…`, or from `register`. */

import * as checks from "./check.js";
import * as forms from "./form.js";
import { loadCore } from "./load-core.js";
import * as schemas from "./schema.js";
import * as points from "./service-points.js";
import { startedBy } from "./starting.js";

export const validate: typeof checks.validate = /* @__PURE__ */ startedBy(loadCore, checks.validate);
export const payload: typeof checks.payload = /* @__PURE__ */ startedBy(loadCore, checks.payload);
export const open: typeof forms.open = /* @__PURE__ */ startedBy(loadCore, forms.open);
export const schema: typeof schemas.schema = /* @__PURE__ */ startedBy(loadCore, schemas.schema);
export const servicePoints: typeof points.servicePoints = /* @__PURE__ */ startedBy(
  loadCore,
  points.servicePoints,
);

export { InvalidRequest } from "./errors.js";
export type { Form, FormValue } from "./form.js";
export { register } from "./request-type.js";
export type { RequestSchema, SchemaIssue, SchemaResult, StandardProps } from "./schema.js";
export type * from "./types.js";
