// Anybody may use the names under which the copies of the package recognise what they make: what is none is told so.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import * as api from "request-forms";
import english from "request-forms/types/R_BVPN_FR_1";

const orange = "R_BVPN_FR_1";
const brands = {
  type: Symbol.for("request-forms.RequestType"),
  points: Symbol.for("request-forms.ServicePoints"),
};
const whole = english[brands.type];
const thrown = () => {
  throw 5;
};
const throwing = (name) => Object.defineProperty({}, name, { enumerable: true, get: thrown });

describe("a forged request type", () => {
  const uses = {
    validate: (type) => api.validate(type, {}),
    open: (type) => api.open(type),
    render: (type) => api.render(type),
    describe: (type) => api.describe(type),
    revisions: (type) => api.revisions(type),
    readResponse: (type) => api.readResponse(type, 200, null),
    with: (type) => english.with(type),
    register: (type) => api.register(type),
  };
  for (const [what, made] of Object.entries({
    "a number": 5,
    "a text": "x",
    null: null,
    "a list": [],
    "an object without anything": {},
    "what has no languages": { ...whole, languages: {} },
    "what lacks languages": { ...whole, languages: undefined },
    "what has a language that is none": { ...whole, languages: { en: 5 } },
    "what has a language without texts": {
      ...whole,
      languages: { en: { tag: "en", texts: "", sentences: 5 } },
    },
    "what has a structure that is none": { ...whole, pack: 5 },
    "what has an id that is none": { ...whole, id: 5 },
    "what has no revision": { ...whole, revision: undefined },
    "a getter that throws": throwing("id"),
    "a proxy that throws": new Proxy({}, { get: thrown }),
  })) {
    test(`is a TypeError: ${what}`, () => {
      const types = JSON.stringify(api.requestTypes());
      for (const [name, use] of Object.entries(uses)) {
        const expected = { name: "TypeError", message: /request type/ };
        assert.throws(() => use({ [brands.type]: made }), expected, name);
      }
      assert.equal(JSON.stringify(api.requestTypes()), types);
    });
  }

  test("is the real one, where it has all of it, whatever becomes of that", () => {
    const made = { ...whole };
    const forged = { [brands.type]: made };
    const expected = api.validate(english, {});
    assert.deepEqual(api.validate(forged, {}), expected);
    made.pack = "x";
    assert.deepEqual(api.validate(forged, {}), expected);
  });
});

describe("forged service points", () => {
  for (const [what, source] of Object.entries({
    "a number": 5,
    null: null,
    "an object without anything": {},
    "no lines": { lines: 5 },
    "lines that cannot be read": throwing("lines"),
    "nobody knows whether they were freed": throwing("isFreed"),
    "a proxy that throws": new Proxy({}, { get: thrown }),
  })) {
    test(`are a TypeError: ${what}`, () => {
      const servicePoints = { [brands.points]: source };
      assert.throws(() => api.validate(orange, {}, { servicePoints }), {
        name: "TypeError",
        message: /service point/i,
      });
    });
  }
});
