// Rules in code: they are asked after all others, wherever a request is checked, and hold back what they find wrong.

import assert from "node:assert/strict";
import { describe, mock, test } from "node:test";
import * as api from "request-forms";
import { boolean, DefinitionError, decimal, defineRequestType, rule, text } from "request-forms/define";
import { open } from "../support/bound.mjs";
import { move } from "../support/move.mjs";

/** The date has to be at least so much later than today, compared as texts. */
const late = rule("late", ["moveDate"], ({ moveDate }, { today, locale }) => {
  if (moveDate === undefined || moveDate > "2099") return undefined;
  return {
    message: locale === "fr" ? "Choisissez une date plus tardive" : `Choose a date well after ${today}`,
    suggestion: "2099-03-31",
  };
});
const slow = rule("slow", ["line.speed", "line.location.floor"], ({ line }) =>
  line?.speed === "10M" && line.location?.floor
    ? { message: "That is slow up there", severity: "warning" }
    : undefined,
);
const alone = rule("alone", ["persons"], ({ persons = [] }) =>
  persons.length > 1 ? { message: "Name one person alone", path: "persons.1.email" } : undefined,
);
const type = defineRequestType(move, { rules: [late, slow, alone] });

const today = "2027-01-01";
const person = { email: "a@example.com" };
const right = { line: { number: "L-1" }, persons: [person], moveDate: "2099-03-31" };
const lineOf = ({ path, severity, rule }) => `${path} ${severity} ${rule}`;
const check = (values, options) => api.validate(type, values, { today, ...options });

describe("rules in code", () => {
  test("say what is wrong beside all other rules, in documented order", () => {
    assert.equal(check(right).valid, true);
    const wrong = { ...right, moveDate: "2027-03-31", persons: [person, { email: "b@example.com" }] };
    const { valid, issues, payload } = check({ ...wrong, line: { number: "L-123456" } });
    assert.deepEqual(issues.map(lineOf), [
      "line.number error MOVE_1/line.number",
      "persons.1.email error MOVE_1/alone",
      "moveDate error MOVE_1/late",
    ]);
    assert.equal(valid, false);
    assert.equal(payload, undefined);
    assert.deepEqual(issues[2], {
      path: "moveDate",
      pointer: "/moveDate",
      code: "invalidValue",
      severity: "error",
      rule: "MOVE_1/late",
      message: "Choose a date well after 2027-01-01",
      suggestion: "2099-03-31",
      source: { document: "Example, Request to move a line", says: "" },
    });
    assert.equal(check(wrong, { locale: "fr" }).issues[1].message, "Choisissez une date plus tardive");
    assert.throws(() => api.payload(type, wrong, { today }), api.InvalidRequest);
  });

  test("are not asked about what is wrong already", () => {
    assert.deepEqual(check({ ...right, moveDate: "2026-12-31" }).issues.map(lineOf), [
      "moveDate error MOVE_1/moveDate",
    ]);
    assert.deepEqual(check({ ...right, persons: [{ email: "a" }, person] }).issues.map(lineOf), [
      "persons.0.email error MOVE_1/persons.email",
    ]);
  });

  test("may warn, and then hold nothing back", () => {
    const { valid, issues, payload } = check({
      ...right,
      line: { number: "L-1", speed: "10M", location: { floor: 3 } },
    });
    assert.deepEqual(issues.map(lineOf), ["line.speed warning MOVE_1/slow"]);
    assert.equal(valid, true);
    assert.equal(payload.line.location.floor, 3);
  });

  test("take own wording", () => {
    const messages = { "MOVE_1/late": "Later: {suggestion}, please take {label}" };
    const [issue] = check({ ...right, moveDate: "2027-03-31" }, { messages }).issues;
    assert.equal(issue.message, "Later: 2099-03-31, please take Date");
  });

  test("hold in a form that is filled in", () => {
    const form = api.open(type, { values: right, today });
    assert.equal(form.valid, true);
    form.changed();
    form.set("moveDate", "2027-03-31");
    assert.equal(form.valid, false);
    assert.deepEqual(form.changed(), ["moveDate"]);
    assert.deepEqual(form.issues().map(lineOf), ["moveDate error MOVE_1/late"]);
    assert.deepEqual(form.issuesAt("moveDate").map(lineOf), ["moveDate error MOVE_1/late"]);
    assert.throws(() => form.payload(), api.InvalidRequest);
    form.set("moveDate", "2099-01-01");
    assert.deepEqual(form.changed(), ["moveDate"]);
    assert.deepEqual(form.payload().moveDate, "2099-01-01");
    assert.equal(form.valid, true);
  });

  test("hold in a registered type, a schema and another language of the type", async () => {
    api.register(type);
    const wrong = { ...right, moveDate: "2027-03-31" };
    assert.deepEqual(api.validate("MOVE_1", wrong, { today }).issues.map(lineOf), [
      "moveDate error MOVE_1/late",
    ]);
    const { issues } = api.schema(type, { today })["~standard"].validate(wrong);
    assert.deepEqual(issues[0].path, ["moveDate"]);
    assert.equal(api.validate(type.with(type), wrong, { today }).valid, false);
  });

  test("speak in a bound form as a field is left, and until it is corrected", () => {
    const page = open(api.render(type, { values: right }), type, { today });
    const said = () => page.message("moveDate").textContent;
    page.type("moveDate", "2027-03-31");
    assert.equal(said(), "");
    page.leave("moveDate");
    assert.match(said(), /Choose a date well after 2027-01-01/);
    assert.equal(page.named("moveDate").getAttribute("aria-invalid"), "true");
    assert.equal(page.one("[data-suggestion-for=moveDate]").dataset.suggestion, "2099-03-31");
    // What is said goes as it is corrected, and the rules of the page come first.
    page.type("moveDate", "2099-03-31");
    assert.equal(said(), "");
    page.type("moveDate", "tomorrow");
    page.leave("moveDate");
    assert.equal(page.message("moveDate").dataset.rule, "MOVE_1/moveDate");
    page.enter("moveDate", "2027-03-31");
    assert.equal(page.message("moveDate").dataset.rule, "MOVE_1/late");
    // A refused submission leaves it there.
    page.enter("line.number", "");
    page.send(page.form);
    assert.equal(page.message("moveDate").dataset.rule, "MOVE_1/late");
    page.binding.reset();
    assert.equal(said(), "");
    // What concerns two fields is said once the one that it stands at was left.
    page.enter("line.location.floor", "3");
    page.enter("line.speed", "10M");
    assert.match(page.message("line.speed").textContent, /That is slow up there/);
    page.enter("line.location.floor", "");
    assert.equal(page.message("line.speed").textContent, "");
  });

  test("tell what they find in a bound form that shows its messages itself", () => {
    const page = open(api.render(type, { values: right }), type, { today, insert: false });
    const told = page.heard("request-form-issue");
    page.enter("moveDate", "2027-03-31");
    page.enter("moveDate", "2099-03-31");
    assert.deepEqual(
      told.map(({ detail }) => [detail.path, detail.issue?.rule]),
      [
        ["moveDate", "MOVE_1/late"],
        ["moveDate", undefined],
      ],
    );
  });

  test("refuse a bound form, with the message at the field and in the summary", () => {
    const markup = `<form>${api
      .render(type, { values: { ...right, moveDate: "2027-03-31" } })
      .replace(/^[\s\S]*?<form[^>]*>/, "")
      .replace(/<\/form>[\s\S]*$/, "")}</form>`;
    const page = open(markup, type, { today });
    const heard = ["submit", "invalid"].map((name) => page.heard(`request-form-${name}`));
    page.send(page.form);
    assert.deepEqual(
      heard.map(({ length }) => length),
      [0, 1],
    );
    assert.deepEqual(heard[1][0].detail.issues.map(lineOf), ["moveDate error MOVE_1/late"]);
    assert.match(page.message("moveDate").textContent, /Choose a date well after 2027-01-01/);
    assert.equal(page.named("moveDate").getAttribute("aria-invalid"), "true");
    assert.equal(page.summary().length, 1);
    assert.equal(page.binding.valid, false);
    assert.throws(() => page.binding.payload(), api.InvalidRequest);
    page.enter("moveDate", "2099-01-01");
    assert.equal(page.message("moveDate").textContent, "");
    page.send(page.form);
    assert.equal(heard[0].length, 1);
    assert.equal(heard[0][0].detail.payload.moveDate, "2099-01-01");
  });

  test("that do not answer are told, without a value, and hold back", () => {
    const said = mock.method(console, "error", () => {});
    const failing = [
      rule("throws", ["moveDate"], ({ moveDate }) => {
        throw new Error(moveDate);
      }),
      rule("promises", ["line.number"], ({ line }) => Promise.reject(line.number)),
      rule("mumbles", ["line"], () => 7),
    ];
    const { issues } = api.validate(defineRequestType(move, { rules: failing }), right);
    said.mock.restore();
    assert.deepEqual(
      issues.map(({ path, code, severity }) => [path, code, severity]),
      [
        ["line", "otherIssue", "error"],
        ["line.number", "otherIssue", "error"],
        ["moveDate", "otherIssue", "error"],
      ],
    );
    assert.match(issues[0].message, /^Check this yourself/);
    const log = said.mock.calls.map(({ arguments: [text] }) => text).join("\n");
    assert.equal(said.mock.callCount(), 3);
    assert.ok(!log.includes("2099") && !log.includes("L-1"), log);
  });

  test("are given what is meant by what was typed", () => {
    const asked = [];
    const curious = rule("curious", ["line"], ({ line }) => void asked.push(line));
    const typed = defineRequestType(
      {
        ...move,
        groups: [
          {
            id: "line",
            legend: { en: "Line", fr: "Ligne" },
            properties: [
              boolean("line.isUrgent", { label: { en: "Urgent", fr: "Urgent" }, says: { en: "a", fr: "a" } }),
              decimal("line.length", { label: { en: "Length", fr: "Longueur" }, says: { en: "b", fr: "b" } }),
              text("line.note", { label: { en: "Note", fr: "Note" }, says: { en: "c", fr: "c" } }),
            ],
          },
        ],
      },
      { rules: [curious] },
    );
    api.validate(typed, { "line.isUrgent": "on", "line.length": " 2.50 ", "line.note": " 7 " });
    assert.deepEqual(asked[0], { isUrgent: true, length: 2.5, note: "7" });
  });

  test("change nothing of the caller's", () => {
    const meddling = rule("meddling", ["line.number"], (values) => {
      values.line.number = "other";
      return undefined;
    });
    const meddled = defineRequestType(move, { rules: [meddling] });
    assert.equal(api.payload(meddled, right).line.number, "L-1");
    assert.equal(right.line.number, "L-1");
  });

  for (const [what, rules, place] of [
    ["no list", {}, "options.rules"],
    ["a name with a slash", [rule("a/b", ["moveDate"], () => {})], "options.rules[0].name"],
    ["the name of another rule", [rule("moveDate", ["moveDate"], () => {})], "options.rules[0].name"],
    ["a name twice", [late, late], "options.rules[1].name"],
    ["no path", [rule("a", [], () => {})], "options.rules[0].paths"],
    ["a path of nothing", [rule("a", ["moveDates"], () => {})], "options.rules[0].paths"],
    ["a function that answers later", [rule("a", ["moveDate"], async () => {})], "options.rules[0].check"],
    ["no function", [rule("a", ["moveDate"], "later")], "options.rules[0].check"],
    ["nothing", [undefined], "options.rules[0].name"],
  ]) {
    test(`are refused when one is ${what}`, () => {
      assert.throws(
        () => defineRequestType(move, { rules }),
        (error) => error instanceof DefinitionError && error.faults[0].place === place,
      );
    });
  }
});
