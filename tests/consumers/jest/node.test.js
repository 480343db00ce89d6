/** @jest-environment node */
// The package in a test of a server's code, as CommonJS, which Jest loads by itself.

const { payload, validate } = require("request-forms");
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
