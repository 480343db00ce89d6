/** What is read as an object, and copies of it: the code of the caller's that runs by reading runs here. */

import { isBlank, trimmed } from "./blank.js";
import { isFault } from "./fault.js";

export type Members = Record<string, unknown>;

/** Stands for what cannot be read, and for what JSON does not have. */
export const unreadable: unique symbol = Symbol("unreadable");

/**
 * Copies, each place with a function of its own: an engine that has seen many kinds of objects in one place copies
 * slowly there. What is copied is data, as each getter is asked once; where all of it is as documented, the copy is a
 * part of the payload.
 */
const copiers: readonly ((object: object) => Members)[] = [
  (object) => ({ ...object }),
  (object) => ({ ...object }),
  (object) => ({ ...object }),
  (object) => ({ ...object }),
  (object) => ({ ...object }),
  (object) => ({ ...object }),
  (object) => ({ ...object }),
  (object) => ({ ...object }),
];

/**
 * A copy of what an object has, or nothing where it is no container.
 * @param place any number: copies with the same one should be of the same kind
 * @param names what is documented there
 */
export function membersOf(value: object, place: number, names: readonly string[]): Members | undefined {
  try {
    if (Array.isArray(value)) return undefined;
    const prototype = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) {
      const tag = tagOf(value);
      if (tag === "FormData" || tag === "URLSearchParams") return flatValues(value as FormData);
      if (isForeign(tag) || hasAccessors(value, prototype, names)) return undefined;
    }
    return (copiers[place & 7] as (typeof copiers)[0])(value);
  } catch (error) {
    return piecewise(value, error);
  }
}

/** Whether a value would be read as an object or a list. */
export function isContainer(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  try {
    return Array.isArray(value) || !isForeign(tagOf(value));
  } catch (error) {
    pass(error);
    return false;
  }
}

/** The items of a list as they are now, or nothing where it is none. */
export function isList(value: unknown): value is readonly unknown[] {
  try {
    return Array.isArray(value);
  } catch (error) {
    pass(error);
    return false;
  }
}

/** The length of a list; less than 0 where it is none that a list can have. */
export function lengthOf(list: readonly unknown[]): number {
  try {
    const length: unknown = list.length;
    return typeof length === "number" && length >= 0 ? length : -1;
  } catch (error) {
    pass(error);
    return -1;
  }
}

/** A member of an object or an item of a list. */
export function memberOf(object: object, name: string | number): unknown {
  try {
    return (object as Record<string | number, unknown>)[name];
  } catch (error) {
    pass(error);
    return unreadable;
  }
}

/** A member of what may be an object; nothing where there is none. */
export function memberIn(value: unknown, name: string): unknown {
  return isContainer(value) ? memberOf(value, name) : undefined;
}

/**
 * A member of what the caller gave beside the values.
 * @throws {TypeError} when it cannot be read, whatever its getter throws
 */
export function memberOrError(object: object, name: string | number | symbol, what: string): unknown {
  try {
    return (object as Record<string | number | symbol, unknown>)[name];
  } catch (cause) {
    pass(cause);
    throw new TypeError(`${what} cannot be read.`, { cause });
  }
}

/** The names of an object's own members; none where they cannot be read. */
export function keysOf(object: object): readonly string[] {
  try {
    return Object.keys(object);
  } catch (error) {
    pass(error);
    return [];
  }
}

/** Gives an object a member, whatever its name is: one that is called `__proto__` is a member like any other. */
export function put(object: object, name: string | number, value: unknown): void {
  if (name === "__proto__") {
    Object.defineProperty(object, name, { value, writable: true, enumerable: true, configurable: true });
  } else {
    (object as Record<string | number, unknown>)[name] = value;
  }
}

/** So deep a copy of any JSON value goes. */
const deepest = 100;

/** So many values a copy has; it also ends what refers to the same thing again and again. */
const mostValues = 1_000_000;

/**
 * A copy of a JSON value. What JSON does not have becomes `false`, which is as wrong wherever it stands.
 * @param lost is called where that happened, or where not everything was copied
 */
export function jsonCopy(value: unknown, lost = () => {}): unknown {
  let left = mostValues;
  const none = () => {
    lost();
    return false;
  };
  const above: object[] = [];
  const copy = (value: unknown): unknown => {
    if (value === null || typeof value === "string" || typeof value === "boolean") return value;
    if (typeof value === "number") return Number.isFinite(value) ? value : none();
    if (!isContainer(value) || above.length === deepest || above.includes(value)) return none();
    above.push(value);
    const result = isList(value) ? copyOfList(value) : copyOfObject(value);
    above.pop();
    return result;
  };
  const copyOfList = (list: readonly unknown[]): unknown => {
    const length = lengthOf(list);
    if (length < 0) return none();
    const items: unknown[] = [];
    // What is absent from a list leaves a gap there.
    for (let index = 0; index < length; index++) {
      if (left-- <= 0) {
        lost();
        break;
      }
      items.push(copy(memberOf(list, index) ?? null));
    }
    return items;
  };
  const copyOfObject = (object: object): unknown => {
    const members = membersOf(object, 7, []);
    if (members === undefined) return none();
    const result = {};
    for (const name of Object.keys(members)) {
      if (left-- <= 0) {
        lost();
        break;
      }
      if (members[name] !== undefined) put(result, name, copy(members[name]));
    }
    return result;
  };
  return copy(value);
}

/** Whether two values are the same JSON, written in the same order. */
export function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(jsonCopy(one)) === JSON.stringify(jsonCopy(other));
}

/** What JavaScript calls the kind of an object, in any realm. */
function tagOf(value: object): string {
  return Object.prototype.toString.call(value).slice(8, -1);
}

const foreign =
  /^(?:Map|Set|Weak(?:Map|Set|Ref)|Date|RegExp|Promise|Error|DOMException|(?:Shared)?ArrayBuffer|DataView|\w+Array|Blob|File|FileList|Boolean|Number|String|Symbol|BigInt|(?:Async|Generator|AsyncGenerator)?Function)$/;

/** Objects that hold what is in them some other way than by members. */
function isForeign(tag: string): boolean {
  return tag !== "Object" && foreign.test(tag);
}

/** So many prototypes are looked at: a proxy may have one after the other without end. */
const mostPrototypes = 100;

/** Whether what is documented would come from accessors of a prototype, as from an element of a page. */
function hasAccessors(value: object, prototype: object, names: readonly string[]): boolean {
  let next: object | null = prototype;
  for (let count = 0; next !== null && count < mostPrototypes; count++) {
    for (const name of names) {
      const found = Object.getOwnPropertyDescriptor(next, name);
      if (found?.get !== undefined && !Object.hasOwn(value, name)) return true;
    }
    next = Object.getPrototypeOf(next);
  }
  return false;
}

/** Entries of these names are a framework's own. */
const internalPrefix = "$ACTION_";

/** The texts of a form: files are no values, what is given twice and differs is a list of what was given. */
function flatValues(entries: FormData | URLSearchParams): Members {
  const members: Members = {};
  const several = new Map<string, Map<string, string>>();
  for (const [name, value] of entries as unknown as Iterable<[string, unknown]>) {
    if (typeof value !== "string" || name.startsWith(internalPrefix)) continue;
    if (!Object.hasOwn(members, name)) {
      put(members, name, value);
      continue;
    }
    let texts = several.get(name);
    if (texts === undefined) {
      texts = new Map();
      several.set(name, texts);
      addText(texts, members[name] as string);
    }
    addText(texts, value);
  }
  for (const [name, texts] of several) {
    const all = [...texts.values()];
    put(members, name, all.length > 1 ? all : (all[0] ?? ""));
  }
  return members;
}

/** Adds a text that is not blank, unless it is there, be it with other white space around it. */
export function addText(texts: Map<string, string>, text: string): void {
  const inner = trimmed(text);
  if (!isBlank(inner) && !texts.has(inner)) texts.set(inner, text);
}

/** What can be read of an object of which not everything can. */
function piecewise(value: object, error: unknown): Members | undefined {
  pass(error);
  try {
    if (Array.isArray(value) || isForeign(tagOf(value))) return undefined;
    const members = {};
    for (const name of Object.keys(value)) put(members, name, memberOf(value, name));
    return members;
  } catch (error) {
    pass(error);
    return undefined;
  }
}

/** Faults are no errors of the caller's, though a check within a getter of its may end in one. */
function pass(error: unknown): void {
  if (isFault(error)) throw error;
}
