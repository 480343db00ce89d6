// React where the page forbids WebAssembly: what a server has rendered stays, can be sent, and says that nothing is checked.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { afterEach, beforeEach, describe, it, mock } from "node:test";
import { JSDOM } from "jsdom";
import { lendGlobals } from "../support/globals.mjs";

const type = "R_BVPN_FR_1";
const firstName = "contacts.primary.firstName";
const said = {
  en: "This page cannot check what you enter. Errors are shown only after it is sent.",
  fr: "Cette page ne peut pas vérifier votre saisie. Les erreurs n’apparaissent qu’après l’envoi.",
};

const React = await import("react");
const { createElement, StrictMode } = React;
const { renderToString } = await import("react-dom/server");
// The server's copy of the package has its engine; that of the page gets none.
const require = createRequire(import.meta.url);
const server = { ...require("request-forms"), ...require("request-forms/react") };
const onServer = (props) => renderToString(createElement(server.RequestForm, props));
onServer({ type });
for (const name of ["Module", "Instance"]) {
  WebAssembly[name] = function Forbidden() {
    throw new WebAssembly.CompileError("forbidden by the policy");
  };
}
const { RequestForm, useBinding } = await import("request-forms/react");

const { window } = new JSDOM("<!doctype html><title>Test</title>", { pretendToBeVisual: true });
const { document } = window;
lendGlobals(window, ["window", "document", "HTMLElement", "customElements", "navigator", "FormData"]);
globalThis.IS_REACT_ACT_ENVIRONMENT = true;
const { createRoot, hydrateRoot } = await import("react-dom/client");

const doing = (what) => React.act(async () => what());
const alerts = () =>
  [...document.querySelectorAll("[role=alert]")].map(({ lang, textContent }) => [lang, textContent]);

let errors;
let root;
beforeEach(() => {
  errors = [];
  mock.method(console, "error", (...words) => errors.push(words.join(" ")));
  document.body.innerHTML = "<main></main>";
});
afterEach(async () => {
  await doing(() => root.unmount());
  mock.restoreAll();
  assert.notEqual(errors.length, 0);
  for (const error of errors) assert.match(error, /^request-forms: WebAssembly may not be compiled here/);
});

async function takeOver(props) {
  const container = document.querySelector("main");
  container.innerHTML = onServer(props);
  const form = document.querySelector("form");
  await doing(() => {
    root = hydrateRoot(container, createElement(RequestForm, props), {
      onRecoverableError: ({ message }) => errors.push(message),
    });
  });
  assert.equal(document.querySelector("form"), form);
  return form;
}

describe("a form that a server has rendered", () => {
  it("stays as it is, and says in its language that nothing is checked", async () => {
    const props = { type, values: { [firstName]: "Zoë" }, options: { locale: "fr" } };
    const form = await takeOver(props);
    assert.equal(form.elements.namedItem(firstName).value, "Zoë");
    assert.deepEqual(alerts(), [["fr", said.fr]]);
    assert.equal(form.firstElementChild.getAttribute("role"), "alert");
    form.elements.namedItem(firstName).value = "typed";
    await doing(() =>
      root.render(
        createElement(RequestForm, { ...props, values: {}, issues: [], options: { today: "2027-01-01" } }),
      ),
    );
    assert.equal(form.elements.namedItem(firstName).value, "typed");
    assert.equal(alerts().length, 1);
    assert.equal(errors.length, 1);
  });

  it("is sent where React sends it", async () => {
    const sent = [];
    const { minimal: values } = server.examples(type);
    const form = await takeOver({ type, values, action: (data) => sent.push(data.get(firstName)) });
    form.elements.namedItem(firstName).value = "typed";
    await doing(() => form.requestSubmit(form.querySelector("[type=submit]")));
    assert.deepEqual(sent, ["typed"]);
  });
});

describe("a form of the page alone", () => {
  it("says that nothing is checked, as the element does, and gives no binding", async () => {
    root = createRoot(document.querySelector("main"));
    const ref = { current: null };
    await doing(() =>
      root.render(createElement(StrictMode, null, createElement(RequestForm, { type, ref }))),
    );
    assert.deepEqual(alerts(), [["en", said.en]]);
    assert.equal(ref.current, null);
  });

  it("stays where it is its own", async () => {
    root = createRoot(document.querySelector("main"));
    let binding;
    function Own() {
      const form = React.useRef(null);
      binding = useBinding(form, type, { locale: "fr" });
      return createElement("form", { ref: form }, createElement("input", { name: firstName }));
    }
    await doing(() => root.render(createElement(Own)));
    assert.ok(document.querySelector(`form > [name="${firstName}"]`));
    assert.deepEqual(alerts(), [["fr", said.fr]]);
    assert.equal(binding.current, null);
  });
});
