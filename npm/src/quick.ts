/**
 * The quick way through a check of whole objects. Reading an object from inside WebAssembly costs far more than
 * checking it, and objects that are checked again and again differ in little: so the engine keeps a form with what was
 * seen last, each value is compared with it here, and only what changed is sent. Whatever is not a plain object of
 * texts goes the general way instead.
 */

import { currentGeneration, type Engine, run } from "./engine.js";
import { type Checked, Mirror } from "./mirror.js";
import { onFreed, serialOf } from "./service-points.js";
import type { Options } from "./types.js";

/** So many mirrors are kept besides the last one: one for each type, and for what of the options a check depends on. */
const most = 8;

/** The mirror that was used last. */
let last: Mirror | undefined;

/** Those that were used before, the oldest first, by `nameOf`. */
const others = new Map<string, Mirror>();

/** Types that have lists: their items come and go, and the general way is quick enough for them. */
const withLists = new Set<string>();

/** While a check reads, a getter of the caller may ask for another: that one goes the general way. */
let isBusy = false;

/** Whether service points were given back while a check was under way. */
let isStale = false;

// Service points that were given back must not live on in a mirror.
onFreed(() => {
  if (isBusy) isStale = true;
  else forget();
});

function forget(): void {
  for (const mirror of [last, ...others.values()]) if (mirror) run((engine) => mirror.free(engine));
  last = undefined;
  others.clear();
}

/** Checks values the quick way; undefined where they have to go the general way. */
export function checkQuickly(
  engine: Engine,
  type: string,
  values: unknown,
  options: unknown,
): Checked | undefined {
  if (isBusy || typeof values !== "object" || values === null) return undefined;
  isBusy = true;
  try {
    const followed = followable(options);
    const mirror = followed && take(engine, type, followed);
    if (mirror === undefined) return undefined;
    try {
      const checked = mirror.check(engine, values);
      last = mirror;
      return checked;
    } catch (error) {
      mirror.free(engine);
      throw error;
    }
  } finally {
    isBusy = false;
    if (isStale) {
      isStale = false;
      forget();
    }
  }
}

/** What of the options a check depends on, as it was read: what they say the next time may be something else. */
interface Followed {
  readonly key: string;
  readonly options: Options | undefined;
}

const nothing: Followed = { key: "", options: undefined };

/** The options as a mirror can follow them; undefined where they hold more, or something else. */
function followable(options: unknown): Followed | undefined {
  if (options === undefined || options === null) return nothing;
  if (typeof options !== "object" || Array.isArray(options)) return undefined;
  try {
    const { locale = "en", customer, servicePoints, request, messages, today } = options as Options;
    if (request !== undefined || messages !== undefined || today !== undefined) return undefined;
    if (locale !== "en" && locale !== "fr") return undefined;
    const followed: Options = { locale };
    const points = serialOf(servicePoints);
    if (servicePoints !== undefined) {
      if (points === 0) return undefined;
      followed.servicePoints = servicePoints;
    }
    if (customer !== undefined) {
      const market = typeof customer === "object" ? customer?.market : undefined;
      if (typeof market !== "string") return undefined;
      followed.customer = { market };
    }
    return { key: `${locale} ${points} ${JSON.stringify(followed.customer)}`, options: followed };
  } catch {
    return undefined; // The general way finds the same, and says so.
  }
}

/** Takes a mirror, or makes one: until its check is done nobody may find it, as a fault can leave it in pieces. */
function take(engine: Engine, type: string, { key, options }: Followed): Mirror | undefined {
  const mirror = last;
  last = undefined;
  const generation = currentGeneration();
  if (mirror?.type === type && mirror.key === key && mirror.generation === generation) return mirror;
  if (mirror) keep(engine, mirror);
  if (withLists.has(type)) return undefined;
  const name = nameOf(type, key);
  const known = others.get(name);
  others.delete(name);
  const found = known?.generation === generation ? known : Mirror.open(engine, type, options, key);
  if (found === undefined) withLists.add(type);
  return found;
}

function keep(engine: Engine, mirror: Mirror): void {
  others.set(nameOf(mirror.type, mirror.key), mirror);
  if (others.size <= most) return;
  const [name, oldest] = [...others][0] as [string, Mirror];
  others.delete(name);
  oldest.free(engine);
}

function nameOf(type: string, key: string): string {
  return `${type} ${key}`;
}
