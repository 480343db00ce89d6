// Any JavaScript value as an argument is refused by the right kind of error, and then nothing is changed.

import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import * as api from "request-forms";
import { assertIssues, assertMisuse, assertUnharmed, refusable } from "../support/hostile-assertions.mjs";
import { heavy, marker, mega, values } from "../support/hostile-values.mjs";
import { list, orange, types, verizon } from "../support/request-types.mjs";

after(() => assertUnharmed("the arguments"));

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
