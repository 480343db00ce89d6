/** These assertions hold the answers of the example portal to what it promises. */

import assert from "node:assert/strict";
import { assertShape, OrangeError } from "./provider-shapes.mjs";

const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; " +
  "connect-src 'self'; form-action 'self'; base-uri 'none'; " +
  "require-trusted-types-for 'script'; trusted-types 'none'; frame-ancestors 'none'";

/** An answer in the Error shape of the Ordering API, with this code. */
export function assertRefused(answer, status, code) {
  assertStatus(answer, status);
  assertShape(OrangeError, answer.json);
  assert.equal(answer.json.code, code);
}

/** The status of an answer; a failure shows the beginning of it, as the whole may be very long. */
export function assertStatus(answer, status) {
  assert.equal(answer.status, status, answer.text.slice(0, 500));
}

export function assertSafe(headers, name) {
  assert.equal(headers.get("Content-Security-Policy"), policy, name);
  assert.equal(headers.get("X-Content-Type-Options"), "nosniff", name);
  assert.equal(headers.get("Referrer-Policy"), "no-referrer", name);
  assert.equal(headers.get("Cross-Origin-Opener-Policy"), "same-origin", name);
  assert.equal(headers.get("Cross-Origin-Resource-Policy"), "same-origin", name);
}

/** No text or number of the body stands in the answer; what is shorter may be there by accident. */
export function assertRepeatsNothing(answer, value) {
  if (typeof value === "object" && value !== null) {
    for (const below of Object.values(value)) assertRepeatsNothing(answer, below);
  } else if (String(value).length > 4) {
    assert.equal(answer.text.includes(String(value)), false, `${value} stands in the answer`);
  }
}
