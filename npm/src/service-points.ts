/** The customer's service points: read once, and indexed in the engine when a check first needs them. */

import { isBlank, trimmed } from "./blank.js";
import { isList, lengthOf, memberOrError } from "./containers.js";
import { dispose } from "./dispose.js";
import * as engine from "./engine.js";
import { isFault } from "./fault.js";
import { Held } from "./held.js";
import type { ServicePoint, ServicePoints } from "./types.js";

/**
 * Indexes service points once for many calls.
 * @param list as `GET /servicePoints` gives it
 * @throws {TypeError} when it is no list, or an entry has no `id`
 */
export function servicePoints(list: readonly ServicePoint[]): ServicePoints {
  return new IndexedServicePoints(linesOf(list));
}

/** Under this name service points of any copy of the package have what they were made of. */
const brand: symbol = /* @__PURE__ */ Symbol.for("request-forms.ServicePoints");

/** What service points were made of, five lines each, and whether they were given back. */
interface Source {
  readonly lines: string;
  isFreed: boolean;
}

/** By what they were made of: the engine of one copy of the package knows nothing of another's. */
const indexes = /* @__PURE__ */ new WeakMap<Source, ServicePointIndex>();

/** The index of service points, which whoever was given it goes on using even after they were freed. */
export function indexOf(points: unknown): ServicePointIndex | undefined {
  if (points === undefined) return undefined;
  if (isOf(ServicePointIndex, points)) return points;
  const source = memberOf(points, brand) as Source;
  if (memberOf(source, "isFreed")) throw new TypeError("These service points were freed.");
  let index = indexes.get(source);
  if (index === undefined) {
    const lines = memberOf(source, "lines");
    // Anybody may use the brand.
    if (typeof lines !== "string") return new ServicePointIndex(linesOf(points), true);
    index = new ServicePointIndex(lines, false);
    indexes.set(source, index);
  }
  return index;
}

/** Whether something is of a class of ours; a proxy of the caller's may throw when it is asked. */
export function isOf<T>(type: abstract new (...args: never) => T, value: unknown): value is T {
  try {
    return value instanceof type;
  } catch (error) {
    if (isFault(error)) throw error;
    return false;
  }
}

/** Called with whatever index is given back. */
export const onFreed: Set<(index: ServicePointIndex) => void> = /* @__PURE__ */ new Set();

/** An index in the engine. It keeps what it was made of, for a fresh instance of the engine. */
export class ServicePointIndex {
  readonly held: Held;
  readonly #lines: string;
  #isFreed = false;

  /** `isOwn` where it was made of a plain list, for one call or one form alone. */
  constructor(
    lines: string,
    readonly isOwn: boolean,
  ) {
    this.#lines = lines;
    this.held = new Held(() => engine.openPoints(lines), engine.closePoints);
    this.held.goesWith(this);
  }

  /** The same for more than one call. */
  shared(): ServicePointIndex {
    return this.isOwn ? new ServicePointIndex(this.#lines, false) : this;
  }

  /** Says that a form has taken the index over, which it keeps for itself: one that was freed is needed no more. */
  settle(): void {
    if (this.#isFreed) this.held.free();
  }

  free(): void {
    this.#isFreed = true;
    this.held.free();
    for (const listener of onFreed) listener(this);
  }
}

class IndexedServicePoints implements ServicePoints {
  readonly size: number;
  readonly #source: Source;

  constructor(lines: string) {
    this.#source = { lines, isFreed: false };
    const index = new ServicePointIndex(lines, false);
    indexes.set(this.#source, index);
    this.size = engine.run(() => engine.sizeOfPoints(index.held.handle()));
    Object.defineProperty(this, brand, { value: this.#source });
  }

  free(): void {
    this.#source.isFreed = true;
    indexes.get(this.#source)?.free();
  }

  [dispose](): void {
    this.free();
  }
}

/** What of a service point is of interest, in the order of its lines. The first is what it has to have. */
const keys = ["id", "customerReference", "reference", "name", "state"] as const;

/** A text that is longer (UTF-16 units) is longer than any value, and no value is the same. */
const longestText = 2048;

/** The lines of service points. */
function linesOf(list: unknown): string {
  const length = isList(list) ? lengthOf(list) : -1;
  if (length < 0) {
    throw new TypeError("The service points must be a list, as GET /servicePoints gives it.");
  }
  const lines: string[] = [];
  for (let index = 0; index < length; index++) {
    const point = memberOrError(list as object, index, "The list of service points");
    for (const key of keys) {
      let text = memberOf(point, key);
      // The list itself has an object there.
      if (key === "state") text = memberOf(text, "value") ?? text;
      if (key === "id" && (typeof text !== "string" || isBlank(text))) {
        throw new TypeError(`Each service point needs an id that is a text; number ${index + 1} has none.`);
      }
      lines.push(typeof text === "string" ? lineOf(text, key === "id" ? index : -1) : "");
    }
  }
  return lines.join("\n");
}

/**
 * A text as a line. What can be no value has none; but a service point without an id would be none: an id that can be
 * no value becomes another that can be none either.
 */
function lineOf(text: string, index: number): string {
  const line = trimmed(text);
  if (line.length <= longestText && !/\p{Cc}/u.test(line)) return line;
  return index < 0 ? "" : `\u0001${index}`;
}

/** A member of a service point; nothing where it is no object. */
function memberOf(point: unknown, name: string | symbol): unknown {
  if (typeof point !== "object" || point === null) return undefined;
  return memberOrError(point, name, "A service point");
}
