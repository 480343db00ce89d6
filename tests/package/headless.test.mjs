// Forms whose messages a team shows itself, in jsdom: nothing is inserted, and what would be shown is told.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { JSDOM } from "jsdom";
import { bind, open as openForm, readResponse, render } from "request-forms";
import { hands, item, open, pause } from "../support/bound.mjs";

const confirmation = "disconnectCustomerConfirmation";
const order = "R_BVPN_FR_1";
const list = "acknowledgementRequest";
const email = "contacts.primary.email";
const items = (...ids) => `<form>${ids.map((id, number) => item(number, id)).join("")}</form>`;
const orderMarkup = `<form id="f"><fieldset data-group="servicePoint"><input name="servicePoint.id" required></fieldset>
  <label>E-mail <input name="${email}" aria-describedby="hint"></label><input name="contacts.primary.phone"></form>
  <input name="request.requestedAt" form="f">`;

/** A form that shows nothing, and what was told of it, by path: the issue, or null once there is none. */
function headless(markup, type, options) {
  const { window } = new JSDOM(markup);
  const form = window.document.querySelector("form");
  const told = [];
  window.document.addEventListener("request-form-issue", ({ detail, bubbles, composed, target }) => {
    assert.deepEqual([bubbles, composed, target], [true, true, form]);
    told.push(detail);
  });
  const binding = bind(form, type, { insert: false, ...options });
  /** What was told since somebody asked. */
  const news = () => told.splice(0).map(({ path, issue }) => [path, issue?.rule.replace(/.*\//, "") ?? null]);
  const shown = new Map();
  form.addEventListener("request-form-issue", ({ detail: { path, issue } }) => {
    if (issue) shown.set(path, issue);
    else shown.delete(path);
  });
  return { window, form, binding, told, news, shown, ...hands(window) };
}

describe("a form that nothing is to be inserted into", () => {
  it("keeps its markup, whatever is wrong with it: all that changes says that it is bound", () => {
    for (const [markup, type] of [
      [orderMarkup, order],
      [items("", "a"), confirmation],
      [render(order), order],
    ]) {
      const plain = new JSDOM(markup).window.document;
      plain.querySelector("form").setAttribute("novalidate", "");
      plain.querySelector("form").setAttribute("data-ready", "");
      const page = headless(markup, type);
      const title = page.window.document.title;
      const before = page.window.document.body.innerHTML;
      assert.equal(before, plain.body.innerHTML);
      assert.equal(page.send(page.form), false);
      page.binding.show([
        { path: "", message: "Not today" },
        { path: "nowhere", message: "Nor there" },
      ]);
      page.binding.setOptions({ locale: "fr" });
      assert.ok(page.news().length > 0);
      assert.equal(page.window.document.body.innerHTML, before);
      assert.equal(page.window.document.title, title);
      page.binding.destroy();
      assert.equal(page.form.hasAttribute("novalidate"), false);
    }
  });

  it("leaves messages alone that the page shows itself", () => {
    const markup = `<form><input name="${email}" value="zoé" aria-invalid="true" aria-describedby="${email}-error">
      <p id="${email}-error" data-rule="own">Ours</p></form>`;
    const page = headless(markup, order);
    page.send(page.form);
    page.type(email, "zoe@example.com");
    page.binding.reset();
    page.binding.destroy();
    assert.equal(page.window.document.body.innerHTML, markup);
  });

  it("tells of an issue when a message would be shown, and never of a first value while it is typed", () => {
    const page = headless(orderMarkup, order);
    page.type(email, "zoé");
    page.type(email, "zoé@");
    assert.deepEqual(page.news(), []);
    page.leave(email);
    assert.deepEqual(page.news(), [[email, "email"]]);
    page.leave("contacts.primary.phone");
    assert.deepEqual(page.news(), [], "what is blank is not missed before it is sent");
    page.type(email, "zoé@x");
    assert.deepEqual(page.news(), [], "it is as wrong as before");
    page.type(email, "zoe@gmial.com");
    const [{ path, issue }] = page.told;
    assert.deepEqual([path, issue], [email, page.binding.issues().find((one) => one.path === email)]);
    assert.equal(issue.suggestion, "zoe@gmail.com");
    page.news();
    page.type(email, "zoe@gmail.com");
    assert.deepEqual(page.news(), [[email, null]]);
  });

  it("tells of all that is wrong with a form that is refused, in documented order, before it says so", () => {
    const page = headless(orderMarkup, order);
    let toldBefore;
    page.form.addEventListener("request-form-invalid", () => (toldBefore = page.told.length));
    page.send(page.form);
    const issues = page.binding.issues();
    assert.equal(toldBefore, issues.length);
    assert.deepEqual(
      page.told.map(({ issue }) => issue),
      issues,
    );
    assert.equal(page.told[0].path, "servicePoint");
    page.news();
    page.send(page.form);
    assert.deepEqual(page.news(), [], "nothing is different");
  });

  for (const [what, act] of [
    ["other options", ({ binding }) => binding.setOptions({ locale: "fr" })],
    ["the end of it", ({ binding }) => binding.destroy()],
    ["a reset", ({ binding }) => binding.reset()],
  ]) {
    it(`tells of ${what} in documented order`, () => {
      const values = { nowhere: 1, contacts: { primary: { x: 1 } } };
      const page = headless(orderMarkup, order, { values });
      page.send(page.form);
      const paths = page.binding.issues().map(({ path }) => path);
      assert.deepEqual([paths[0], ...paths.slice(-2)], ["servicePoint", "nowhere", "contacts.primary.x"]);
      page.news();
      act(page);
      assert.deepEqual(
        page.news().map(([path]) => path),
        paths,
      );
    });
  }

  it("tells in documented order of what is gone with other options, and then of what is there", () => {
    const page = headless(orderMarkup, order, { values: { nowhere: 1 } });
    page.send(page.form);
    const before = page.binding.issues().map(({ path }) => path);
    page.news();
    page.binding.setOptions({ locale: "fr", unknown: "ignore" });
    const now = page.binding.issues().map(({ path }) => path);
    assert.deepEqual(
      page.news().map(([path]) => path),
      [...before.filter((path) => !now.includes(path)), ...now],
    );
  });

  it("tells in own words, and of what is unexpected", () => {
    const messages = { missingProperty: "Fill in {label}", unexpectedProperty: ({ path }) => `No ${path}` };
    const page = headless(orderMarkup, order, {
      values: { nowhere: 1, contacts: { primary: { x: 1 } } },
      messages,
    });
    page.send(page.form);
    assert.deepEqual([...page.shown.values()], page.binding.issues());
    assert.equal(page.shown.get("nowhere").message, "No nowhere");
    assert.equal(page.shown.get("contacts.primary.x").pointer, "/properties/contacts/primary/x");
    page.binding.setOptions({ unknown: "ignore" });
    assert.equal(page.shown.has("nowhere"), false);
    assert.match(page.shown.get(email).message, /^Enter the e-mail/);
  });

  it("tells of issues from elsewhere until they change, with all that they say", () => {
    const page = headless(orderMarkup, order);
    const { issues } = readResponse(order, 400, {
      code: "22",
      message: "Missing query-string parameter",
      description: "contacts.primary.email",
    });
    const whole = openForm(order).issues()[0];
    const warning = { ...whole, path: email, severity: "warning", suggestion: "a@example.com" };
    page.binding.show([...issues, warning, { path: "elsewhere", message: "What?" }]);
    assert.deepEqual(page.shown.get(email), warning);
    assert.equal(page.shown.get("elsewhere").message, "What?");
    for (const issue of issues) assert.deepEqual(page.shown.get(issue.path), issue);
    page.news();
    page.binding.show([warning]);
    assert.deepEqual(
      page.news().map(([path, rule]) => [path, rule]),
      [...issues.map(({ path }) => [path, null]), ["elsewhere", null]],
    );
    page.type(email, "b@example.com");
    assert.deepEqual(page.news(), [[email, null]]);
  });

  for (const [how, act] of [
    ["reset", ({ binding }) => binding.reset()],
    ["emptied", ({ binding }) => binding.clear()],
    ["let go of", ({ binding }) => binding.destroy()],
    ["bound anew", ({ form }) => bind(form, order, { insert: false })],
    ["bound anew, and shows its messages from there", ({ form }) => bind(form, order)],
  ]) {
    it(`tells of nothing more once it is ${how}`, () => {
      const page = headless(orderMarkup, order);
      page.send(page.form);
      assert.ok(page.shown.size > 1);
      page.news();
      act(page);
      assert.equal(page.shown.size, 0);
      assert.ok(page.news().every(([, rule]) => rule === null));
    });
  }

  it("may be let go of by whoever is told", () => {
    for (const act of [
      ({ send, form }) => send(form),
      ({ enter }) => enter(email, "zoé"),
      ({ binding }) => binding.show([{ path: email, message: "No" }]),
    ]) {
      const page = headless(orderMarkup, order);
      const errors = page.heard("error", page.window);
      page.form.addEventListener("request-form-issue", () => page.binding.destroy());
      const invalid = page.heard("request-form-invalid");
      act(page);
      assert.deepEqual([errors, invalid], [[], []]);
      assert.equal(page.shown.size, 0);
      assert.throws(() => page.binding.valid, /not bound any more/);
    }
  });

  it("is told of as it is last, though whoever hears of it changes it", () => {
    const page = headless(orderMarkup, order);
    page.form.addEventListener("request-form-issue", ({ detail }) => {
      if (detail.issue?.message === "One") page.binding.show([{ path: email, message: "Two" }]);
    });
    page.binding.show([{ path: email, message: "One" }]);
    assert.equal(page.shown.get(email).message, "Two");
  });
});

describe("items of a list that nothing is to be inserted into", () => {
  it("are told of by their position, as they come and go", async () => {
    const page = headless(items("a", "", "a", ""), confirmation);
    page.send(page.form);
    const shown = () => [...page.shown].map(([path, { rule }]) => [path, rule.replace(/.*\//, "")]).sort();
    const path = (index) => `${list}.${index}.id`;
    assert.deepEqual(shown(), [
      [path(1), "acknowledgement"],
      [path(2), "unique-id"],
      [path(3), "acknowledgement"],
    ]);
    page.form.querySelector("fieldset").remove();
    assert.equal(page.binding.valid, false);
    await pause();
    assert.deepEqual(shown(), [
      [path(0), "acknowledgement"],
      [path(2), "acknowledgement"],
    ]);
    assert.deepEqual(
      [...page.shown.values()].map(({ path }) => path).sort(),
      shown().map(([path]) => path),
    );
    page.form.insertAdjacentHTML("beforeend", item(9, "z"));
    page.news();
    page.binding.issues();
    await pause();
    assert.deepEqual(page.news(), [], "what is new has not been met yet");
  });

  it("are added and removed by buttons that the page has for that", () => {
    const page = headless(render(confirmation), confirmation, {
      values: { [list]: ["", "", "b"].map((id) => ({ id, acceptanceIndicator: "accepted" })) },
    });
    assert.equal(page.form.querySelectorAll("[data-item]").length, 3);
    page.send(page.form);
    assert.deepEqual([...page.shown.keys()], [`${list}.0.id`, `${list}.1.id`]);
    const { message } = page.shown.get(`${list}.0.id`);
    page.news();
    page.one(`[data-remove="${list}.0"]`).click();
    assert.deepEqual([...page.shown.keys()], [`${list}.0.id`]);
    assert.equal(page.shown.get(`${list}.0.id`).message, message);
    assert.deepEqual(page.news(), [[`${list}.1.id`, null]], "the first one says the same");
  });
});

describe("a step of a form", () => {
  const contact = (name) => `<input name="contacts.primary.${name}" value="">`;
  const wizard = `<form><section><input name="servicePoint.id"></section>
    <section>${["firstName", "lastName", "email", "phone", "mobile"].map(contact).join("")}</section></form>`;
  const fillIn = (page) => {
    for (const [name, text] of [
      ["firstName", "Zoé"],
      ["lastName", "Martin"],
      ["email", "zoe@example.com"],
      ["phone", "+33199005678"],
      ["mobile", "+33639981234"],
    ]) {
      page.type(`contacts.primary.${name}`, text);
    }
  };

  for (const [how, options] of [
    ["rendered", {}],
    ["told", { insert: false }],
  ]) {
    it(`is all that is asked for, one after the other: ${how}`, () => {
      const page = open(wizard, order, { only: ["servicePoint"], ...options });
      const [submits, invalid] = ["request-form-submit", "request-form-invalid"].map((name) =>
        page.heard(name),
      );
      page.form.addEventListener("request-form-submit", (event) => event.preventDefault());
      page.send(page.form);
      assert.deepEqual(
        invalid.map(({ detail }) => detail.issues.map(({ path }) => path)),
        [["servicePoint"]],
      );
      assert.equal(submits.length, 0);
      if (!options.insert && "insert" in options) assert.equal(page.one("[data-error-summary]"), null);
      else assert.equal(page.summary().length, 1);

      page.type("servicePoint.id", "SP-1");
      page.send(page.form);
      assert.deepEqual(
        submits.map(({ detail }) => [Object.hasOwn(detail, "payload"), detail.payload]),
        [[true, undefined]],
      );
      assert.equal(page.one("[aria-invalid]"), null);
      assert.equal(page.binding.valid, false);
    });
  }

  it("is left for the next one by other options, and for the whole by none", async () => {
    const page = open(wizard, order, { only: ["servicePoint.id"] });
    const submits = page.heard("request-form-submit");
    page.form.addEventListener("request-form-submit", (event) => event.preventDefault());
    page.type("servicePoint.id", "SP-1");
    page.send(page.form);
    await pause();
    page.binding.setOptions({ only: ["contacts.primary"] });
    page.send(page.form);
    assert.equal(submits.length, 1);
    assert.equal(page.summary().length, 5);
    fillIn(page);
    page.type("servicePoint.id", "");
    page.send(page.form);
    await pause();
    assert.equal(submits.length, 2);
    assert.equal(submits[1].detail.payload, undefined, "the whole is not valid");
    page.binding.setOptions({});
    assert.equal(page.send(page.form), false);
    assert.deepEqual(page.summary().length, 1);
    page.type("servicePoint.id", "SP-2");
    page.send(page.form);
    assert.equal(submits[2].detail.payload.properties.servicePoint.id, "SP-2");
  });

  for (const [how, options] of [
    ["shown", {}],
    ["told", { insert: false }],
  ]) {
    it(`takes with it at once what was ${how} of it`, () => {
      const page = open(wizard, order, { only: ["servicePoint", "contacts"], ...options });
      const shown = new Set();
      page.form.addEventListener("request-form-issue", ({ detail: { path, issue } }) =>
        issue ? shown.add(path) : shown.delete(path),
      );
      const marked = () =>
        "insert" in options
          ? [...shown]
          : [...page.form.querySelectorAll("[aria-invalid]")].map(({ name }) => name);
      const { title } = page.document;
      page.send(page.form);
      page.enter(email, "zoé");
      assert.equal(marked().length, "insert" in options ? 6 : 5);
      page.binding.setOptions({ only: ["contacts.primary.email", "request"] });
      assert.deepEqual(marked(), [email], "what both steps ask for stays");
      if (!("insert" in options)) assert.equal(page.summary().length, 1);
      page.binding.setOptions({ only: ["request"] });
      assert.deepEqual(marked(), []);
      assert.equal(page.summary().length, 0);
      assert.equal(page.document.title, title);
      page.binding.setOptions({ only: ["request"], today: "2027-01-01" });
      assert.deepEqual(marked(), [], "nor said anew of what is not asked for");
      page.binding.setOptions({ only: ["contacts"] });
      assert.deepEqual(marked(), [email], "what was left is wrong where it is asked for again");
      page.leave("contacts.primary.firstName");
      assert.deepEqual(marked(), [email], "nothing is missed before the step is refused");
    });
  }

  it("keeps what is said of it with other options", () => {
    const page = open(wizard, order, { only: ["contacts"] });
    page.send(page.form);
    page.binding.setOptions({ only: ["contacts"], locale: "fr" });
    assert.equal(page.summary().length, 5);
    assert.match(page.document.title, /^Erreur/);
  });

  it("does not take what is read out later with it", async () => {
    const page = open(wizard, order, { only: ["contacts"] });
    page.enter(email, "zoé");
    page.binding.setOptions({ only: ["servicePoint"] });
    await pause(600);
    assert.equal(page.one("[data-status]").textContent, "");
  });

  it("keeps what a server has said of the others when it is left", () => {
    const page = open(wizard, order, { only: ["servicePoint"] });
    page.send(page.form);
    page.binding.show([{ path: email, message: "Taken" }]);
    page.binding.setOptions({ only: ["contacts"] });
    page.binding.setOptions({ only: ["request"] });
    assert.match(page.message(email).textContent, /Taken/);
    assert.equal(page.summary().length, 1);
  });

  it("keeps what a server has said of the others", () => {
    const page = open(wizard, order, { only: ["servicePoint"] });
    page.type("servicePoint.id", "SP-1");
    page.binding.show([
      { path: "servicePoint.id", message: "Gone" },
      { path: email, message: "Taken" },
    ]);
    page.send(page.form);
    assert.equal(page.message("servicePoint.id"), null);
    assert.match(page.message(email).textContent, /Taken/);
  });

  for (const [what, only, missing] of [
    ["a container of groups", ["contacts"], 5],
    ["a property", ["contacts.primary.email"], 1],
    ["a property whose group has no other in the form", ["servicePoint.id"], 1],
    ["attributes, by either name", ["request.comment", "requestedAt", "request"], 0],
    ["nothing", [], 0],
    ["all", undefined, 6],
    ["all, by null", null, 6],
  ]) {
    it(`may be ${what}`, () => {
      const page = open(wizard, order, { only });
      page.send(page.form);
      assert.equal(page.summary().length, missing);
    });
  }

  it("has a rule of a group where all of the group that the form has is in it", () => {
    const both = `<form><input name="servicePoint.id"><input name="servicePoint.reference"></form>`;
    const refused = (only) => {
      const page = open(both, order, { only });
      page.send(page.form);
      return page.summary().length;
    };
    assert.equal(refused(["servicePoint.id"]), 0);
    assert.equal(refused(["servicePoint.id", "servicePoint.reference"]), 1);
  });

  it("may be a list, its items, or one property of each", () => {
    const refused = (only) => {
      const page = open(items("", ""), confirmation, { only });
      page.type(`${list}.1.acceptanceIndicator`, "");
      page.send(page.form);
      return [...page.form.querySelectorAll("[aria-invalid]")].map(({ name }) => name.slice(list.length + 1));
    };
    assert.deepEqual(refused([list]), ["0.id", "1.acceptanceIndicator", "1.id"]);
    assert.deepEqual(refused([`${list}.1`]), ["1.acceptanceIndicator", "1.id"]);
    assert.deepEqual(refused([`${list}.*.id`]), ["0.id", "1.id"]);
    assert.deepEqual(refused([`${list}.0.id`, "reason"]), ["0.id"]);
  });

  it("is named by paths that there are, in a list", () => {
    const hostile = new Proxy(["servicePoint"], {
      get(paths, name) {
        if (name === "0") throw 5;
        return paths[name];
      },
    });
    for (const [only, error] of [
      ["servicePoint", TypeError],
      [{ 0: "servicePoint" }, TypeError],
      [[1], TypeError],
      [["servicePoints"], RangeError],
      [["servicePoint.id.x"], RangeError],
      [["servicePoint", ""], RangeError],
      [hostile, TypeError],
      [[`${list}.0.id`], RangeError],
    ]) {
      assert.throws(() => open(wizard, order, { only }), error);
      const page = open(wizard, order, { only: ["servicePoint"] });
      assert.throws(() => page.binding.setOptions({ only, locale: "fr" }), error);
      page.send(page.form);
      assert.equal(page.summary().length, 1, "the options are as before");
      assert.match(page.summary()[0].textContent, /^Enter/);
    }
    assert.throws(() => open(wizard, order, { insert: 0 }), TypeError);
    assert.throws(() => open(items(""), confirmation, { only: [`${list}.007.id`] }), RangeError);
  });

  it("is what it was when it was given, whatever becomes of the list", () => {
    const only = ["servicePoint"];
    const page = open(wizard, order, { only });
    only[0] = "contacts";
    page.send(page.form);
    assert.equal(page.summary().length, 1);
  });
});
