// A bound form is sent, in jsdom: once, until that has come to an end.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { bind } from "request-forms";
import { open, pause } from "../support/bound.mjs";

const confirmation = "disconnectCustomerConfirmation";
const order = "R_BVPN_FR_1";
const list = "acknowledgementRequest";
const valid = `<form><input name="${list}.0.acceptanceIndicator" value="accepted">
  <input name="${list}.0.id" value="a"><input name="reason">
  <button id="send">Send</button><button id="draft" formnovalidate>Draft</button>
  <button id="close" formmethod="dialog">Close</button></form>`;

describe("sending", () => {
  it("is left to the browser where nothing is to be checked", () => {
    const page = open(valid, confirmation);
    const heard = ["submit", "invalid"].map((name) => page.heard(`request-form:${name}`));
    page.named(`${list}.0.id`).value = "";
    for (const id of ["draft", "close"]) assert.equal(page.send(page.form, page.one(`#${id}`)), true, id);
    assert.deepEqual(heard, [[], []]);
    assert.equal(page.send(page.form, page.one("#send")), false);
  });

  for (const [how, settle] of [
    ["has come to an end", (resolve) => resolve()],
    ["has failed", (_, reject) => reject(new Error("offline"))],
  ]) {
    it(`happens once until what was promised ${how}`, async () => {
      const page = open(valid, confirmation);
      const button = page.one("#send");
      let end;
      const heard = page.heard("request-form:submit");
      page.form.addEventListener("request-form:submit", (event) => {
        event.preventDefault();
        event.detail.waitUntil(new Promise((...ends) => (end = () => settle(...ends))));
      });
      page.send(page.form, button);
      page.send(page.form, button);
      await pause(20);
      page.send(page.form, button);
      assert.equal(heard.length, 1);
      assert.equal(button.getAttribute("aria-disabled"), "true");
      assert.throws(() => heard[0].detail.waitUntil(Promise.resolve()), TypeError);
      end();
      await pause();
      assert.equal(button.getAttribute("aria-disabled"), null);
      page.send(page.form, button);
      assert.equal(heard.length, 2);
    });
  }

  it("that nobody prevents holds a second click, and not one that comes when the page is still there", async () => {
    const page = open(valid, confirmation);
    const heard = page.heard("request-form:submit");
    for (let click = 0; click < 2; click++) page.send(page.form);
    assert.equal(heard.length, 1);
    await pause();
    page.fire(page.window, "pageshow");
    page.send(page.form);
    assert.equal(heard.length, 2, "the page was shown again");
  });

  it("holds a draft that is sent meanwhile", () => {
    const page = open(valid, confirmation);
    page.form.addEventListener("request-form-submit", (event) => {
      event.preventDefault();
      event.detail.waitUntil(new Promise(() => {}));
    });
    page.send(page.form, page.one("#send"));
    assert.equal(page.send(page.form, page.one("#draft")), false);
    assert.equal(page.send(page.form, page.one("#close")), true, "what closes a dialog sends nothing");
  });

  it("that nobody prevents holds a second click, though something that was waited for is over", async () => {
    const page = open(valid, confirmation);
    const heard = page.heard("request-form-submit");
    page.form.addEventListener("request-form-submit", (event) => event.detail.waitUntil(Promise.resolve()));
    page.send(page.form);
    await pause(5);
    page.send(page.form);
    assert.equal(heard.length, 1);
  });

  it("holds the form, whoever binds it meanwhile", async () => {
    const page = open(valid, confirmation);
    const heard = page.heard("request-form-submit");
    let end;
    page.form.addEventListener("request-form-submit", (event) => {
      event.preventDefault();
      event.detail.waitUntil(new Promise((resolve) => (end = resolve)));
    });
    page.send(page.form, page.one("#send"));
    page.binding.destroy();
    bind(page.form, confirmation);
    page.send(page.form, page.one("#send"));
    assert.equal(heard.length, 1);
    end();
    await pause();
    page.send(page.form, page.one("#send"));
    assert.equal(heard.length, 2);
  });

  it("is over where a promise does not keep to what promises do", async () => {
    const page = open(valid, confirmation);
    const broken = Object.defineProperty(Promise.resolve(), "constructor", {
      get() {
        throw new Error("broken");
      },
    });
    page.form.addEventListener("request-form-submit", (event) => {
      event.preventDefault();
      event.detail.waitUntil(broken);
    });
    page.send(page.form, page.one("#send"));
    await pause(5);
    assert.equal(page.one("#send").getAttribute("aria-disabled"), null);
  });

  it("goes on while the form is emptied in between", async () => {
    const page = open(valid, confirmation);
    const heard = page.heard("request-form:submit");
    page.form.addEventListener("request-form:submit", (event) => {
      event.preventDefault();
      event.detail.waitUntil(new Promise(() => {}));
    });
    page.send(page.form);
    page.binding.reset();
    page.send(page.form);
    assert.equal(heard.length, 1, "what was promised has not come to an end");
  });

  it("that is prevented without a promise may be repeated at once", async () => {
    const page = open(valid, confirmation);
    const heard = page.heard("request-form:submit");
    page.form.addEventListener("submit", (event) => event.preventDefault());
    page.send(page.form);
    await pause();
    page.send(page.form);
    assert.equal(heard.length, 2);
  });

  it("leaves the shadow root that the form lies in", () => {
    const page = open("<form></form><div></div>", order);
    const root = page.one("div").attachShadow({ mode: "open" });
    root.append(page.form);
    const heard = page.heard("request-form:invalid");
    page.send(page.form);
    assert.equal(heard.length, 1);
    assert.equal(heard[0].composed, true);
  });
});
