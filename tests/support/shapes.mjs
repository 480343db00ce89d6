/** What results have to look like, whatever they say. */

import assert from "node:assert/strict";

/** The issues on lines that can be compared. */
export function lines(issues) {
  return issues.map(({ path, code }) => `${path} ${code}`);
}

/** Nothing but what JSON has: no undefined, no Map, no class, no hole. */
export function assertPlain(value, context) {
  assert.deepStrictEqual(JSON.parse(JSON.stringify(value)), value, context);
}

export function assertKeys(object, required, optional, context) {
  const keys = Object.keys(object);
  for (const key of required) assert.ok(keys.includes(key), `${context}: ${key} is missing`);
  for (const key of keys)
    assert.ok([...required, ...optional].includes(key), `${context}: ${key} is undocumented`);
}
