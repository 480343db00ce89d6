import { text } from "./check.js";
import { copyOfOptions } from "./copy.js";
import { dispose } from "./dispose.js";
import { currentGeneration, type Engine, run } from "./engine.js";
import { InvalidRequest } from "./errors.js";
import { freeOwn, handleOf } from "./service-points.js";
import { setText } from "./text-room.js";
import type { Issue, Options, Payload, RequestTypeId } from "./types.js";

/** What a property may be set to; `null` takes its value away. */
export type FormValue = string | number | boolean | null;

/** One request being filled in: a change is checked only where it can matter. */
export interface Form<T extends RequestTypeId = RequestTypeId> extends Disposable {
  /** @throws {RangeError} when the request type has no such property; nothing is changed then */
  set(path: string, value: FormValue): void;
  /** What was typed, as text. */
  get(path: string): string;
  /** Adds an item to a list and gives its index. */
  add(list: string): number;
  /** Removes an item of a list; those after it move up. */
  remove(list: string, index: number): void;
  readonly valid: boolean;
  /** All issues, in documented order. */
  issues(): Issue[];
  issuesAt(path: string): Issue[];
  /** The paths whose issues changed since the last call. */
  changed(): string[];
  /** What was typed, nested. */
  values(): object;
  /** @throws {InvalidRequest} when the request has an error */
  payload(): Payload<T>;
  reset(): void;
  /** Gives the memory back at once; otherwise it goes when the form does. */
  free(): void;
}

/**
 * Opens a form.
 * @throws {RangeError} when there is no such request type
 */
export function open<T extends RequestTypeId>(type: T, options?: Options & { values?: unknown }): Form<T> {
  text(type, "type");
  return new EngineForm<T>(type, options);
}

/** What was done to a form. */
type Step = { set: Map<string, FormValue> } | { add: string } | { remove: string; index: number };

const NOWHERE = 0xffff_ffff;
const freed = new FinalizationRegistry<{ handle: number; generation: number }>(free);

function free(held: { handle: number; generation: number }): void {
  if (held.handle !== 0 && held.generation === currentGeneration())
    run((engine) => engine.formFree(held.handle));
  held.handle = 0;
}

class EngineForm<T extends RequestTypeId> implements Form<T> {
  readonly #type: T;
  readonly #options: Options | undefined;
  readonly #held = { handle: 0, generation: 0 };
  /** Addresses of paths in the engine, which stay as long as no list changes. */
  #addresses = new Map<string, number>();
  /** What a fresh instance is given: the values that the form began with, and what was done since. */
  #values: unknown;
  #log: Step[] = [];
  #lastSet: string | undefined;
  #isFreed = false;

  constructor(type: T, options: (Options & { values?: unknown }) | undefined) {
    this.#type = type;
    this.#options = copyOfOptions(options);
    this.#values = (this.#options as { values?: unknown } | undefined)?.values;
    run((engine) => this.#open(engine));
    freed.register(this, this.#held, this);
  }

  set(path: string, value: FormValue): void {
    text(path, "path");
    if (typeof value !== "string" && !isOtherValue(value)) {
      throw new TypeError("value must be a text, a number, true, false or null.");
    }
    this.#call((engine, handle) => {
      if (!set(engine, handle, this.#address(engine, handle, path), path, value)) throw noSuchProperty();
    });
    this.#logSet(path, value);
  }

  get(path: string): string {
    text(path, "path");
    return this.#call((engine, handle) => {
      const at = this.#address(engine, handle, path);
      if (at === NOWHERE) throw noSuchProperty();
      return engine.formGet(handle, at);
    });
  }

  add(list: string): number {
    text(list, "list");
    const index = this.#call((engine, handle) => engine.formAdd(handle, list));
    if (index === NOWHERE) throw new RangeError("The request type has no such list, or the list is full.");
    this.#logStep({ add: list });
    return index;
  }

  remove(list: string, index: number): void {
    text(list, "list");
    if (!Number.isInteger(index)) throw new TypeError("index must be a whole number.");
    const isIndex = index >= 0 && index < NOWHERE;
    const removed = isIndex && this.#call((engine, handle) => engine.formRemove(handle, list, index));
    if (!removed) throw new RangeError("There is no such list or item.");
    this.#logStep({ remove: list, index });
  }

  get valid(): boolean {
    return this.#call((engine, handle) => engine.formValid(handle));
  }

  issues(): Issue[] {
    return this.#call((engine, handle) => engine.formIssues(handle));
  }

  issuesAt(path: string): Issue[] {
    text(path, "path");
    return this.#call((engine, handle) => engine.formIssuesAt(handle, path));
  }

  changed(): string[] {
    return this.#call((engine, handle) => engine.formChanged(handle));
  }

  values(): object {
    return this.#call((engine, handle) => engine.formValues(handle));
  }

  payload(): Payload<T> {
    const outcome = this.#call((engine, handle) => engine.formOutcome(handle));
    if (!outcome.valid) throw new InvalidRequest(outcome.issues);
    return outcome.payload;
  }

  reset(): void {
    this.#call((engine, handle) => engine.formReset(handle));
    this.#addresses.clear();
    this.#values = undefined;
    this.#log = [];
  }

  free(): void {
    this.#isFreed = true;
    freed.unregister(this);
    free(this.#held);
    freeOwn(this.#options);
  }

  [dispose](): void {
    this.free();
  }

  #call<R>(act: (engine: Engine, handle: number) => R): R {
    if (this.#isFreed) throw new TypeError("This form was freed.");
    return run((engine) => {
      if (this.#held.generation !== currentGeneration()) this.#open(engine);
      return act(engine, this.#held.handle);
    });
  }

  /** Opens the form in the current instance, and does again what was done. */
  #open(engine: Engine): void {
    this.#addresses.clear();
    this.#held.handle = engine.formOpen(this.#type, this.#values, this.#options, handleOf(this.#options));
    this.#held.generation = currentGeneration();
    const { handle } = this.#held;
    for (const step of this.#log) {
      if ("add" in step) engine.formAdd(handle, step.add);
      else if ("remove" in step) engine.formRemove(handle, step.remove, step.index);
      else
        for (const [path, value] of step.set)
          set(engine, handle, engine.formLocate(handle, path), path, value);
    }
  }

  #address(engine: Engine, handle: number, path: string): number {
    let at = this.#addresses.get(path);
    if (at === undefined) {
      at = engine.formLocate(handle, path);
      if (at !== NOWHERE) this.#addresses.set(path, at);
    }
    return at;
  }

  /** Of what is set between two changes of a list, the last value of each property counts. */
  #logSet(path: string, value: FormValue): void {
    const last = this.#log.at(-1);
    if (last && "set" in last) {
      // Taken out first, so that it stands last: one property can have two names.
      // A keystroke sets what was set last, which stands there already.
      if (path !== this.#lastSet) last.set.delete(path);
      last.set.set(path, value);
    } else this.#log.push({ set: new Map([[path, value]]) });
    this.#lastSet = path;
  }

  #logStep(step: Step): void {
    this.#addresses.clear();
    this.#log.push(step);
  }
}

function isOtherValue(value: unknown): boolean {
  return value === null || typeof value === "number" || typeof value === "boolean";
}

/** False where there is neither a property nor anything to take away. */
function set(engine: Engine, handle: number, at: number, path: string, value: FormValue): boolean {
  if (at === NOWHERE) return value === null && engine.formRemoveStray(handle, path);
  if (typeof value === "string") setText(engine, handle, at, value);
  else engine.formSet(handle, at, value);
  return true;
}

function noSuchProperty(): RangeError {
  return new RangeError("The request type has no such property, or the list no such item.");
}
