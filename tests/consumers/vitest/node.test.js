// The package in a test of a server's code.

import { payload, validate } from "request-forms";
import { expect, test } from "vitest";
import expected from "./expected.json" with { type: "json" };
import requests from "./requests.json" with { type: "json" };

test("wrong values have their issue", () => {
  const { valid, issues } = validate(requests.type, requests.wrong);
  expect({ valid, issues: issues.map(({ path, code, rule }) => ({ path, code, rule })) }).toStrictEqual(
    expected.wrong,
  );
});

test("right values make the payload", () => {
  expect(payload(requests.type, requests.right)).toStrictEqual(expected.right);
});
