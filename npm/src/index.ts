/** The whole package: the first call makes the module run. */

import * as all from "./all.js";
import { loadForm } from "./load-form.js";
import { startedBy } from "./starting.js";

export const validate: typeof all.validate = /* @__PURE__ */ startedBy(loadForm, all.validate);
export const payload: typeof all.payload = /* @__PURE__ */ startedBy(loadForm, all.payload);
export const open: typeof all.open = /* @__PURE__ */ startedBy(loadForm, all.open);
export const schema: typeof all.schema = /* @__PURE__ */ startedBy(loadForm, all.schema);
export const servicePoints: typeof all.servicePoints = /* @__PURE__ */ startedBy(loadForm, all.servicePoints);
export const render: typeof all.render = /* @__PURE__ */ startedBy(loadForm, all.render);
export const bind: typeof all.bind = /* @__PURE__ */ startedBy(loadForm, all.bind);
export const readResponse: typeof all.readResponse = /* @__PURE__ */ startedBy(loadForm, all.readResponse);

// What is named above comes before what is named so there.
export * from "./all.js";
