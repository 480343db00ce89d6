// <request-form> whose properties a framework sets before the element is defined, in whatever order, or writes as text.

import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it, mock } from "node:test";
import { JSDOM } from "jsdom";
import R_BVPN_FR_1 from "request-forms/types/R_BVPN_FR_1";
import { hands, pause } from "../support/bound.mjs";
import { lendGlobals } from "../support/globals.mjs";

const type = "R_BVPN_FR_1";
const firstName = "contacts.primary.firstName";
const given = {
  values: { [firstName]: "Zoë" },
  options: { request: { comment: "Moved" }, messages: { missingProperty: "Please" } },
  definition: R_BVPN_FR_1,
};
const permutations = (names) =>
  names.length === 0
    ? [[]]
    : names.flatMap((name) =>
        permutations(names.filter((other) => other !== name)).map((rest) => [name, ...rest]),
      );

const { window } = new JSDOM("<!doctype html><title>Test</title><main></main>", { pretendToBeVisual: true });
const { document } = window;
lendGlobals(window, ["window", "document", "HTMLElement", "customElements", "FormData"]);

/** Elements that are there before their definition. */
const unknown = () => document.createElement("request-form");
const orders = permutations(Object.keys(given));
const connected = orders.map((names) => {
  const element = unknown();
  for (const name of names) element[name] = given[name];
  document.querySelector("main").append(element);
  return [names, element];
});
const apart = [unknown(), unknown()];
for (const element of apart) Object.assign(element, given);
const byProperty = Object.assign(unknown(), { locale: "fr", type, values: given.values });

await import("request-forms/element");

const page = hands(window);
const control = (element, name) => element.querySelector(`[name="${name}"]`);

/** Has all of what was given. */
function holds(element) {
  assert.equal(control(element, firstName).value, "Zoë");
  assert.equal(element.values.contacts.primary.firstName, "Zoë");
  assert.equal(control(element, "request.comment").value, "Moved");
  assert.equal(element.definition, R_BVPN_FR_1);
  page.send(element.querySelector("form"));
  assert.match(element.querySelector(`[id$="lastName-error"]`).textContent, /Please$/);
  // From here on the accessors are the class's.
  assert.deepEqual(Object.keys(element), []);
  element.values = { [firstName]: "Ada" };
  assert.equal(control(element, firstName).value, "Ada");
}

describe("properties that were set before the element was defined", () => {
  for (const [names, element] of connected) {
    it(`are taken over: ${names.join(", ")}`, () => holds(element));
  }

  it("are taken over once an element is connected that never was", () => {
    document.body.append(apart[0]);
    holds(apart[0]);
  });

  it("are taken over where somebody upgrades the element first, and changes them", () => {
    const [, element] = apart;
    window.customElements.upgrade(element);
    assert.equal(element.values, given.values);
    element.values = { [firstName]: "Camille" };
    element.values = given.values;
    document.body.append(element);
    holds(element);
  });

  it("may be the type and the language", () => {
    document.body.append(byProperty);
    const form = byProperty.querySelector("form");
    assert.deepEqual([form.lang, form.dataset.requestType], ["fr", type]);
    assert.deepEqual([byProperty.getAttribute("type"), byProperty.getAttribute("locale")], [type, "fr"]);
    byProperty.locale = undefined;
    assert.equal(byProperty.hasAttribute("locale"), false);
    assert.equal(byProperty.querySelector("form").lang, "en");
    assert.equal(control(byProperty, firstName).value, "Zoë");
    byProperty.type = null;
    assert.deepEqual([byProperty.type, byProperty.querySelector("form")], [null, null]);
  });
});

describe("an attribute that says an object as text", () => {
  let told;
  beforeEach(() => {
    told = [];
    mock.method(console, "warn", (text) => told.push(text));
  });
  afterEach(() => mock.restoreAll());

  const show = (attributes) => {
    document.querySelector("main").innerHTML = `<request-form type="${type}" ${attributes}></request-form>`;
    return document.querySelector("request-form");
  };

  it("is no word to say where the property follows", async () => {
    show('values="[object Object]"').values = given.values;
    show('options="[object Object]"').options = given.options;
    await pause();
    assert.deepEqual(told, []);
  });

  for (const name of ["values", "options", "definition"]) {
    it(`is told once, with what to do: ${name}`, async () => {
      show(`${name}="[object Object]"`);
      await pause();
      show("").setAttribute(name, '{"secret":1}');
      await pause();
      assert.equal(told.length, 1);
      assert.match(told[0], new RegExp(`${name} of <request-form>.*Set element.${name} to an object`));
      assert.doesNotMatch(told[0], /secret/);
    });
  }
});
