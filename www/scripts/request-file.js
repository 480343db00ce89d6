// A request as a file: what this page saves, and what it can make of any file that is given to it.

import { requestTypes } from "page";

/** The text of a file with all that is typed, complete or not. */
export function writeRequest({ type, values }) {
  return `${JSON.stringify({ type, values }, null, 2)}\n`;
}

/**
 * Reads what `writeRequest` wrote, a whole payload, or bare values. Gives `{ type, values }`, or `{ problem }`: which
 * words say what is wrong. `current` is the type at hand.
 */
export function readRequest(text, current) {
  let json;
  try {
    json = JSON.parse(text);
  } catch {
    return { problem: "fileNotJson" };
  }
  if (!isObject(json)) return { problem: "fileNoRequest" };
  const named = json.type ?? null;
  if (named !== null && !requestTypes.some(({ id }) => id === named)) return { problem: "fileUnknownType" };
  if (named !== null && isObject(json.values) && Object.keys(json).length === 2) {
    return { type: named, values: json.values };
  }
  const type = named ?? typeWith(Object.keys(json), current);
  return type === undefined ? { problem: "fileNoRequest" } : { type, values: json };
}

/** A payload that does not name its type says it by its properties; the type at hand comes first. */
function typeWith(names, current) {
  const first = names.map((name) => name.split(".")[0]);
  const fits = ({ names }) => first.some((name) => name === "properties" || names.includes(name));
  const fitting = requestTypes.filter(fits).map(({ id }) => id);
  return fitting.includes(current) ? current : fitting[0];
}

function isObject(value) {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}
