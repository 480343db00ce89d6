// The four entries of <request-form>, each as a page has it: which of them bring the module, which the request types, and
// what the others wait for.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, test } from "node:test";
import { JSDOM } from "jsdom";
import { examples, payload } from "request-forms";
import { fill, submit } from "request-forms/testing";
import { bundled } from "../support/readme.mjs";

const require = createRequire(import.meta.url);
const type = "R_BVPN_FR_1";
const { minimal } = examples(type);
const bytes = readFileSync(require.resolve("request-forms/form.wasm"));

/** A page with an element, and the program of one entry of it. */
async function pageWith(code) {
  const { window } = new JSDOM(`<request-form type="${type}"></request-form>`, {
    runScripts: "outside-only",
  });
  window.eval(await bundled({ code, language: "js" }));
  return { window, element: window.document.querySelector("request-form") };
}

/** Fills the form in as a user would; gives the payload that is sent. */
async function sent(element) {
  let payload;
  element.addEventListener("request-form-submit", (event) => {
    event.preventDefault();
    payload = event.detail.payload;
  });
  await fill(element, minimal);
  await submit(element);
  return JSON.parse(JSON.stringify(payload));
}

const slim = (entry, types = "") => `
  import { RequestFormElement } from "request-forms/${entry}/element";
  import { setWasm } from "request-forms/${entry}";
  ${types}
  Object.assign(window, { RequestFormElement, setWasm${types === "" ? "" : ", definition"} });`;
const ownType = `import definition from "request-forms/types/${type}";`;

describe("the element", () => {
  test("of request-forms/element has the module and the request types", async () => {
    const { element } = await pageWith('import "request-forms/element";');
    assert.deepEqual(await sent(element), payload(type, minimal));
  });

  test("of request-forms/form/element shows the type that it is given", async () => {
    const { window, element } = await pageWith(
      `import "request-forms/form/element"; ${ownType} window.definition = definition;`,
    );
    assert.equal(element.querySelector("form"), null);
    element.definition = window.definition;
    assert.deepEqual(await sent(element), payload(type, minimal));
  });

  test("of request-forms/slim/element waits for its module", async () => {
    const { window, element } = await pageWith(slim("slim"));
    element.values = { contacts: { primary: { firstName: "Zoé" } } };
    assert.equal(window.customElements.get("request-form"), undefined);
    window.setWasm(new Uint8Array(bytes));
    await window.customElements.whenDefined("request-form");
    assert.ok(element instanceof window.RequestFormElement);
    // What was given meanwhile is there.
    assert.equal(element.querySelector('[name="contacts.primary.firstName"]').value, "Zoé");
    assert.deepEqual(await sent(element), payload(type, minimal));
    // A second module changes nothing.
    window.setWasm(new Uint8Array(bytes));
    assert.equal(element.issues.length, 0);
  });

  test("of request-forms/form/slim/element waits for its module, and shows the type that it is given", async () => {
    const { window, element } = await pageWith(slim("form/slim", ownType));
    element.definition = window.definition;
    assert.equal(window.customElements.get("request-form"), undefined);
    window.setWasm(new Uint8Array(bytes));
    assert.deepEqual(await sent(element), payload(type, minimal));
  });

  test("does not wait where another entry has brought the module", async () => {
    const { window, element } = await pageWith(`
      import { validate } from "request-forms";
      validate("${type}", {});
      window.load = () => import("request-forms/slim/element");`);
    await window.load();
    assert.deepEqual(await sent(element), payload(type, minimal));
  });

  test("does not take a module that only checks", async () => {
    const { window } = await pageWith(`
      import "request-forms/slim/element";
      import { setWasm } from "request-forms/core/slim";
      window.setWasm = setWasm;`);
    window.setWasm(new Uint8Array(readFileSync(require.resolve("request-forms/core.wasm"))));
    assert.equal(window.customElements.get("request-form"), undefined);
  });
});
