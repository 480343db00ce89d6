/**
 * These assertions say what any JavaScript value may lead to, wherever it stands.
 *
 * What is wrong with a request is an issue, what is wrong with a call is a TypeError or a RangeError. Nothing traps,
 * hangs or changes what it was given, and no message repeats a value. No time is asserted: what never ends is ended by
 * the runner, and is a failure then.
 */

import assert from "node:assert/strict";
import * as api from "request-forms";
import { marker } from "./hostile-values.mjs";
import { types } from "./request-types.mjs";

export function assertIssues(issues, context, { isOwnWording = false } = {}) {
  assert.ok(Array.isArray(issues), context);
  for (const issue of issues) {
    assert.equal(typeof issue.path, "string", context);
    assert.equal(typeof issue.pointer, "string", context);
    assert.ok(codes.includes(issue.code), `${context}: ${issue.code}`);
    assert.ok(["error", "warning"].includes(issue.severity), context);
    assert.equal(typeof issue.message, "string", context);
    // A message that the caller's own function made says what the caller wants.
    const message = isOwnWording ? null : issue.message;
    const told = JSON.stringify([message, issue.source, issue.provider ?? null]);
    assert.ok(!told.includes(marker), `${context}: a message repeats the value: ${told}`);
  }
}

/** Runs a call that may refuse its arguments; gives its result, or nothing. */
export function refusable(call, context) {
  try {
    return call();
  } catch (error) {
    assertMisuse(error, context);
    return undefined;
  }
}

export function assertMisuse(error, context) {
  const isOurs = error instanceof TypeError || error instanceof RangeError;
  // The error that a caller's own getter throws may come back to the caller, as long as it is an Error.
  const isTheirs = error instanceof Error && error.message === marker;
  const shown = error instanceof Error ? error.stack : `no Error but a ${typeof error}`;
  assert.ok(isOurs || isTheirs, `${context}: what is thrown is ${shown}`);
}

const usual = JSON.stringify(types.map((type) => api.validate(type, api.examples(type).full)));

/** Whatever came before, the usual requests are answered as usual. */
export function assertUnharmed(context) {
  const now = JSON.stringify(types.map((type) => api.validate(type, api.examples(type).full)));
  assert.equal(now, usual, `${context}: the engine answers otherwise than before`);
}

const codes = [
  "missingProperty",
  "invalidValue",
  "invalidFormat",
  "unexpectedProperty",
  "referenceNotFound",
  "ambiguousReference",
  "notEligible",
  "otherIssue",
];
