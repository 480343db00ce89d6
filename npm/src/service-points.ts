import { dispose } from "./dispose.js";
import { currentGeneration, run } from "./engine.js";
import type { ServicePoint, ServicePoints } from "./types.js";

/**
 * Indexes service points once for many calls.
 * @param list as `GET /servicePoints` gives it
 * @throws {TypeError} when it is no list, or an entry has no `id`
 */
export function servicePoints(list: readonly ServicePoint[]): ServicePoints {
  return new IndexedServicePoints(list);
}

/** The number of an index in the engine, or 0 where options have a plain list or none. */
export function handleOf(options: unknown): number {
  if (typeof options !== "object" || options === null) return 0;
  const points: unknown = (options as { servicePoints?: unknown }).servicePoints;
  return points instanceof IndexedServicePoints ? points.handle() : 0;
}

/** A number that no other index has or had; 0 for anything that is no index. */
export function serialOf(points: unknown): number {
  return points instanceof IndexedServicePoints ? points.serial : 0;
}

const listeners: (() => void)[] = [];
let serials = 0;

/** Calls back whenever an index is given back. */
export function onFreed(listener: () => void): void {
  listeners.push(listener);
}

const freed = new FinalizationRegistry<{ handle: number; generation: number }>(free);

function free(held: { handle: number; generation: number }): void {
  if (held.handle !== 0 && held.generation === currentGeneration()) {
    run((engine) => engine.servicePointsFree(held.handle));
  }
  held.handle = 0;
  for (const listener of listeners) listener();
}

class IndexedServicePoints implements ServicePoints {
  readonly size: number;
  readonly serial = ++serials;
  /** What a fresh instance of the engine is given: the caller may change its own list. */
  readonly #list: ServicePoint[];
  readonly #held = { handle: 0, generation: 0 };
  #isFreed = false;

  constructor(list: readonly ServicePoint[]) {
    this.#held.handle = run((engine) => engine.servicePointsOpen(list));
    this.#held.generation = currentGeneration();
    this.#list = list.map(({ id, customerReference, reference }) => ({
      id,
      customerReference: customerReference ?? null,
      reference: reference ?? null,
    }));
    this.size = list.length;
    freed.register(this, this.#held, this);
  }

  handle(): number {
    if (this.#isFreed) throw new TypeError("These service points were freed.");
    if (this.#held.generation !== currentGeneration()) {
      this.#held.handle = run((engine) => engine.servicePointsOpen(this.#list));
      this.#held.generation = currentGeneration();
    }
    return this.#held.handle;
  }

  free(): void {
    this.#isFreed = true;
    freed.unregister(this);
    free(this.#held);
  }

  [dispose](): void {
    this.free();
  }
}
