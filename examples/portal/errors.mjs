// The errors that concern no request type, as all of Orange's APIs answer them: `{ code, message, description }`.
// The codes and their titles are the provider's; the descriptions are ours.

// One body, four ways to be none of a request: there is nothing, no JSON object, no type in it, or a type that only
// others know. From there on the request type has a say, with the codes of its own page.
export const MISSING_BODY = error(400, 21, "Missing body", "Send the request as JSON in the body.");
export const INVALID_BODY = error(400, 22, "Invalid body", "Send a body that is one JSON object.");
export const MISSING_TYPE = error(400, 23, "Missing body field", "Name the request type as type.");
export const INVALID_TYPE = error(400, 24, "Invalid body field", "Name a type that this portal takes.");

export const INVALID_RANGE = error(
  400,
  28,
  "Invalid query-string parameter value",
  "Give offset as a whole number from 0 on, and limit as one from 0 to 250.",
);
export const FOREIGN_HOST = error(403, 50, "Access denied", "Ask by a name of this portal.");
export const FOREIGN_SITE = error(403, 51, "Forbidden requester", "Ask from a page of this portal.");
export const NOT_FOUND = error(404, 60, "Resource not found", "Check the address: there is nothing here.");
const NOT_ALLOWED = error(405, 61, "Method not allowed", "Use a method that the Allow header names.");
export const TOO_LARGE = error(413, 66, "Request entity too large", "Send a body of at most 256 KiB.");
export const NOT_JSON = error(415, 68, "Unsupported media type", "Send application/json, in UTF-8.");
export const ENCODED = error(415, 68, "Unsupported media type", "Send the body without an encoding.");
const INTERNAL = error(500, 1, "Internal error", "Send the request again later.");

function error(status, code, message, description) {
  return { status, body: { code, message, description } };
}

export function refuse(c, { status, body }) {
  return c.json(body, status);
}

/** Answers every other method of an address that has only these. */
export function allowOnly(methods) {
  return (c) => {
    c.header("Allow", methods);
    return refuse(c, NOT_ALLOWED);
  };
}

/** Answers what nobody foresaw. The message of an error may quote the body, so neither log nor answer has it. */
export function fault(error, c) {
  console.error(`The portal answered 500 because of an unexpected ${error.name}.`);
  return refuse(c, INTERNAL);
}
