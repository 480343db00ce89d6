// Compares what a consumer answers with what all of them have to answer.

import assert from "node:assert/strict";
import { expected } from "./shared.mjs";

/** Throws a difference to read, unless the answer is right. A page with the element answers with its payload too. */
export function compare(answer, { withElement = false } = {}) {
  const { wrong, ...rest } = answer;
  const issues = wrong?.issues?.map(({ path, code, rule }) => ({ path, code, rule }));
  const actual = { wrong: { ...wrong, issues }, ...rest };
  assert.deepStrictEqual(actual, withElement ? { ...expected, element: expected.right } : expected);
}
