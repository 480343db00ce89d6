// A bound form survives a fault of the engine: what it says, or tells, is what is wrong from there on.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { JSDOM } from "jsdom";
import { hands } from "../support/bound.mjs";
import { arm, disarm, loseInstance } from "../support/fault.mjs";
import { orange } from "../support/request-types.mjs";

const email = "contacts.primary.email";
const markup = `<form><input name="${email}"><input name="contacts.primary.phone"></form>`;

let api;
before(async () => {
  api = await arm();
});
after(disarm);

describe("a bound form whose instance is lost", () => {
  test("says what is wrong then", () => {
    const { window } = new JSDOM(markup);
    const form = window.document.querySelector("form");
    const page = hands(window);
    const binding = api.bind(form, orange);
    page.send(form);
    assert.ok(page.message(email));
    loseInstance(api);
    page.type(email, "zoe@example.com");
    assert.equal(page.message(email), null);
    assert.equal(page.one("[aria-invalid]"), null, "what was said is said anew by what happens next");
    page.send(form);
    assert.deepEqual(
      page.summary().map(({ textContent }) => textContent),
      binding.issues().map(({ message }) => message),
    );
  });

  test("tells what is wrong then, where others show it", () => {
    const { window } = new JSDOM(markup);
    const form = window.document.querySelector("form");
    const page = hands(window);
    const shown = new Map();
    form.addEventListener("request-form-issue", ({ detail: { path, issue } }) => {
      if (issue) shown.set(path, issue);
      else shown.delete(path);
    });
    const binding = api.bind(form, orange, { insert: false });
    page.send(form);
    assert.ok(shown.has(email));
    loseInstance(api);
    page.type(email, "zoe@example.com");
    assert.equal(shown.size, 0);
    page.send(form);
    assert.deepEqual([...shown.values()], binding.issues());
  });
});
