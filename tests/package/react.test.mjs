// <RequestForm> and useBinding: rendered by a server, taken over, rendered again and again, and taken away.

import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it, mock } from "node:test";
import { JSDOM } from "jsdom";
import { bind, examples, payload, render, validate } from "request-forms";
import { hands, pause } from "../support/bound.mjs";
import { lendGlobals } from "../support/globals.mjs";

const type = "R_BVPN_FR_1";
const confirmation = "disconnectCustomerConfirmation";
const email = "contacts.primary.email";
const firstName = "contacts.primary.firstName";
const { minimal } = examples(type);
const person = minimal.contacts.primary;
const refusal = [{ ...validate(type, {}).issues.at(-1), path: email, message: "Not this one." }];

// As on a server, where there is no page.
const { Activity, createElement, StrictMode, useActionState, useRef, useState } = await import("react");
const { renderToString } = await import("react-dom/server");
const { RequestForm, useBinding } = await import("request-forms/react");
const onServer = (props) => renderToString(createElement(RequestForm, props));

const { window } = new JSDOM("<!doctype html><title>Test</title>", { pretendToBeVisual: true });
const { document } = window;
lendGlobals(window, ["window", "document", "HTMLElement", "customElements", "navigator", "FormData"]);
globalThis.IS_REACT_ACT_ENVIRONMENT = true;
const { act } = await import("react");
const { createRoot, hydrateRoot } = await import("react-dom/client");

const page = hands(window);
const form = () => page.one("form");
const message = (name) => page.one(`[id$="${name}-error"]`).textContent.replace(/^Err\w+\s?: /, "");
const doing = (what) => act(async () => what());

let said;
let root;

beforeEach(() => {
  said = [];
  for (const name of ["warn", "error"]) mock.method(console, name, (...words) => said.push(words.join(" ")));
  document.body.innerHTML = "<div></div>";
});

afterEach(async () => {
  await doing(() => root?.unmount());
  root = undefined;
  mock.restoreAll();
  assert.deepEqual(said, []);
});

/** Renders, or renders anew. */
async function show(props, { Component = RequestForm, Outer = "main" } = {}) {
  root ??= createRoot(document.body.firstElementChild);
  await doing(() => root.render(createElement(Outer, null, createElement(Component, props))));
}

/** Has React take over what a server has rendered. */
async function takeOver(props, { html = onServer(props), before = () => {} } = {}) {
  document.body.firstElementChild.innerHTML = html;
  before();
  const container = document.body.firstElementChild;
  await doing(() => {
    root = hydrateRoot(container, createElement(RequestForm, props), {
      onRecoverableError: ({ message }) => said.push(message),
    });
  });
}

/** The controls of a form, and what they hold. */
const contents = (of = form()) => [...new window.FormData(of)];

describe("what a server renders", () => {
  it("is the rendered form, complete", () => {
    const idPrefix = "a-";
    const read = (html) => new JSDOM(html).window.document.body.firstElementChild;
    const [own, rendered] = [onServer({ type, idPrefix }), render(type, { idPrefix })].map(read);
    assert.ok(own.innerHTML === rendered.innerHTML);
    for (const name of ["lang", "method", "class", "data-request-type"]) {
      assert.equal(own.getAttribute(name), rendered.getAttribute(name), name);
    }
  });

  it("has values, issues, a language and what else a form takes", () => {
    const props = { className: "wide", id: "disconnect", method: "get", "aria-label": "Disconnect" };
    const values = { [firstName]: "Zoë" };
    const html = onServer({ type, values, issues: refusal, options: { locale: "fr-CA" }, ...props });
    document.body.innerHTML = html;
    const { className, id, method, lang } = form();
    assert.deepEqual([className, id, method, lang], ["request-form wide", "disconnect", "get", "fr"]);
    assert.equal(form().getAttribute("aria-label"), "Disconnect");
    assert.equal(page.named(firstName).value, "Zoë");
    assert.equal(message(email), "Not this one.");
    assert.equal(page.summary().length, 1);
  });

  it("has ids of its own in each form, or those that are asked for", () => {
    const two = createElement(
      "main",
      null,
      [1, 2].map((key) => createElement(RequestForm, { key, type })),
    );
    document.body.innerHTML = renderToString(two);
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    assert.ok(ids.length > 40);
    assert.equal(new Set(ids).size, ids.length);
    document.body.innerHTML = onServer({ type, idPrefix: "a-" });
    assert.ok(document.getElementById(`a-${email}`));
  });
});

describe("taking over", () => {
  it("keeps the controls and what was typed, without a word", async () => {
    let control;
    await takeOver(
      { type, values: { contacts: { primary: { firstName: "Zoë" } } }, options: { locale: "fr" } },
      {
        before() {
          control = page.named(email);
          control.value = "typed";
          page.named(firstName).value = "Zoé";
        },
      },
    );
    assert.equal(page.named(email), control);
    assert.ok(form().hasAttribute("data-ready"));
    assert.deepEqual([control.value, page.named(firstName).value], ["typed", "Zoé"]);
    await doing(() => page.send(form()));
    assert.match(message(email), /adresse/);
  });

  it("says what has no place among the properties, as the form cannot", async () => {
    await takeOver({ type, values: { ...minimal, nickname: "Zoë" } });
    await doing(() => page.send(form()));
    assert.equal(page.summary().length, 1);
  });

  it("goes on from issues that the server rendered, and leaves the focus alone", async () => {
    await takeOver(
      { type, values: minimal, issues: refusal },
      { before: () => page.named(firstName).focus() },
    );
    assert.equal(document.activeElement, page.named(firstName));
    assert.equal(message(email), "Not this one.");
    await doing(() => page.type(email, "zoe@example.com"));
    assert.equal(message(email), "");
  });
});

for (const [mode, Outer] of [
  ["as it is", "main"],
  ["in strict mode", StrictMode],
]) {
  describe(`a form, ${mode}`, () => {
    const rendered = (props) => show({ type, ...props }, { Outer });

    it("is bound once, tells the listeners of its last rendering, and then nobody", async () => {
      const heard = [];
      const ref = { current: null };
      const listeners = (number) => ({
        onChange: ({ detail }) => heard.push([number, detail.path]),
        onInvalid: ({ detail }) => heard.push([number, detail.issues.length]),
        onSubmit: (event) => {
          event.preventDefault();
          heard.push([number, event.detail.payload]);
        },
      });
      await rendered({ ref, ...listeners(1) });
      await rendered({ ref, ...listeners(2) });
      const own = form();
      page.type(firstName, "Zoë");
      page.send(own);
      assert.deepEqual(heard.splice(0), [
        [2, firstName],
        [2, ref.current.issues().length],
      ]);
      assert.equal(own.querySelectorAll("[data-error-summary]:not([hidden])").length, 1);
      await rendered({ ref, values: minimal, ...listeners(3) });
      page.send(own);
      assert.deepEqual(heard.splice(0), [[3, payload(type, minimal)]]);
      await doing(() => root.unmount());
      root = undefined;
      assert.equal(ref.current, null);
      assert.equal(own.hasAttribute("data-ready"), false);
      document.body.append(own);
      page.type(firstName, "Zoë");
      page.send(own);
      assert.deepEqual(heard, []);
    });

    it("gives the binding to a ref of either kind, and takes it back", async () => {
      const given = [];
      const callback = (binding) => {
        given.push(binding === null ? "taken" : typeof binding.payload);
      };
      const withCleanup = (binding) => {
        given.push(typeof binding.show);
        return () => given.push("undone");
      };
      await rendered({ ref: callback });
      await rendered({ ref: withCleanup });
      await rendered({});
      assert.deepEqual(given.slice(-4), ["function", "taken", "function", "undone"]);
    });

    it("shows issues of a server, until their fields change and in answer to each submission", async () => {
      const props = { values: minimal, onSubmit: (event) => event.preventDefault() };
      await rendered({ ...props, issues: refusal });
      assert.equal(message(email), "Not this one.");
      page.type(email, "zoe@example.com");
      assert.equal(message(email), "");
      await rendered({ ...props, issues: structuredClone(refusal) });
      assert.equal(message(email), "", "these say nothing new");
      page.send(form());
      await rendered({ ...props, issues: structuredClone(refusal) });
      assert.equal(message(email), "Not this one.");
      await rendered(props);
      assert.equal(message(email), "");
    });

    it("changes options in place: text, focus and messages stay", async () => {
      await rendered({ options: { servicePoints: [{ id: "SP-1" }] } });
      const control = page.named(email);
      page.enter(email, "zoé");
      page.enter("servicePoint.id", "SP-9");
      const known = () => page.one('[data-rule="service-points/known"]');
      assert.ok(known());
      control.focus();
      await rendered({ options: { servicePoints: [{ id: "SP-9" }] } });
      assert.equal(known(), null);
      assert.equal(page.named(email), control);
      assert.equal(document.activeElement, control);
      assert.match(message(email), /address/);
    });

    it("takes other values in the place of what was typed, and equal ones as none", async () => {
      await rendered({ values: { [firstName]: "Zoë" } });
      const control = page.named(firstName);
      const heard = [];
      const onChange = () => heard.push(1);
      page.type(email, "typed");
      await rendered({ values: { [firstName]: "Zoë" }, onChange });
      assert.equal(page.named(email).value, "typed");
      control.focus();
      await rendered({ values: { contacts: { primary: { firstName: "Ada" } } }, onChange });
      assert.deepEqual([page.named(email).value, page.named(firstName).value], ["", "Ada"]);
      assert.equal(document.activeElement, control);
      assert.deepEqual(heard, [], "who gives values knows them");
      page.type(email, "typed");
      await rendered({ onChange });
      assert.equal(page.named(email).value, "typed", "no values are none to replace it with");
      await rendered({ values: {}, onChange });
      assert.equal(page.named(email).value, "");
    });

    it("speaks another language, and keeps what was typed", async () => {
      const request = { comment: "Moved" };
      await rendered({ options: { request } });
      page.type(firstName, "Zoë");
      page.type("request.comment", "typed");
      document.body.tabIndex = -1;
      document.body.focus();
      await rendered({ options: { request, locale: "fr" }, issues: refusal });
      assert.equal(message(email), "Not this one.");
      assert.equal(document.activeElement, document.body);
      assert.equal(form().lang, "fr");
      assert.match(page.one("legend").textContent, /^Point de service/);
      assert.deepEqual([page.named(firstName).value, page.named("request.comment").value], ["Zoë", "typed"]);
      page.send(form());
      assert.match(message(email), /^Saisissez/);
    });

    it("becomes another request type", async () => {
      await rendered({ type, values: minimal });
      const ref = { current: null };
      await rendered({ type: confirmation, values: { reason: "Moved" }, ref });
      assert.equal(form().dataset.requestType, confirmation);
      assert.equal(page.named("reason").value, "Moved");
      assert.equal(page.named(email), null);
      assert.equal(ref.current.values().reason, "Moved");
    });

    it("comes to rest where each change renders options with functions anew", async () => {
      let renders = 0;
      function App() {
        const [, setChanges] = useState(0);
        renders += 1;
        const messages = { invalidFormat: () => "Not an address." };
        return createElement(RequestForm, {
          type,
          options: { messages },
          onChange: () => setChanges((changes) => changes + 1),
        });
      }
      await show({}, { Component: App, Outer });
      await doing(() => page.enter(email, "zoé"));
      await doing(pause);
      assert.equal(message(email), "Not an address.");
      assert.ok(renders < 12, `${renders} renders`);
    });
  });
}

describe("sending", () => {
  it("waits for the promise of the listener, and posts nothing", async () => {
    const sent = [];
    let settle;
    const onSubmit = async ({ detail }) => {
      sent.push(detail.payload);
      await new Promise((resolve) => {
        settle = resolve;
      });
    };
    await show({ type, values: minimal, onSubmit });
    const button = page.one("[type=submit]");
    assert.equal(page.send(form(), button), false);
    assert.equal(button.getAttribute("aria-disabled"), "true");
    assert.equal(page.send(form(), button), false);
    assert.deepEqual(sent, [payload(type, minimal)]);
    settle();
    await pause();
    assert.equal(button.hasAttribute("aria-disabled"), false);
    page.send(form(), button);
    assert.equal(sent.length, 2);
  });

  it("leaves the posting to the page where the listener does", async () => {
    const heard = [];
    await show({ type, values: minimal, onSubmit: ({ detail }) => heard.push(detail.payload.type) });
    assert.equal(page.send(form()), true);
    assert.deepEqual(heard, [type]);
  });

  it("does not hide what goes wrong", async () => {
    // A test that leaves a promise unhandled fails; this one is there to.
    const others = process.listeners("unhandledRejection");
    process.removeAllListeners("unhandledRejection");
    const reported = new Promise((resolve) => process.once("unhandledRejection", resolve));
    await show({ type, values: minimal, onSubmit: () => Promise.reject(new Error("offline")) });
    page.send(form());
    const { message } = await reported;
    for (const other of others) process.on("unhandledRejection", other);
    assert.equal(message, "offline");
  });

  it("posts a valid form to a function, once, and keeps what was typed", async () => {
    const sent = [];
    let answer;
    function App({ onSubmit }) {
      const [state, action, isPending] = useActionState((_, data) => {
        sent.push(Object.fromEntries(data));
        return new Promise((resolve) => {
          answer = resolve;
        });
      }, {});
      return createElement(
        "section",
        { "aria-busy": isPending },
        createElement(RequestForm, { type, id: "sent", action, onSubmit, ...state }),
        createElement("button", { form: "sent", name: "as", value: "draft" }, "Send"),
      );
    }
    await show({}, { Component: App });
    await doing(() => page.send(form()));
    assert.deepEqual(sent, [], "it is not valid");
    for (const [name, text] of Object.entries(person)) page.type(`contacts.primary.${name}`, text);
    page.type("servicePoint.id", "SP-1001");
    const flat = Object.fromEntries(contents());
    const button = page.one("[name=as]");
    await doing(() => page.send(form(), button));
    await doing(() => page.send(form(), button));
    assert.deepEqual(sent, [{ ...flat, as: "draft" }]);
    assert.equal(page.one("section").getAttribute("aria-busy"), "true");
    await doing(() => answer({ issues: refusal, values: flat }));
    assert.deepEqual(Object.fromEntries(contents()), flat);
    assert.equal(message(email), "Not this one.");
    assert.equal(document.activeElement, page.one("[data-error-summary]"));
    page.type(email, "zoe@example.com");
    await doing(() => page.send(form()));
    assert.equal(sent.length, 2);
    await doing(() => answer({ issues: structuredClone(refusal), values: flat }));
    assert.equal(message(email), "Not this one.");

    await show({ onSubmit: (event) => event.preventDefault() }, { Component: App });
    await doing(() => page.send(form()));
    assert.equal(sent.length, 2, "the listener has it");
  });
});

describe("useBinding", () => {
  const fields = [firstName, email];

  function Own({ isShown = true, kept, ...options }) {
    const ref = useRef(null);
    kept.binding = useBinding(ref, type, options);
    if (!isShown) return null;
    return createElement(
      "form",
      { ref },
      fields.map((name) => createElement("input", { name, key: name })),
    );
  }

  it("binds a form of one's own as long as it is there", async () => {
    const kept = {};
    const heard = [];
    const onChange = ({ detail }) => heard.push(detail.path);
    const of = (props) => show({ kept, onChange, ...props }, { Component: Own, Outer: StrictMode });
    await of({ isShown: false });
    assert.equal(kept.binding.current, null);
    await of({ values: { [firstName]: "Zoë" }, locale: "fr" });
    assert.equal(page.named(firstName).value, "Zoë");
    page.enter(email, "zoé");
    assert.deepEqual(heard, [email]);
    assert.match(message(email), /^Saisissez/);
    await of({ values: { [firstName]: "Zoë" }, locale: "en" });
    assert.match(message(email), /^Enter/);
    await of({ issues: refusal });
    assert.equal(message(email), "Not this one.");
    const own = form();
    await of({ isShown: false });
    assert.equal(kept.binding.current, null);
    assert.equal(own.hasAttribute("data-ready"), false);
    await of({});
    assert.equal(kept.binding.current.valid, false);
    assert.ok(form().hasAttribute("data-ready"));
  });

  it("leaves what was typed alone while the form is put aside", async () => {
    const kept = {};
    const values = { [firstName]: "Zoë" };
    const Component = ({ mode }) => createElement(Activity, { mode }, createElement(Own, { kept, values }));
    const of = (mode) => show({ mode }, { Component, Outer: StrictMode });
    await of("visible");
    page.type(firstName, "typed");
    await of("hidden");
    assert.equal(kept.binding.current, null);
    await of("visible");
    assert.equal(page.named(firstName).value, "typed");
    assert.equal(kept.binding.current.values().contacts.primary.firstName, "typed");
  });

  it("hands controlled inputs the values that it is given, and others after them", async () => {
    const kept = {};
    function Controlled({ values }) {
      const ref = useRef(null);
      const [state, setState] = useState({ [firstName]: "", [email]: "" });
      kept.state = state;
      kept.binding = useBinding(ref, type, { values });
      const onChange = ({ target }) => setState((before) => ({ ...before, [target.name]: target.value }));
      const input = (name) => createElement("input", { name, key: name, value: state[name], onChange });
      return createElement("form", { ref }, fields.map(input));
    }
    const of = (values) => show({ values }, { Component: Controlled, Outer: StrictMode });
    await of({ [firstName]: "Zoë", [email]: "zoe@example.com" });
    assert.deepEqual(kept.state, { [firstName]: "Zoë", [email]: "zoe@example.com" });
    await of({ [firstName]: "Ada" });
    const state = { [firstName]: "Ada", [email]: "zoe@example.com" };
    assert.deepEqual(kept.state, state, "what is not among the values stays");
    assert.deepEqual(Object.fromEntries(contents()), state);
    const { firstName: first, email: address } = kept.binding.current.values().contacts.primary;
    assert.deepEqual([first, address], ["Ada", "zoe@example.com"]);
  });

  it("lets go of what the page has bound otherwise meanwhile", async () => {
    const kept = {};
    await show({ kept }, { Component: Own });
    bind(form(), type).destroy();
    await doing(() => root.unmount());
    root = undefined;
    assert.equal(kept.binding.current, null);
  });
});
