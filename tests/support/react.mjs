// React in jsdom: what a server renders, what a page makes of it, and that everything is given back.

import assert from "node:assert/strict";
import { afterEach, beforeEach, mock } from "node:test";
import { JSDOM } from "jsdom";
import { examples, validate } from "request-forms";
import { hands } from "./bound.mjs";
import { lendGlobals } from "./globals.mjs";

export const type = "R_BVPN_FR_1";
export const confirmation = "disconnectCustomerConfirmation";
export const email = "contacts.primary.email";
export const firstName = "contacts.primary.firstName";
export const { minimal } = examples(type);

/** How many requests are open in the engine. */
let open = 0;
const { Instance } = WebAssembly;
WebAssembly.Instance = function WatchedInstance(...parameters) {
  const { exports } = new Instance(...parameters);
  const counting =
    (name, change) =>
    (...all) => {
      open += change;
      return exports[name](...all);
    };
  const counted = { engine_open: counting("engine_open", 1), engine_close: counting("engine_close", -1) };
  return { exports: { ...exports, ...counted } };
};

// It keeps one of each type and language for the next check.
for (const one of [type, confirmation]) for (const locale of ["en", "fr"]) validate(one, {}, { locale });

/** What a server answers with. */
export const refusal = [{ ...validate(type, {}).issues.at(-1), path: email, message: "Not this one." }];

// Loaded as on a server, where there is no page.
export const React = await import("react");
const { renderToString } = await import("react-dom/server");
export const { RequestForm, useBinding } = await import("request-forms/react");
const { createElement } = React;

export const onServer = (props, Component = RequestForm) => renderToString(createElement(Component, props));

export const { window } = new JSDOM("<!doctype html><title>Test</title>", { pretendToBeVisual: true });
export const { document } = window;
lendGlobals(window, ["window", "document", "HTMLElement", "customElements", "navigator", "FormData"]);
globalThis.IS_REACT_ACT_ENVIRONMENT = true;
const { createRoot, hydrateRoot } = await import("react-dom/client");

export const page = hands(window);
export const form = () => page.one("form");
/** The message of a property, without the word that says what it is. */
export const message = (name) => page.one(`[id$="${name}-error"]`).textContent.replace(/^Err\w+\s?: /, "");
/** The controls of the form, and what they hold. */
export const contents = () => Object.fromEntries(new window.FormData(form()));

/** Does something, and lets React come to rest. */
export const doing = (what) => React.act(async () => what());

let said;
let root;
let openBefore;

beforeEach(() => {
  openBefore = open;
  said = [];
  for (const name of ["warn", "error"]) mock.method(console, name, (...words) => said.push(words.join(" ")));
  document.body.innerHTML = "<div></div>";
});

afterEach(async () => {
  await leave();
  mock.restoreAll();
  assert.deepEqual(said, []);
  assert.equal(open, openBefore, "what was bound is given back");
});

/** How many forms are bound. */
export const bound = () => open - openBefore;

/** Renders, or renders anew. */
export async function show(props, { Component = RequestForm, Outer = "main" } = {}) {
  root ??= createRoot(document.body.firstElementChild);
  await doing(() => root.render(createElement(Outer, null, createElement(Component, props))));
}

/** Has React take over what a server has rendered, and somebody has used `before`. */
export async function takeOver(props, before = () => {}) {
  const container = document.body.firstElementChild;
  container.innerHTML = onServer(props);
  before();
  await doing(() => {
    root = hydrateRoot(container, createElement(RequestForm, props), {
      onRecoverableError: ({ message }) => said.push(message),
    });
  });
}

/** Takes away what was rendered. */
export async function leave() {
  await doing(() => root?.unmount());
  root = undefined;
}
