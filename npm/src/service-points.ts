/** The customer's service points: read once, and indexed in the engine when a check first needs them. */

import { isBlank, trimmed } from "./blank.js";
import { isList, lengthOf } from "./containers.js";
import { dispose } from "./dispose.js";
import * as engine from "./engine.js";
import { isFault } from "./fault.js";
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
export function indexOf(points: unknown): ServicePointIndex {
  if (isOf(ServicePointIndex, points)) return points;
  const source = sourceOf(points);
  if (source === undefined) return new ServicePointIndex(linesOf(points), true);
  if (source.isFreed) throw new TypeError("These service points were freed.");
  let index = indexes.get(source);
  if (index === undefined) {
    index = new ServicePointIndex(source.lines, false);
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

function sourceOf(points: unknown): Source | undefined {
  if (typeof points !== "object" || points === null) return undefined;
  const source = read(points, brand, "The service points") as Source | undefined;
  return typeof source === "object" && typeof source?.lines === "string" ? source : undefined;
}

/** An index in the engine. It keeps what it was made of, for a fresh instance of the engine. */
export class ServicePointIndex {
  readonly #lines: string;
  readonly #place = { handle: 0, generation: 0 };
  #isFreed = false;

  /** `isOwn` where it was made of a plain list, for one call or one form alone. */
  constructor(
    lines: string,
    readonly isOwn: boolean,
  ) {
    this.#lines = lines;
    freed().register(this, this.#place, this);
  }

  /** The number of the index, within a call of the engine. */
  handle(): number {
    const place = this.#place;
    if (place.handle === 0 || place.generation !== engine.currentGeneration()) {
      place.handle = 0;
      place.handle = engine.openPoints(this.#lines);
      place.generation = engine.currentGeneration();
    }
    return place.handle;
  }

  /** The same for more than one call. */
  shared(): ServicePointIndex {
    return this.isOwn ? new ServicePointIndex(this.#lines, false) : this;
  }

  /** Says that a form has taken the index over, which it keeps for itself: one that was freed is needed no more. */
  settle(): void {
    if (this.#isFreed) close(this.#place);
  }

  free(): void {
    this.#isFreed = true;
    close(this.#place);
    for (const listener of listeners) listener(this);
  }
}

const listeners: ((index: ServicePointIndex) => void)[] = [];

/** Calls back whenever an index is given back. */
export function onFreed(listener: (index: ServicePointIndex) => void): void {
  listeners.push(listener);
}

let registry: FinalizationRegistry<{ handle: number; generation: number }> | undefined;

/** Gives back what nobody can reach any more. Made by the first use, as importing does nothing. */
function freed(): FinalizationRegistry<{ handle: number; generation: number }> {
  registry ??= new FinalizationRegistry(close);
  return registry;
}

function close(place: { handle: number; generation: number }): void {
  const { handle, generation } = place;
  place.handle = 0;
  if (handle !== 0 && engine.isCurrent(generation)) engine.run(() => engine.closePoints(handle));
}

class IndexedServicePoints implements ServicePoints {
  readonly size: number;
  readonly #source: Source;

  constructor(lines: string) {
    this.#source = { lines, isFreed: false };
    const index = new ServicePointIndex(lines, false);
    indexes.set(this.#source, index);
    this.size = engine.run(() => engine.sizeOfPoints(index.handle()));
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
    const point = read(list as object, index, "The list of service points");
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
  const isValue = line.length <= longestText && !hasControl(line);
  return isValue ? line : index < 0 ? "" : `\u0001${index}`;
}

function hasControl(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return true;
  }
  return false;
}

/** A member of a service point; nothing where it is no object. */
function memberOf(point: unknown, name: string): unknown {
  return typeof point === "object" && point !== null ? read(point, name, "A service point") : undefined;
}

/** A member of something of the caller's; only errors are thrown, whatever its getters throw. */
function read(object: object, name: string | number | symbol, what: string): unknown {
  try {
    return (object as Record<string | number | symbol, unknown>)[name];
  } catch (cause) {
    if (isFault(cause)) throw cause;
    throw new TypeError(`${what} cannot be read.`, { cause });
  }
}
