/** Copies of what a caller hands over, to be used again later whatever the caller does with its own. */

import { asIndex } from "./service-points.js";

/** The engine reads no deeper and no more than this, see src/wasm/input.rs. */
const deepest = 6;
const mostValues = 200_000;
const mostItems = 10_001;

/** Stands for what JSON does not have, and for what cannot be read. */
const foreign = () => undefined;

/** A copy that the engine judges like the original. */
export function copyOf(value: unknown): unknown {
  let left = mostValues;
  const copy = (value: unknown, depth: number): unknown => {
    if (typeof value !== "object" || value === null) return value;
    if (left-- <= 0 || depth === deepest) return foreign;
    try {
      if (Array.isArray(value)) {
        const length = Math.min(value.length, mostItems);
        return Array.from({ length }, (_, index) => read(value, index, depth));
      }
      const members: [string, unknown][] = Object.keys(value).map((name) => [name, read(value, name, depth)]);
      return Object.fromEntries(members);
    } catch {
      return foreign;
    }
  };
  const read = (from: object, name: string | number, depth: number): unknown => {
    try {
      return copy((from as Record<string | number, unknown>)[name], depth + 1);
    } catch {
      return foreign;
    }
  };
  return copy(value, 0);
}

const optionNames = [
  "locale",
  "today",
  "customer",
  "request",
  "messages",
  "values",
  "servicePoints",
] as const;

/** A copy of options. Service points are indexed, once; what is no object is left for the engine to refuse. */
export function copyOfOptions<T extends object>(options: T | undefined): T | undefined {
  if (typeof options !== "object" || options === null) return options;
  const copy: Record<string, unknown> = {};
  for (const name of optionNames) {
    let value: unknown;
    try {
      value = (options as Record<string, unknown>)[name];
    } catch {
      throw new TypeError(`options.${name} cannot be read.`);
    }
    if (value === undefined || value === null) continue;
    copy[name] = name === "servicePoints" ? asIndex(value) : copyOf(value);
  }
  return copy as T;
}
