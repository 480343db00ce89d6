// A form in React is sent, and a form of one's own is bound.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { bind, payload } from "request-forms";
import { pause } from "../support/bound.mjs";
import {
  contents,
  document,
  doing,
  email,
  firstName,
  form,
  leave,
  message,
  minimal,
  page,
  React,
  RequestForm,
  refusal,
  show,
  type,
  useBinding,
} from "../support/react.mjs";

const { Activity, createElement, StrictMode, useActionState, useRef, useState } = React;
const person = minimal.contacts.primary;

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
    const flat = contents();
    const button = page.one("[name=as]");
    await doing(() => page.send(form(), button));
    await doing(() => page.send(form(), button));
    assert.deepEqual(sent, [{ ...flat, as: "draft" }]);
    assert.equal(page.one("section").getAttribute("aria-busy"), "true");
    await doing(() => answer({ issues: refusal, values: flat }));
    assert.deepEqual(contents(), flat);
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
  const marked = () => [...document.querySelectorAll("[aria-invalid]")].map(({ name }) => name);

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

  it("asks for a step, and for another one once it is rendered so", async () => {
    const kept = {};
    const of = (only) => show({ kept, only }, { Component: Own });
    await of([firstName]);
    await doing(() => page.send(form()));
    assert.deepEqual(marked(), [firstName]);
    await of([email]);
    assert.deepEqual(marked(), []);
    await doing(() => page.send(form()));
    assert.deepEqual(marked(), [email]);
    await of(undefined);
    await doing(() => page.send(form()));
    assert.deepEqual(marked(), fields);
  });

  it("inserts nothing where it is not to, and from then on where it is", async () => {
    const kept = {};
    const of = (insert) => show({ kept, insert, only: fields }, { Component: Own });
    await of(false);
    const told = page.heard("request-form-issue");
    page.type(email, "no address");
    await doing(() => page.send(form()));
    assert.deepEqual(marked(), []);
    assert.ok(told.some(({ detail }) => detail.path === email && detail.issue?.code === "invalidFormat"));
    await of(true);
    await doing(() => page.send(form()));
    assert.deepEqual(marked(), fields);
    await of(false);
    assert.deepEqual(marked(), []);
    assert.equal(contents()[email], "no address");
  });

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
    assert.deepEqual(contents(), state);
    const { firstName: first, email: address } = kept.binding.current.values().contacts.primary;
    assert.deepEqual([first, address], ["Ada", "zoe@example.com"]);
  });

  it("lets go of what the page has bound otherwise meanwhile", async () => {
    const kept = {};
    await show({ kept }, { Component: Own });
    bind(form(), type).destroy();
    await leave();
    assert.equal(kept.binding.current, null);
  });
});
