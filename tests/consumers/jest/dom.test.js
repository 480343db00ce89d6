/** @jest-environment jsdom */
// The package in a test of a page's code: the window of jsdom has its own globals, and no TextEncoder among them.

const { payload, validate } = require("request-forms");
require("request-forms/element");
const expected = require("./expected.json");
const requests = require("./requests.json");

test("wrong values have their issue", () => {
  const { valid, issues } = validate(requests.type, requests.wrong);
  expect({ valid, issues: issues.map(({ path, code, rule }) => ({ path, code, rule })) }).toStrictEqual(
    expected.wrong,
  );
});

test("right values make the payload", () => {
  expect(payload(requests.type, requests.right)).toStrictEqual(expected.right);
});

test("the element makes the payload", () => {
  document.body.innerHTML = `<request-form type="${requests.type}"></request-form>`;
  const element = document.querySelector("request-form");
  element.values = requests.right;
  expect(element.payload).toStrictEqual(expected.right);
});
