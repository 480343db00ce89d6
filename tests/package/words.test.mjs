// What a form says and offers in the words of its reader, where these are not what is sent; and what it leaves out.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { JSDOM } from "jsdom";
import {
  bind,
  describe as described,
  examples,
  readResponse,
  render,
  requestTypes,
  validate,
} from "request-forms";
import { fill, hooks, submit } from "request-forms/testing";

const orange = "R_BVPN_FR_1";
const update = "U_BVPN_CUSTOM003_1";
const list = "acknowledgementRequest";
const phone = "contacts.primary.phone";
const title = "contacts.primary.title";

const parsed = (html) => new JSDOM(html).window.document.querySelector("form");
const plain = (element) => element.textContent.trim().replace(/\s+/g, " ");

/** A form as a server answers it. */
function answered(type, values, options) {
  const { issues } = validate(type, values, options);
  return parsed(render(type, { values, issues, locale: options?.locale }));
}

describe("a telephone number that is suggested", () => {
  const offered = (type, values, options) => {
    const form = answered(type, values, options);
    const bound = parsed(render(type));
    bind(bound, type, { ...options, values });
    bound.requestSubmit();
    const name = Object.keys(values)[0];
    const [rendered, live] = [form, bound].map((form) => form.querySelector(hooks.suggestion(name)));
    assert.equal(live.outerHTML, rendered.outerHTML);
    live.click();
    assert.equal(bound.elements.namedItem(name).value, live.dataset.suggestion);
    return [live.textContent, live.dataset.suggestion];
  };

  it("is shown in pairs, which no line ends within, and put in without them", () => {
    const french = ["Use +33\u00a01\u00a099\u00a000\u00a056\u00a078", "+33199005678"];
    assert.deepEqual(offered(orange, { [phone]: "0033199005678" }), french);
    assert.deepEqual(offered(update, { [phone]: "01 99 00 56 78" }), french);
  });

  it("is shown as it is where nobody here knows how it is read", () => {
    assert.deepEqual(offered(orange, { [phone]: "0012125550123" }), ["Use +12125550123", "+12125550123"]);
  });

  it("is none of other properties, whatever these look like", () => {
    const servicePoints = [{ id: "+33199005678" }];
    const found = offered(orange, { "servicePoint.id": "+33 199005678" }, { servicePoints });
    assert.deepEqual(found, ["Use +33199005678", "+33199005678"]);
  });
});

describe("a choice", () => {
  const choices = (form) =>
    [...form.elements.namedItem(title).options].slice(1).map((one) => [one.value, one.text]);

  it("is shown in the words of the reader, and sent as it is documented", async () => {
    const form = parsed(render(update, { locale: "fr", values: { [title]: "Mrs." } }));
    assert.deepEqual(choices(form), [
      ["M.", "M."],
      ["Mrs.", "Mme"],
    ]);
    const binding = bind(form, update, { locale: "fr" });
    assert.equal(binding.values().contacts.primary.title, "Mrs.");
    assert.deepEqual(choices(parsed(render(update)))[1], ["Mrs.", "Mrs."]);
  });

  it("that is suggested is in these words, too", () => {
    const button = answered(update, { [title]: "Madame" }, { locale: "fr" }).querySelector(
      hooks.suggestion(title),
    );
    assert.deepEqual([button.textContent, button.dataset.suggestion], ["Utiliser Mme", "Mrs."]);
  });

  it("is described with these words where they are others", () => {
    const find = (locale) =>
      described(update, { locale })
        .groups.flatMap(({ properties }) => properties)
        .find(({ id }) => id === title);
    assert.deepEqual(find("fr").choiceLabels, ["M.", "Mme"]);
    assert.equal("choiceLabels" in find("en"), false);
  });

  it("is offered where nothing demands it", () => {
    const input = parsed(render(update)).elements.namedItem("options.multicast");
    assert.deepEqual(
      [...input.list.options].map(({ value }) => value),
      ["true", "false"],
    );
    const { properties } = described(update).groups.find(({ id }) => id === "options");
    const { choices, closed } = properties.find(({ id }) => id === "options.multicast");
    assert.deepEqual([choices, closed], [["true", "false"], false]);
  });
});

describe("the reason of an issue", () => {
  const reason = (form, name) => form.querySelector(`[data-advice="${name}"] details`);

  it("is told of formats, of warnings and of what several fields have to do with each other", () => {
    const values = { ...examples(orange).minimal, servicePoint: {}, [phone]: "0199005678" };
    const form = answered(orange, { ...values, "contacts.primary.email": "zoe" });
    for (const name of ["contacts.primary.email", phone, "servicePoint"]) assert.ok(reason(form, name), name);
  });

  it("is not told of what is only missing, whose field has no room for it either", async () => {
    const name = "contacts.primary.email";
    const form = answered(orange, {});
    assert.equal(reason(form, name), null);
    assert.equal(form.querySelector(`[data-advice="${name}"]`).hidden, true);
    assert.equal(reason(answered("disconnectCustomerConfirmation", { [list]: [] }), list), null);

    const bound = parsed(render(orange));
    bind(bound, orange);
    await fill(bound, { [name]: "zoe" });
    await submit(bound);
    const advice = bound.querySelector(`[data-advice="${name}"]`);
    assert.ok(reason(bound, name));
    await fill(bound, { [name]: "" });
    assert.equal(bound.querySelector(hooks.message(name)).dataset.code, "missingProperty");
    assert.deepEqual([advice.hidden, advice.childNodes.length], [true, 0]);
  });

  it("is not told of a choice, whose message names all that there are", () => {
    const form = answered(update, { [title]: "Madame", "options.bandwidth": "2M" });
    for (const name of [title, "options.bandwidth"]) {
      assert.equal(form.querySelector(hooks.message(name)).dataset.code, "invalidValue");
      assert.equal(reason(form, name), null, name);
    }
    assert.ok(form.querySelector(hooks.suggestion(title)));
    const values = { [`${list}.0.acceptanceIndicator`]: "yes" };
    assert.ok(reason(answered("disconnectCustomerConfirmation", values), `${list}.0.acceptanceIndicator`));
  });

  it("is not told of an answer of the provider, which gives none", () => {
    const body = { code: 3620, description: "contacts.primary.email" };
    const { issues } = readResponse(orange, 422, body);
    const form = parsed(render(orange, { issues }));
    assert.equal(form.querySelector(hooks.message("contacts.primary.email")).dataset.rule, "response/answer");
    assert.equal(reason(form, "contacts.primary.email"), null);
  });

  it("is not told where whoever shows an issue gives none", () => {
    for (const path of ["servicePoint", "request.comment"]) {
      for (const code of ["missingProperty", "otherIssue"]) {
        const form = parsed(render(orange, { issues: [{ path, code, message: "Look here" }] }));
        assert.equal(plain(form.querySelector(hooks.message(path))), "Error: Look here");
        assert.equal(reason(form, path), null, path);
      }
    }
  });

  it("is one sentence in the language of the reader, before the name of the document", () => {
    for (const { id: type } of requestTypes()) {
      for (const locale of ["en", "fr"]) {
        for (const { values, options } of examples(type).broken) {
          const { issues } = validate(type, values, { ...options, locale });
          const form = parsed(render(type, { locale, values, issues }));
          for (const told of form.querySelectorAll(".source p")) {
            const { source } = issues.find(({ source }) => plain(told).endsWith(source.document));
            assert.equal(plain(told), `${source.says} ${source.document}`.replace(/\s+/g, " "));
            assert.match(source.says, /^\p{Lu}.*\.$/u);
            assert.doesNotMatch(source.says, /[.!?] \p{Lu}/u, "one sentence");
          }
        }
      }
    }
  });
});
