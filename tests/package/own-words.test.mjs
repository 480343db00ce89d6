// The page's own names of properties and its own wording: wherever a property is named, and told once where they are for
// nothing.

import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, mock, test } from "node:test";
import * as api from "request-forms";
import english from "request-forms/types/R_BVPN_FR_1";
import french from "request-forms/types/R_BVPN_FR_1.fr";
import { open } from "../support/bound.mjs";
import { orange, verizon } from "../support/request-types.mjs";

const email = "contacts.primary.email";
const labels = { [email]: "Work e-mail", "acknowledgementRequest.*.id": "Charge no." };
const wrong = { [email]: "zoé" };

const messageAt = (path, { issues }) => issues.find((issue) => issue.path === path)?.message;

describe("an own name of a property", () => {
  const said = {
    en: "Enter “Work e-mail” of the primary contact in the format name@example.com",
    fr: "Saisissez «\u00a0Work e-mail\u00a0» du contact principal au format nom@exemple.fr",
  };

  test("is what every message calls it, in either language", () => {
    for (const [locale, expected] of Object.entries(said)) {
      const options = { locale, labels };
      assert.equal(messageAt(email, api.validate(orange, wrong, options)), expected);
      assert.equal(api.open(orange, { ...options, values: wrong }).issuesAt(email)[0].message, expected);
      const [issue] = api
        .schema(orange, options)
        ["~standard"].validate(wrong)
        .issues.filter(({ path }) => path.join(".") === email);
      assert.equal(issue.message, expected);
      assert.throws(
        () => api.payload(orange, wrong, options),
        ({ issues }) => messageAt(email, { issues }) === expected,
      );
      const both = english.with(french);
      assert.equal(messageAt(email, api.validate(both, wrong, options)), expected);
      const servicePoint = api.validate(orange, {}, { locale, labels: { "servicePoint.id": "Site" } })
        .issues[0];
      assert.match(servicePoint.message, /“Site”|«\u00a0Site\u00a0»/);
    }
    const refused = [{ code: "invalidValue", propertyPath: "/acknowledgementRequest/0/id" }];
    const [{ message }] = api.readResponse(verizon, 400, refused, { labels }).issues;
    assert.equal(message, "Check “Charge no.” of acknowledgement 1: the provider refused this value");
  });

  test("is its own alone: others that were called the same keep their name", () => {
    const { issues } = api.validate(orange, { ...wrong, "contacts.secondary.email": "zoé" }, { labels });
    assert.match(
      messageAt("contacts.secondary.email", { issues }),
      /^Enter the e-mail address of the secondary/,
    );
    // And the next check that has no own names knows of none.
    const { message } = api.validate(orange, wrong).issues.find(({ path }) => path === email);
    assert.match(message, /^Enter the e-mail address of the primary contact/);
  });

  test("names the items of a list, by the id that describe has", () => {
    const values = { acknowledgementRequest: [{ acceptanceIndicator: "accepted" }] };
    const { issues } = api.validate(verizon, values, { labels });
    assert.equal(
      messageAt("acknowledgementRequest.0.id", { issues }),
      "Enter “Charge no.” of acknowledgement 1",
    );
  });

  test("fills the gap of own wording", () => {
    const options = { labels, messages: { invalidFormat: "Look at {label}" } };
    assert.equal(messageAt(email, api.validate(orange, wrong, options)), "Look at Work e-mail");
  });

  test("stands in the form and in its description", () => {
    const html = api.render(orange, { labels: { [email]: 'Work & "<e-mail>' } });
    assert.ok(html.includes(`<label for="${email}">Work &amp; &quot;&lt;e-mail></label>`));
    const { groups } = api.describe(orange, { labels });
    const names = groups
      .flatMap(({ properties }) => properties)
      .filter(({ label }) => label === "Work e-mail");
    assert.deepEqual(
      names.map(({ id }) => id),
      [email],
    );
  });

  test("is text, whatever it looks like; one that nobody could see is none", () => {
    const name = (text) => messageAt(email, api.validate(orange, wrong, { labels: { [email]: text } }));
    assert.match(name("{noun} {label} $& $1"), /^Enter “\{noun\} \{label\} \$& \$1” of/);
    assert.match(name(" Work\ne-mail\u001f "), /^Enter “Work e-mail” of/);
    assert.match(
      name("\u202eWork\u202c \u2067e\u2069-\u202dmail"),
      /^Enter “Work e-mail” of/,
      "read as it is written",
    );
    assert.match(name("דוא\u200e״ל"), /“דוא\u200e״ל”/);
    assert.match(name("x".repeat(10_000)), /“x{10000}”/);
  });

  test("names it in a bound form, and another one does in place", () => {
    const page = open(`<form><label>Mail <input name="${email}"></label></form>`, orange, { labels });
    page.enter(email, "zoé");
    assert.match(page.message(email).textContent, /“Work e-mail” of/);
    page.send(page.form);
    assert.ok(page.summary().some(({ textContent }) => textContent.includes("“Work e-mail” of")));
    page.binding.setOptions({ labels: { [email]: "Mail" } });
    assert.match(page.message(email).textContent, /“Mail” of/);
    page.binding.setOptions({});
    assert.match(page.message(email).textContent, /the e-mail address of/);
    page.binding.destroy();
  });

  test("may be another one for each of many requests", () => {
    const form = api.open(orange, { values: wrong, labels });
    for (let number = 0; number < 1200; number++) {
      const own = { [email]: `Mail ${number}` };
      const message = messageAt(email, api.validate(orange, wrong, { labels: own }));
      assert.ok(message.startsWith(`Enter “Mail ${number}” of`), message);
    }
    assert.equal(form.issuesAt(email)[0].message, said.en);
    form.free();
  });
});

describe("an own name that nobody could read", () => {
  // What was told is not told again, so that each is for a property of its own.
  for (const [what, id, text] of [
    ["white space", email, " \n"],
    ["joiners and marks", "contacts.primary.phone", "\u200b\u2060\u200d \u00ad\ufeff"],
    ["fillers", "contacts.primary.lastName", "\u3164\u115f"],
    ["overrides alone", "contacts.primary.firstName", "\u202e\u202c"],
  ]) {
    test(`is none, which is told once: ${what}`, () => {
      const warn = mock.method(console, "warn", () => {});
      for (let time = 0; time < 3; time++) {
        const { issues } = api.validate(orange, {}, { labels: { [id]: text } });
        assert.match(messageAt(id, { issues }), /^Enter the /);
        api.validate(orange, {}, { labels: { [id]: "" } });
      }
      warn.mock.restore();
      assert.deepEqual(
        warn.mock.calls.map(({ arguments: [said] }) => said),
        [`request-forms: options.labels has nothing that anybody could read for "${id}".`],
      );
    });
  }
});

describe("own wording as a function", () => {
  test("gets a copy of the issue, and says nothing where it fails", () => {
    const given = [];
    const saying = (answer) => {
      const options = {
        messages: {
          invalidFormat: (issue) => {
            given.push({ ...issue });
            issue.path = "changed";
            issue.source.says = "changed";
            return answer(issue);
          },
        },
      };
      return api.validate(orange, wrong, options).issues.find(({ path }) => path === email);
    };
    const plain = api.validate(orange, wrong).issues.find(({ path }) => path === email);
    assert.deepEqual(
      saying(({ message }) => `${message}!`),
      { ...plain, message: `${plain.message}!` },
    );
    assert.equal(given[0].message, plain.message);
    const failing = [
      () => {
        throw new Error("no");
      },
      () => undefined,
      () => 7,
      () => Promise.resolve("later"),
    ];
    for (const answer of failing) assert.deepEqual(saying(answer), plain);
  });
});

describe("a name that is for nothing", () => {
  let told;
  beforeEach(() => {
    told = [];
    mock.method(console, "warn", (text) => told.push(text));
  });
  afterEach(() => mock.restoreAll());

  const cases = [
    ["an option", { local: "fr" }, 'options has "local", which means nothing. Did you mean "locale"?'],
    ["one that resembles none", { colour: "red" }, 'options has "colour", which means nothing.'],
    [
      "wording",
      { messages: { missingPropery: "a secret" } },
      'options.messages has "missingPropery", which means nothing. Did you mean "missingProperty"?',
    ],
    [
      "wording of a rule",
      { messages: { "R_BVPN_FR_1/emial": "a secret" } },
      'options.messages has "R_BVPN_FR_1/emial", which means nothing. Did you mean "R_BVPN_FR_1/email"?',
    ],
    [
      "wording of a rule of ours",
      { messages: { "value/lenght": "a secret" } },
      'options.messages has "value/lenght", which means nothing. Did you mean "value/length"?',
    ],
    [
      "a label",
      { labels: { "contacts.primary.emial": "a secret" } },
      `options.labels has "contacts.primary.emial", which means nothing. Did you mean "${email}"?`,
    ],
    [
      "a label of a group",
      { labels: { contacts: "a secret" } },
      'options.labels has "contacts", which means nothing.',
    ],
  ];
  for (const [what, options, expected] of cases) {
    test(`is told once: ${what}`, () => {
      for (let time = 0; time < 3; time++) {
        api.validate(orange, {}, options);
        api.validate(orange, {}, { ...options });
        api.open(orange, options).free();
      }
      assert.deepEqual(told, [`request-forms: ${expected}`]);
    });
  }

  test("is not what another call, request type or rule goes by", () => {
    const rules = ["value/trim", "request/requested-at", "service-points/known", "response/answer"];
    const others = ["U_BVPN_CUSTOM003_1/title", "OWN_1/anything"];
    const messages = Object.fromEntries([...rules, ...others, "otherIssue"].map((name) => [name, "a"]));
    for (const id of [orange, verizon]) {
      const options = { messages, values: {}, idPrefix: "a-", issues: [], insert: true, only: [] };
      api.validate(id, {}, { ...options, labels: {}, request: {}, customer: {}, unknown: "error" });
      const all = api.describe(id).groups.flatMap(({ properties }) => properties.map(({ id }) => [id, "a"]));
      api.validate(id, {}, { labels: Object.fromEntries(all) });
    }
    assert.deepEqual(told, []);
  });

  test("is told however many there were before, in other calls", () => {
    const calls = {
      options: (name) => ({ [name]: 1 }),
      "options.labels": (name) => ({ labels: { [name]: "a" } }),
      "options.messages": (name) => ({ messages: { [name]: "a" } }),
    };
    for (const [where, options] of Object.entries(calls)) {
      for (let index = 0; index < 1500; index++) api.validate(orange, {}, options(`one ${index}`));
      assert.equal(told.length, 1500);
      const last = `request-forms: ${where} has "one 1499", which means nothing.`;
      assert.equal(told.at(-1), last);
      api.validate(orange, {}, options("one 1499"));
      assert.equal(told.splice(0).length, 1500, "once");
    }
  });

  test("is told of one object with a few others at most, and of a long one not all", () => {
    const names = Array.from({ length: 300 }, (_, index) => `many ${index} ${"x".repeat(5000)}`);
    for (let time = 0; time < 3; time++) {
      api.validate(orange, {}, Object.fromEntries(names.map((name) => [name, 1])));
    }
    assert.equal(told.length, 21);
    assert.equal(told.pop(), "request-forms: options has 280 more names that mean nothing.");
    for (const text of told) assert.ok(text.length < 1200);
  });
});
