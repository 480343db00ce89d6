// The helpers for tests, in jsdom: with the platform's own events, and through Testing Library's user-event.

import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { within } from "@testing-library/dom";
import { userEvent } from "@testing-library/user-event";
import { JSDOM } from "jsdom";
import { bind, examples, render } from "request-forms";
import { fill, hooks, shownIssues, submit, takeSuggestion } from "request-forms/testing";
import { lendGlobals } from "../support/globals.mjs";

const type = "R_BVPN_FR_1";
const list = "disconnectCustomerConfirmation";
const email = "contacts.primary.email";

const { window } = new JSDOM();
lendGlobals(window, ["window", "document"]);

let form;
let binding;
let sent;

function open(id, options) {
  window.document.body.innerHTML = render(id, options);
  form = window.document.querySelector("form");
  binding = bind(form, id);
  sent = null;
  form.addEventListener("request-form:submit", (event) => {
    event.preventDefault();
    sent = event.detail.payload;
  });
}

for (const [how, user] of [
  ["by events", undefined],
  ["by user-event", userEvent.setup({ document: window.document })],
]) {
  describe(`a form filled in ${how}`, () => {
    beforeEach(() => open(type));

    it("becomes the payload of the same values", async () => {
      const { minimal } = examples(type);
      await fill(form, minimal, { user });
      await submit(window.document, { user });
      assert.deepEqual(sent, binding.payload());
      assert.deepEqual(await shownIssues(form), []);
    });

    it("shows what is wrong, and takes a suggestion", async () => {
      await fill(window.document.body, { contacts: { primary: { email: "zoe@gmial.com" } } }, { user });
      const [shown, ...others] = await shownIssues(form);
      assert.deepEqual(others, []);
      assert.equal(shown.name, email);
      assert.equal(shown.severity, "warning");
      assert.equal(shown.message, binding.issues().find(({ path }) => path === email).message);
      await takeSuggestion(form, email, { user });
      assert.equal(
        within(window.document.body).getByLabelText("E-mail address", { selector: hooks.control(email) })
          .value,
        "zoe@gmail.com",
      );
      assert.deepEqual(await shownIssues(form), []);
    });

    it("shows all that is missing once it is submitted, by name and with any prefix", async () => {
      open(type, { idPrefix: "one-" });
      await submit(form, { user });
      const missing = (await shownIssues(form)).map(({ name, code }) => [name, code]);
      const issues = binding.issues().map(({ path, code }) => [path, code]);
      assert.deepEqual(missing, issues);
      assert.ok(window.document.querySelector(hooks.message(email, "one-")));
      assert.equal(window.document.querySelector(hooks.summary).querySelectorAll("a").length, issues.length);
    });

    it("gets the items that a list lacks, and the choice of a menu", async () => {
      open(list);
      const values = {
        acknowledgementRequest: [
          { id: "[a]", acceptanceIndicator: "accepted" },
          { id: "{b}", acceptanceIndicator: "rejected" },
          { id: "c", acceptanceIndicator: "accepted" },
        ],
        code: "invalidBody",
      };
      await fill(form, values, { user });
      await submit(form, { user });
      assert.deepEqual(sent, values);
      assert.equal(form.querySelectorAll(hooks.items("acknowledgementRequest")).length, 3);
    });

    it("writes into a control that others stand for, and leaves those", async () => {
      const control = form.elements.namedItem(email);
      const before = window.document.createElement("button");
      let left = 0;
      before.addEventListener("blur", () => {
        left += 1;
      });
      control.before(before);
      control.addEventListener("focusin", () => before.focus());
      await fill(form, { [email]: "zoe@gmial.com" }, { user });
      assert.equal(binding.values().contacts.primary.email, "zoe@gmial.com");
      assert.ok(left > 0);
      assert.equal(window.document.activeElement, window.document.body);
    });

    it("refuses a name that the form does not have, and a form that is not bound", async () => {
      await assert.rejects(fill(form, { "contacts.primary.fax": "1" }, { user }), /contacts\.primary\.fax/);
      await assert.rejects(
        fill(form, { "acknowledgementRequest.0.id": "1" }, { user }),
        /acknowledgementRequest/,
      );
      binding.destroy();
      window.document.body.innerHTML = render(type);
      await assert.rejects(submit(window.document, { user }), /data-ready/);
    });
  });
}
