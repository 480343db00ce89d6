import { dataOf } from "./built-in-data.js";
import { examplesByType } from "./generated/examples.js";
import type { AnyType, Examples } from "./types.js";

/**
 * Ready examples: the least that is valid, everything, and for every rule that can be broken a request that does.
 * @throws {RangeError} when there is no such request type
 */
export function examples<T extends AnyType>(type: T): Examples<T> {
  return dataOf("examples", examplesByType, type) as Examples<T>;
}
