/** Checks and forms: request types come from `request-forms/types/…`, or from `register`. */

import * as bindings from "./bind.js";
import * as checks from "./check.js";
import * as forms from "./form.js";
import { loadForm } from "./load-form.js";
import * as rendering from "./render.js";
import * as answers from "./response.js";
import * as schemas from "./schema.js";
import * as points from "./service-points.js";
import { startedBy } from "./starting.js";

export const validate: typeof checks.validate = /* @__PURE__ */ startedBy(loadForm, checks.validate);
export const payload: typeof checks.payload = /* @__PURE__ */ startedBy(loadForm, checks.payload);
export const open: typeof forms.open = /* @__PURE__ */ startedBy(loadForm, forms.open);
export const schema: typeof schemas.schema = /* @__PURE__ */ startedBy(loadForm, schemas.schema);
export const servicePoints: typeof points.servicePoints = /* @__PURE__ */ startedBy(
  loadForm,
  points.servicePoints,
);
export const render: typeof rendering.render = /* @__PURE__ */ startedBy(loadForm, rendering.render);
export const bind: typeof bindings.bind = /* @__PURE__ */ startedBy(loadForm, bindings.bind);
export const readResponse: typeof answers.readResponse = /* @__PURE__ */ startedBy(
  loadForm,
  answers.readResponse,
);

export type { Binding, BindOptions, RequestFormEventMap, RequestFormSubmitEvent } from "./bind.js";
export { describe } from "./describe.js";
export { InvalidRequest } from "./errors.js";
export type { Form, FormValue } from "./form.js";
export { register } from "./request-type.js";
export type { RequestSchema, SchemaIssue, SchemaResult, StandardProps } from "./schema.js";
export type * from "./types.js";
