// Which controls a bound form has, in jsdom: those that the browser would submit, wherever they stand.

import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it, mock } from "node:test";
import { open } from "../support/bound.mjs";

const confirmation = "disconnectCustomerConfirmation";
const order = "R_BVPN_FR_1";
const list = "acknowledgementRequest";
const email = "contacts.primary.email";
const item = (number, id) =>
  `<input name="${list}.${number}.acceptanceIndicator" value="accepted">
   <input name="${list}.${number}.id" value="${id}">`;

const missing = (binding) =>
  binding.issues().flatMap(({ path, code }) => (code === "missingProperty" ? [path] : []));

let told;
beforeEach(() => {
  told = [];
  mock.method(console, "warn", (text) => told.push(text));
});
afterEach(() => mock.restoreAll());

describe("a control outside of its form", () => {
  const markup = `<form id="f">${item(0, "a")}</form>
    <section><label for="r">Reason</label><input id="r" name="reason" form="f"></section>
    <p><input name="${email}" form="f"></p>`;

  it("is held, checked when it is left, and has its message beside it", () => {
    const page = open(markup, order);
    page.enter(email, "zoé");
    assert.equal(page.binding.values().contacts.primary.email, "zoé");
    assert.equal(page.named(email).getAttribute("aria-invalid"), "true");
    assert.equal(page.message(email).parentElement.localName, "p");
    assert.equal(page.named(email).getAttribute("aria-describedby"), `${email}-error`);
    page.type(email, "zoe@gmial.com");
    page.one(`[data-suggestion-for="${email}"]`).click();
    assert.equal(page.named(email).value, "zoe@gmail.com");
    assert.equal(page.binding.values().contacts.primary.email, "zoe@gmail.com");
    assert.equal(page.named(email).getAttribute("aria-invalid"), null);
  });

  it("is told of by the form, as one inside is", () => {
    const page = open(markup, confirmation);
    const changes = page.heard("request-form:change");
    page.type("reason", "Moved");
    assert.deepEqual(
      changes.map(({ target, detail }) => [target, detail.path]),
      [[page.form, "reason"]],
    );
    assert.equal(page.binding.payload().reason, "Moved");
  });

  it("is no part of the request once it was moved out, and is again once it is back", () => {
    const page = open(`<form>${item(0, "a")}<input name="reason" value="Moved"></form><p></p>`, confirmation);
    const reason = page.named("reason");
    const payloadReason = () => page.binding.payload().reason;
    assert.equal(payloadReason(), "Moved");
    page.one("body > p").append(reason);
    assert.equal(payloadReason(), undefined);
    page.type("reason", "Closed");
    assert.equal(payloadReason(), undefined);
    page.form.append(reason);
    assert.equal(payloadReason(), "Closed");
    page.type("reason", "Sold");
    assert.equal(payloadReason(), "Sold");
  });

  it("is not missed", () => {
    const page = open(`<form id="f"></form><input name="${email}" form="f">`, order);
    page.send(page.form);
    assert.ok(told.some((text) => text.includes("contacts.primary.firstName")));
    assert.ok(!told.some((text) => text.startsWith(`"${email}"`)), told.join("\n"));
  });
});

describe("a disabled control", () => {
  const markup = `<form><fieldset><input name="${email}" value="a@example.com"></fieldset>
    <input id="first" name="contacts.primary.firstName" value="Zoë" disabled></form>`;

  it("is not held, and its entry in the summary leads nowhere", () => {
    const page = open(markup, order);
    assert.ok(missing(page.binding).includes("contacts.primary.firstName"));
    page.send(page.form);
    const entries = page.summary().filter((entry) => /first name/i.test(entry.textContent));
    assert.equal(entries.length, 1);
    assert.equal(entries[0].querySelector("a, button"), null);
    page.one("#first").disabled = false;
    assert.equal(page.binding.values().contacts.primary.firstName, "Zoë");
    page.send(page.form);
    assert.ok(page.one('[data-summary-link="first"]') === null, "it is missing no more");
    page.one("#first").value = "";
    page.send(page.form);
    assert.equal(page.one('[data-summary-link="first"]').localName, "a");
  });

  it("may be so by its fieldset", () => {
    const page = open(markup, order);
    assert.equal(page.binding.values().contacts.primary.email, "a@example.com");
    page.one("fieldset").disabled = true;
    assert.equal(page.binding.values().contacts, undefined);
    assert.ok(missing(page.binding).includes(email));
    page.one("fieldset").disabled = false;
    assert.equal(page.binding.values().contacts.primary.email, "a@example.com");
  });
});

describe("what holds no text of the user's", () => {
  it("holds nothing that nobody sees, either", () => {
    const page = open(
      `<form>${item(0, "a")}<input type="hidden" name="reason"><input name="reason"></form>`,
      confirmation,
    );
    const [hidden, shown] = page.form.querySelectorAll("[name=reason]");
    [hidden.value, shown.value] = ["\u200b", "x"];
    assert.equal(page.binding.payload().reason, "x");
  });

  it("is never held: buttons and outputs", () => {
    const page = open(
      `<form><input type="reset" name="status" value="Clear"><button name="code" value="draft"></button>
        <input type="submit" name="message" value="Send"><output name="reason">x</output></form>`,
      confirmation,
    );
    assert.deepEqual(page.binding.values(), {});
    page.fire(page.named("status"), "change");
    page.fire(page.named("code"), "input");
    assert.deepEqual(page.binding.values(), {});
    page.binding.clear();
    assert.equal(page.named("status").value, "Clear");
    assert.equal(page.named("code").value, "draft");
  });

  it("is on where it is ticked: a checkbox without a value", () => {
    const page = open(`<form><input type="checkbox" name="reason"></form>`, confirmation);
    assert.deepEqual(page.binding.values(), {});
    page.named("reason").click();
    assert.deepEqual(page.binding.values(), { reason: "on" });
    page.named("reason").click();
    assert.deepEqual(page.binding.values(), {});
  });
});

describe("radio buttons", () => {
  const name = `${list}.0.acceptanceIndicator`;
  const radio = (value) => `<input type="radio" name="${name}" id="${value}" value="${value}">`;
  const both = `<label>${radio("accepted")} Yes</label><label>${radio("rejected")} No</label>`;
  const refusal = {
    ...{ path: name, code: "invalidValue", severity: "error", rule: "own", message: "Choose the other one" },
    source: { document: "A page", says: "One of them is right." },
  };

  it("are described and invalid as the group that they are in, which holds what is said of them", () => {
    const page = open(
      `<form><fieldset><legend>Accepted?</legend>${both}</fieldset><input name="${list}.0.id" value="a"></form>`,
      confirmation,
    );
    const group = page.one("fieldset");
    page.send(page.form);
    assert.equal(group.getAttribute("role"), "radiogroup");
    assert.equal(group.getAttribute("aria-invalid"), "true");
    assert.equal(group.getAttribute("aria-describedby"), `${name}-error`);
    assert.equal(page.one("input[aria-invalid]"), null);
    const inside = () => [...group.children].map(({ localName }) => localName);
    assert.deepEqual(inside(), ["legend", "label", "label", "p"]);
    page.binding.show([refusal]);
    assert.deepEqual(inside(), ["legend", "label", "label", "p", "div"]);
    assert.match(group.querySelector("div summary").textContent, /Why\? Accepted\?/);
    assert.equal(page.one("[data-error-summary] a").dataset.summaryLink, "accepted");
    page.one("#rejected").click();
    assert.equal(group.getAttribute("aria-invalid"), null);
    assert.equal(group.getAttribute("aria-describedby"), null);
    assert.equal(page.binding.valid, true);
  });

  for (const [how, markup] of [
    ["in labels", both],
    [
      "before their labels",
      `${radio("accepted")}<label for="accepted">Yes</label>${radio("rejected")}<label for="rejected">No</label>`,
    ],
  ]) {
    it(`stay together where there is no group around them: ${how}`, () => {
      const page = open(`<form>${markup}<input name="${list}.0.id" value="a"></form>`, confirmation);
      const radios = () => {
        const all = [...page.form.querySelectorAll("*")];
        return all.slice(all.indexOf(page.one("#accepted")), all.indexOf(page.one("#rejected")) + 1);
      };
      const before = radios();
      page.send(page.form);
      page.binding.show([refusal]);
      assert.deepEqual(radios(), before);
      const last = page.one("#rejected").labels[0];
      assert.ok(last.nextElementSibling.matches("[data-advice]"));
      assert.equal(page.message(name).nextElementSibling.contains(page.one("#accepted")), true);
      page.one("#accepted").click();
      assert.equal(page.one("[data-advice], .message"), null);
    });
  }

  it("are each invalid and described where there is no group around them, below what is said of all", () => {
    const labels = `<label for="accepted">Yes</label>${radio("accepted")}<label for="rejected">No</label>${radio("rejected")}`;
    const hint = `<form><p id="hint">Choose</p>${labels}<input name="${list}.0.id" value="a"></form>`;
    const page = open(hint, confirmation);
    page.one("#rejected").setAttribute("aria-describedby", "hint");
    page.send(page.form);
    page.binding.show([refusal]);
    const states = () =>
      ["accepted", "rejected"].map((id) =>
        ["aria-invalid", "aria-describedby"].map((attribute) => page.one(`#${id}`).getAttribute(attribute)),
      );
    assert.deepEqual(states(), [
      ["true", `${name}-error`],
      ["true", `hint ${name}-error`],
    ]);
    assert.equal(page.message(name).nextElementSibling, page.one("[for=accepted]"));
    assert.equal(page.one("#rejected").nextElementSibling.matches("[data-advice]"), true);
    page.one("#rejected").click();
    assert.deepEqual(states(), [
      [null, null],
      [null, "hint"],
    ]);
  });

  it("are described by what is said where the page has a place for that", () => {
    const page = open(
      `<form>${both}<p id="${name}-error"></p><input name="${list}.0.id" value="a"></form>`,
      confirmation,
    );
    page.send(page.form);
    assert.equal(page.one(".message"), null);
    assert.match(page.message(name).textContent, /Enter a value for the acceptance/);
    assert.equal(
      page.form.querySelectorAll(`[type=radio][aria-invalid=true][aria-describedby="${name}-error"]`).length,
      2,
    );
  });
});

describe("constraints of the page's own", () => {
  const markup = (more) => `<form>${item(0, "a")}${more}</form>`;

  it("hold a submit back, and are left alone", () => {
    const page = open(markup(`<input type="checkbox" name="consent" required>`), confirmation);
    const submits = page.heard("request-form:submit");
    assert.equal(page.named("consent").required, true);
    const invalid = [];
    page.named("consent").addEventListener("invalid", (event) => invalid.push(event.target.name));
    assert.equal(page.send(page.form), false);
    assert.ok(invalid.includes("consent"));
    assert.equal(submits.length, 0);
    page.binding.show([{ path: "", message: "Not today" }]);
    page.send(page.form);
    assert.equal(page.summary().length, 1, "what was not sent takes nothing away");
    page.named("consent").checked = true;
    assert.equal(page.send(page.form), true);
    assert.equal(submits.length, 1);
    assert.equal(page.summary().length, 0);
    assert.deepEqual(told, [], "consent resembles nothing documented");
  });

  it("may be set on any control by a script", async () => {
    const page = open(markup(`<input name="reason" value="x">`), confirmation);
    page.named("reason").setCustomValidity("Not today");
    assert.equal(page.send(page.form), false);
    page.named("reason").setCustomValidity("");
    assert.equal(page.send(page.form), true);
  });

  it("are put in place of ours: required comes off documented controls, and is given back", () => {
    const page = open(`<form><input name="${email}" required><input name="own" required></form>`, order);
    assert.equal(page.named(email).required, false);
    assert.equal(page.named(email).getAttribute("aria-required"), "true");
    assert.equal(page.named("own").required, true);
    page.form.insertAdjacentHTML("beforeend", `<input name="servicePoint.id" required>`);
    page.send(page.form);
    assert.equal(page.named("servicePoint.id").required, false);
    page.binding.destroy();
    assert.equal(page.form.noValidate, false);
    for (const name of [email, "own", "servicePoint.id"]) {
      assert.equal(page.named(name).required, true, name);
      assert.equal(page.named(name).getAttribute("aria-required"), null);
    }
  });

  it("are not said to be slips", () => {
    open(
      `<form><input name="contact"><input name="contacts.primary.emial"><input name="consent"></form>`,
      order,
    );
    assert.deepEqual(
      told.map((text) => /"(.+?)".*"(.+?)"/.exec(text)?.slice(1)),
      [
        ["contact", "contract"],
        ["contacts.primary.emial", email],
      ],
    );
  });
});

describe("the number of an item", () => {
  const named = (number, property = "id") => `<input name="${list}.${number}.${property}" value="secret">`;

  it("is told of once where it is none, at first and later, and never what stands there", () => {
    const page = open(`<form>${item(0, "a")}${named("007")}${named("1764243296")}</form>`, confirmation);
    const mine = () => told.filter((text) => text.includes(`"${list}.*.id"`));
    assert.equal(mine().length, 1);
    page.form.insertAdjacentHTML("beforeend", named("008") + named("00", "acceptanceIndicator"));
    page.binding.values();
    page.binding.values();
    assert.equal(mine().length, 1);
    assert.equal(told.filter((text) => text.includes(`"${list}.*.acceptanceIndicator"`)).length, 1);
    assert.ok(!told.some((text) => text.includes("secret")));
  });

  it("is no matter where there is no such list, nor where it can be one", () => {
    open(
      `<form>${item(0, "a")}${item(99999, "b")}<input name="row.007.id"><input name="reason.1"></form>`,
      confirmation,
    );
    assert.ok(!told.some((text) => text.includes("*")), told.join("\n"));
  });
});
