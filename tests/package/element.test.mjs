// <request-form> in jsdom: within another form, over what a server has rendered, moved, and set anew.

import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it, mock } from "node:test";
import { JSDOM } from "jsdom";
import { render } from "request-forms";
import { hands, pause } from "../support/bound.mjs";
import { lendGlobals } from "../support/globals.mjs";

const type = "R_BVPN_FR_1";
const email = "contacts.primary.email";

const { window } = new JSDOM("<!doctype html><title>Test</title>", { pretendToBeVisual: true });
const { document } = window;
lendGlobals(window, ["window", "document", "HTMLElement", "customElements", "FormData"]);
await import("request-forms/element");

const page = hands(window);
const show = (markup) => {
  document.body.innerHTML = markup;
  return document.querySelector("request-form");
};

let told;
beforeEach(() => {
  told = [];
  for (const name of ["warn", "error"]) mock.method(console, name, (text) => told.push(text));
});
afterEach(() => mock.restoreAll());

describe("an element within a form", () => {
  for (const [what, content] of [
    ["makes its form as a node", ""],
    ["makes again what the parser took away", render(type)],
  ]) {
    it(what, () => {
      const element = show(`<form id="outer"><request-form type="${type}">${content}</request-form></form>`);
      const inner = element.querySelector("form");
      assert.equal(document.querySelectorAll("form").length, 2);
      assert.equal(page.named(email).form, inner);
      assert.equal(document.querySelectorAll(`[name="${email}"]`).length, 1);
      const heard = ["submit", "reset"].map((name) => page.heard(name, page.one("#outer")));
      page.send(inner);
      page.fire(inner, "reset");
      assert.deepEqual(heard, [[], []]);
    });
  }

  it("is asked before the outer form is sent", () => {
    const element = show(`<form id="outer"><request-form type="${type}"></request-form></form>`);
    const outer = page.one("#outer");
    const sent = page.heard("submit", outer);
    assert.equal(page.send(outer), false);
    assert.equal(sent.length, 0);
    assert.ok(page.summary().length > 0);
    const person = {
      firstName: "A",
      lastName: "B",
      email: "a@example.com",
      phone: "+33199005678",
      mobile: "+33199005678",
    };
    element.values = { servicePoint: { id: "SP-1" }, contacts: { primary: person } };
    assert.equal(page.send(outer), true);
    assert.equal(sent.length, 1);
    element.values = {};
    const skip = document.createElement("button");
    skip.formNoValidate = true;
    assert.equal(page.send(outer, skip), true, "as HTML has it");
  });
});

describe("what a server has rendered", () => {
  it("stays, with the text that is typed in it", () => {
    document.body.innerHTML = "";
    const element = document.createElement("request-form");
    element.innerHTML = render(type);
    const control = element.querySelector(`[name="${email}"]`);
    control.value = "typed";
    element.setAttribute("type", type);
    document.body.append(element);
    assert.equal(page.named(email), control);
    assert.equal(element.values.contacts.primary.email, "typed");
  });

  for (const [how, locale, isBare] of [
    ["in its own language", "en", false],
    ["in another language", "fr", false],
    ["within another form, where the parser takes the form away", "en", true],
  ]) {
    it(`keeps what is typed although values are given, which fill in the rest: ${how}`, () => {
      document.body.innerHTML = isBare ? "<form></form>" : "";
      const element = document.createElement("request-form");
      const values = { servicePoint: { id: "SP-1" }, contacts: { primary: { email: "given@example.com" } } };
      element.innerHTML = render(type, { values });
      if (isBare) element.replaceChildren(...element.firstElementChild.childNodes);
      element.querySelector(`[name="${email}"]`).value = "typed@example.com";
      element.setAttribute("type", type);
      element.setAttribute("locale", locale);
      element.values = {
        ...values,
        contacts: { primary: { ...values.contacts.primary, lastName: "Martin" } },
      };
      (document.querySelector("form") ?? document.body).append(element);
      assert.deepEqual(element.values, {
        servicePoint: { id: "SP-1" },
        contacts: { primary: { email: "typed@example.com", lastName: "Martin" } },
      });
      assert.equal(page.named(email).value, "typed@example.com");
      element.reset();
      assert.equal(page.named(email).value, "given@example.com");
    });
  }

  it("gives its text to a form in another language", () => {
    document.body.innerHTML = "";
    const element = document.createElement("request-form");
    element.innerHTML = render(type);
    element.querySelector(`[name="${email}"]`).value = "typed";
    element.setAttribute("type", type);
    element.setAttribute("locale", "fr");
    document.body.append(element);
    assert.equal(element.querySelector("form").lang, "fr");
    assert.equal(page.named(email).value, "typed");
  });
});

describe("an element that is there", () => {
  let element;
  let control;
  beforeEach(() => {
    element = show(`<request-form type="${type}"></request-form><main></main>`);
    page.enter(email, "zoé");
    control = page.named(email);
  });
  const message = () => element.querySelector(`[id$="${email}-error"]`);

  it("is rendered with own names of properties, and again with others", () => {
    const element = show(`<request-form type="${type}"></request-form>`);
    const label = () => page.named(email).labels[0].textContent;
    const documented = label();
    element.options = { labels: { [email]: "Work e-mail" } };
    assert.equal(label(), "Work e-mail");
    page.enter(email, "zoé");
    assert.match(element.textContent, /Enter “Work e-mail” of/);
    element.options = {};
    assert.equal(label(), documented);
    assert.equal(page.named(email).value, "zoé");
  });

  it("is in the language of its options as a whole, where its attribute says none", () => {
    const element = show(`<request-form type="${type}"></request-form>`);
    const spoken = () => [
      element.querySelector("form").lang,
      page.named(email).labels[0].textContent,
      element.issues[0].message.split(" ")[0],
    ];
    page.enter(email, "zoé");
    element.options = { locale: "fr" };
    assert.deepEqual(spoken(), ["fr", "Adresse e-mail", "Saisissez"]);
    assert.equal(page.named(email).value, "zoé");
    element.setAttribute("locale", "en");
    assert.deepEqual(spoken(), ["en", "E-mail address", "Enter"]);
    element.options = { locale: "fr", today: "2027-01-01" };
    assert.deepEqual(spoken(), ["en", "E-mail address", "Enter"]);
    element.removeAttribute("locale");
    assert.deepEqual(spoken(), ["fr", "Adresse e-mail", "Saisissez"]);
  });

  const rendered = { labels: { [email]: "Work e-mail" }, locale: "fr" };
  for (const [name, other] of Object.entries(rendered)) {
    it(`has other attributes of its options, too, where it is made anew for other ${name}`, () => {
      const element = show(`<request-form type="${type}"></request-form>`);
      const held = () => page.named("request.comment").value;
      element.options = { request: { comment: "one" } };
      element.options = { [name]: other, request: { comment: "two" } };
      assert.equal(held(), "two");
      element.options = { request: { comment: "three" } };
      assert.equal(held(), "three");
      page.type("request.comment", "mine");
      element.options = { [name]: other, request: { comment: "four" } };
      assert.equal(held(), "mine");
      assert.equal(element.values.request.comment, "mine");
    });

    it(`stays as it is for options that are wrong, although it would be made anew for other ${name}`, () => {
      const element = show(`<request-form type="${type}"></request-form>`);
      page.enter(email, "zoé");
      const there = page.named(email);
      for (const [wrong, error] of [
        [{ today: "zzz", [name]: other }, RangeError],
        [{ revision: "1999", [name]: other }, RangeError],
        [{ labels: { [email]: 5 }, locale: "fr" }, TypeError],
        [
          {
            [name]: other,
            get today() {
              throw 5;
            },
          },
          TypeError,
        ],
        [
          {
            get [name]() {
              throw 5;
            },
          },
          TypeError,
        ],
      ]) {
        assert.throws(() => {
          element.options = wrong;
        }, error);
        assert.equal(page.named(email), there);
        assert.equal(there.value, "zoé");
        assert.equal(element.querySelector("form").hasAttribute("data-ready"), true);
        assert.deepEqual(element.options, {});
      }
    });
  }

  it("takes other options in place", () => {
    control.focus();
    page.enter("servicePoint.id", "SP-9");
    control.focus();
    element.options = { servicePoints: [{ id: "SP-1" }] };
    assert.equal(page.named(email), control);
    assert.equal(document.activeElement, control);
    assert.equal(message().dataset.rule, `${type}/email`);
    assert.equal(element.querySelector('[data-rule="service-points/known"]') !== null, true);
  });

  it("does nothing for values that say what was set last", () => {
    element.values = { servicePoint: { id: "SP-1" } };
    page.type("servicePoint.id", "typed");
    element.values = { servicePoint: { id: "SP-1" } };
    assert.equal(page.named("servicePoint.id").value, "typed");
    element.values = { servicePoint: { id: "SP-2" } };
    assert.equal(page.named("servicePoint.id").value, "SP-2");
  });

  it("lives on when it is taken out, put elsewhere and into another form", async () => {
    element.remove();
    await pause();
    page.one("main").append(element);
    assert.equal(page.named(email), control);
    assert.equal(message().dataset.code, "invalidFormat");
    page.type(email, "zoe@example.com");
    assert.equal(message().textContent, "");
  });

  it("sends nothing twice, though it changes its language while something is sent", async () => {
    const phone = "+33199005678";
    const person = { firstName: "A", lastName: "B", email: "a@example.com", phone, mobile: phone };
    element.values = { servicePoint: { id: "SP-1" }, contacts: { primary: person } };
    let end;
    const sent = [];
    element.addEventListener("request-form-submit", (event) => {
      event.preventDefault();
      sent.push(event.detail.payload);
      event.detail.waitUntil(new Promise((resolve) => (end = resolve)));
    });
    const send = () => page.send(element.querySelector("form"), element.querySelector("[type=submit]"));
    const isDisabled = () => element.querySelector("[type=submit]").getAttribute("aria-disabled");
    send();
    element.setAttribute("locale", "fr");
    send();
    element.setAttribute("locale", "en");
    await pause(5);
    send();
    assert.equal(sent.length, 1);
    assert.equal(isDisabled(), "true");
    end();
    await pause(5);
    assert.equal(isDisabled(), null);
    send();
    assert.equal(sent.length, 2);
  });

  it("says that a type is unknown, and has none then", () => {
    element.setAttribute("type", "nothing");
    assert.equal(element.querySelector("form"), null);
    assert.match(told.join(), /<request-form>: There is no such request type/);
    assert.deepEqual([element.payload, element.issues], [null, []]);
    element.setAttribute("type", type);
    assert.equal(page.named(email).value, "");
  });
});
