// A bound form whose controls somebody else holds, too: what the binding changes is told, what others change is seen.

import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { isDeepStrictEqual } from "node:util";
import { JSDOM } from "jsdom";
import { bind, examples, render } from "request-forms";
import { submit } from "request-forms/testing";
import { lendGlobals } from "../support/globals.mjs";

const type = "R_BVPN_FR_1";
const email = "contacts.primary.email";
const firstName = "contacts.primary.firstName";
const { minimal } = examples(type);

const { window } = new JSDOM("<!doctype html><title>Test</title>", { pretendToBeVisual: true });
const { document } = window;
lendGlobals(window, ["window", "document", "HTMLElement", "customElements", "navigator"]);

// These look for a document as soon as they are imported.
const { createElement, StrictMode, useEffect, useRef, useState } = await import("react");
const { createRoot } = await import("react-dom/client");
await import("request-forms/element");

const control = (name) => document.querySelector(`[name="${name}"]`);
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

/** React renders when it comes to it, on a busy machine late; what is asserted after this holds for a while, too. */
async function rendered(isThere) {
  for (const end = Date.now() + 10_000; !isThere() && Date.now() < end; ) await settled();
  await settled();
}

function typeIn(name, value) {
  // Past the setter with which React notes what it wrote itself: what a user types does not go through that.
  Reflect.set(Object.getPrototypeOf(control(name)), "value", value, control(name));
  control(name).dispatchEvent(new window.Event("input", { bubbles: true }));
}

describe("a bound form", () => {
  let told;

  beforeEach(() => {
    document.body.innerHTML = render(type);
    told = [];
  });

  /** Notes what the page hears from now on. */
  function listen() {
    for (const name of ["input", "change", "request-form:change"]) {
      document.body.firstElementChild.addEventListener(name, ({ target, detail }) =>
        told.push([name, detail?.path ?? target.name, target.value]),
      );
    }
  }

  it("tells of a suggestion that is taken, once", () => {
    bind(document.querySelector("form"), type);
    typeIn(email, "zoe@gmial.com");
    control(email).dispatchEvent(new window.Event("focusout", { bubbles: true }));
    listen();
    document.querySelector("[data-suggestion-for]").click();
    assert.deepEqual(told, [
      ["input", email, "zoe@gmail.com"],
      ["change", email, "zoe@gmail.com"],
      ["request-form:change", email, undefined],
    ]);
  });

  it("tells of the values that it puts in, once whoever binds it is done", async () => {
    listen();
    control(email).value = "zoe@example.com";
    bind(document.querySelector("form"), type, {
      values: { [firstName]: "Zoë", [email]: "zoe@example.com" },
    });
    assert.deepEqual(told, []);
    await settled();
    assert.deepEqual(told, [
      ["input", firstName, "Zoë"],
      ["change", firstName, "Zoë"],
    ]);
  });

  for (const [how, reset] of [
    ["by the binding", (binding) => binding.reset()],
    ["by the page", () => document.querySelector("form").reset()],
  ]) {
    it(`tells of a reset ${how}`, async () => {
      const binding = bind(document.querySelector("form"), type);
      typeIn(firstName, "Zoë");
      listen();
      reset(binding);
      await settled();
      assert.deepEqual(told, [
        ["input", firstName, ""],
        ["change", firstName, ""],
        ["request-form:change", "", undefined],
      ]);
    });

    it(`is as it was when somebody prevents a reset ${how}`, async () => {
      const form = document.querySelector("form");
      const binding = bind(form, type);
      form.addEventListener("reset", (event) => event.preventDefault());
      typeIn(firstName, "Zoë");
      typeIn(email, "zoé");
      control(email).dispatchEvent(new window.Event("focusout", { bubbles: true }));
      listen();
      reset(binding);
      await settled();
      assert.deepEqual(told, []);
      assert.equal(control(email).getAttribute("aria-invalid"), "true");
    });
  }

  it("sees what others put into its controls, without an event", async () => {
    const form = document.querySelector("form");
    const binding = bind(form, type, { values: minimal });
    listen();
    await settled();
    told.length = 0;
    control(firstName).value = "Camille";
    assert.equal(binding.payload().properties.contacts.primary.firstName, "Camille");
    control(firstName).value = "Ada";
    let sent;
    form.addEventListener("request-form:submit", (event) => {
      event.preventDefault();
      sent = event.detail.payload;
    });
    await submit(document);
    assert.equal(sent.properties.contacts.primary.firstName, "Ada");
    assert.deepEqual(told, [["request-form:change", firstName, undefined]]);
  });

  it("says what a control could not hold, and holds what that shows", async () => {
    control(firstName).outerHTML = `<input type="date" name="${firstName}">`;
    const binding = bind(document.querySelector("form"), type, { values: { [firstName]: "Zoë" } });
    await settled();
    assert.equal(control(firstName).value, "");
    assert.equal(binding.values().contacts.primary.firstName, "");
    const { rule } = binding.issues().find(({ path }) => path === firstName);
    assert.equal(rule, "value/bad-input");
  });
});

describe("the element", () => {
  let element;

  beforeEach(() => {
    document.body.innerHTML = `<request-form type="${type}"></request-form>`;
    element = document.querySelector("request-form");
  });

  it("tells nobody what it fills in itself", async () => {
    const told = [];
    for (const name of ["input", "change"]) element.addEventListener(name, () => told.push(name));
    element.values = minimal;
    await settled();
    assert.notEqual(control(firstName).value, "");
    assert.deepEqual(told, []);
  });

  it("takes values and another type in either order", async () => {
    const confirmation = "disconnectCustomerConfirmation";
    const reason = () => control("reason").value;
    element.values = { reason: "Moved" };
    element.setAttribute("type", confirmation);
    assert.equal(reason(), "Moved");
    await settled();
    element.setAttribute("type", type);
    element.setAttribute("type", confirmation);
    assert.equal(reason(), "", "what was typed belongs to the other type");
    element.values = { reason: "Closed" };
    assert.equal(reason(), "Closed");
  });

  it("says what changed by its documented id", () => {
    element.setAttribute("type", "disconnectCustomerConfirmation");
    const paths = [];
    element.addEventListener("request-form:change", ({ detail }) => paths.push(detail.path));
    const press = (selector) => element.querySelector(selector).click();
    press('[data-add="acknowledgementRequest"]');
    press('[data-remove="acknowledgementRequest.0"]');
    typeIn("reason", "Moved");
    element.setAttribute("type", type);
    typeIn("request.comment", "Moved");
    assert.deepEqual(paths, ["acknowledgementRequest", "acknowledgementRequest", "reason", "comment"]);
  });

  it("leaves its controls alone when it is given what it has", () => {
    const options = { request: { comment: "Moved" }, servicePoints: [{ id: "SP-1" }] };
    element.options = options;
    typeIn(firstName, "Zoë");
    const old = control(firstName);
    element.options = structuredClone(options);
    element.setAttribute("type", type);
    assert.equal(control(firstName), old);
    element.options = { ...options, servicePoints: [{ id: "SP-2" }] };
    assert.equal(control(firstName), old, "options change in place");
    assert.equal(control(firstName).value, "Zoë");
  });
});

describe("a form whose controls React holds", () => {
  const confirmation = "disconnectCustomerConfirmation";
  const id = "acknowledgementRequest.0.id";
  const choice = "acknowledgementRequest.0.acceptanceIndicator";
  const values = { [id]: "charge-1", [choice]: "rejected", code: "invalidBody" };

  function Form({ kept }) {
    const form = useRef(null);
    const [state, setState] = useState({ [id]: "", [choice]: "accepted", code: "" });
    useEffect(() => {
      const binding = bind(form.current, confirmation, { values });
      return () => binding.destroy();
    }, []);
    kept.state = state;
    // The value is read when the state is made, as many do.
    const onChange = ({ target }) => setState((state) => ({ ...state, [target.name]: target.value }));
    const radio = (value) =>
      createElement("input", {
        type: "radio",
        name: choice,
        value,
        key: value,
        checked: state[choice] === value,
        onChange,
      });
    return createElement(
      "form",
      { ref: form },
      createElement("input", { name: id, value: state[id], onChange }),
      radio("accepted"),
      radio("rejected"),
      createElement(
        "select",
        { name: "code", value: state.code, onChange },
        ["", "invalidBody"].map((code) => createElement("option", { key: code }, code)),
      ),
    );
  }

  for (const [mode, Outer] of [
    ["as it is", "main"],
    ["in strict mode", StrictMode],
  ]) {
    it(`hands React the values that it was bound with, ${mode}`, async () => {
      document.body.innerHTML = "<div></div>";
      const root = createRoot(document.body.firstElementChild);
      const kept = {};
      root.render(createElement(Outer, null, createElement(Form, { kept })));
      await rendered(() => isDeepStrictEqual(kept.state, values));
      assert.deepEqual(kept.state, values);
      assert.equal(control(id).value, "charge-1");
      assert.equal(document.querySelector(":checked[type=radio]").value, "rejected");
      assert.equal(control("code").value, "invalidBody");
      root.unmount();
      await settled();
    });
  }

  /** A list whose rows React renders, adds and removes; in this test nothing tells the binding. */
  function Rows({ kept }) {
    const form = useRef(null);
    const [rows, setRows] = useState([{ key: 0, id: "charge-0" }]);
    kept.setRows = setRows;
    useEffect(() => {
      kept.binding = bind(form.current, confirmation);
      return () => kept.binding.destroy();
    }, [kept]);
    const row = (item, index) => {
      const change = ({ target }) =>
        setRows((rows) => rows.map((row) => (row.key === item.key ? { ...row, id: target.value } : row)));
      const [name, other] = [
        `acknowledgementRequest.${index}.id`,
        `acknowledgementRequest.${index}.acceptanceIndicator`,
      ];
      return createElement(
        "fieldset",
        { key: item.key },
        createElement("input", { name, value: item.id, onChange: change }),
        createElement("input", { name: other, defaultValue: "accepted" }),
      );
    };
    return createElement("form", { ref: form }, rows.map(row));
  }

  it("follows the rows that React adds, removes and renumbers", async () => {
    document.body.innerHTML = "<div></div>";
    const root = createRoot(document.body.firstElementChild);
    const kept = {};
    root.render(createElement(Rows, { kept }));
    await rendered(() => kept.binding !== undefined);
    const rowsAre = (count) => () => document.querySelectorAll("fieldset").length === count;
    const ids = () => kept.binding.payload().acknowledgementRequest.map(({ id }) => id);
    assert.deepEqual(ids(), ["charge-0"]);
    kept.setRows((rows) => [...rows, { key: 1, id: "charge-1" }, { key: 2, id: "" }]);
    await rendered(rowsAre(3));
    assert.deepEqual(
      kept.binding.issues().map(({ path }) => path),
      ["acknowledgementRequest.2.id"],
    );
    typeIn("acknowledgementRequest.2.id", "charge-2");
    await settled();
    assert.deepEqual(ids(), ["charge-0", "charge-1", "charge-2"]);
    kept.setRows((rows) => rows.filter(({ key }) => key !== 0));
    await rendered(rowsAre(2));
    assert.deepEqual(ids(), ["charge-1", "charge-2"]);
    root.unmount();
    await settled();
  });
});
