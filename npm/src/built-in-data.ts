/** Data about request types that no check needs: of those that come with the package, as JSON text by name. */

import { findType, type OwnData, resolveType } from "./request-type.js";
import type { AnyType } from "./types.js";

/** A copy, so that what a caller does with it changes nothing here. A type that was defined at run time knows its own. */
export function dataOf(
  kind: keyof OwnData,
  builtIn: Readonly<Record<string, string>>,
  type: AnyType,
  revision?: string | undefined,
): object {
  const found = revision === undefined ? findType(type) : resolveType(type, revision);
  const own = found?.data?.[kind];
  if (own !== undefined) return own();
  const id = idOf(type);
  // A later revision than the baseline has data of its own.
  const name = `${id}@${found?.revision}`;
  const text = Object.hasOwn(builtIn, name)
    ? builtIn[name]
    : Object.hasOwn(builtIn, id)
      ? builtIn[id]
      : undefined;
  if (text === undefined) {
    const there = Object.keys(builtIn).join(", ");
    if (found !== undefined)
      throw new RangeError(`${id} was packed, without its ${kind}. There are: ${there}.`);
    throw new RangeError(`There is no such request type. There are: ${there}.`);
  }
  return JSON.parse(text);
}

/** The id of a request type, whether it is registered or not. */
export function idOf(type: AnyType): string {
  const id = typeof type === "string" ? type : findType(type)?.id;
  if (id === undefined) throw new TypeError("type must be a text or a request type.");
  return id;
}
