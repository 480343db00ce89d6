// Faults that come again and again: the stack runs out wherever a caller stands, and a module that always traps. They have
// a process of their own, as an engine that is left in pieces would make every test after them fail.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { arm, disarm, fault, stateOf } from "../support/fault.mjs";
import { orange, verizon } from "../support/request-types.mjs";

let api;
before(async () => {
  api = await arm();
});
after(disarm);

describe("a fault that does not pass", () => {
  for (const type of [verizon, orange]) {
    test(`because the stack is used up leaves the engine intact: ${type}`, () => {
      const { full, minimal } = api.examples(type);
      const results = () => JSON.stringify([api.validate(type, full), api.validate(type, minimal)]);
      const expected = results();
      const form = api.open(type, { values: full });
      const state = stateOf(form);
      const comment = type === orange ? "comment" : "reason";
      // On the way back from the end of the stack, each frame has a little more of it than the one before.
      let tries = 0;
      const deeper = () => {
        try {
          deeper();
        } catch {
          // The end is reached; from here the stack grows shorter.
        }
        if (tries >= 200) return;
        tries += 1;
        try {
          api.validate(type, tries % 2 ? full : minimal);
          form.set(comment, form.get(comment));
          form.issues();
        } catch (error) {
          if (!(error instanceof Error))
            throw new assert.AssertionError({ message: "what is thrown is an Error" });
        }
      };
      const { instances } = fault;
      deeper();
      assert.equal(tries, 200);
      assert.ok(fault.instances > instances, "the stack ran out in the module, not only around it");
      assert.equal(results(), expected);
      assert.equal(stateOf(form), state);
    });

    test(`wherever the stack ends, the next call is right: ${type}`, () => {
      const { full, minimal } = api.examples(type);
      const results = () => JSON.stringify([api.validate(type, full), api.validate(type, minimal)]);
      const expected = results();
      const walk = (turn) => {
        api.validate(type, turn % 2 ? full : minimal);
        walk(turn + 1);
      };
      for (let round = 0; round < 20; round += 1) {
        assert.throws(() => walk(0), Error);
        assert.equal(results(), expected);
      }
    });
  }

  test("again and again throws an Error, and the call after it works", () => {
    const expected = JSON.stringify(api.requestTypes());
    const cross = fault.cross;
    fault.cross = () => {
      throw new WebAssembly.RuntimeError("unreachable");
    };
    try {
      for (const call of [() => api.requestTypes(), () => api.validate(orange, {}), () => api.open(orange)]) {
        assert.throws(call, Error);
      }
    } finally {
      fault.cross = cross;
    }
    assert.equal(JSON.stringify(api.requestTypes()), expected);
    assert.equal(api.open(orange).valid, false);
  });
});
