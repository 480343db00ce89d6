// A request type as a JSON Schema, read by an independent validator: it refuses what we refuse, but for the rules that
// JSON Schema has no words for. Those are listed, each with the reason, and the list is held to both ways.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import Ajv7 from "ajv";
import Ajv2020 from "ajv/dist/2020.js";
import * as api from "request-forms";
import { caseFiles } from "../support/cases.mjs";
import { nested } from "../support/nested.mjs";

const orange = "R_BVPN_FR_1";
const verizon = "disconnectCustomerConfirmation";
const types = api.requestTypes().map(({ id }) => id);
const targets = { "draft-2020-12": Ajv2020, "draft-07": Ajv7 };

/** The rules that JSON Schema cannot express, or not wholly. */
const exceptions = JSON.parse(
  readFileSync(new URL("../support/json-schema-exceptions.json", import.meta.url), "utf8"),
);

/** An independent validator that takes nothing unknown in a schema. */
function compiled(schema, Ajv = Ajv2020) {
  const validate = new Ajv({ strict: true, allErrors: true }).compile(schema);
  return (values) => ({ valid: validate(values), errors: JSON.stringify(validate.errors) });
}

/** The types of which a page says what is required; of the others it is hardly anything. */
const documented = [orange, "U_BVPN_CUSTOM003_1", verizon];

describe("a JSON Schema", () => {
  for (const type of types) {
    const { minimal, full, broken } = api.examples(type);

    test(`of ${type} is the same by either name`, () => {
      const schema = api.jsonSchema(type);
      assert.equal(schema.$schema, "https://json-schema.org/draft/2020-12/schema");
      assert.deepEqual(api.schema(type)["~standard"].jsonSchema.input({ target: "draft-2020-12" }), schema);
    });

    for (const [target, Ajv] of Object.entries(targets)) {
      test(`of ${type} for ${target} takes the valid examples and refuses the broken ones`, () => {
        const { input } = api.schema(type)["~standard"].jsonSchema;
        const schema = input({ target });
        assert.match(schema.$schema, target === "draft-07" ? /draft-07/ : /2020-12/);
        const check = compiled(schema, Ajv);
        for (const values of [minimal, full]) {
          const { valid, errors } = check(values);
          assert.ok(valid, errors);
        }
        let refused = 0;
        for (const { rule, severity, values, options } of broken) {
          if (options?.unknown === "ignore") {
            // A schema cannot know that somebody wants to hear of near misses alone.
            assert.equal(check(nested(values)).valid, false, rule);
          } else if (options || severity === "warning") {
            const { valid, errors } = check(values);
            assert.ok(valid, `${rule}: what the schema cannot know of is no error: ${errors}`);
          } else if (!exceptionFor(rule)) {
            assert.equal(check(nested(values)).valid, false, rule);
            refused += 1;
          }
        }
        // Pages that demand nothing have little to refuse.
        if (documented.includes(type)) assert.ok(refused > 3, `${refused} broken examples were refused`);
      });

      test(`of the payload of ${type} for ${target} takes the payloads`, () => {
        const { output } = api.schema(type)["~standard"].jsonSchema;
        const schema = output({ target });
        assert.match(schema.$schema, target === "draft-07" ? /draft-07/ : /2020-12/);
        const check = compiled(schema, Ajv);
        for (const values of [minimal, full]) {
          const { valid, errors } = check(api.payload(type, values));
          assert.ok(valid, errors);
        }
        for (const other of [{}, null, [], { type }, { ...api.payload(type, full), undocumented: 1 }]) {
          assert.equal(check(other).valid, false, JSON.stringify(other));
        }
        if (type === verizon) {
          // A form has only text, which may stand for a number among the values alone.
          assert.equal(check({ ...api.payload(type, full), externalId: "42" }).valid, false);
        } else {
          const payload = api.payload(type, full);
          assert.equal(check({ ...payload, type: "another" }).valid, false);
          assert.equal(check({ ...payload, requestedAt: "tomorrow" }).valid, false);
        }
      });
    }

    test(`of the payload of ${type} takes whatever payload is built from the shared cases`, () => {
      const check = compiled(api.schema(type)["~standard"].jsonSchema.output({ target: "draft-2020-12" }));
      for (const { values, options } of casesOf(type)) {
        const result = api.validate(type, values, options);
        if (!result.valid) continue;
        const { valid, errors } = check(result.payload);
        assert.ok(valid, `${JSON.stringify(result.payload)}: ${errors}`);
      }
    });

    test(`of ${type} agrees with validate on every shared case and on generated requests`, () => {
      const check = compiled(api.jsonSchema(type));
      const counts = { taken: 0, refused: 0 };
      for (const { values, options } of [...casesOf(type), ...generated(type)]) {
        const given = described(values, options);
        if (given === undefined) continue;
        // A schema has one law for what is not documented.
        const result = api.validate(type, given, { ...options, unknown: "error" });
        const { valid, errors } = check(given);
        const excused = result.issues.some(
          ({ severity, rule }) => severity === "error" && exceptionFor(rule),
        );
        if (!excused) assert.equal(valid, result.valid, `${JSON.stringify(given)}: ${errors}`);
        counts[valid ? "taken" : "refused"] += 1;
      }
      const [taken, refused] = documented.includes(type) ? [50, 50] : [10, 0];
      assert.ok(counts.taken > taken && counts.refused >= refused, JSON.stringify(counts));
    });
  }

  test("takes something that each of the listed rules refuses: none is listed in vain", () => {
    const missed = new Set();
    for (const type of types) {
      const check = compiled(api.jsonSchema(type));
      for (const { values, options } of casesOf(type)) {
        const given = described(values, options);
        if (given === undefined || !check(given).valid) continue;
        for (const { severity, rule } of api.validate(type, given, options).issues) {
          if (severity === "error") missed.add(exceptionFor(rule) ?? rule);
        }
      }
    }
    assert.deepEqual([...missed].sort(), Object.keys(exceptions).sort());
  });

  test("for another target is refused with a RangeError", () => {
    const { input, output } = api.schema(orange)["~standard"].jsonSchema;
    for (const target of ["openapi-3.0", "draft-04", "", "__proto__", "constructor", "toString"]) {
      for (const make of [input, output]) assert.throws(() => make({ target }), RangeError, target);
    }
    for (const wrong of [undefined, null, {}, { target: 7 }, { target: Symbol("a") }, { target: null }]) {
      for (const make of [input, output]) {
        assert.throws(
          () => make(wrong),
          (error) => error instanceof RangeError || error instanceof TypeError,
        );
      }
    }
  });
});

/** The name under which a rule is listed, be it that of the rule in every type. */
function exceptionFor(rule) {
  return [rule, `*/${rule.split("/")[1]}`].find((name) => name in exceptions);
}

/** Values as the schema describes them: request attributes, which may be an option of a call, are among them. */
function described(values, options) {
  if (options?.request === undefined || values?.request !== undefined) return nested(values);
  return nested({ ...values, request: options.request });
}

function casesOf(type) {
  return caseFiles()
    .filter((file) => file.type === type && file.revision === undefined)
    .flatMap(({ cases }) => cases);
}

/** Requests made of the full example by leaving members out and mixing in the values of all cases of the same name. */
function generated(type) {
  const { full } = api.examples(type);
  const next = randomNumbers(20_261_121);
  const pools = new Map();
  for (const { values } of casesOf(type)) {
    for (const [path, value] of leaves(nested(values) ?? {})) {
      pools.set(path, [...(pools.get(path) ?? []), value]);
    }
  }
  return Array.from({ length: 500 }, () => {
    const flat = {};
    for (const [path, value] of leaves(full)) {
      const pool = pools.get(path) ?? [];
      const draw = next();
      if (draw < 0.04) continue;
      flat[path] = draw < 0.12 && pool.length > 0 ? pool[Math.floor(next() * pool.length)] : value;
    }
    return { values: flat };
  });
}

/** The members of nested values that are no objects, by their documented ids. */
function leaves(values, prefix = "") {
  return Object.entries(values).flatMap(([name, value]) =>
    typeof value === "object" && value !== null
      ? leaves(value, `${prefix}${name}.`)
      : [[prefix + name, value]],
  );
}

/** The same numbers in every run (mulberry32). */
function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
