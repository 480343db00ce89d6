import { dispose } from "./dispose.js";
import { currentGeneration, run } from "./engine.js";
import type { ServicePoint, ServicePoints } from "./types.js";

/**
 * Indexes service points once for many calls.
 * @param list as `GET /servicePoints` gives it
 * @throws {TypeError} when it is no list, or an entry has no `id`
 */
export function servicePoints(list: readonly ServicePoint[]): ServicePoints {
  return new IndexedServicePoints(new Index(list));
}

/** The index behind service points, which forms that were opened with it go on using. */
export function asIndex(points: unknown): Index {
  if (isOf(Index, points)) return points;
  return isOf(IndexedServicePoints, points)
    ? points.index()
    : new Index(points as readonly ServicePoint[], true);
}

/** The number of an index in the engine, or 0 where options have a plain list, or none. */
export function handleOf(options: unknown): number {
  const points = pointsOf(options);
  if (isOf(Index, points)) return points.handle();
  return isOf(IndexedServicePoints, points) ? points.index().handle() : 0;
}

/** Gives back the index that was made of the plain list in some options. */
export function freeOwn(options: unknown): void {
  const points = pointsOf(options);
  if (isOf(Index, points) && points.isOwn) points.free();
}

/** A number that no other index has or had; 0 for anything that is no index. */
export function serialOf(points: unknown): number {
  if (isOf(Index, points)) return points.serial;
  return isOf(IndexedServicePoints, points) ? points.index().serial : 0;
}

/** A proxy of the caller's may throw when it is asked what it is. */
function isOf<T>(type: abstract new (...args: never) => T, value: unknown): value is T {
  try {
    return value instanceof type;
  } catch {
    return false;
  }
}

const listeners: (() => void)[] = [];

/** Calls back whenever an index is given back. */
export function onFreed(listener: () => void): void {
  listeners.push(listener);
}

function pointsOf(options: unknown): unknown {
  if (typeof options !== "object" || options === null) return undefined;
  try {
    return (options as { servicePoints?: unknown }).servicePoints;
  } catch {
    return undefined; // The engine finds the same, and says so.
  }
}

let serials = 0;

/** An index in the engine. It keeps what it was made of, for a fresh instance of the engine. */
class Index {
  readonly serial = ++serials;
  readonly #list: ServicePoint[] = [];
  readonly #held = { handle: 0, generation: 0 };

  /** `isOwn` where it was made for one form alone, and goes with it. */
  constructor(
    list: readonly ServicePoint[],
    readonly isOwn = false,
  ) {
    this.#open(list);
    for (const { id, customerReference = null, reference = null } of list) {
      this.#list.push({ id, customerReference, reference });
    }
    collected.register(this, this.#held, this);
  }

  get size(): number {
    return this.#list.length;
  }

  handle(): number {
    if (this.#held.handle === 0 || this.#held.generation !== currentGeneration()) this.#open(this.#list);
    return this.#held.handle;
  }

  free(): void {
    free(this.#held);
    for (const listener of listeners) listener();
  }

  #open(list: readonly ServicePoint[]): void {
    this.#held.handle = run((engine) => engine.servicePointsOpen(list));
    this.#held.generation = currentGeneration();
  }
}

const collected = new FinalizationRegistry<{ handle: number; generation: number }>(free);

function free(held: { handle: number; generation: number }): void {
  if (held.handle !== 0 && held.generation === currentGeneration()) {
    run((engine) => engine.servicePointsFree(held.handle));
  }
  held.handle = 0;
}

class IndexedServicePoints implements ServicePoints {
  readonly size: number;
  readonly #index: Index;
  #isFreed = false;

  constructor(index: Index) {
    this.#index = index;
    this.size = index.size;
  }

  index(): Index {
    if (this.#isFreed) throw new TypeError("These service points were freed.");
    return this.#index;
  }

  free(): void {
    this.#isFreed = true;
    this.#index.free();
  }

  [dispose](): void {
    this.free();
  }
}
