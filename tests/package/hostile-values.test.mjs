// Any JavaScript value as the values of a request leads to issues, never to an exception, and is changed by nobody.

import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import * as api from "request-forms";
import { copy } from "../support/cases.mjs";
import { assertIssues, assertUnharmed } from "../support/hostile-assertions.mjs";
import { combinations, heavy, product, values } from "../support/hostile-values.mjs";
import { list, orange, types, update, verizon } from "../support/request-types.mjs";

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

/** What a form gives back says what the form says: for a check, and for another form. */
function assertRoundTrip(type, form, context) {
  const issues = form.issues();
  const values = copy(form.values());
  assert.deepEqual(api.validate(type, values).issues, issues, `${context}: checked again`);
  const again = api.open(type, { values });
  assert.deepEqual(again.issues(), issues, `${context}: opened again`);
  assert.equal(
    JSON.stringify(again.values()),
    JSON.stringify(values),
    `${context}: what the second gives back`,
  );
  again.free();
}

/** Values of which a form's own copy takes long; in these places it is made, and given back. */
const large = [
  ...heavy,
  "a list with a length of 2 to the power of 53",
  "a sparse list",
  "a sparse list with a last item",
  "lone surrogates of 1 MB",
];
const ofLarge = [
  ["as the values", update],
  ["as the list", verizon],
];

/** Whether a form is tried with a value there. */
function isTried(name, place, type) {
  return !large.includes(name) || ofLarge.some((one) => one[0] === place && one[1] === type);
}

/** Accessors of a prototype make an object no container, and nothing that is plain data can have them. */
const isWritable = (name) => name !== "inherited getters that throw";

/** The values of a form in which nothing was typed. */
const blank = Object.fromEntries(types.map((type) => [type, JSON.stringify(api.open(type).values())]));

after(() => assertUnharmed("the values"));

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
    test(`${name}: a form opens, answers, says what it was given, and is cleared`, () => {
      for (const [place, put, type] of product(places, [update, verizon])) {
        if (!isTried(name, place, type)) continue;
        const context = `${name} ${place} of ${type}`;
        const whole = api.validate(type, put(make()));
        const form = api.open(type, { values: put(make()) });
        assert.equal(form.valid, whole.valid, context);
        const issues = form.issues();
        assert.equal(issues.length, whole.issues.length, context);
        assertIssues(issues, context);
        if (isWritable(name)) assertRoundTrip(type, form, context);
        form.reset();
        assert.deepEqual(form.issues(), issues, context);
        assert.equal(form.valid, whole.valid, context);
        form.clear();
        assert.equal(JSON.stringify(form.values()), blank[type], context);
        form.free();
      }
      assertUnharmed(name);
    });
  }

  test("all of them: a Standard Schema result, never an exception or a promise", () => {
    // Of the other types some demand nothing, so that no values are right as well.
    for (const type of [orange, update, verizon]) {
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
        const { groups } = api.describe(type);
        form.set(groups.find((group) => !group.list).properties[0].id, "other");
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
