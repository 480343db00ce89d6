// `POST /disconnectCustomerConfirmation`, as Verizon documents it: 204, or 400 with an error of MEF's shape.

import { validate } from "request-forms";
import { readJson } from "./body.mjs";

const LONGEST_REASON = 255;

export function confirmDisconnection(c) {
  const { value: body, error } = readJson(c);
  if (error) return refuse(c, { reason: error.body.message, message: error.body.description });
  const result = validate("disconnectCustomerConfirmation", body);
  if (!result.valid) return refuse(c, refusal(result.issues));
  return c.body(null, 204);
}

// All documented places are so; other names come from whoever sent the body, who may have put anything there.
const PLAIN_POINTER = /^[\w/]{1,80}$/;

/** The first error, and where in the body it is. */
function refusal(issues) {
  const { pointer, message } = issues.find(({ severity }) => severity === "error");
  return {
    reason: message.slice(0, LONGEST_REASON),
    propertyPath: PLAIN_POINTER.test(pointer) ? pointer : undefined,
  };
}

/** Of the four documented codes, the other three are about the query, which this operation does not have. */
function refuse(c, error) {
  return c.json({ code: "invalidBody", ...error }, 400);
}
