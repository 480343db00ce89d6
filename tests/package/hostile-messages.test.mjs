// No message repeats a value, whatever the rules find wrong with it and in whatever language.

import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import * as api from "request-forms";
import { assertIssues, assertUnharmed } from "../support/hostile-assertions.mjs";
import { marker } from "../support/hostile-values.mjs";
import { types } from "../support/request-types.mjs";

after(() => assertUnharmed("the messages"));

describe("no message repeats a value", () => {
  /** Every property of a request type, each with the marker in a value that its rules refuse in another way. */
  const shapes = [
    (text) => text,
    (text) => `${text}@gmial.com`,
    (text) => `${text}@`,
    (text) => `+33${text}`,
    (text) => `00${text}`,
    (text) => `www.${text}.example`,
    (text) => `${text}\u0000`,
    (text) => text.repeat(200),
    (text) => [text],
    (text) => ({ [text]: text }),
  ];
  for (const type of types) {
    test(`of ${type}, in either language`, () => {
      const { groups } = api.describe(type);
      const names = groups.flatMap(({ properties }) => properties.map(({ name }) => name.replace("*", "0")));
      let count = 0;
      for (const locale of ["en", "fr"]) {
        for (const shape of shapes) {
          const flat = Object.fromEntries(names.map((name) => [name, shape(marker)]));
          const near = Object.fromEntries(names.map((name) => [`${name}x`, marker]));
          const points = [{ id: marker.toUpperCase() }, { id: "other", customerReference: marker }];
          const requests = [
            { values: flat },
            { values: { ...flat, ...near, [marker]: marker } },
            { values: { type: marker, properties: { ...flat, [marker]: { [marker]: [marker] } } } },
            { values: flat, options: { servicePoints: points, customer: { market: marker } } },
            {
              values: { ...flat, "contacts.primary": { email: "another" } },
              options: { request: { comment: marker } },
            },
            { values: shape(marker) },
          ];
          for (const { values, options } of requests) {
            const { issues } = api.validate(type, values, { ...options, locale });
            assertIssues(issues, JSON.stringify(values).slice(0, 80));
            count += issues.length;
          }
        }
      }
      assert.ok(count > 500, `only ${count} issues were read`);
    });
  }
});
