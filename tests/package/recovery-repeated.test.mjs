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
      const typed = form.get(comment);
      let tries = 0;
      let whole = 0;
      const calls = [
        () => api.validate(type, tries % 2 ? full : minimal),
        // Little of the stack is used on the way into the module.
        () => form.set(comment, `${typed} ${tries}`),
        () => form.issues(),
      ];
      // On the way back from the end of the stack, each frame has a little more of it than the one before: up to where
      // there is enough of it for everything. How large the frames are is the compiler's business.
      const deeper = () => {
        try {
          deeper();
        } catch {
          // The end is reached; from here the stack grows shorter.
        }
        if (tries >= 200 && whole >= 10) return;
        tries += 1;
        let isWhole = true;
        // Each by itself: what needs more of the stack than the others would keep them from being called.
        for (const call of calls) {
          try {
            call();
          } catch (error) {
            isWhole = false;
            if (!(error instanceof Error))
              throw new assert.AssertionError({ message: "what is thrown is an Error" });
          }
        }
        if (isWhole) whole += 1;
      };
      // The module needs so little of the stack that steps of a whole frame may pass it by: smaller frames below move
      // the end by less.
      const beginAt = (depth) => (depth === 0 ? deeper() : beginAt(depth - 1));
      const { instances } = fault;
      for (let depth = 0; depth < 40; depth += 1) {
        tries = whole = 0;
        beginAt(depth);
        assert.ok(tries >= 200 && whole >= 10, "there is enough of the stack again");
        assert.equal(results(), expected, `after a start at ${depth}`);
        form.set(comment, typed);
        assert.equal(stateOf(form), state, `after a start at ${depth}`);
      }
      assert.ok(fault.instances > instances, "the stack ran out in the module, not only around it");
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
    const expected = JSON.stringify(api.validate(orange, {}));
    const { full } = api.examples(orange);
    const form = api.open(orange, { values: full });
    const state = stateOf(form);
    const cross = fault.cross;
    fault.cross = () => {
      throw new WebAssembly.RuntimeError("unreachable");
    };
    try {
      for (const call of [
        () => api.validate(orange, full),
        () => api.open(orange),
        () => api.render(orange),
        () => api.readResponse(orange, 422, "{}"),
        () => form.set("servicePoint.id", "SP-2"),
        () => form.set("servicePoint.id", full.servicePoint.id),
        () => form.issues(),
      ]) {
        assert.throws(call, Error);
      }
    } finally {
      fault.cross = cross;
    }
    assert.equal(JSON.stringify(api.validate(orange, {})), expected);
    assert.equal(stateOf(form), state);
    assert.equal(api.open(orange).valid, false);
  });
});
