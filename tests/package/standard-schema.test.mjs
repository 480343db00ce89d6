// A request type as a Standard Schema, as form libraries call it.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import * as api from "request-forms";
import { caseFiles, frozen } from "../support/cases.mjs";

const orange = "R_BVPN_FR_1";
const update = "U_BVPN_CUSTOM003_1";
const verizon = "disconnectCustomerConfirmation";
const types = [orange, update, verizon];

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
          // Where a property has the id of an attribute, the attribute keeps the name of its control.
          const joined = path.join(".");
          const isIt = [joined, joined.replace(/^request\./, "")].includes(errors[index].path);
          if (errors[index].code !== "unexpectedProperty") assert.ok(isIt, joined);
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
