// A request type that is not as it was made, by another version of the package or by accident: an Error says so.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import english from "request-forms/types/disconnectCustomerConfirmation";
import { arm, disarm, fault } from "../support/fault.mjs";
import { verizon } from "../support/request-types.mjs";

/** Under this name, which all copies of the package share, a request type has what it is made of. */
const brand = Symbol.for("request-forms.RequestType");
const whole = english[brand];
const damaged = (pack) => ({ [brand]: { ...whole, pack } });

let api;
before(async () => {
  api = await arm();
});
after(disarm);

/** Everything that reads a request type. */
const uses = {
  validate: (type) => api.validate(type, api.examples(verizon).full),
  open: (type) => api.open(type).issues(),
  render: (type) => api.render(type),
  readResponse: (type) => api.readResponse(type, 400, { code: "invalidBody" }),
  describe: (type) => api.describe(type),
};

describe("a request type", () => {
  test("of another version, or of which nothing is left, is told by an Error", () => {
    const next = String.fromCharCode(whole.pack.charCodeAt(0) + 1);
    for (const name of Object.keys(uses)) {
      assert.throws(() => uses[name](damaged(next + whole.pack.slice(1))), {
        name: "Error",
        message: /another version/,
      });
      for (const pack of ["", " ", whole.pack.slice(0, 20), "x".repeat(1000)]) {
        assert.throws(() => uses[name](damaged(pack)), { name: "Error", message: /damaged|another version/ });
      }
    }
  });

  test("that is damaged anywhere is read or told by an Error, and the module goes on", () => {
    const expected = JSON.stringify(uses.validate(english));
    const { instances } = fault;
    const { pack } = whole;
    const step = Math.ceil(pack.length / 60);
    const packs = [];
    for (let at = 0; at < pack.length; at += step) {
      packs.push(pack.slice(0, at), pack.slice(0, at) + pack.slice(at + 1));
      for (const other of [" ", "!", "~", "\n", "\ud7ff"])
        packs.push(pack.slice(0, at) + other + pack.slice(at + 1));
    }
    const problems = [];
    for (const [index, pack] of packs.entries()) {
      for (const [name, use] of Object.entries(uses)) {
        try {
          use(damaged(pack));
        } catch (error) {
          const isTold = error instanceof Error && /damaged|another version/.test(error.message);
          if (!isTold) problems.push(`${name}, pack ${index}: ${error}`);
        }
      }
    }
    assert.deepEqual(problems.slice(0, 5), [], `${problems.length} problems`);
    assert.equal(fault.instances, instances, "the module did not fault");
    assert.equal(JSON.stringify(uses.validate(english)), expected);
  });
});
