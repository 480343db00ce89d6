// `POST /disconnectCustomerConfirmation`, as Verizon documents it: 204, or 400 with an error of MEF's shape.

import { validate } from "request-forms";
import { readJson } from "./body.mjs";

const LONGEST_REASON = 255;

export async function confirmDisconnection(c) {
  const { value: body, error } = await readJson(c);
  if (error) return refuse(c, { reason: error.body.message, message: error.body.description });
  const result = validate("disconnectCustomerConfirmation", body);
  if (!result.valid) return refuse(c, refusal(result.issues));
  return c.body(null, 204);
}

/** The first error, at its place in the body; an undocumented name is not repeated, as it may be anything. */
function refusal(issues) {
  const { pointer, code, message } = issues.find(({ severity }) => severity === "error");
  const isDocumented = pointer !== "" && code !== "unexpectedProperty";
  return {
    reason: message.slice(0, LONGEST_REASON),
    propertyPath: isDocumented ? pointer : undefined,
  };
}

/** Of the four documented codes, the other three are about the query, which this operation does not have. */
function refuse(c, error) {
  return c.json({ code: "invalidBody", ...error }, 400);
}
