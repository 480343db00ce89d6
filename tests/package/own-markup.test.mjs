// Forms that a team wrote by hand, bound in jsdom: what the binding adds finds its place in any markup.

import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it, mock } from "node:test";
import { JSDOM } from "jsdom";
import { bind, render } from "request-forms";
import { fill, hooks, shownIssues, submit } from "request-forms/testing";

const type = "R_BVPN_FR_1";
const email = "contacts.primary.email";

let document;

function open(...forms) {
  document = new JSDOM(forms.map((markup) => `<form>${markup}<button>Send</button></form>`).join("")).window
    .document;
  return [...document.querySelectorAll("form")].map((form) => {
    bind(form, type);
    return form;
  });
}

describe("a control inside its label", () => {
  let form;
  beforeEach(async () => {
    [form] = open(`<label>E-mail <input name="${email}"></label>`);
    await fill(form, { [email]: "zoe@gmial.com" });
  });

  it("keeps its name: message and advice stand outside of the label", () => {
    const label = form.querySelector("label");
    assert.equal(label.textContent.trim(), "E-mail");
    assert.equal(label.previousElementSibling.dataset.severity, "warning");
    assert.ok(label.nextElementSibling.matches("[data-advice]"));
  });

  it("gives the name of its label to what explains the message", () => {
    assert.equal(form.querySelector("summary").textContent.trim(), "Why? E-mail");
  });
});

describe("a list without marks for its items", () => {
  const list = "acknowledgementRequest";
  const item = (index, id) =>
    `<section><input name="${list}.${index}.acceptanceIndicator" value="accepted">
      <input name="${list}.${index}.id" value="${id}"></section>`;
  let form;
  let binding;
  const rows = () => [...form.querySelectorAll("section")];
  const add = (index, id) => form.insertAdjacentHTML("beforeend", item(index, id));
  /** As a framework does it: the rows after it keep their elements, and get other names. */
  const remove = (index) => {
    rows()[index].remove();
    for (const [number, row] of rows().entries()) {
      for (const control of row.querySelectorAll("[name]"))
        control.name = control.name.replace(/\.\d+\./, `.${number}.`);
    }
  };
  const ids = () => (binding.values()[list] ?? []).map(({ id }) => id);

  beforeEach(() => {
    document = new JSDOM(`<form>${item(0, "a")}<button>Send</button></form>`).window.document;
    form = document.querySelector("form");
    binding = bind(form, "disconnectCustomerConfirmation");
  });

  it("has the items that the page has, as they come and go", () => {
    assert.deepEqual(ids(), ["a"]);
    add(1, "b");
    add(2, "c");
    assert.deepEqual(ids(), ["a", "b", "c"]);
    remove(1);
    assert.deepEqual(ids(), ["a", "c"]);
    remove(0);
    remove(0);
    assert.deepEqual(ids(), []);
    assert.deepEqual(
      binding.issues().map(({ path, code }) => [path, code]),
      [[list, "missingProperty"]],
    );
  });

  it("loses nothing that is typed into a new item", async () => {
    add(1, "");
    await fill(form, { [`${list}.1.id`]: "typed" });
    assert.deepEqual(ids(), ["a", "typed"]);
    assert.equal(binding.valid, true);
  });

  it("says what a new item lacks, and says no more of an item that is gone", async () => {
    add(1, "");
    add(2, "");
    await submit(form);
    const shown = async () => (await shownIssues(form)).map(({ name }) => name);
    assert.deepEqual(await shown(), [`${list}.1.id`, `${list}.2.id`]);
    remove(1);
    assert.equal(binding.valid, false);
    assert.deepEqual(await shown(), [`${list}.1.id`]);
    assert.equal(form.querySelectorAll("[aria-invalid]").length, 1);
    await submit(form);
    assert.deepEqual(await shown(), [`${list}.1.id`]);
    assert.ok(rows()[1].contains(form.querySelector(hooks.message(`${list}.1.id`))));
  });

  it("keeps the items of the values that the page shows later", () => {
    const values = { [list]: [{ id: "a" }, { id: "b", acceptanceIndicator: "rejected" }] };
    binding = bind(form, "disconnectCustomerConfirmation", { values });
    assert.deepEqual(ids(), ["a", "b"]);
    form.insertAdjacentHTML("beforeend", item(1, "").replace("accepted", ""));
    assert.deepEqual(ids(), ["a", "b"]);
    assert.equal(form.elements.namedItem(`${list}.1.id`).value, "b");
  });

  it("has the items of the page after a reset, too", () => {
    add(1, "b");
    binding.reset();
    assert.deepEqual(ids(), ["a", "b"], "what stands in the markup is what a reset goes back to");
  });
});

describe("two forms on one page", () => {
  const markup = `<label for="one">E-mail</label><input name="${email}">`;

  it("have messages of their own, each described by its own", async () => {
    const forms = open(markup, markup, markup);
    for (const form of forms) {
      await fill(form, { [email]: "zoé" });
      await submit(form);
      assert.deepEqual(
        (await shownIssues(form)).map(({ name }) => name),
        [email],
      );
      const message = document.getElementById(form.querySelector("input").getAttribute("aria-describedby"));
      assert.equal(message.closest("form"), form);
    }
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length, ids.join(", "));
    assert.ok(forms[0].querySelector(hooks.message(email)));
  });
});

describe("the names of controls", () => {
  let told;
  beforeEach(() => {
    told = [];
    mock.method(console, "warn", (text) => told.push(text));
  });
  afterEach(() => mock.restoreAll());

  it("are told of when they look like slips: nothing typed there would be sent", () => {
    open('<input name="contacts.primary.emial"><input name="contact"><input name="servicePoint.id">');
    assert.equal(told.length, 2);
    assert.match(told[0], /"contacts\.primary\.emial".*"contacts\.primary\.email"/);
    assert.match(told[1], /"contact".*"contract"/);
  });

  it("are told of when they lie where only documented ones do", () => {
    open('<input name="contacts.primary.telephone"><input name="servicePoint.x">');
    assert.deepEqual(
      told.map((text) => /"(.+?)"/.exec(text)[1]),
      ["contacts.primary.telephone", "servicePoint.x"],
    );
  });

  it("are told of when they are missing, once somebody could not send the form", async () => {
    const names = ["firstName", "lastName", "email", "phone"].map((name) => `contacts.primary.${name}`);
    const [form] = open(names.map((name) => `<input name="${name}">`).join(""));
    assert.deepEqual(told, []);
    await submit(form);
    assert.deepEqual(
      told.map((text) => /"(.+?)"/.exec(text)[1]),
      ["servicePoint", "contacts.primary.mobile"],
    );
  });

  it("are not missed in a form that the package renders", async () => {
    document = new JSDOM(render(type)).window.document;
    bind(document.querySelector("form"), type);
    await submit(document);
    assert.deepEqual(told, []);
  });

  it("are the form's own business when they resemble no documented id, or stand beside it", () => {
    open('<input name="csrf_token"><input name="contract"><input name="contacts">');
    open(`<input name="${email}"><input>`);
    assert.deepEqual(told, []);
  });
});
