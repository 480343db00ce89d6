// Any JavaScript value anywhere: what is wrong with a request is an issue, what is wrong with a call is a TypeError or
// a RangeError. Nothing traps, hangs or changes what it was given, and no message repeats a value.
//
// No time is asserted: what never ends is ended by the runner, and is a failure then.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import * as api from "request-forms";
import { frozen } from "../support/cases.mjs";

const orange = "R_BVPN_FR_1";
const update = "U_BVPN_CUSTOM003_1";
const verizon = "disconnectCustomerConfirmation";
const types = [orange, update, verizon];
const list = "acknowledgementRequest";
const mega = 1024 * 1024;
const marker = "Marker7Value";

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

/** Every value that we could think of; made anew for each use, as some can be used only once. */
const values = {
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

/** Where a value may stand in a request. */
const places = {
  "as the values": (value) => value,
  "as a group": (value) => ({ servicePoint: value, contacts: value, options: value, request: value }),
  "as a contact": (value) => ({ contacts: { primary: value, secondary: value } }),
  "as properties": (value) => ({
    servicePoint: { id: value, customerReference: value, reference: value },
    profile: value,
    "contacts.primary.email": value,
    "contacts.primary.phone": value,
    "options.bandwidth": value,
    requestedAt: value,
    externalId: value,
    code: value,
    referenceError: value,
  }),
  "as the list": (value) => ({ [list]: value }),
  "as an item": (value) => ({ [list]: [value, {}, value] }),
  "as a property of an item": (value) => ({
    [list]: [{ id: value, acceptanceIndicator: value }, { id: value }],
  }),
  "as the payload's properties": (value) => ({ type: value, properties: value, requestedAt: value }),
  "as something undocumented": (value) => ({ undocumented: value, undocumented2: { deeper: [value] } }),
};

/** What takes a while to read; one place and one request type show all there is to see. */
const heavy = ["a list of 100,000 items", "100,000 unknown keys", "typed arrays"];

function combinations(name, of, subjects) {
  const all = Object.entries(of).flatMap(([place, put]) => subjects.map((subject) => [place, put, subject]));
  return heavy.includes(name) ? all.slice(0, 1) : all;
}

const codes = [
  "missingProperty",
  "invalidValue",
  "invalidFormat",
  "unexpectedProperty",
  "referenceNotFound",
  "ambiguousReference",
  "notEligible",
  "otherIssue",
];

function assertIssues(issues, context) {
  assert.ok(Array.isArray(issues), context);
  for (const issue of issues) {
    assert.equal(typeof issue.path, "string", context);
    assert.equal(typeof issue.pointer, "string", context);
    assert.ok(codes.includes(issue.code), `${context}: ${issue.code}`);
    assert.ok(["error", "warning"].includes(issue.severity), context);
    assert.equal(typeof issue.message, "string", context);
    const told = JSON.stringify([issue.message, issue.source, issue.provider ?? null]);
    assert.ok(!told.includes(marker), `${context}: a message repeats the value: ${told}`);
  }
}

/** Runs a call that may refuse its arguments; gives its result, or nothing. */
function refusable(call, context) {
  try {
    return call();
  } catch (error) {
    assertMisuse(error, context);
    return undefined;
  }
}

function assertMisuse(error, context) {
  const isOurs = error instanceof TypeError || error instanceof RangeError;
  // The error that a caller's own getter throws may come back to the caller, as long as it is an Error.
  const isTheirs = error instanceof Error && error.message === marker;
  const shown = error instanceof Error ? error.stack : `no Error but a ${typeof error}`;
  assert.ok(isOurs || isTheirs, `${context}: what is thrown is ${shown}`);
}

const usual = JSON.stringify(types.map((type) => api.validate(type, api.examples(type).full)));

/** The values of a form in which nothing was typed. */
const blank = Object.fromEntries(types.map((type) => [type, JSON.stringify(api.open(type).values())]));

/** Whatever came before, the usual requests are answered as usual. */
function assertUnharmed(context) {
  const now = JSON.stringify(types.map((type) => api.validate(type, api.examples(type).full)));
  assert.equal(now, usual, `${context}: the engine answers otherwise than before`);
}

describe("as values", () => {
  for (const [name, make] of Object.entries(values)) {
    test(`${name}: issues, never an exception`, () => {
      for (const [place, put, type] of combinations(name, places, types)) {
        const context = `${name} ${place} of ${type}`;
        let result;
        try {
          result = api.validate(type, put(make()));
        } catch (error) {
          assert.fail(`${context}: validate throws ${error instanceof Error ? error.stack : String(error)}`);
        }
        assertIssues(result.issues, context);
        assert.ok(
          result.issues.every(({ message }) => message.length > 0),
          context,
        );
        assert.equal(typeof result.valid, "boolean", context);
        assert.equal(result.valid, !result.issues.some(({ severity }) => severity === "error"), context);
        assert.equal("payload" in result, result.valid, context);
      }
      assertUnharmed(name);
    });
  }

  for (const [name, make] of Object.entries(values)) {
    test(`${name}: a form opens, answers and is reset`, () => {
      for (const [place, put, type] of combinations(name, places, [update, verizon])) {
        const context = `${name} ${place} of ${type}`;
        const whole = api.validate(type, put(make()));
        const form = api.open(type, { values: put(make()) });
        assert.equal(form.valid, whole.valid, context);
        const issues = form.issues();
        assert.equal(issues.length, whole.issues.length, context);
        assertIssues(issues, context);
        JSON.stringify(form.values());
        form.reset();
        assert.equal(JSON.stringify(form.values()), blank[type], context);
        form.free();
      }
      assertUnharmed(name);
    });
  }

  test("all of them: a Standard Schema result, never an exception or a promise", () => {
    for (const type of types) {
      const { validate } = api.schema(type)["~standard"];
      for (const [name, make] of Object.entries(values)) {
        const result = validate(make());
        assert.ok(Array.isArray(result.issues) && result.issues.length > 0, `${name}: ${type}`);
      }
    }
  });

  test("all of them: payload throws InvalidRequest and nothing else", () => {
    for (const [name, make] of Object.entries(values)) {
      assert.throws(() => api.payload(orange, make()), api.InvalidRequest, name);
    }
  });

  test("all of them are changed by nobody", () => {
    const mutations = ["set", "defineProperty", "deleteProperty", "setPrototypeOf", "preventExtensions"];
    const changes = [];
    const watched = (value) => {
      if (typeof value !== "object" || value === null) return value;
      const traps = Object.fromEntries(mutations.map((trap) => [trap, () => changes.push(trap) > 0]));
      return new Proxy(value, { ...traps, get: (target, name) => watched(Reflect.get(target, name)) });
    };
    for (const type of types) {
      const { minimal, full, broken } = api.examples(type);
      for (const example of [{ values: minimal }, { values: full }, ...broken]) {
        const options = {
          ...example.options,
          messages: { invalidValue: "{label}" },
          request: { comment: " a " },
        };
        api.validate(type, watched(example.values), watched(options));
        const form = api.open(type, watched({ ...options, values: example.values }));
        form.set(type === verizon ? "reason" : "servicePoint.id", "other");
        form.reset();
        api.schema(type, watched(options))["~standard"].validate(watched(example.values));
        api.servicePoints(watched([{ id: "SP-1", customerReference: "a" }])).free();
        api.readResponse(
          type,
          422,
          watched({ code: 3622, details: [{ message: "a" }] }),
          watched({ locale: "fr" }),
        );
        api.render(type, watched({ locale: "fr", idPrefix: "a" }));
        api.describe(type, watched({ locale: "fr" }));
      }
    }
    assert.deepEqual(changes, []);
  });

  test("an infinite, an exact and a signed number for an integer", () => {
    const check = (externalId) => {
      const values = { [list]: [{ id: "a", acceptanceIndicator: "accepted" }], externalId };
      return api.validate(verizon, values);
    };
    for (const good of [0, -0, 42, -42, 2 ** 53 - 1, -(2 ** 53 - 1), "9007199254740991", " 7 "]) {
      const { payload } = check(good);
      assert.ok(Object.is(payload?.externalId, Number(good) + 0), String(good));
    }
    for (const bad of [
      2 ** 53,
      -(2 ** 53),
      1e21,
      1e-7,
      1.5,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      1n,
      "1e3",
      "4.0",
    ]) {
      const { valid, issues } = check(bad);
      assert.equal(valid, false, String(bad));
      assert.deepEqual(
        issues.map(({ path, code }) => `${path} ${code}`),
        ["externalId invalidFormat"],
        String(bad),
      );
    }
  });

  test("ten thousand items are a list, and one more are not", () => {
    const items = (count) =>
      Array.from({ length: count }, (_, index) => ({
        id: `charge-${index}`,
        acceptanceIndicator: "accepted",
      }));
    assert.equal(api.validate(verizon, { [list]: items(10_000) }).valid, true);
    const result = api.validate(verizon, { [list]: items(10_001) });
    assert.deepEqual(
      result.issues.map(({ path, code }) => `${path} ${code}`),
      [`${list} invalidFormat`],
    );
  });

  test("ten thousand equal items are told apart from ten thousand different ones", () => {
    const items = Array.from({ length: 10_000 }, () => ({ id: "same", acceptanceIndicator: "accepted" }));
    const { issues } = api.validate(verizon, { [list]: items });
    assert.equal(issues.length, 9_999);
    assert.ok(
      issues.every(({ code, path }, index) => code === "invalidValue" && path === `${list}.${index + 1}.id`),
    );
  });
});

describe("values that act while they are read", () => {
  test("a getter may check another request", () => {
    const inner = [];
    const outer = {
      get servicePoint() {
        inner.push(api.validate(verizon, { code: "another" }));
        const form = api.open(orange);
        form.set("servicePoint.id", "SP-1");
        const { servicePoint } = form.values();
        form.free();
        return servicePoint;
      },
    };
    const result = api.validate(orange, outer);
    assert.ok(!result.issues.some(({ path }) => path.startsWith("servicePoint")));
    assert.ok(inner.length > 0 && inner.every(({ issues }) => issues.some(({ path }) => path === "code")));
    assertUnharmed("a getter that validates");
  });

  test("a getter may free what is about to be used", () => {
    const points = api.servicePoints([{ id: "SP-1" }]);
    const options = {
      servicePoints: points,
      get locale() {
        points.free();
        api.servicePoints([{ id: "SP-2" }]);
        return "en";
      },
    };
    const result = refusable(
      () => api.validate(orange, { "servicePoint.id": "SP-2" }, options),
      "freed points",
    );
    // If the points still serve the call that began with them, then these and not the ones of the same number.
    if (result)
      assert.ok(
        result.issues.some(({ path, code }) => `${path} ${code}` === "servicePoint.id referenceNotFound"),
      );
    assertUnharmed("a getter that frees");
  });

  test("a list may change while it is read", () => {
    const items = Array.from({ length: 100 }, (_, index) => ({ id: `charge-${index}` }));
    Object.defineProperty(items[0], "acceptanceIndicator", {
      enumerable: true,
      get: () => {
        items.length = 1;
        return "accepted";
      },
    });
    assertIssues(api.validate(verizon, { [list]: items }).issues, "a list that shrinks");
  });

  test("a getter that checks its own object without end ends", { timeout: 60_000 }, async (context) => {
    // In a thread of its own, which can be ended should it not.
    const script = `
      const { parentPort } = require("node:worker_threads");
      import("request-forms").then((api) => {
        const shape = ({ valid, issues }) => typeof valid === "boolean" && Array.isArray(issues);
        const usual = JSON.stringify(api.validate("${orange}", {}));
        let wrong = 0;
        const values = {
          get servicePoint() {
            const result = api.validate("${orange}", values);
            if (!shape(result)) wrong += 1;
            return {};
          },
        };
        let outcome;
        try {
          outcome = shape(api.validate("${orange}", values)) ? "issues" : "no result";
        } catch (error) {
          outcome = error instanceof Error ? "error" : "something thrown that is no Error";
        }
        parentPort.postMessage({ outcome, wrong, same: JSON.stringify(api.validate("${orange}", {})) === usual });
      });
    `;
    const worker = new Worker(script, { eval: true, filename: fileURLToPath(import.meta.url) });
    try {
      const { outcome, wrong, same } = await new Promise((resolve, reject) => {
        context.signal.addEventListener("abort", () => reject(new Error("it does not end")));
        worker.once("message", resolve).once("error", reject);
      });
      assert.ok(["issues", "error"].includes(outcome), outcome);
      assert.equal(wrong, 0, "results that are none");
      assert.ok(same, "the next call is answered as usual");
    } finally {
      await worker.terminate();
    }
  });
});

describe("as options", () => {
  const positions = {
    "as the options": (value) => value,
    "as every option": (value) => ({
      locale: value,
      today: value,
      customer: value,
      servicePoints: value,
      request: value,
      messages: value,
      idPrefix: value,
    }),
    "as the locale": (value) => ({ locale: value }),
    "as today": (value) => ({ today: value }),
    "as the customer": (value) => ({ customer: value }),
    "as the market": (value) => ({ customer: { market: value } }),
    "as the service points": (value) => ({ servicePoints: value }),
    "as a service point": (value) => ({ servicePoints: [{ id: "SP-1" }, value] }),
    "as a service point's id": (value) => ({ servicePoints: [{ id: value }] }),
    "as a service point's references": (value) => ({
      servicePoints: [{ id: "SP-1", customerReference: value, reference: value, name: value }],
    }),
    "as the request": (value) => ({ request: value }),
    "as an attribute": (value) => ({ request: { requestedAt: value, comment: value, unknown: value } }),
    "as the messages": (value) => ({ messages: value }),
    "as a message": (value) => ({ messages: { missingProperty: value } }),
    "as the prefix of ids": (value) => ({ idPrefix: value }),
  };
  for (const [name, make] of Object.entries(values)) {
    test(`${name}: a result, a TypeError or a RangeError`, () => {
      for (const [position, put] of combinations(name, positions, [orange])) {
        const context = `${name} ${position}`;
        const result = refusable(
          () => api.validate(orange, { "servicePoint.id": "SP-1" }, put(make())),
          context,
        );
        if (result) assertIssues(result.issues, context);
        const form = refusable(() => api.open(orange, put(make())), context);
        if (form) assertIssues(form.issues(), context);
        const check = refusable(() => api.schema(orange, put(make())), context)?.["~standard"].validate;
        // What was accepted once has nothing left to be refused.
        if (check)
          assertIssues(
            check({}).issues.map((issue) => ({ ...issue, path: "" })),
            context,
          );
        refusable(() => api.describe(orange, put(make())), context);
        refusable(() => api.render(orange, put(make())), context);
        refusable(() => api.readResponse(orange, 400, null, put(make())), context);
      }
      assertUnharmed(name);
    });
  }

  test("any value as a list of service points", () => {
    for (const [name, make] of Object.entries(values)) {
      for (const points of [make(), [make()], [{ id: "SP-1" }, make()], [{ id: make() }]]) {
        refusable(() => api.servicePoints(points), name)?.free();
      }
    }
    assertUnharmed("service points");
  });
});

describe("as arguments", () => {
  test("any value as a request type: RangeError for a text, TypeError for all else", () => {
    const calls = {
      describe: (type) => api.describe(type),
      validate: (type) => api.validate(type, {}),
      payload: (type) => api.payload(type, {}),
      open: (type) => api.open(type),
      readResponse: (type) => api.readResponse(type, 200, null),
      schema: (type) => api.schema(type),
      jsonSchema: (type) => api.jsonSchema(type),
      examples: (type) => api.examples(type),
      render: (type) => api.render(type),
    };
    const texts = ["__proto__", "constructor", "toString", `${orange} `, orange.toLowerCase(), `${orange}\0`];
    for (const [call, act] of Object.entries(calls)) {
      for (const [name, make] of [...Object.entries(values), ...texts.map((text) => [text, () => text])]) {
        const type = make();
        const kind = typeof type === "string" ? RangeError : TypeError;
        assert.throws(() => act(type), kind, `${call}: ${name}`);
      }
    }
    assertUnharmed("request types");
  });

  test("any value as the body of an answer: issues", () => {
    for (const [name, make] of Object.entries(values)) {
      for (const type of [orange, verizon]) {
        const bodies = [
          make(),
          { code: make(), message: make(), details: make(), propertyPath: make() },
          [make()],
        ];
        for (const body of [...bodies, { details: [make(), { message: make() }] }]) {
          for (const status of heavy.includes(name) ? [422] : [0, 200, 400, 412, 422, 500, 999]) {
            const { accepted, issues } = api.readResponse(type, status, body);
            assert.equal(typeof accepted, "boolean", name);
            assert.equal(issues.length > 0, !accepted, name);
            for (const { message } of issues) assert.ok(!message.includes(marker), name);
          }
        }
      }
    }
    assertUnharmed("answers");
  });

  test("texts that are almost JSON as the body of an answer: issues", () => {
    const deep = 100_000;
    const texts = [
      "{",
      '{"code": 3622',
      "nul",
      "[".repeat(deep),
      "[".repeat(deep) + "]".repeat(deep),
      `${'{"a":'.repeat(deep)}1${"}".repeat(deep)}`,
      '{"code": 1e999}',
      '{"code": "\\ud800"}',
      '{"code": 3620, "code": 3622}',
      '{"__proto__": {"code": 3622}}',
      "\ufeff{}",
      `"${"x".repeat(mega)}"`,
      `{"message": "${"x".repeat(mega)}"}`,
      `[${"1,".repeat(100_000)}1]`,
    ];
    for (const body of texts) {
      for (const type of types) {
        const { accepted, issues } = api.readResponse(type, 422, body);
        assert.equal(accepted, false);
        assertIssues(issues, body.slice(0, 40));
      }
    }
    assertUnharmed("bodies");
  });

  test("any value as a status: TypeError, or RangeError beyond the statuses", () => {
    for (const [name, make] of Object.entries(values)) {
      const status = make();
      if (Number.isInteger(status) && status >= 0 && status <= 999) continue;
      const kind = Number.isInteger(status) ? RangeError : TypeError;
      assert.throws(() => api.readResponse(orange, status, null), kind, name);
    }
    for (const status of [-1, 1000, 65_536 + 201, 2 ** 32 + 201]) {
      assert.throws(() => api.readResponse(orange, status, null), RangeError, String(status));
    }
  });

  test("any value as what a property is set to: an issue or a TypeError, and then nothing is changed", () => {
    const form = api.open(verizon, { values: api.examples(verizon).full });
    for (const path of ["externalId", "reason", `${list}.0.id`, "code"]) {
      for (const [name, make] of Object.entries(values)) {
        const value = make();
        const isAllowed = value === null || ["string", "number", "boolean"].includes(typeof value);
        const before = JSON.stringify([form.values(), form.issues()]);
        if (isAllowed) {
          form.set(path, value);
          assertIssues(form.issues(), name);
          assert.equal(form.valid, !form.issues().some(({ severity }) => severity === "error"), name);
        } else {
          assert.throws(() => form.set(path, value), TypeError, name);
          assert.equal(JSON.stringify([form.values(), form.issues()]), before, name);
        }
      }
    }
  });

  test("any value as a path or a list: TypeError, RangeError where there is none, and nothing is changed", () => {
    const paths = [
      "",
      ".",
      "..",
      "__proto__",
      "constructor",
      "toString",
      "servicePoint.id",
      " reason",
      "reason ",
      "Reason",
      "reason.",
      ".reason",
      "reason\0",
      "request.reason",
      "details.reason",
      list,
      `${list}.0`,
      `${list}.0.`,
      `${list}..id`,
      `${list}.id`,
      `${list}.00.id`,
      `${list}.-1.id`,
      `${list}.+0.id`,
      `${list}.0x0.id`,
      `${list}. 0.id`,
      `${list}.0 .id`,
      `${list}.2.id`,
      `${list}.10000.id`,
      `${list}.65536.id`,
      `${list}.99999.id`,
      `${list}.4294967296.id`,
      `${list}.18446744073709551616.id`,
      `${list}.0.id.id`,
      `${list}.0.__proto__`,
      "\ud800",
      "x".repeat(mega),
      `${list}.${"0".repeat(mega)}.id`,
    ];
    const form = api.open(verizon, { values: api.examples(verizon).full });
    form.changed();
    const before = JSON.stringify([form.values(), form.issues(), form.valid]);
    const texts = paths.map((path) => [path.slice(0, 40), () => path]);
    for (const [name, make] of [...Object.entries(values), ...texts]) {
      const path = make();
      const kind = typeof path === "string" ? RangeError : TypeError;
      for (const value of ["a", 1, true, null]) assert.throws(() => form.set(path, value), kind, name);
      assert.throws(() => form.get(path), kind, name);
      if (path !== list) {
        assert.throws(() => form.add(path), kind, name);
        assert.throws(() => form.remove(path, 0), kind, name);
      }
      if (kind === TypeError) assert.throws(() => form.issuesAt(path), kind, name);
      else refusable(() => form.issuesAt(path), name);
      assert.equal(JSON.stringify([form.values(), form.issues(), form.valid]), before, name);
      assert.deepEqual(form.changed(), [], name);
    }
  });

  test("any value as the index of an item: TypeError or RangeError, and nothing is changed", () => {
    const form = api.open(verizon, { values: api.examples(verizon).full });
    form.changed();
    const before = JSON.stringify(form.values());
    const numbers = [-1, 2, 2 ** 16, 2 ** 31, 2 ** 32, 2 ** 32 + 1, 2 ** 53, 2 ** 64, 1e300, -(2 ** 32)];
    for (const [name, make] of [
      ...Object.entries(values),
      ...numbers.map((number) => [String(number), () => number]),
    ]) {
      const index = make();
      if (index === 0) continue;
      const kind = Number.isInteger(index) ? RangeError : TypeError;
      assert.throws(() => form.remove(list, index), kind, name);
      assert.equal(JSON.stringify(form.values()), before, name);
      assert.deepEqual(form.changed(), [], name);
    }
  });

  test("any value as a form to bind: TypeError", () => {
    for (const [name, make] of Object.entries(values)) {
      const value = make();
      try {
        api.bind(value, orange);
        assert.fail(name);
      } catch (error) {
        assertMisuse(error, name);
      }
    }
  });
});

describe("no message repeats a value", () => {
  /** Every property of a request type, each with the marker in a value that its rules refuse in another way. */
  const shapes = [
    (text) => text,
    (text) => `${text}@gmial.com`,
    (text) => `${text}@`,
    (text) => `+33${text}`,
    (text) => `00${text}`,
    (text) => `www.${text}.example`,
    (text) => `${text}\u0000`,
    (text) => text.repeat(200),
    (text) => [text],
    (text) => ({ [text]: text }),
  ];
  for (const type of types) {
    test(`of ${type}, in either language`, () => {
      const { groups } = api.describe(type);
      const names = groups.flatMap(({ properties }) => properties.map(({ name }) => name.replace("*", "0")));
      let count = 0;
      for (const locale of ["en", "fr"]) {
        for (const shape of shapes) {
          const flat = Object.fromEntries(names.map((name) => [name, shape(marker)]));
          const near = Object.fromEntries(names.map((name) => [`${name}x`, marker]));
          const points = [{ id: marker.toUpperCase() }, { id: "other", customerReference: marker }];
          const requests = [
            { values: flat },
            { values: { ...flat, ...near, [marker]: marker } },
            { values: { type: marker, properties: { ...flat, [marker]: { [marker]: [marker] } } } },
            { values: flat, options: { servicePoints: points, customer: { market: marker } } },
            {
              values: { ...flat, "contacts.primary": { email: "another" } },
              options: { request: { comment: marker } },
            },
            { values: shape(marker) },
          ];
          for (const { values, options } of requests) {
            const { issues } = api.validate(type, values, { ...options, locale });
            assertIssues(issues, JSON.stringify(values).slice(0, 80));
            count += issues.length;
          }
        }
      }
      assert.ok(count > 500, `only ${count} issues were read`);
    });
  }
});

describe("fifty thousand service points", () => {
  const points = Array.from({ length: 50_000 }, (_, index) => ({
    id: `SP-${index}`,
    customerReference: `SITE-${index % 25_000}`,
    reference: `REF-${index}`,
    name: `Site ${index}`,
    address: { city: "Paris" },
  }));
  const codesOf = (values, servicePoints) =>
    api
      .validate(orange, { servicePoint: values }, { servicePoints })
      .issues.filter(({ path }) => path.startsWith("servicePoint"))
      .map(({ path, code, severity }) => `${path} ${code} ${severity}`);

  test("are looked up, given plain or indexed once", () => {
    const indexed = api.servicePoints(points);
    assert.equal(indexed.size, 50_000);
    for (const servicePoints of [points, indexed]) {
      assert.deepEqual(codesOf({ id: "SP-49999" }, servicePoints), []);
      assert.deepEqual(codesOf({ id: "SP-50000" }, servicePoints), [
        "servicePoint.id referenceNotFound error",
      ]);
      const shared = { customerReference: "SITE-24999" };
      assert.deepEqual(codesOf(shared, servicePoints), [
        "servicePoint.customerReference ambiguousReference error",
      ]);
      assert.deepEqual(codesOf({ ...shared, reference: "REF-49999" }, servicePoints), [
        "servicePoint.customerReference ambiguousReference warning",
      ]);
      assert.deepEqual(codesOf({ id: "SP-1", reference: "REF-2" }, servicePoints), [
        "servicePoint.reference invalidValue error",
      ]);
    }
    indexed.free();
  });

  test("serve fifty thousand look-ups", () => {
    const servicePoints = api.servicePoints(points);
    const form = api.open(orange, { servicePoints });
    let unknown = 0;
    for (const { id } of points) {
      form.set("servicePoint.id", id);
      unknown += form.issuesAt("servicePoint.id").length;
    }
    assert.equal(unknown, 0);
    form.set("servicePoint.id", "SP-x");
    assert.equal(form.issuesAt("servicePoint.id")[0].code, "referenceNotFound");
    form.free();
    servicePoints.free();
  });

  test("may all have the same reference, or the same id", () => {
    const same = points.map((point) => ({ ...point, customerReference: "SAME" }));
    assert.deepEqual(codesOf({ customerReference: "SAME" }, same), [
      "servicePoint.customerReference ambiguousReference error",
    ]);
    assert.deepEqual(codesOf({ id: "SP-7", customerReference: "SAME" }, same), [
      "servicePoint.customerReference ambiguousReference warning",
    ]);
    const equal = points.map((point) => ({ ...point, id: "SP-1" }));
    assert.deepEqual(codesOf({ id: "SP-1" }, equal), []);
  });

  test("are given back when their object is", () => {
    for (let round = 0; round < 40; round += 1) {
      const indexed = api.servicePoints(points);
      assert.deepEqual(codesOf({ id: "SP-49999" }, indexed), []);
      indexed.free();
    }
    assertUnharmed("two million service points");
  });
});
