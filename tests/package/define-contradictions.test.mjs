// Definitions that say what no request could keep, or the same of two places: they are refused, each at its place. And
// what definitions of any size ask of the examples.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { examples, validate } from "request-forms";
import {
  choice,
  DefinitionError,
  date,
  defineRequestType,
  group,
  integer,
  list,
  text,
} from "request-forms/define";

const says = { en: "The page says so." };
const words = { en: "Words" };
const named = { label: words, says };
const rule = (name, check) => ({ name, check, says });

const define = (groups, rules = []) =>
  defineRequestType({
    id: "CONTRA_1",
    provider: { name: "Example", accepted: 201, answer: { status: 422 } },
    title: words,
    operation: "POST https://example.com/requests",
    document: "Example",
    rules,
    groups,
  });
const fields = (properties, options = {}) => group("fields", { legend: words, ...options }, properties);
const items = (id, properties, options = {}) =>
  list(id, { legend: words, item: words, one: words, add: words, remove: words, ...options }, properties);

const rules = "groups[0].properties[0].rules";
const choices = (...values) => ({ oneOf: { values: values.map((value) => ({ value })) } });
const refused = {
  "lengths that no value has": [[fields([text("a", { ...named, minLength: 4, maxLength: 3 })])], rules],
  "a length above what any value has": [[fields([text("a", { ...named, minLength: 1025 })])], rules],
  "a length of nothing": [[fields([text("a", { ...named, maxLength: 0 })])], rules],
  "a date of another length": [[fields([date("a", { ...named, maxLength: 9 })])], rules],
  "bounds without an integer between": [
    [fields([integer("a", { ...named, minimum: 2, maximum: 1 })])],
    rules,
  ],
  "choices that are too long": [[fields([choice("a", ["abc", "abcd"], { ...named, maxLength: 3 })])], rules],
  "choices that are no integers": [
    [fields([integer("a", { ...named, rules: [rule("b", choices("1", "x"))] })])],
    rules,
  ],
  "two sets of choices": [
    [fields([choice("a", ["x"], { ...named, rules: [rule("b", choices("y"))] })])],
    rules,
  ],
  "two formats": [[fields([date("a", { ...named, rules: [rule("b", { format: "url" })] })])], rules],
  "a choice that is there twice": [[fields([choice("a", ["x", "x"], named)])], `${rules}[1]`],
  "no past where there is no date": [
    [fields([text("a", { ...named, rules: [rule("b", "notPast")] })])],
    rules,
  ],
  "a condition that nothing meets": [
    [
      fields([
        text("b", { ...named, required: { when: { property: "a", values: ["X"] } } }),
        choice("a", ["x"], named),
      ]),
    ],
    rules,
  ],
  "a condition on white space": [
    [
      fields([
        text("b", { ...named, required: { when: { property: "a", values: ["x "] } } }),
        text("a", named),
      ]),
    ],
    `${rules}[1]`,
  ],
  "one at most of two that are required": [
    [
      fields([text("a", { ...named, required: true }), text("b", { ...named, required: true })], {
        rules: [rule("one", "atMostOne")],
      }),
    ],
    "groups[0].rules",
  ],
  "a rule of two lists about properties at two places": [
    [
      items("one", [text("pad", named), text("key", named)], { rules: ["once"] }),
      items("two", [text("key", named)], { rules: ["once"] }),
    ],
    "groups[1].rules",
    [rule("once", { unique: "key" })],
  ],
  "a condition of two lists": [
    [
      items("one", [text("key", named), text("value", { ...named, rules: ["if"] })]),
      items("two", [text("key", named), text("value", { ...named, rules: ["if"] })]),
    ],
    "groups[1].properties[1].rules",
    [{ ...rule("if", "required"), when: { property: "key" } }],
  ],
  "a rule at its place of the name of another": [
    [
      fields([
        text("a", { ...named, rule: "shared", required: true }),
        text("b", { ...named, rules: [rule("shared", { maxLength: 5 })] }),
      ]),
    ],
    "groups[0].properties[1].rules[1].name",
  ],
  "more rows than one name may have": [
    [fields([text("a", { ...named, rules: ["many"] })])],
    rules,
    Array.from({ length: 65 }, () => rule("many", "optional")),
  ],
  "more choices than a pack can number": [
    [
      fields(
        Array.from({ length: 51 }, (_, at) =>
          choice(
            `a${at}`,
            Array.from({ length: 1000 }, (_, n) => `v${n}`),
            named,
          ),
        ),
      ),
    ],
    "rules",
  ],
};

describe("a definition is refused for", () => {
  for (const [what, [groups, place, rules]] of Object.entries(refused)) {
    test(what, () => {
      assert.throws(
        () => define(groups, rules),
        (error) => {
          assert.ok(error instanceof DefinitionError, error);
          assert.deepEqual([...new Set(error.faults.map((fault) => fault.place))], [place]);
          return true;
        },
      );
    });
  }
});

test("properties of one name in two lists have rules of their own", () => {
  const type = define([
    items("one", [text("number", { ...named, required: true })]),
    items("two", [text("number", named), text("note", named)]),
  ]);
  const { issues } = validate(type, { one: [{}], two: [{ note: "x" }] });
  assert.deepEqual(
    issues.map(({ path, rule }) => [path, rule]),
    [["one.0.number", "CONTRA_1/one.number"]],
  );
});

test("examples of properties without an example break what they say they break", () => {
  const type = define([fields([text("a", { ...named, required: true })])]);
  for (const { rule, values, options, issues } of examples(type).broken) {
    const found = validate(type, values, options).issues;
    assert.deepEqual(
      found.map(({ path, code, rule }) => [path, code, rule]),
      issues.map(({ path, code }) => [path, code, rule]),
    );
  }
});

// Looking at all properties again for each that is added would take hours here.
test("examples have whatever is required by what is there, of thousands of properties", () => {
  const many = Array.from({ length: 16 }, (_, at) =>
    group(
      `g${at}`,
      { legend: words },
      Array.from({ length: 256 }, (_, row) => ({
        id: `a${at}x${row}`,
        label: words,
        rules: [at + row > 0 ? "if" : "first"],
      })),
    ),
  );
  const type = define(many, [
    rule("first", "required"),
    { ...rule("if", "required"), when: { property: "a0x0" } },
  ]);
  const { minimal } = examples(type);
  assert.equal(Object.keys(minimal).length, 16 * 256);
  assert.ok(validate(type, minimal).valid);
});
