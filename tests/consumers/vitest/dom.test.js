// @vitest-environment happy-dom
//
// The package in a test of a page's code: this environment replaces the globals that Node brings.

import { validate } from "request-forms";
import "request-forms/element";
import { expect, test } from "vitest";
import expected from "./expected.json" with { type: "json" };
import requests from "./requests.json" with { type: "json" };

test("wrong values have their issue", () => {
  const { valid, issues } = validate(requests.type, requests.wrong);
  expect({ valid, issues: issues.map(({ path, code, rule }) => ({ path, code, rule })) }).toStrictEqual(
    expected.wrong,
  );
});

test("the element makes the payload", () => {
  document.body.innerHTML = `<request-form type="${requests.type}"></request-form>`;
  const element = document.querySelector("request-form");
  element.values = requests.right;
  expect(element.payload).toStrictEqual(expected.right);
});
