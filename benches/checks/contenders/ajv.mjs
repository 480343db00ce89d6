// Ajv, its schemas compiled ahead into code. What JSON Schema cannot say is a line beside the schema, as one would write
// it: the ids of a list, service points, a date that is not over. It has no messages of one's own without a plugin.

import confirmationSchema from "compiled:ajv/confirmation";
import envelopeSchema from "compiled:ajv/envelope";
import fieldSchema from "compiled:ajv/field";
import requestSchema from "compiled:ajv/request";
import strictSchema from "compiled:ajv/strict";
import { found } from "./found.mjs";
import { idsDiffer, pointLookup } from "./rules.mjs";

const runner = (check) => (values) => (check(values) ? 0 : found(check.errors, "instancePath"));

export function update({ isStrict = false, messages, points } = {}) {
  if (messages) return undefined;
  const check = runner(isStrict ? strictSchema : requestSchema);
  if (!points) return check;
  const isKnown = pointLookup(points);
  return (values) => check(values) || Number(!isKnown(values.servicePoint));
}

export function envelope({ today = "" } = {}) {
  const check = runner(envelopeSchema);
  return (values) => check(values) || Number(values.requestedAt < today);
}

export function confirmation() {
  const check = runner(confirmationSchema);
  return (values) => check(values) || Number(!idsDiffer(values.acknowledgementRequest));
}

export const field = () => runner(fieldSchema);
