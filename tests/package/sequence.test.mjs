// A check depends on what it is given and on nothing that was checked before. The package remembers what it saw last,
// to be quick with objects that change little; nobody may notice that it does.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { runInNewContext } from "node:vm";
import * as api from "request-forms";
import { caseFiles, copy, frozen } from "../support/cases.mjs";
import { orange, types, update } from "../support/request-types.mjs";

/** Numbers from a generator of our own with a fixed seed, so that a failure can be had again. */
function randomNumbers(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** What a check has to come to, found by a form that was opened for it alone. */
function afresh(type, values, options) {
  const form = api.open(type, { ...options, values });
  const result = form.valid
    ? { valid: true, issues: form.issues(), payload: form.payload() }
    : { valid: false, issues: form.issues() };
  form.free();
  return JSON.stringify(result);
}

function assertAfresh(type, values, options, context) {
  const result = api.validate(type, values, options);
  const { valid, issues, payload } = result;
  const found = JSON.stringify(payload === undefined ? { valid, issues } : { valid, issues, payload });
  assert.equal(found, afresh(type, values, options), context);
  return result;
}

describe("a check after other checks", () => {
  test("comes to the same for every shared case, in any order and any language", () => {
    const cases = caseFiles().flatMap(({ name, type, cases }) =>
      cases.map((one) => ({ name, type, ...one })),
    );
    const random = randomNumbers(1);
    for (let round = 0; round < 3; round += 1) {
      const shuffled = cases.map((one) => [random(2 ** 30), one]).sort(([a], [b]) => a - b);
      for (const [, { name, type, description, values, options }] of shuffled) {
        const locale = ["en", "fr"][random(2)];
        assertAfresh(type, values, { ...options, locale }, `${name}: ${description}`);
        if (options === undefined) assertAfresh(type, values, undefined, `${name}: ${description}`);
      }
    }
  });

  const texts = [
    "",
    " ",
    "a",
    "SP-1",
    "sp-1",
    "SP-2",
    "PARIS",
    "REF-1",
    "M.",
    "mr",
    "Mrs.",
    "a@example.com",
    "a@gmial.com",
    "a@orange.f",
    "+33199005678",
    "+33 1 99 00 56 78",
    "0199005678",
    "+330199005678",
    "FDJ CONNECT CELL",
    "FDJ CONECT CELL",
    "8M",
    "8m",
    "2027-03-31",
    "2027-02-30",
    "\u{1f600}",
    "\ud83d",
    "\ufffd",
    "\u0000",
    "x".repeat(1024),
    "x".repeat(1025),
    "x".repeat(3000),
  ];
  const strays = ["undocumented", "contacts2", "type", "properties"];
  const others = [null, undefined, 7, true, {}, [], ["a"], { a: "b" }];
  const points = [
    { id: "SP-1", customerReference: "PARIS", reference: "REF-1" },
    { id: "SP-2", customerReference: "PARIS" },
  ];
  const indexed = [api.servicePoints(points), api.servicePoints([{ id: "SP-3" }])];
  const manyOptions = [
    undefined,
    null,
    {},
    { locale: "en" },
    { locale: "fr" },
    { customer: { market: "FR" } },
    { customer: { market: "BE" } },
    { customer: { market: "BE" }, locale: "fr" },
    { customer: {} },
    { servicePoints: points },
    { servicePoints: [] },
    { servicePoints: indexed[0] },
    { servicePoints: indexed[1] },
    { servicePoints: indexed[0], locale: "fr", customer: { market: "FR" } },
    { request: { requestedAt: "2027-03-31" } },
    { request: { requestedAt: "tomorrow", undocumented: "a" } },
    { messages: { missingProperty: "Need {label}" } },
    { messages: { invalidFormat: "{suggestion}" }, locale: "fr" },
    { today: "2027-01-01" },
  ];

  for (const type of types) {
    test(`comes to the same while an object changes bit by bit: ${type}`, () => {
      const random = randomNumbers(7);
      const pick = (items) => items[random(items.length)];
      const names = api
        .describe(type)
        .groups.flatMap(({ properties }) => properties.flatMap(({ id, name }) => [name, name, name, id]));
      let values = {};
      let options;
      for (let step = 0; step < 2000; step += 1) {
        if (random(300) === 0) values = {};
        if (random(200) === 0) values = copy(api.examples(type)[pick(["minimal", "full"])]);
        if (random(15) === 0) options = pick(manyOptions);
        const name = pick(names).replace("*", String(random(3)));
        // Mostly texts and mostly nested, as a form has them; now and then anything anywhere.
        const value = random(12) === 0 ? pick(others) : pick(texts);
        const what = random(300);
        if (what < 25) values[name] = value;
        else if (what < 50) remove(values, name.split("."));
        else if (what < 52) values[name.split(".")[0]] = pick([...others, "a"]);
        else if (what < 54) values[pick(strays)] = value;
        else put(values, name.split("."), value);
        if (random(20) === 0) for (const stray of strays) delete values[stray];
        const context = `step ${step}: ${name}, options ${manyOptions.indexOf(options)}`;
        const { payload } = assertAfresh(type, values, options, context);
        // A payload is a request itself, and comes to itself.
        if (payload && random(4) === 0)
          assert.deepEqual(api.validate(type, payload).payload, payload, context);
      }
    });
  }

  test("comes to the same for texts of any length, whichever way they come in", () => {
    const path = "servicePoint.id";
    const { minimal } = api.examples(orange);
    for (const around of [
      " ",
      "\u00a0",
      "\u0085",
      "\ufeff",
      "\u200b",
      "\u0000",
      "x",
      "\u{1f600}",
      "\ud800",
    ]) {
      for (const length of [1, 21, 22, 64, 65, 341, 512, 1023, 1024, 1025, 1366, 99_999, 100_000, 200_000]) {
        const many = around.repeat(length);
        for (const text of [many, `${many}a`, `a${many}`]) {
          const values = { ...minimal, servicePoint: { id: text } };
          const form = api.open(orange, { values: minimal });
          form.set(path, text);
          assert.equal(form.get(path), text.toWellFormed?.() ?? form.get(path));
          const typed = form.valid ? { payload: form.payload() } : {};
          const found = [
            api.validate(orange, values),
            api.validate(orange, values, { today: "2027-01-01" }),
            api.validate(orange, { contacts: minimal.contacts, [path]: text }),
            { valid: form.valid, issues: form.issues(), ...typed },
          ].map((result) => JSON.stringify(result));
          const context = `${length} of U+${around.codePointAt(0).toString(16)}`;
          assert.deepEqual(new Set(found), new Set(found.slice(0, 1)), context);
          form.free();
        }
      }
    }
  });

  test("comes to the same whatever the options were the last time", () => {
    const points = api.servicePoints([{ id: "SP-1001" }]);
    const markets = Array.from({ length: 12 }, (_, index) => ({ customer: { market: `M${index}` } }));
    const others = [undefined, null, {}, { locale: "en" }, { locale: "fr" }, { servicePoints: points }];
    const many = [...others, { locale: "fr", customer: { market: "FR" } }, ...markets];
    const random = randomNumbers(7);
    const { minimal, broken } = api.examples(orange);
    const forms = [minimal, {}, ...broken.map(({ values }) => values)];
    for (let round = 0; round < 500; round += 1) {
      const type = types[random(types.length)];
      assertAfresh(type, forms[random(forms.length)], many[random(many.length)], `round ${round}`);
    }
    points.free();
  });

  test("reads options once, and believes what they said", () => {
    let turn = 0;
    const turning = {
      get locale() {
        turn += 1;
        return turn % 2 ? "en" : "fr";
      },
    };
    for (let round = 0; round < 3; round += 1) {
      api.validate(orange, {}, turning);
      for (const locale of ["en", "fr"]) assertAfresh(orange, {}, { locale }, locale);
    }
  });

  test("reads what is the object's own", (context) => {
    context.after(() => delete Object.prototype.requestedAt);
    Object.prototype.requestedAt = "2027-01-01";
    const flat = { "servicePoint.id": "SP-1001" };
    for (const values of [api.examples(orange).minimal, flat]) assertAfresh(orange, values);
  });

  test("is not changed by what a caller does to an earlier result", () => {
    const { minimal } = api.examples(update);
    const requests = [
      {},
      minimal,
      { ...minimal, profile: "FDJ CONECT CELL" },
      { ...minimal, options: { bandwidth: 8 } },
    ];
    const spoil = (value) => {
      if (typeof value !== "object" || value === null) return;
      for (const [name, member] of Object.entries(value)) {
        spoil(member);
        value[name] = "spoilt";
      }
      value.more = "spoilt";
    };
    for (let round = 0; round < 3; round += 1) {
      for (const values of requests) {
        const result = assertAfresh(update, values, undefined);
        spoil(result.issues);
        spoil(result.payload);
        spoil(api.describe(update));
        const { "~standard": standard } = api.schema(update);
        spoil(standard.validate(values));
        assertAfresh(update, values, undefined);
      }
    }
  });

  test("sees what changed inside the same object", () => {
    const values = copy(api.examples(orange).minimal);
    const { primary } = values.contacts;
    assert.equal(api.validate(orange, values).valid, true);
    primary.email = "no address";
    assert.deepEqual(
      api.validate(orange, values).issues.map(({ path }) => path),
      ["contacts.primary.email"],
    );
    delete primary.email;
    assert.deepEqual(
      api.validate(orange, values).issues.map(({ code }) => code),
      ["missingProperty"],
    );
    primary.email = "a@example.com";
    values.contacts = { primary: { ...primary, phone: "1" } };
    assert.deepEqual(
      api.validate(orange, values).issues.map(({ path }) => path),
      ["contacts.primary.phone"],
    );
    Object.setPrototypeOf(values, { servicePoint: { id: "SP-1" } });
    delete values.servicePoint;
    assertAfresh(orange, values, undefined);
  });

  test("sees what changed inside the same options", () => {
    const { minimal } = api.examples(orange);
    const options = {
      locale: "en",
      customer: { market: "FR" },
      servicePoints: [{ id: minimal.servicePoint.id }],
    };
    const check = () => assertAfresh(orange, minimal, options).issues.map(({ code }) => code);
    assert.deepEqual(check(), []);
    options.customer.market = "BE";
    assert.deepEqual(check(), ["notEligible"]);
    options.servicePoints[0].id = "SP-0";
    assert.deepEqual(check(), ["notEligible", "referenceNotFound"]);
    delete options.servicePoints;
    options.locale = "fr";
    const [{ message }] = assertAfresh(orange, minimal, options).issues;
    options.locale = "en";
    assert.notEqual(assertAfresh(orange, minimal, options).issues[0].message, message);
  });

  test("knows service points from others that came after them", () => {
    const check = (servicePoints) => assertAfresh(orange, { "servicePoint.id": "SP-1" }, { servicePoints });
    const isKnown = (servicePoints) =>
      !check(servicePoints).issues.some(({ code }) => code === "referenceNotFound");
    for (let round = 0; round < 50; round += 1) {
      const known = api.servicePoints([{ id: "SP-1" }]);
      assert.equal(isKnown(known), true);
      known.free();
      const unknown = api.servicePoints([{ id: "SP-2" }]);
      assert.equal(isKnown(unknown), false);
      assert.throws(() => check(known), TypeError);
      unknown.free();
    }
  });

  test("comes to the same for frozen objects and for objects without a prototype", () => {
    const bare = (value) => {
      if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
      const entries = Object.entries(value).map(([name, member]) => [name, bare(member)]);
      return Object.assign(Object.create(null), Object.fromEntries(entries));
    };
    for (const type of types) {
      for (const values of [{}, api.examples(type).minimal, api.examples(type).full]) {
        const expected = JSON.stringify(api.validate(type, values));
        assert.equal(JSON.stringify(api.validate(type, frozen(copy(values)))), expected);
        assert.equal(JSON.stringify(api.validate(type, bare(values))), expected);
      }
    }
  });

  test("comes to the same for objects of another window", () => {
    const abroad = (value) => runInNewContext(`(${JSON.stringify(value)})`);
    const options = {
      locale: "fr",
      servicePoints: [{ id: "SP-0" }],
      messages: { referenceNotFound: "Ours" },
    };
    for (const type of types) {
      for (const values of [{}, api.examples(type).minimal, api.examples(type).full]) {
        assert.deepEqual(api.validate(type, abroad(values)), api.validate(type, values));
        assert.deepEqual(
          api.validate(type, abroad(values), abroad(options)),
          api.validate(type, values, options),
        );
        assert.equal(afresh(type, abroad(values), abroad(options)), afresh(type, values, options));
      }
    }
    assert.equal(api.servicePoints(abroad([{ id: "SP-1" }])).size, 1);
  });

  test("is told from the check of another type that runs within it", () => {
    const inner = [];
    const values = copy(api.examples(orange).minimal);
    Object.defineProperty(values.contacts.primary, "email", {
      enumerable: true,
      get() {
        inner.push(JSON.stringify(api.validate(orange, { contacts: { primary: { email: "b" } } })));
        inner.push(JSON.stringify(api.validate(update, {})));
        return "a@example.com";
      },
    });
    const expected = [
      afresh(orange, { contacts: { primary: { email: "b" } } }, undefined),
      afresh(update, {}, undefined),
    ];
    for (let round = 0; round < 3; round += 1) {
      inner.length = 0;
      assert.deepEqual(api.validate(orange, values).issues, []);
      assert.ok(inner.length >= 2);
      for (const [index, found] of inner.entries()) assert.equal(found, expected[index % 2]);
    }
  });

  test("is not disturbed by a getter that gives service points back in the middle", () => {
    for (const isOwn of [true, false]) {
      const points = api.servicePoints([{ id: "SP-1" }]);
      const options = isOwn ? { servicePoints: points } : undefined;
      api.validate(orange, {}, options);
      const values = {
        get servicePoint() {
          points.free();
          return { id: "SP-2" };
        },
      };
      const { issues } = api.validate(orange, values, options);
      assert.ok(issues.some(({ path }) => path === "contacts.primary.email"));
      assertAfresh(orange, { "servicePoint.id": "SP-2" }, undefined);
    }
  });

  test("is not disturbed by a getter that throws in the middle", () => {
    const values = copy(api.examples(orange).full);
    for (let round = 0; round < 3; round += 1) {
      assert.equal(assertAfresh(orange, values, undefined).valid, true);
      const broken = copy(values);
      Object.defineProperty(broken.contacts.secondary, "email", {
        enumerable: true,
        get() {
          throw new Error("no");
        },
      });
      assert.deepEqual(
        assertAfresh(orange, broken, undefined).issues.map(({ path, code }) => `${path} ${code}`),
        ["contacts.secondary.email invalidFormat"],
      );
    }
  });
});

function put(values, [head, ...rest], value) {
  if (rest.length === 0) {
    values[head] = value;
    return;
  }
  const inner = values[head];
  const isContainer = typeof inner === "object" && inner !== null;
  if (!isContainer) values[head] = /^\d+$/.test(rest[0]) ? [] : {};
  put(values[head], rest, value);
}

function remove(values, [head, ...rest]) {
  if (rest.length === 0) delete values[head];
  else if (typeof values[head] === "object" && values[head] !== null) remove(values[head], rest);
}
