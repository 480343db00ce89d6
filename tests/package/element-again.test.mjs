// <request-form> whose form is made anew for other words: what was typed stays, and a reset goes back to what was opened.

import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { JSDOM } from "jsdom";
import { examples } from "request-forms";
import other from "request-forms/types/disconnectCustomerConfirmation";
import en from "request-forms/types/R_BVPN_FR_1";
import fr from "request-forms/types/R_BVPN_FR_1.fr";
import { hands } from "../support/bound.mjs";
import { lendGlobals } from "../support/globals.mjs";

const type = "R_BVPN_FR_1";
const confirmation = "disconnectCustomerConfirmation";
const list = "acknowledgementRequest";
const email = "contacts.primary.email";
const firstName = "contacts.primary.firstName";
const comment = "request.comment";

const { window } = new JSDOM("<!doctype html><title>Test</title>", { pretendToBeVisual: true });
const { document } = window;
lendGlobals(window, ["window", "document", "HTMLElement", "customElements", "FormData"]);
await import("request-forms/element");

const page = hands(window);
const value = (name) => page.named(name).value;
const lang = () => page.one("form").lang;

let element;
beforeEach(() => {
  document.body.innerHTML = "<request-form></request-form>";
  element = document.querySelector("request-form");
});

describe("a reset after other words goes back to what the form was opened with", () => {
  const others = {
    "other labels": () => {
      element.options = { labels: { [email]: "Work e-mail" } };
    },
    "another language": () => {
      element.locale = "fr";
    },
    "a definition in more languages": () => {
      element.definition = en.with(fr);
      element.locale = "fr";
    },
  };
  for (const [what, change] of Object.entries(others)) {
    it(what, () => {
      element.type = type;
      element.values = { [firstName]: "Zoë" };
      page.type(firstName, "typed");
      page.type(email, "typed");
      const before = page.named(email);
      change();
      assert.notEqual(page.named(email), before);
      assert.deepEqual([value(firstName), value(email)], ["typed", "typed"]);
      page.type(email, "typed again");
      element.reset();
      assert.deepEqual([value(firstName), value(email)], ["Zoë", ""]);
      assert.deepEqual(element.values, { contacts: { primary: { firstName: "Zoë" } } });
    });
  }

  it("and so it does by the browser's own, after several", async () => {
    element.type = type;
    element.values = { [firstName]: "Zoë" };
    for (const locale of ["fr", "en", "fr"]) {
      page.type(firstName, `typed in ${locale}`);
      element.locale = locale;
    }
    page.one("form").reset();
    await new Promise((resolve) => setTimeout(resolve, 5));
    assert.equal(value(firstName), "Zoë");
  });

  it("with as many items as there were", () => {
    element.type = confirmation;
    const { minimal } = examples(confirmation);
    element.values = minimal;
    const opened = element.values;
    page.one(`[data-add="${list}"]`).click();
    page.type(`${list}.0.id`, "typed");
    element.locale = "fr";
    assert.equal(value(`${list}.0.id`), "typed");
    assert.equal(document.querySelectorAll("[data-item]").length, opened[list].length + 1);
    element.reset();
    assert.deepEqual(element.values, opened);
    assert.equal(document.querySelectorAll("[data-item]").length, opened[list].length);
  });

  it("with the attributes of the options that came since", () => {
    element.type = type;
    element.options = { request: { comment: "one" } };
    page.type(comment, "mine");
    element.options = { locale: "fr", request: { comment: "two" } };
    assert.deepEqual([lang(), value(comment)], ["fr", "mine"]);
    element.reset();
    assert.equal(value(comment), "two");
  });
});

describe("a definition that is made anew", () => {
  const equal = () => en.with(fr);
  beforeEach(() => {
    element.definition = equal();
    page.enter(email, "zoé");
  });

  it("keeps its form, and what was typed, where it is equal", () => {
    const control = page.named(email);
    const definition = equal();
    element.definition = definition;
    assert.equal(element.definition, definition);
    assert.equal(page.named(email), control);
    assert.deepEqual([control.value, control.getAttribute("aria-invalid")], ["zoé", "true"]);
  });

  it("is the same as the registered one of its id", () => {
    element.type = type;
    const control = page.named(email);
    element.definition = undefined;
    assert.equal(page.named(email), control);
    assert.equal(control.value, "zoé");
  });

  it("keeps what was typed in other languages", () => {
    element.definition = fr;
    assert.deepEqual([lang(), value(email)], ["fr", "zoé"]);
  });

  it("is another form where it has another structure", () => {
    page.type(firstName, "typed");
    element.definition = other;
    assert.equal(page.named(email), null);
    element.definition = en;
    assert.equal(value(firstName), "");
  });
});
