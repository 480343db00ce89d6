// Forms rendered with what was typed and what is wrong: the round trip without JavaScript, and what `bind` makes of it.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { JSDOM } from "jsdom";
import { bind, examples, payload, render, requestTypes, validate } from "request-forms";
import { fill, hooks, shownIssues, submit, takeSuggestion } from "request-forms/testing";

const orange = "R_BVPN_FR_1";
const confirmation = "disconnectCustomerConfirmation";
const list = "acknowledgementRequest";
const email = "contacts.primary.email";

function parsed(html) {
  const { document } = new JSDOM(html).window;
  return document.querySelector("form");
}

const valuesIn = (form) =>
  Object.fromEntries([...form.elements].filter(({ name }) => name).map(({ name, value }) => [name, value]));

const rendered = (type, options) => parsed(render(type, options));

/** Values of the examples of a type, and what may be wrong with them. */
function samplesOf(type) {
  const { minimal, full, broken } = examples(type);
  return [minimal, full, ...broken.map(({ values }) => values)];
}

/** All elements with their attributes and texts, but for what binding a form alone writes. */
function outline(form) {
  const left = ["required", "aria-required", "data-required", "data-ready", "novalidate", "data-id-prefix"];
  const values = ["value", "selected"];
  return [...form.querySelectorAll("*")]
    .filter((element) => !element.matches("template"))
    .map((element) => {
      const attributes = [...element.attributes]
        .filter(({ name }) => !left.includes(name))
        .filter(({ name }) => !(values.includes(name) && element.matches("input, option")))
        .map(({ name, value }) => `${name}=${JSON.stringify(value)}`);
      const own = [...element.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ data }) => data);
      return [element.localName, ...attributes.sort(), own.join("").trim()].join(" ");
    });
}

describe("a form with values", () => {
  for (const { id: type } of requestTypes()) {
    it(`of ${type} submits what was given`, () => {
      for (const values of [examples(type).minimal, examples(type).full]) {
        const form = rendered(type, { values });
        const sent = new form.ownerDocument.defaultView.FormData(form);
        assert.deepEqual(payload(type, Object.fromEntries(sent)), payload(type, values));
      }
    });
  }

  it("takes values of any kind that a check takes", () => {
    const flat = { [email]: "zoe@example.com", "request.comment": "Soon" };
    const nested = { contacts: { primary: { email: "zoe@example.com" } }, request: { comment: "Soon" } };
    const form = new FormData();
    for (const [name, value] of Object.entries(flat)) form.append(name, value);
    const whole = { type: orange, comment: "Soon", properties: { contacts: nested.contacts } };
    const html = render(orange, { values: flat });
    for (const values of [nested, form, new URLSearchParams(flat), whole]) {
      assert.equal(render(orange, { values }), html);
    }
    assert.equal(rendered(orange, { values: flat }).elements.namedItem(email).value, "zoe@example.com");
  });

  it("is as before without any", () => {
    for (const values of [undefined, null, {}, new FormData(), new URLSearchParams()]) {
      assert.equal(render(confirmation, { values, issues: [] }), render(confirmation));
    }
  });

  it("writes texts as texts, and long ones whole", () => {
    const texts = [`"><script>alert("&amp;")</script>`, "é\u{1f600}", "a".repeat(5000), "é".repeat(9000)];
    for (const text of texts) {
      const form = rendered(orange, { values: { [email]: text } });
      assert.equal(form.elements.namedItem(email).getAttribute("value"), text);
      assert.equal(form.querySelector("script"), null);
    }
  });

  it("leaves out what is no text, and what contradicts itself", () => {
    const params = new URLSearchParams([
      [email, "a@example.com"],
      [email, "b@example.com"],
    ]);
    for (const values of [params, { [email]: true }, { [email]: {} }, { contacts: 5 }, "text", [1], 7]) {
      assert.equal(render(orange, { values }), render(orange));
    }
  });

  it("keeps a choice that is none", () => {
    const chosen = (code) => rendered(confirmation, { values: { code } }).elements.namedItem("code");
    assert.equal(chosen("invalidBody").value, "invalidBody");
    const blank = rendered(confirmation).elements.namedItem("code").options.length;
    assert.equal(chosen(" invalidBody ").options.length, blank);
    const other = chosen('no "such" <choice>');
    assert.equal(other.value, 'no "such" <choice>');
    assert.equal(other.options.length, blank + 1);
  });

  it("has as many items as the values, each with its own names and texts", () => {
    const form = rendered(confirmation, {
      values: { [list]: [{ id: "a" }, {}, { id: "c" }] },
      idPrefix: "p-",
    });
    const ids = [...form.querySelectorAll("[id]")].map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const [index, item] of [...form.querySelectorAll(hooks.items(list))].entries()) {
      assert.equal(item.dataset.item, `${list}.${index}`);
      assert.equal(item.querySelector("legend").textContent, `Acknowledgement ${index + 1}`);
      assert.equal(
        item.querySelector(hooks.remove(list, index)).textContent,
        `Remove acknowledgement ${index + 1}`,
      );
      assert.equal(item.querySelector(`[name="${list}.${index}.id"]`).value, ["a", "", "c"][index]);
      for (const label of item.querySelectorAll("label")) assert.ok(item.contains(label.control));
    }
    assert.equal(form.querySelectorAll(hooks.items(list)).length, 3);
    assert.equal(
      rendered(confirmation, { values: { [list]: [] } }).querySelectorAll(hooks.items(list)).length,
      0,
    );
  });

  it("says no value in a message", () => {
    const values = { [email]: "secret@@secret", "contacts.primary.phone": "secret" };
    const { issues } = validate(orange, values);
    const form = rendered(orange, { values, issues });
    for (const message of form.querySelectorAll(".message, [data-error-summary]")) {
      assert.doesNotMatch(message.textContent, /secret/);
    }
  });
});

describe("a form with issues", () => {
  for (const { id: type } of requestTypes()) {
    for (const locale of ["en", "fr"]) {
      it(`of ${type} in "${locale}" is what a refused submit shows`, async () => {
        const idPrefix = locale === "en" ? "" : "p-";
        for (const values of samplesOf(type)) {
          // With the values: a checkbox could not hold what is neither true nor false.
          const bound = rendered(type, { locale, idPrefix, values });
          const binding = bind(bound, type, { locale, values });
          // A list that was not given has one blank item in the page.
          const issues = binding.issues();
          if (type !== confirmation || list in values) {
            assert.deepEqual(validate(type, values, { locale }).issues, issues);
          }
          if (binding.valid) continue;
          await submit(bound);
          assert.deepEqual(outline(rendered(type, { locale, idPrefix, values, issues })), outline(bound));
        }
      });
    }
  }

  it("shows what is unexpected, and what is about a list", async () => {
    for (const values of [
      { [list]: [] },
      { [list]: 5 },
      { [list]: [5], misplaced: "x", [`${list}.0.more`]: "y" },
    ]) {
      const bound = rendered(confirmation);
      bind(bound, confirmation, { values });
      await submit(bound);
      const { issues } = validate(confirmation, values);
      assert.deepEqual(outline(rendered(confirmation, { values, issues })), outline(bound));
    }
  });

  it("shows those of a server as `show` does, what is wrong with markup included", () => {
    const issue = (path, more) => ({ path, message: `<b>"${path}" & more`, ...more });
    const issues = [
      issue(email, { suggestion: '"<i>' }),
      issue(email),
      issue("servicePoint", { severity: "warning", rule: "a/b", code: "notEligible" }),
      issue("request.comment", { source: { document: "Doc. 1", says: "<that>" } }),
      issue(""),
      issue("nowhere.5"),
    ];
    const bound = rendered(orange);
    bind(bound, orange).show(issues);
    const form = rendered(orange, { issues });
    assert.deepEqual(outline(form), outline(bound));
    const why = [...form.querySelectorAll("details p")].map(({ textContent }) => textContent);
    assert.deepEqual(why, ["<that> Doc. 1"], "where nobody has said it, it is not offered");
  });

  it("refuses what are none, as `show` does", () => {
    for (const issues of [5, {}, "text", [null], [{}], [{ path: 1, message: "" }]]) {
      assert.throws(() => render(orange, { issues }), TypeError);
    }
  });
});

describe("a bound form that a server has answered with", () => {
  const answered = (type, values, issues = validate(type, values).issues) => {
    const form = rendered(type, { values, issues });
    return { form, binding: bind(form, type) };
  };
  const names = async (form) => (await shownIssues(form)).map(({ name }) => name);

  it("keeps what is shown, and takes it away field by field", async () => {
    const values = { ...valuesIn(rendered(orange, { values: examples(orange).minimal })), [email]: "zoé" };
    delete values["contacts.primary.firstName"];
    const { form, binding } = answered(orange, values);
    const before = await shownIssues(form);
    assert.deepEqual(
      before.map(({ name }) => name),
      ["contacts.primary.firstName", email],
    );
    assert.equal(form.ownerDocument.activeElement, form.ownerDocument.body);
    assert.deepEqual(binding.issues(), validate(orange, values).issues);
    await fill(form, { "contacts.primary.firstName": "Zoé" });
    assert.deepEqual(await names(form), [email]);
    await fill(form, { [email]: "zoe@example.com" });
    assert.deepEqual(await names(form), []);
    assert.equal(form.querySelector("[aria-invalid]"), null);
    const described = form.elements.namedItem(email).getAttribute("aria-describedby") ?? "";
    assert.doesNotMatch(described, /-error/);
  });

  it("says what is missing where a field that shows an issue is emptied, as after a refused submit", async () => {
    const { form } = answered(orange, { [email]: "zoé" });
    const code = () => form.querySelector(hooks.message(email)).dataset.code;
    assert.equal(code(), "invalidFormat");
    await fill(form, { [email]: "" });
    assert.equal(code(), "missingProperty");
  });

  it("replaces the summary at the next submit, and shows nothing twice", async () => {
    const values = { [email]: "zoé" };
    const { form } = answered(orange, values);
    const shown = outline(form);
    await submit(form);
    assert.deepEqual(outline(form), shown);
    assert.ok(form.ownerDocument.activeElement.matches(hooks.summary));
    await fill(form, examples(orange).minimal);
    form.addEventListener("submit", (event) => event.preventDefault());
    await submit(form);
    assert.deepEqual(await names(form), []);
    assert.equal(form.querySelector(hooks.summary).hidden, true);
    assert.equal(form.querySelector(hooks.summary).textContent, "");
  });

  it("holds what a server says until its field changes, and is sent nevertheless", async () => {
    const values = examples(orange).minimal;
    const { issues } = {
      issues: [{ path: email, message: "This address is blocked", suggestion: "a@example.com" }],
    };
    const { form, binding } = answered(orange, values, issues);
    assert.equal(binding.valid, true);
    await fill(form, { "contacts.primary.firstName": "Zoé" });
    assert.deepEqual(await names(form), [email]);
    const markup = form.querySelector(hooks.message(email)).outerHTML;
    binding.setOptions({});
    assert.equal(form.querySelector(hooks.message(email)).outerHTML, markup);
    await takeSuggestion(form, email);
    assert.equal(form.elements.namedItem(email).value, "a@example.com");
    assert.deepEqual(await names(form), []);
    const again = answered(orange, values, issues).form;
    again.addEventListener("submit", (event) => event.preventDefault());
    await submit(again);
    assert.deepEqual(await names(again), []);
  });

  it("adds blank items, also to a list that has none", async () => {
    const values = { [list]: [{ id: "a", acceptanceIndicator: "no" }] };
    const { form } = answered(confirmation, values);
    form.querySelector(hooks.add(list)).click();
    const [, second] = form.querySelectorAll(hooks.items(list));
    assert.equal(second.querySelector("[aria-invalid], [data-rule], [value]:not(option)"), null);
    const empty = answered(confirmation, { [list]: [] });
    empty.form.querySelector(hooks.add(list)).click();
    await fill(empty.form, { [`${list}.0.id`]: "b" });
    assert.deepEqual(empty.binding.values()[list], [{ id: "b" }]);
  });

  it("goes back to what the server answered with, without its messages", () => {
    const { form, binding } = answered(orange, { [email]: "zoé" });
    binding.reset();
    assert.equal(form.elements.namedItem(email).value, "zoé");
    assert.equal(form.querySelector("[data-rule]"), null);
    assert.equal(form.querySelector(hooks.summary).hidden, true);
  });
});
