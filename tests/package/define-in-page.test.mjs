// A request type of one's own in a page, in jsdom: as a bound form, and as the element. When it speaks follows the rules that
// hold for all types.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { JSDOM } from "jsdom";
import { render } from "request-forms";
import { defineRequestType, group, rule, text } from "request-forms/define";
import { hands, open } from "../support/bound.mjs";
import { lendGlobals } from "../support/globals.mjs";

const says = { en: "The page says so." };
const legend = { en: "Group" };
const named = (noun) => ({ label: { en: noun }, noun: { en: `the ${noun}` }, says });

const definition = {
  id: "DELIVERY_1",
  provider: { name: "Example", accepted: 201, answer: { status: 422 } },
  title: { en: "Delivery" },
  operation: "POST https://example.com/deliveries",
  document: "Example, Delivery",
  groups: [
    group("way", { legend }, [
      text("way", named("way")),
      text("address", { ...named("address"), required: { when: { property: "way", values: ["post"] } } }),
    ]),
    group("place", { legend, rules: [{ name: "whole-place", check: "allOrNone", says }] }, [
      text("place.street", named("street")),
      text("place.city", named("city")),
    ]),
  ],
};
const type = defineRequestType(definition);
const form = (of) => `<form>${/<form[^>]*>([\s\S]*)<\/form>/.exec(render(of))[1]}</form>`;

describe("a bound form", () => {
  it("misses what a condition asks for on submit, and no longer once the condition is gone", () => {
    const page = open(form(type), type);
    page.enter("way", "post");
    assert.equal(page.message("address").textContent, "");
    page.send(page.form);
    assert.match(page.message("address").textContent, /Enter the address/);
    assert.equal(page.named("address").getAttribute("aria-invalid"), "true");
    assert.equal(page.summary().length, 1);
    page.enter("way", "by hand");
    assert.equal(page.message("address").textContent, "");
    assert.equal(page.named("address").getAttribute("aria-invalid"), null);
    assert.equal(page.summary().length, 0);
    assert.equal(page.binding.valid, true);
  });

  it("says of a group what it lacks once all of it was left, and not before", () => {
    const page = open(form(type), type);
    page.enter("place.street", "Rue de Rivoli");
    assert.equal(page.message("place").textContent, "");
    page.leave("place.city");
    assert.match(page.message("place").textContent, /Enter all of these, or none: the street and the city/);
    page.enter("place.city", "Paris");
    assert.equal(page.message("place").textContent, "");
  });
});

describe("the element", () => {
  const { window } = new JSDOM("<!doctype html><title>Test</title>", { pretendToBeVisual: true });
  lendGlobals(window, ["window", "document", "HTMLElement", "customElements", "FormData"]);
  const page = hands(window);
  const never = rule("never", ["way"], ({ way }) => (way === "never" ? "Choose another way" : undefined));

  it("shows a definition, and sends what its rules in code have nothing against", async () => {
    await import("request-forms/form/element");
    const element = window.document.createElement("request-form");
    element.definition = defineRequestType(definition, { rules: [never] });
    window.document.body.append(element);
    const heard = ["submit", "invalid"].map((name) => page.heard(`request-form-${name}`, element));
    const send = () => page.send(element.querySelector("form"));
    page.enter("way", "never");
    send();
    assert.deepEqual([heard[0].length, heard[1].length], [0, 1]);
    assert.match(page.one("[id$=way-error]").textContent, /Choose another way/);
    page.enter("way", "by hand");
    send();
    assert.deepEqual(heard[0][0].detail.payload, { way: "by hand" });
  });
});
