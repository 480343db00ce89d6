/** These are the JavaScript values that the package may be given by mistake or in bad faith. */

import * as api from "request-forms";
import { frozen } from "./cases.mjs";
import { list } from "./request-types.mjs";

/** What no message may repeat. */
export const marker = "Marker7Value";

export const mega = 1024 * 1024;

/** Every value that we could think of; made anew for each use, as some can be used only once. */
export const values = {
  undefined: () => undefined,
  null: () => null,
  true: () => true,
  false: () => false,
  zero: () => 0,
  "minus zero": () => -0,
  "a fraction": () => 1.5,
  NaN: () => Number.NaN,
  Infinity: () => Number.POSITIVE_INFINITY,
  "minus Infinity": () => Number.NEGATIVE_INFINITY,
  "1e21": () => 1e21,
  "2 to the power of 53": () => 2 ** 53,
  "minus 2 to the power of 53": () => -(2 ** 53),
  "the largest number": () => Number.MAX_VALUE,
  "the smallest number": () => Number.MIN_VALUE,
  "an empty text": () => "",
  "white space": () => " \u00a0\u2003\t\n\u0085\ufeff",
  "a text of 1 MB": () => "x".repeat(mega),
  "white space of 1 MB": () => " ".repeat(mega),
  "a text of 1 MB beyond the BMP": () => "\u{1f600}".repeat(mega / 2),
  "lone surrogates": () => "\ud800 \udc00 \udc00\ud800",
  "lone surrogates of 1 MB": () => "\udfff".repeat(mega),
  "control characters": () => "\0\u0001\u001b[31m\u007f\u0085",
  "direction marks": () => "\u202e\u2066abc",
  markup: () => '<img src=x onerror="alert(1)">',
  "a template": () => "{label}{expected}{suggestion}{",
  "a BigInt": () => 10n ** 1000n,
  "a symbol": () => Symbol(marker),
  "a known symbol": () => Symbol.iterator,
  "a function": () => () => marker,
  "an async function": () => async () => marker,
  "a generator function": () => function* generate() {},
  "a class": () => class {},
  "an empty object": () => ({}),
  "an object without prototype": () =>
    Object.assign(Object.create(null), { servicePoint: Object.create(null) }),
  "a frozen object": () => frozen({ servicePoint: { id: "SP-1" }, list: [1, { a: 2 }] }),
  "an own __proto__": () => JSON.parse('{"__proto__":{"servicePoint":{"id":"SP-1"}},"a":{"__proto__":[]}}'),
  "names of Object.prototype": () => ({
    constructor: 1,
    hasOwnProperty: 2,
    toString: 3,
    valueOf: 4,
    prototype: {},
  }),
  "odd keys": () => ({
    "": 1,
    ".": 2,
    "..": 3,
    "a.b": 4,
    "~/~1": 5,
    "servicePoint.": 6,
    ".servicePoint": 7,
    "servicePoint..id": 8,
    " servicePoint.id": 9,
    "\ud800": 10,
    "\0": 11,
    [`${list}.0.`]: 12,
    [`${list}.-1.id`]: 13,
    [`${list}.1e3.id`]: 14,
    [`${list}.4294967296.id`]: 15,
    [`${list}.99999.id`]: 16,
  }),
  "a key of 1 MB": () => ({ ["k".repeat(mega)]: 1 }),
  "a key of 10,000 dots": () => ({ [".".repeat(10_000)]: 1 }),
  "symbol keys": () => ({ [Symbol.toPrimitive]: thrower, [Symbol("a")]: thrower, [Symbol.toStringTag]: 1 }),
  "members that are not enumerable": () => Object.defineProperty({}, "servicePoint", { get: thrower }),
  "inherited members": () => Object.create({ servicePoint: { id: "SP-1" } }),
  "inherited getters that throw": () =>
    Object.create({
      get servicePoint() {
        return thrower();
      },
    }),
  "getters that throw": () => ({
    get servicePoint() {
      return thrower();
    },
    get a() {
      return thrower();
    },
  }),
  "getters that throw a text": () => ({
    get servicePoint() {
      return throwsText();
    },
    get a() {
      return throwsText();
    },
  }),
  "methods that throw": () => ({
    toString: thrower,
    valueOf: thrower,
    toJSON: thrower,
    [Symbol.toPrimitive]: thrower,
    [Symbol.iterator]: thrower,
  }),
  "a proxy that throws": () => hostileProxy({}),
  "a proxy that throws a text": () => hostileProxy({}, throwsText),
  "a proxy of a list that throws": () => hostileProxy([]),
  "a proxy of a list that throws a text": () => hostileProxy([], throwsText),
  "a proxy of a function that throws": () => hostileProxy(() => {}),
  "a revoked proxy": () => revoked({}),
  "a revoked proxy of a list": () => revoked([]),
  "a list with a length of 2 to the power of 53": () => lyingLength(2 ** 53),
  "a list with a length below zero": () => lyingLength(-1),
  "a list with a length that is no number": () => lyingLength("many"),
  "a list with a length that is a symbol": () => lyingLength(Symbol.iterator),
  "a list with a length that is a BigInt": () => lyingLength(2n ** 64n),
  "a list with an item that throws": () => Object.defineProperty([1, 2, 3], 1, { get: thrower }),
  "an empty list": () => [],
  "a list of lists": () => [[], [[]], [[[]]]],
  "a sparse list": () => new Array(2 ** 32 - 1),
  "a sparse list with a last item": () => Object.assign([], { [2 ** 32 - 2]: "last" }),
  "a list of 100,000 items": () => Array.from({ length: 100_000 }, (_, index) => ({ id: `charge-${index}` })),
  "100,000 unknown keys": () => manyKeys(100_000),
  "an object that holds itself": () => cyclic(),
  "a list that holds itself": () => cyclicList(),
  "objects 10,000 deep": () => nested(10_000, (value) => ({ servicePoint: value })),
  "lists 10,000 deep": () => nested(10_000, (value) => [value]),
  "a Map": () => new Map([["servicePoint", { id: "SP-1" }]]),
  "a Set": () => new Set([1]),
  "a WeakMap": () => new WeakMap(),
  "a Date": () => new Date(0),
  "a Date that is none": () => new Date(Number.NaN),
  "a regular expression": () => /a/g,
  "an error": () => new Error(marker),
  "a promise": () => Promise.resolve(1),
  "a thenable": () => ({
    // biome-ignore lint/suspicious/noThenProperty: that it can be taken for a promise is what is tested.
    get then() {
      return thrower();
    },
  }),
  "boxed text": () => new String("SP-1"),
  "a boxed number": () => new Number(1),
  "a boxed truth value": () => new Boolean(false),
  "a boxed BigInt": () => Object(1n),
  "a boxed symbol": () => Object(Symbol(marker)),
  "a buffer": () => new ArrayBuffer(8),
  "typed arrays": () => new Uint8Array(100_000),
  "an array of BigInts": () => new BigInt64Array(3),
  "a shared buffer": () => new DataView(new SharedArrayBuffer(8)),
  "a subclass of Array": () => new (class Items extends Array {})(3),
  "a list with other members": () => Object.assign(["a"], { id: "b", length: 1 }),
  arguments: () =>
    (function () {
      // biome-ignore lint/complexity/noArguments: the object itself is what is tested.
      return arguments;
    })(1, 2),
  globalThis: () => globalThis,
  "the module of the package": () => api,
};

/** What takes a while to read; one place and one request type show all there is to see. */
export const heavy = ["a list of 100,000 items", "100,000 unknown keys", "typed arrays"];

/** Every place with every subject; the first of them alone for a heavy value. */
export function combinations(name, of, subjects) {
  const all = product(of, subjects);
  return heavy.includes(name) ? all.slice(0, 1) : all;
}

/** Every place with every subject. */
export function product(of, subjects) {
  return Object.entries(of).flatMap(([place, put]) => subjects.map((subject) => [place, put, subject]));
}

const thrower = () => {
  throw new Error(marker);
};

/** What a caller's own code may throw besides errors. */
const throwsText = () => {
  throw marker;
};

/** A proxy of which every trap throws. */
function hostileProxy(target, trap = thrower) {
  const traps = Object.getOwnPropertyNames(Reflect).filter((name) => typeof Reflect[name] === "function");
  return new Proxy(target, Object.fromEntries(traps.map((name) => [name, trap])));
}

function revoked(target) {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

function nested(depth, wrap) {
  let value = "bottom";
  for (let level = 0; level < depth; level += 1) value = wrap(value);
  return value;
}

function cyclic() {
  const object = { a: 1, list: [] };
  Object.assign(object, { self: object, servicePoint: object, contacts: { primary: object } });
  object.list.push(object, object.list);
  return object;
}

function cyclicList() {
  const items = [];
  items.push(items, { [list]: items });
  return items;
}

function manyKeys(count) {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`unknown${index}`, index]));
}

function lyingLength(length) {
  return new Proxy([], { get: (target, name) => (name === "length" ? length : Reflect.get(target, name)) });
}
