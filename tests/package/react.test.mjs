// <RequestForm>: rendered by a server, taken over, rendered again and again, and taken away.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { JSDOM } from "jsdom";
import { payload, render } from "request-forms";
import { pause } from "../support/bound.mjs";
import {
  bound,
  confirmation,
  document,
  doing,
  email,
  firstName,
  form,
  leave,
  message,
  minimal,
  onServer,
  page,
  React,
  RequestForm,
  refusal,
  show,
  takeOver,
  type,
} from "../support/react.mjs";

const { createElement, StrictMode, useState } = React;

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
    const Two = () => [1, 2].map((key) => createElement(RequestForm, { key, type }));
    document.body.innerHTML = onServer({}, Two);
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
      () => {
        control = page.named(email);
        control.value = "typed";
        page.named(firstName).value = "Zoé";
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
    await takeOver({ type, values: minimal, issues: refusal }, () => page.named(firstName).focus());
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
      assert.equal(bound(), 1);
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
      await leave();
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
