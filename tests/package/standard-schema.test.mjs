// A request type as a Standard Schema, and as a JSON Schema that an independent validator reads.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import Ajv7 from "ajv";
import Ajv2020 from "ajv/dist/2020.js";
import * as api from "request-forms";
import { caseFiles, frozen } from "../support/cases.mjs";

const orange = "R_BVPN_FR_1";
const update = "U_BVPN_CUSTOM003_1";
const verizon = "disconnectCustomerConfirmation";
const types = [orange, update, verizon];
const targets = { "draft-2020-12": Ajv2020, "draft-07": Ajv7 };

/** The rules that JSON Schema has words for: what such a rule refuses, the schema refuses, and nothing else. */
const sayable = [
  "service-point",
  "primary-contact",
  "title",
  "phone",
  "email",
  "profile",
  "bandwidth",
  "options",
  "acknowledgements",
  "acknowledgement",
  "external-id",
  "code",
  "type",
  "length",
  "unexpected",
];

/** An independent validator that takes nothing unknown in a schema. */
function compiled(schema, Ajv = Ajv2020) {
  const validate = new Ajv({ strict: true, allErrors: true }).compile(schema);
  return (values) => ({ valid: validate(values), errors: JSON.stringify(validate.errors) });
}

describe("a Standard Schema", () => {
  for (const type of types) {
    test(`of ${type} has the members of version 1`, () => {
      const schema = api.schema(type);
      assert.deepEqual(Object.keys(schema), ["~standard"]);
      const standard = schema["~standard"];
      assert.equal(standard.version, 1);
      assert.equal(standard.vendor, "request-forms");
      assert.equal(typeof standard.validate, "function");
      assert.deepEqual(Object.keys(standard.jsonSchema).sort(), ["input", "output"]);
      // A library may take the functions out of their object.
      const { validate, jsonSchema } = standard;
      const { input, output } = jsonSchema;
      assert.ok("value" in validate(api.examples(type).minimal));
      assert.equal(typeof input({ target: "draft-07" }), "object");
      assert.equal(typeof output({ target: "draft-07" }), "object");
    });
  }

  test("gives the payload as the value, at once", () => {
    for (const type of types) {
      const { full } = api.examples(type);
      const result = api.schema(type)["~standard"].validate(frozen(full));
      assert.deepEqual(result, { value: api.payload(type, full) });
      assert.equal(result.then, undefined);
    }
  });

  test("lets a warning pass", () => {
    const values = { acknowledgementRequest: [{ id: "a", acceptanceIndicator: "yes" }] };
    assert.deepEqual(api.schema(verizon)["~standard"].validate(values), { value: values });
  });

  test("gives all errors with the path to their value", () => {
    for (const { type, cases } of caseFiles()) {
      for (const { values, options } of cases) {
        const expected = api.validate(type, values, options);
        const result = api.schema(type, options)["~standard"].validate(values);
        assert.equal(result instanceof Promise, false);
        if (expected.valid) {
          assert.deepEqual(result, { value: expected.payload });
          continue;
        }
        const errors = expected.issues.filter(({ severity }) => severity === "error");
        assert.deepEqual(
          result.issues.map(({ message }) => message),
          errors.map(({ message }) => message),
        );
        for (const [index, { path, message }] of result.issues.entries()) {
          assert.equal(typeof message, "string");
          assert.ok(Array.isArray(path));
          assert.ok(path.every((part) => ["string", "number"].includes(typeof part)));
          const parts = path[0] === "request" ? path.slice(1) : path;
          if (errors[index].code !== "unexpectedProperty") assert.equal(parts.join("."), errors[index].path);
        }
      }
    }
    const { issues } = api.schema(verizon)["~standard"].validate({ acknowledgementRequest: [{}, { id: 5 }] });
    assert.deepEqual(issues.map(({ path }) => path).at(-1), ["acknowledgementRequest", 1, "id"]);
    const request = { requestedAt: "tomorrow" };
    const values = { ...api.examples(orange).minimal, request };
    assert.deepEqual(
      api
        .schema(orange)
        ["~standard"].validate(values)
        .issues.map(({ path }) => path),
      [["request", "requestedAt"]],
    );
  });

  test("goes by the options that it was made with", () => {
    const options = { locale: "fr", customer: { market: "BE" } };
    const { issues } = api.schema(orange, options)["~standard"].validate(api.examples(orange).minimal);
    assert.deepEqual(
      issues.map(({ path, code }) => [path, code]),
      [[[], "notEligible"]],
    );
    assert.equal(issues[0].message, api.validate(orange, {}, options).issues[0].message);
  });

  test("goes on by these options, whatever becomes of the caller's own", () => {
    const values = { ...api.examples(orange).minimal, servicePoint: { id: "SP-1" } };
    for (const isIndexed of [true, false]) {
      const plain = [{ id: "SP-2" }];
      const points = api.servicePoints(plain);
      const servicePoints = isIndexed ? points : plain;
      const options = {
        locale: "fr",
        customer: { market: "BE" },
        servicePoints,
        messages: { notEligible: "Ours" },
      };
      const { validate } = api.schema(orange, options)["~standard"];
      const before = JSON.stringify(validate(values));
      assert.match(before, /Ours.*referenceNotFound/);
      options.locale = "de";
      options.customer.market = 5;
      options.messages.notEligible = 5;
      plain[0].id = "SP-1";
      points.free();
      assert.equal(JSON.stringify(validate(values)), before);
    }
  });

  test("takes the options of a call, as version 1.1 passes them", () => {
    const { validate } = api.schema(verizon)["~standard"];
    assert.ok("value" in validate(api.examples(verizon).minimal, { libraryOptions: { strict: true } }));
  });
});

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
          // JSON has numbers where a form has text.
          const typed =
            values.externalId === undefined ? values : { ...values, externalId: Number(values.externalId) };
          const { valid, errors } = check(typed);
          assert.ok(valid, errors);
        }
        let refused = 0;
        for (const { rule, severity, values, options } of broken) {
          if (options || severity === "warning") {
            const { valid, errors } = check(values);
            assert.ok(valid, `${rule}: what the schema cannot know of is no error: ${errors}`);
          } else if (sayable.includes(rule.split("/")[1])) {
            assert.equal(check(values).valid, false, rule);
            refused += 1;
          }
        }
        assert.ok(refused > 3, `${refused} broken examples were refused`);
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
        if (type !== verizon) {
          const payload = api.payload(type, full);
          assert.equal(check({ ...payload, type: "another" }).valid, false);
          assert.equal(check({ ...payload, requestedAt: "tomorrow" }).valid, false);
        }
      });
    }

    test(`of ${type} never refuses what is valid, as far as the shared cases go`, () => {
      const input = compiled(api.jsonSchema(type));
      const output = compiled(api.schema(type)["~standard"].jsonSchema.output({ target: "draft-2020-12" }));
      let count = 0;
      for (const { values, options } of caseFiles()
        .filter((file) => file.type === type)
        .flatMap(({ cases }) => cases)) {
        const result = api.validate(type, values, options);
        if (!result.valid) continue;
        count += 1;
        const built = output(result.payload);
        assert.ok(built.valid, `${JSON.stringify(result.payload)}: ${built.errors}`);
        if (!isNested(values)) continue;
        const given = input(values);
        assert.ok(given.valid, `${JSON.stringify(values)}: ${given.errors}`);
      }
      assert.ok(count > 20, `${count} valid cases`);
    });
  }

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

/**
 * Whether values are written as the schema describes them: nested, no payload, no blanks, an integer as a number. White
 * space around one of several choices is no part of it for us, but JSON Schema has no way to say so.
 */
function isNested(values) {
  const blank = (value) => value === null || (typeof value === "string" && value.trim() === "");
  const plain = (value) => {
    if (Array.isArray(value)) return value.every(plain);
    if (typeof value !== "object" || value === null) return !blank(value);
    return Object.entries(value).every(([name, member]) => !name.includes(".") && plain(member));
  };
  const members = ["servicePoint", "contacts", "profile", "options", "request", "acknowledgementRequest"];
  const details = ["externalId", "reason", "message", "referenceError", "code", "status"];
  const known = Object.keys(values ?? {}).every((name) => [...members, ...details].includes(name));
  const choices = [
    values?.profile,
    values?.code,
    values?.options?.bandwidth,
    values?.contacts?.primary?.title,
  ];
  choices.push(values?.contacts?.secondary?.title);
  const trimmed = choices.every(
    (value) => value === undefined || !/^\p{White_Space}|\p{White_Space}$/u.test(value),
  );
  return known && plain(values) && typeof values.externalId !== "string" && trimmed;
}
