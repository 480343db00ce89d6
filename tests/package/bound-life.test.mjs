// The life of a bound form, in jsdom: sent, reset, emptied, given other options, shown issues, with items that go.

import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { bind, render } from "request-forms";
import { item, open, pause } from "../support/bound.mjs";

const confirmation = "disconnectCustomerConfirmation";
const order = "R_BVPN_FR_1";
const list = "acknowledgementRequest";
const email = "contacts.primary.email";
const shown = (path, more) => ({ path, message: `About ${path}`, code: "otherIssue", ...more });
const valid = `<form>${item(0, "a")}<input name="reason">
  <button id="send">Send</button><button id="draft" formnovalidate>Draft</button>
  <button id="close" formmethod="dialog">Close</button></form>`;

describe("going back", () => {
  let page;
  beforeEach(() => {
    const values = { [list]: [{ id: "a" }, { id: "b" }], reason: "Moved" };
    page = open(render(confirmation), confirmation, { values });
    page.one(`[data-add="${list}"]`).click();
    page.type(`${list}.0.id`, "other");
    page.type("message", "typed");
    page.one(`[data-remove="${list}.1"]`).click();
  });
  const state = () => [page.binding.values(), page.named("message").value, page.named("reason").value];
  const opened = [{ [list]: [{ id: "a" }, { id: "b" }], reason: "Moved" }, "", "Moved"];

  it("is to what the form held when it was bound, the number of items included", () => {
    page.binding.reset();
    assert.deepEqual(state(), opened);
    assert.deepEqual(
      [...page.document.querySelectorAll("[data-legend]")].map(({ textContent }) => textContent),
      ["Acknowledgement 1", "Acknowledgement 2"],
    );
  });

  it("is the same by the browser's own reset", async () => {
    page.form.reset();
    await pause(5);
    assert.deepEqual(state(), opened);
  });

  it("is done once, though whoever hears of it asks for it again", () => {
    let asked = 0;
    page.form.addEventListener("reset", () => {
      asked += 1;
      page.binding.reset();
    });
    page.binding.reset();
    assert.equal(asked, 1);
    assert.deepEqual(state(), opened);
    page.type("reason", "other");
    page.binding.reset();
    assert.deepEqual([asked, ...state()], [2, ...opened]);
  });

  it("is to each of several values of one name, where each has a control", () => {
    const two = (one, other) => `<input name="reason" value="${one}"><input name="reason" value="${other}">`;
    const boxes = ["a", "b", "c"]
      .map((one) => `<input type="checkbox" name="message" value="${one}">`)
      .join("");
    const options = ["x", "y", "z"].map((one) => `<option>${one}</option>`).join("");
    const own = open(
      `<form>${item(0, "a")}${two("Moved", "Sold")}${boxes}<select multiple name="code">${options}</select></form>`,
      confirmation,
      { values: { [list]: [{ acceptanceIndicator: "accepted", id: "a" }], message: "a" } },
    );
    const controls = [...own.form.elements].filter(({ name }) => !name.startsWith(list));
    for (const box of own.form.querySelectorAll("[name=message]")) box.checked = box.value !== "c";
    for (const option of own.form.querySelectorAll("option")) option.selected = option.value !== "y";
    const binding = bind(own.form, confirmation);
    const held = () =>
      [new own.window.FormData(own.form), binding.values(), binding.issues()].map((one) =>
        one instanceof own.window.FormData ? [...one] : one,
      );
    const before = held();
    assert.deepEqual(
      binding.issues().map(({ path, rule }) => [path, rule]),
      ["reason", "message", "code"].map((path) => [path, "value/conflict"]),
    );
    for (const control of controls) own.fire(control, "input");
    own.type("reason", "other");
    for (const box of own.form.querySelectorAll("[name=message]")) box.checked = false;
    for (const option of own.form.querySelectorAll("option")) option.selected = false;
    binding.reset();
    assert.deepEqual(held(), before);
  });

  it("to nothing is another thing", () => {
    page.binding.clear();
    assert.deepEqual(state(), [{}, "", ""]);
    assert.equal(page.document.querySelectorAll("[data-item]").length, 1);
  });
});

describe("whoever hears of a change", () => {
  for (const [what, act] of [
    ["a reset", ({ binding }) => binding.reset()],
    ["a keystroke", ({ type }) => type("reason", "x")],
    [
      "a field that is left",
      ({ named, leave }) => Object.assign(named("reason"), { value: "x" }) && leave("reason"),
    ],
    ["a submit", ({ named, send, form }) => Object.assign(named("reason"), { value: "x" }) && send(form)],
  ]) {
    it(`may let go of the form: ${what}`, () => {
      const page = open(valid, confirmation);
      const errors = page.heard("error", page.window);
      page.form.addEventListener("request-form:change", () => page.binding.destroy());
      act(page);
      assert.deepEqual(errors, []);
      assert.equal(page.form.hasAttribute("data-ready"), false);
      assert.throws(() => page.binding.valid, /not bound any more/);
    });
  }
});

describe("issues from elsewhere", () => {
  let page;
  beforeEach(() => {
    page = open(valid, confirmation);
  });

  it("keep their rule and severity, and hold nothing back", () => {
    page.binding.show([shown("reason", { rule: "our/rule", severity: "warning" }), shown("", {})]);
    assert.equal(page.message("reason").dataset.rule, "our/rule");
    assert.equal(page.message("reason").dataset.severity, "warning");
    assert.equal(page.binding.valid, true);
    assert.equal(page.send(page.form), true);
    assert.equal(page.message("reason")?.textContent ?? "", "", "an accepted submit takes them away");
  });

  it("need no more than a path and a message", () => {
    const why = () => page.document.querySelectorAll("details").length;
    const unknown = {
      path: `${list}.0.id`,
      message: "Too many",
      code: "tooMany",
      severity: "fatal",
      source: null,
    };
    page.binding.show([{ path: "reason", message: "Not this one" }, unknown]);
    for (const path of ["reason", unknown.path]) {
      const { code, severity, rule } = page.message(path).dataset;
      assert.deepEqual([code, severity, rule], ["otherIssue", "error", "response/answer"]);
    }
    assert.equal(page.summary().length, 2);
    assert.equal(why(), 0, "nobody has said why");
    page.binding.show([
      { path: "reason", message: "Nor this one", source: { document: "Ours", says: "So." } },
    ]);
    assert.equal(page.one("details p").textContent, "So. Ours");
    page.binding.show([{ path: "reason", message: "Not this one", suggestion: "other" }]);
    assert.equal(why(), 0);
    page.one("[data-suggestion-for]").click();
    assert.equal(page.named("reason").value, "other");
    for (const none of [{ path: "reason" }, { message: "No" }, null, 5]) {
      assert.throws(() => page.binding.show([none]), {
        name: "TypeError",
        message: /needs a path and a message/,
      });
    }
  });

  it("stay at their field until it changes, those about the whole until anything does", () => {
    page.binding.show([shown("reason"), shown("")]);
    assert.equal(page.summary().length, 2);
    page.type(`${list}.0.id`, "");
    assert.deepEqual(
      page.summary().map(({ textContent }) => textContent),
      ["About reason"],
    );
    assert.equal(page.send(page.form), false);
    assert.match(page.message("reason").textContent, /About reason/, "a refused submit keeps it");
    page.type("reason", "x");
    assert.equal(page.message("reason")?.textContent ?? "", "");
  });

  it("are taken away by showing none", () => {
    page.binding.show([shown("reason")]);
    page.binding.show();
    assert.equal(page.message("reason")?.textContent ?? "", "");
    assert.equal(page.summary().length, 0);
  });
});

describe("an item that goes", () => {
  it("takes with it what was said of it, and of the one after it", () => {
    const values = { [list]: ["same", "same", ""].map((id) => ({ id, acceptanceIndicator: "accepted" })) };
    const page = open(render(confirmation), confirmation, { values });
    page.send(page.form);
    assert.match(page.message(`${list}.1.id`).textContent, /another item above/);
    assert.equal(page.summary().length, 2);
    page.one(`[data-remove="${list}.0"]`).click();
    assert.equal(page.message(`${list}.1.id`).textContent, "");
    assert.match(page.message(`${list}.2.id`).textContent, /Acknowledgement 2|Enter/i);
    assert.deepEqual(
      page.summary().map(({ textContent }) => textContent),
      [page.message(`${list}.2.id`).lastChild.textContent],
    );
    page.type(`${list}.2.id`, "other");
    assert.equal(page.binding.valid, true);
  });

  it("leaves gaps in the numbers of own markup, which are no items", () => {
    const page = open(`<form>${item(0, "a")}${item(2, "")}</form>`, confirmation);
    assert.deepEqual(
      page.binding.issues().map(({ path }) => path),
      [`${list}.1.id`],
    );
    page.send(page.form);
    assert.equal(page.named(`${list}.2.id`).getAttribute("aria-invalid"), "true");
    page.type(`${list}.2.id`, "b");
    assert.deepEqual(
      page.binding.payload()[list].map(({ id }) => id),
      ["a", "b"],
    );
  });
});

describe("other options", () => {
  it("are taken in place: focus, text and messages stay, and what was left is checked again", () => {
    const page = open(render(order), order, { request: { comment: "old" } });
    page.enter("servicePoint.id", "SP-9");
    page.enter(email, "zoé");
    const control = page.named(email);
    control.focus();
    page.binding.setOptions({ servicePoints: [{ id: "SP-1" }], locale: "fr" });
    assert.equal(page.document.activeElement, control);
    assert.equal(page.named("servicePoint.id").value, "SP-9");
    assert.equal(page.message("servicePoint.id").dataset.rule, "service-points/known");
    assert.match(page.message(email).textContent, /^Erreur/);
    assert.equal(page.named("request.comment").value, "old", "what stands in the page is the user's");
    page.binding.setOptions({});
    assert.equal(page.message("servicePoint.id").textContent, "");
    assert.match(page.message(email).textContent, /^Error/);
  });

  it("fill in attributes that nobody has touched, for a reset too, and tell of it", () => {
    const page = open(render(order), order);
    const comment = page.named("request.comment");
    const told = [];
    comment.addEventListener("input", ({ target }) => told.push(target.value));
    page.binding.setOptions({ request: { comment: "late" } });
    assert.equal(comment.value, "late");
    assert.equal(page.binding.values().request.comment, "late");
    assert.deepEqual(told, ["late"]);
    page.binding.setOptions({ request: { comment: "later" } });
    assert.equal(comment.value, "later");
    page.enter("request.comment", "of the user");
    page.binding.setOptions({ request: { comment: "too late" } });
    assert.equal(comment.value, "of the user");
    page.binding.reset();
    assert.equal(comment.value, "too late");
    // Emptied by the user: the same options once more do not fill it.
    page.enter("request.comment", "");
    page.binding.setOptions({ request: { comment: "too late" } });
    assert.equal(comment.value, "");
  });

  it("leave attributes that came with the values", () => {
    const page = open(`<form><input name="servicePoint.id"></form>`, order, {
      values: { request: { comment: "kept" } },
    });
    page.binding.setOptions({ locale: "fr" });
    assert.deepEqual(page.binding.values().request, { comment: "kept" });
  });

  it("replace the attributes that no control holds", () => {
    const page = open(`<form><input name="servicePoint.id"></form>`, order, { request: { comment: "old" } });
    assert.equal(page.binding.values().request.comment, "old");
    page.binding.setOptions({ request: { contract: "123" } });
    assert.deepEqual(page.binding.values().request, { contract: "123" });
  });
});

describe("a refused submit", () => {
  it("stays said of what is left, whoever takes an item out of the page", () => {
    for (const [gone, left] of [
      [2, 1],
      [0, 1],
    ]) {
      const page = open(`<form>${item(0, "a")}${item(1, "")}${item(2, "c")}</form>`, confirmation);
      page.send(page.form);
      page.form.querySelectorAll("fieldset")[gone].remove();
      assert.equal(page.binding.valid, false);
      assert.equal(page.summary().length, 1);
      assert.equal(page.named(`${list}.${left}.id`).getAttribute("aria-invalid"), "true");
      const [{ message }] = page.binding.issues();
      assert.ok(
        page.message(`${list}.${left}.id`).textContent.endsWith(message),
        "with the number that it has now",
      );
    }
  });

  it("is said no more of what is corrected, once its field is left", () => {
    const page = open(render(order), order);
    page.send(page.form);
    const before = page.summary().length;
    page.type(email, "zoe@example.com");
    assert.equal(page.summary().length, before, "nothing moves while somebody types");
    page.leave(email);
    assert.equal(page.summary().length, before - 1);
  });

  it("says why, though a warning from elsewhere stands there", () => {
    const page = open(valid, confirmation);
    page.binding.show([shown(`${list}.0.id`, { severity: "warning" })]);
    page.type(`${list}.0.acceptanceIndicator`, "");
    page.binding.show([
      shown(`${list}.0.acceptanceIndicator`, { severity: "warning" }),
      shown(list, { severity: "warning" }),
    ]);
    assert.equal(page.send(page.form), false);
    assert.equal(page.summary().length, 1);
    assert.equal(page.named(`${list}.0.acceptanceIndicator`).getAttribute("aria-invalid"), "true");
  });
});

describe("what is not there any more", () => {
  it("does not come back by a reset: an item that the page itself took out", () => {
    const page = open(`<form>${item(0, "a")}${item(1, "b")}</form>`, confirmation);
    page.form.querySelectorAll("fieldset")[1].remove();
    page.binding.reset();
    assert.deepEqual(
      page.binding.payload()[list].map(({ id }) => id),
      ["a"],
    );
  });

  it("does not come back by a reset: a control that is disabled, or gone", async () => {
    for (const leave of [(control) => (control.disabled = true), (control) => control.remove()]) {
      const page = open(valid, confirmation, { values: { reason: "given" } });
      leave(page.named("reason"));
      page.binding.reset();
      assert.equal(page.binding.values().reason, undefined);
      assert.equal(page.binding.payload().reason, undefined);
    }
  });

  it("asks for nothing: a button that was removed while the form was opened", async () => {
    const items = Array.from({ length: 600 }, (_, index) => ({
      id: `a${index}`,
      acceptanceIndicator: "accepted",
    }));
    const page = open(render(confirmation), confirmation, { values: { [list]: items } });
    const sent = page.heard("request-form-submit");
    const button = page.one("[type=submit]");
    assert.equal(page.send(page.form, button), false);
    button.remove();
    while (!page.form.hasAttribute("data-ready")) await pause(20);
    assert.equal(sent.length, 1);
  });

  it("hears nothing: a binding that somebody lets go of while it acts", () => {
    const page = open(render(confirmation), confirmation);
    page.type("externalId", "007");
    page.leave("externalId");
    page.named("externalId").addEventListener("input", () => page.binding.destroy());
    page.one("[data-suggestion]").click();
    assert.equal(page.named("externalId").value, "7");
    assert.equal(page.form.hasAttribute("data-ready"), false);
  });
});

describe("what a control makes of a value", () => {
  const one = { acknowledgementRequest: [{ id: "a", acceptanceIndicator: "accepted" }] };
  for (const [name, control, reason, held] of [
    ["a choice that is none of its own", `<input type="radio" name="reason" value="No">`, "Maybe", undefined],
    ["a box for another text", `<input type="checkbox" name="reason" value="yes">`, "no", undefined],
    ["a number beyond its range", `<input type="range" max="100" name="reason">`, "500", "100"],
  ]) {
    it(`is what is sent: ${name}`, () => {
      const page = open(`<form>${item(0, "a")}${control}</form>`, confirmation, {
        values: { ...one, reason },
      });
      assert.equal(page.binding.payload().reason, held);
      assert.equal(new page.window.FormData(page.form).get("reason") ?? undefined, held);
    });
  }
});

describe("what a field cannot show of a value", () => {
  const one = { [list]: [{ id: "a", acceptanceIndicator: "accepted" }] };
  for (const [kind, given] of [
    ["number", "many"],
    ["date", "31/12/2026"],
    ["time", "late"],
  ]) {
    it(`is no value, and said until something else is typed: type="${kind}"`, () => {
      const page = open(`<form>${item(0, "a")}<input type="${kind}" name="reason"></form>`, confirmation, {
        values: { ...one, reason: given },
      });
      const rules = () => page.binding.issues().map(({ path, rule }) => [path, rule]);
      assert.equal(page.named("reason").value, "");
      assert.equal(page.binding.values().reason, "");
      assert.deepEqual(rules(), [["reason", "value/bad-input"]]);
      assert.equal(page.send(page.form), false);
      page.binding.reset();
      assert.deepEqual(rules(), [["reason", "value/bad-input"]], "it is as it was when it was bound");
      const right = { number: "7", date: "2026-12-31", time: "12:00" }[kind];
      page.enter("reason", right);
      assert.deepEqual(rules(), []);
      assert.equal(page.binding.values().reason, right);
      page.type("reason", "");
      assert.deepEqual(rules(), []);
    });
  }
});

describe("an event of the form", () => {
  const names = ["request-form-submit", "request-form:submit"];

  it("has two names, with one detail", () => {
    const page = open(valid, confirmation);
    const heard = names.map((name) => page.heard(name));
    assert.equal(page.send(page.form), true);
    assert.deepEqual(
      heard.map(({ length }) => length),
      [1, 1],
    );
    assert.equal(heard[0][0].detail, heard[1][0].detail);
  });

  for (const name of names) {
    it(`is cancelled by both where ${name} is`, () => {
      const page = open(valid, confirmation);
      page.form.addEventListener(name, (event) => event.preventDefault());
      const [, last] = names.map((name) => page.heard(name));
      assert.equal(page.send(page.form), false);
      assert.equal(last[0].defaultPrevented, true);
    });
  }
});

describe("a form that is let go of", () => {
  it("is what its markup was, whatever was shown", () => {
    const radios = ["accepted", "refused"].map(
      (choice) =>
        `<label><input type="radio" name="${list}.0.acceptanceIndicator" value="${choice}"></label>`,
    );
    const own = `<form><fieldset>${radios.join("")}</fieldset><input name="${list}.0.id" required></form>`;
    for (const [markup, type] of [
      [own, confirmation],
      [render(order), order],
    ]) {
      const page = open(markup, type);
      page.binding.destroy();
      const before = page.form.outerHTML;
      const binding = bind(page.form, type);
      assert.equal(page.send(page.form), false);
      binding.show([shown("")]);
      assert.notEqual(page.form.outerHTML, before);
      binding.destroy();
      assert.equal(page.form.outerHTML, before);
    }
  });

  it("leaves no revision that it was not bound with", () => {
    const page = open(render(order), order);
    assert.throws(() => page.binding.setOptions({ revision: "none" }), RangeError);
    page.enter(email, "zoé");
    assert.equal(page.message(email).dataset.code, "invalidFormat", "the binding goes on as it was");
  });
});

describe("controls that are named like members of their form", () => {
  const names =
    "reset submit closest nodeName getAttribute setAttribute removeAttribute dispatchEvent ownerDocument elements";
  const more =
    "querySelector querySelectorAll append prepend contains addEventListener method localName getRootNode";
  const hiding = `${names} ${more}`.split(" ").map((name) => `<input name="${name}">`);

  it("hide nothing of it", async () => {
    const page = open(`<form>${hiding.join("")}${item(0, "a")}<input name="reason"></form>`, confirmation);
    page.enter("reason", "\u0001");
    assert.equal(page.named("reason").getAttribute("aria-invalid"), "true");
    assert.equal(page.send(page.form), false);
    assert.equal(page.summary().length, 1);
    page.binding.reset();
    await pause(5);
    assert.equal(page.named("reason").value, "");
    assert.equal(page.send(page.form), true);
    page.binding.destroy();
    assert.equal(page.window.Element.prototype.hasAttribute.call(page.form, "data-ready"), false);
  });
});
