// The package in a test of a page's code, in a real browser.

import { bind, render, validate } from "request-forms";
import "request-forms/element";
import { fill, shownIssues, submit } from "request-forms/testing";
import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import expected from "./expected.json" with { type: "json" };
import requests from "./requests.json" with { type: "json" };

const email = "contacts.primary.email";

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

test.for([undefined, userEvent])(
  "a bound form is filled in and sent, with the user of the browser or without",
  async (user) => {
    document.body.innerHTML = render(requests.type);
    const form = document.querySelector("form");
    bind(form, requests.type);
    let payload;
    form.addEventListener("request-form-submit", (event) => {
      event.preventDefault();
      payload = event.detail.payload;
    });

    await fill(document, requests.wrong, { user });
    await submit(document, { user });
    expect(payload).toBeUndefined();
    expect((await shownIssues(document)).map(({ name }) => name)).toEqual([email]);

    await fill(document, { [email]: requests.right.contacts.primary.email }, { user });
    await submit(document, { user });
    expect(payload).toStrictEqual(expected.right);
  },
);
