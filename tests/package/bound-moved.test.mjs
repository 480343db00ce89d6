// What a page moves, renames and throws away under a bound form, in jsdom: what is said of it goes with it.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { JSDOM } from "jsdom";
import { bind, render } from "request-forms";
import { hands, item, open } from "../support/bound.mjs";

const confirmation = "disconnectCustomerConfirmation";
const order = "R_BVPN_FR_1";
const list = "acknowledgementRequest";
const email = "contacts.primary.email";
const phone = "contacts.primary.phone";

/** What is said at each control that is invalid, in the order of the page: its value, and the message that describes it. */
const said = (page) =>
  [...page.form.querySelectorAll("[aria-invalid=true]")].map((control) => [
    control.name,
    page.document.getElementById(control.getAttribute("aria-describedby").split(" ").at(-1))?.textContent,
  ]);

describe("items that the page puts in another order", () => {
  const values = (...ids) => ({ [list]: ids.map((id) => ({ id, acceptanceIndicator: "accepted" })) });

  it("keep what is said of them, with the numbers that they have now", () => {
    // It cannot be sent, and there is more to say of that than of a missing one.
    const wrong = "\u0001";
    const page = open(render(confirmation), confirmation, { values: values("a", wrong, "c", wrong) });
    page.send(page.form);
    const legends = () =>
      [...page.form.querySelectorAll("[data-legend]")].map(({ textContent }) => textContent);
    const numbered = legends();
    const before = said(page);
    assert.equal(before.length, 2);
    const [first, , , last] = page.form.querySelectorAll("[data-item]");
    const details = last.querySelector("details");
    details.open = true;
    const entries = page.summary();
    first.before(last);
    assert.deepEqual(
      page.binding.values()[list].map(({ id }) => id),
      [wrong, "a", wrong, "c"],
    );
    assert.deepEqual(
      said(page).map(([name, text]) => [name, text.match(/\d+/)[0]]),
      [
        [`${list}.3.id`, "1"],
        [`${list}.1.id`, "3"],
      ],
    );
    assert.deepEqual(legends(), numbered);
    assert.equal(details.isConnected && details.open, true, "what was opened stays so");
    assert.match(details.querySelector("summary").textContent, /Acknowledgement 1$/);
    assert.deepEqual(page.summary(), entries, "the same nodes say other things");
    assert.deepEqual(
      page.summary().map(({ textContent }) => textContent),
      page.binding.issues().map(({ message }) => message),
    );
    page.type(`${list}.3.id`, "d");
    assert.deepEqual(
      said(page).map(([name]) => name),
      [`${list}.1.id`],
    );
    page.type(`${list}.1.id`, "b");
    assert.equal(page.binding.valid, true);
    assert.deepEqual(said(page), []);
  });

  it("keep it in own markup, and among others that come and go at once", () => {
    const page = open(
      `<form>${["a", "", "c", ""].map((id, at) => item(at, id)).join("")}</form>`,
      confirmation,
    );
    page.send(page.form);
    const [first, second, third] = page.form.querySelectorAll("fieldset");
    second.before(third);
    first.remove();
    page.form.insertAdjacentHTML("beforeend", item(7, "z"));
    assert.deepEqual(
      page.binding.values()[list].map(({ id }) => id ?? ""),
      ["c", "", "", "z"],
    );
    assert.deepEqual(
      said(page).map(([name, text]) => [name, text.match(/\d+/)[0]]),
      [
        [`${list}.1.id`, "2"],
        [`${list}.3.id`, "3"],
      ],
    );
  });

  it("keep what came from elsewhere", () => {
    const page = open(`<form>${item(0, "a")}${item(1, "b")}</form>`, confirmation);
    page.binding.show([{ path: `${list}.1.id`, message: "Unknown here" }]);
    const [first, second] = page.form.querySelectorAll("fieldset");
    first.before(second);
    page.binding.values();
    assert.deepEqual(
      said(page).map(([name]) => name),
      [`${list}.1.id`],
    );
    page.type(`${list}.0.id`, "c");
    assert.equal(said(page).length, 1, "another item changed");
    page.type(`${list}.1.id`, "d");
    assert.deepEqual(said(page), []);
  });

  it("are told of by their new paths, where others show what is wrong", () => {
    const { window } = new JSDOM(`<form>${item(0, "a")}${item(1, "")}</form>`);
    const form = window.document.querySelector("form");
    const binding = bind(form, confirmation, { insert: false });
    const page = hands(window);
    page.send(form);
    const told = page.heard("request-form-issue");
    const [first, second] = form.querySelectorAll("fieldset");
    first.before(second);
    page.fire(first.querySelector("input"), "focusout");
    assert.deepEqual(
      told.map(({ detail: { path, issue } }) => [path, issue?.path]),
      [
        [`${list}.1.id`, undefined],
        [`${list}.0.id`, `${list}.0.id`],
      ],
    );
    assert.deepEqual(told.at(-1).detail.issue, binding.issues()[0]);
  });
});

describe("a control that gets another name", () => {
  it("is said nothing of any more, and what is said of the other property is said there", () => {
    const page = open(
      `<form><p id="hint">Hint</p><input name="${email}" aria-describedby="hint"></form>`,
      order,
    );
    page.enter(email, "zoé");
    const control = page.named(email);
    assert.equal(control.getAttribute("aria-describedby"), `hint ${email}-error`);
    control.name = phone;
    page.binding.values();
    assert.equal(control.getAttribute("aria-invalid"), null);
    assert.equal(control.getAttribute("aria-describedby"), "hint");
    assert.equal(page.one(".message, [data-advice]"), null);
    page.leave(phone);
    assert.equal(control.getAttribute("aria-describedby"), `hint ${phone}-error`);
    control.name = "own";
    page.binding.values();
    assert.equal(control.outerHTML, '<input name="own" aria-describedby="hint">');
  });

  it("keeps what the page itself says of it", () => {
    const page = open(
      `<form><input name="${email}" aria-invalid="true" aria-describedby="own"></form>`,
      order,
    );
    page.named(email).name = phone;
    page.binding.values();
    assert.equal(page.named(phone).getAttribute("aria-describedby"), "own");
    assert.equal(page.named(phone).getAttribute("aria-invalid"), "true");
  });

  it("takes it along from a group of radios", () => {
    const name = `${list}.0.acceptanceIndicator`;
    const radio = (value) => `<label><input type="radio" name="${name}" value="${value}">${value}</label>`;
    const page = open(
      `<form><fieldset>${radio("accepted")}${radio("rejected")}</fieldset>${item(1, "a")}</form>`,
      confirmation,
    );
    page.send(page.form);
    const group = page.one("fieldset");
    assert.equal(group.getAttribute("aria-invalid"), "true");
    for (const one of page.form.querySelectorAll("[type=radio]")) one.name = "own";
    page.binding.values();
    assert.equal(group.getAttribute("aria-invalid"), null);
    assert.equal(group.getAttribute("aria-describedby"), null);
  });

  it("has the messages of rows that a framework numbers anew, each once and at its row", () => {
    const page = open(
      `<form>${["", "", "c", ""].map((id, at) => item(at, id)).join("")}</form>`,
      confirmation,
    );
    page.send(page.form);
    page.form.querySelector("fieldset").remove();
    for (const [at, row] of [...page.form.querySelectorAll("fieldset")].entries()) {
      for (const control of row.querySelectorAll("[name]"))
        control.name = control.name.replace(/\.\d+\./, `.${at}.`);
    }
    page.binding.values();
    assert.deepEqual(
      said(page).map(([name, text]) => [name, text.match(/\d+/)[0]]),
      [
        [`${list}.0.id`, "1"],
        [`${list}.2.id`, "3"],
      ],
    );
    assert.equal(page.form.querySelectorAll(".message").length, 2);
    for (const message of page.form.querySelectorAll(".message"))
      assert.equal(message.nextElementSibling.name, message.id.replace(/-error$/, ""));
  });
});

describe("a form that is moved into another window", () => {
  it("goes on there", async () => {
    const page = open(
      `<form><input name="${email}"><input name="${phone}"><button>Send</button></form>`,
      order,
    );
    page.enter(email, "zoé");
    const { window } = new JSDOM("<title>There</title>", { pretendToBeVisual: true });
    window.document.body.append(window.document.adoptNode(page.form));
    const there = hands(window);
    const [changes, invalid] = ["request-form-change", "request-form-invalid"].map((name) =>
      there.heard(name),
    );
    assert.equal(there.named(email).getAttribute("aria-invalid"), "true");
    there.type(email, "zoe@gmial.com");
    assert.equal(there.named(email).getAttribute("aria-invalid"), null);
    there.one("[data-suggestion]").click();
    assert.equal(there.named(email).value, "zoe@gmail.com");
    assert.ok(changes.length >= 2);
    there.enter(phone, "x");
    assert.equal(there.named(phone).getAttribute("aria-invalid"), "true");
    assert.equal(there.send(page.form), false);
    assert.equal(invalid.length, 1);
    assert.ok(invalid[0] instanceof window.CustomEvent);
    assert.match(window.document.title, /^Error: There/);
    there.one("[data-summary-link]").click();
    page.binding.destroy();
    assert.equal(there.one("[data-error-summary], [data-status]"), null);
  });
});

describe("the title of a page with two forms that were refused", () => {
  const markup = `<title>Own</title><form><input name="${email}"></form><form><input name="reason"></form>`;
  const both = (second) => {
    const page = open(markup, order);
    const forms = page.document.querySelectorAll("form");
    bind(forms[1], confirmation, second);
    for (const form of forms) page.send(form);
    return { ...page, forms };
  };

  for (const [which, locale, left] of [
    ["the first one", "en", "Error: Own"],
    ["the first one, beside one in another language", "fr", "Erreur\u00a0: Own"],
  ]) {
    it(`says so of the other one once ${which} is corrected`, () => {
      const page = both({ locale });
      assert.equal(page.document.title, left);
      page.binding.clear();
      assert.equal(page.document.title, left);
      bind(page.forms[1], confirmation).clear();
      assert.equal(page.document.title, "Own");
    });
  }

  it("says so of the first one once the other one is gone", () => {
    const page = both();
    bind(page.forms[1], confirmation).destroy();
    assert.equal(page.document.title, "Error: Own");
    page.binding.destroy();
    assert.equal(page.document.title, "Own");
  });
});
