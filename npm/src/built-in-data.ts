/** Data about the request types that come with the package, as JSON text by id. */

import type { AnyType } from "./types.js";

/** A copy, so that what a caller does with it changes nothing here. */
export function jsonCopy(byId: Readonly<Record<string, string>>, type: AnyType): object {
  const id = idOf(type);
  const text = Object.hasOwn(byId, id) ? byId[id] : undefined;
  if (text === undefined) {
    throw new RangeError(`There is no such request type. There are: ${Object.keys(byId).join(", ")}.`);
  }
  return JSON.parse(text);
}

const brand = Symbol.for("request-forms.RequestType");

/** The id of a request type, whether it is registered or not. */
export function idOf(type: AnyType): string {
  const id = typeof type === "string" ? type : idOfValue(type);
  if (typeof id !== "string") throw new TypeError("type must be a text or a request type.");
  return id;
}

function idOfValue(type: unknown): unknown {
  try {
    return typeof type === "object" && type !== null && brand in type
      ? (type as { id?: unknown }).id
      : undefined;
  } catch {
    return undefined; // A proxy of the caller's may throw when it is asked for anything.
  }
}
