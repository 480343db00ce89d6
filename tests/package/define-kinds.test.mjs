// The kinds of values that a request type of one's own may have, what stands where another value is, and days: each is
// kept and broken, through a check, an open form, a payload and a JSON Schema.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import Ajv2020 from "ajv/dist/2020.js";
import * as api from "request-forms";
import {
  boolean,
  choice,
  country,
  DefinitionError,
  date,
  dateTime,
  decimal,
  defineRequestType,
  group,
  integer,
  list,
  text,
} from "request-forms/define";

const says = { en: "The page says so." };
const named = (en) => ({ label: { en }, noun: { en: `the ${en}` }, says });
const legend = { en: "Group" };
const cell = { property: "profile", values: ["CELL"] };

const definition = {
  id: "KINDS_1",
  provider: { name: "Example", accepted: 201, answer: { status: 422 } },
  title: { en: "Kinds" },
  action: "create",
  operation: "POST https://example.com/kinds",
  document: "Example, Kinds",
  groups: [
    group("values", { legend }, [
      boolean("wifi", { ...named("Wi-Fi"), required: true, default: "false" }),
      boolean("agreed", named("agreement")),
      decimal("length", { ...named("length"), minimum: 0.5, maximum: 1000 }),
      dateTime("start", named("start")),
      text("siren", { ...named("company"), rules: [{ name: "siren", check: { format: "siren" }, says }] }),
      text("code", { ...named("code"), pattern: "^[A-Z]{2}-\\d{3,}$" }),
      date("day", { ...named("day"), daysAhead: 20, workingDay: "france" }),
      date("visit", { ...named("visit"), workingDaysAhead: 2 }),
    ]),
    group("place", { legend }, [
      country("country", named("country")),
      text("postalCode", {
        ...named("postal code"),
        rules: [
          {
            name: "postal-code",
            check: { pattern: "\\d{5}" },
            when: { property: "country", values: ["FR"] },
            says,
            message: { en: "Enter {noun} with its five digits" },
          },
          {
            name: "alsace-moselle",
            severity: "warning",
            check: "absent",
            when: { property: "country", values: ["DE"] },
            says,
          },
        ],
      }),
      date("installation", {
        ...named("installation"),
        rules: [
          {
            name: "local-holiday",
            severity: "warning",
            check: { workingDay: "alsaceMoselle" },
            when: { property: "postalCode", pattern: "(57|67|68)\\d{3}" },
            says,
          },
        ],
      }),
    ]),
    group("options", { legend }, [
      choice("profile", ["FTTH", "CELL"], named("profile")),
      text("antenna", { ...named("antenna"), required: { when: cell }, absent: { unless: cell } }),
      text("witness", { ...named("witness"), required: { when: { property: "agreed", values: [true] } } }),
      text("reason", { ...named("reason"), required: { unless: { property: "profile" } } }),
    ]),
    list("lines", { legend, item: legend, one: legend, add: legend, remove: legend, unique: "code", says }, [
      text("code", named("code")),
      integer("number", named("number")),
      text("note", { ...named("note"), absent: { when: { property: "number", values: ["0"] } } }),
    ]),
  ],
};
const type = defineRequestType(definition);
const least = { profile: "FTTH" };
const today = "2026-11-20";

/** Values beside the least, the issues that they have, and what the payload has of them where that is something else. */
const cases = [
  [{}, []],
  [{ wifi: true }, []],
  [{ wifi: "true" }, [], { wifi: true }],
  [{ wifi: " on " }, [], { wifi: true }],
  [{ wifi: "false" }, [], { wifi: false }],
  [{ wifi: false, agreed: false }, []],
  [{ wifi: "TRUE" }, ["wifi invalidFormat KINDS_1/wifi true"]],
  [{ wifi: "perhaps" }, ["wifi invalidFormat KINDS_1/wifi"]],
  [{ wifi: 1 }, ["wifi invalidFormat value/type"]],
  [{ code: true }, ["code invalidFormat value/type"]],
  [{ length: 12.5 }, []],
  [{ length: "12.50" }, [], { length: 12.5 }],
  [{ length: "0.5" }, [], { length: 0.5 }],
  [{ length: "0.49" }, ["length invalidValue KINDS_1/length"]],
  [{ length: 1000.1 }, ["length invalidValue KINDS_1/length"]],
  [{ length: "12,5" }, ["length invalidFormat KINDS_1/length 12.5"]],
  [{ length: true }, ["length invalidFormat value/type"]],
  [{ start: "2028-02-29T23:59:59.5+02:00" }, []],
  [{ start: "2027-02-29T10:00:00Z" }, ["start invalidFormat KINDS_1/start"]],
  [{ start: "2027-02-28t10:00:00z" }, ["start invalidFormat KINDS_1/start 2027-02-28T10:00:00Z"]],
  [{ start: "2027-02-28T10:00:00" }, ["start invalidFormat KINDS_1/start"]],
  [{ siren: "732829320" }, []],
  [{ siren: "732 829 320" }, ["siren invalidFormat KINDS_1/siren 732829320"]],
  [{ siren: "732829321" }, ["siren invalidFormat KINDS_1/siren"]],
  [{ code: "AB-1234" }, []],
  [{ code: "ab - 1234" }, ["code invalidFormat KINDS_1/code AB-1234"]],
  [{ code: "AB-12" }, ["code invalidFormat KINDS_1/code"]],
  [{ day: "2026-12-10" }, []],
  [{ day: "2026-12-09" }, ["day invalidValue KINDS_1/day 2026-12-10"]],
  [{ day: "2026-12-12" }, ["day invalidValue KINDS_1/day 2026-12-14"]],
  [{ visit: "2026-11-24" }, []],
  [{ visit: "2026-11-23" }, ["visit invalidValue KINDS_1/visit 2026-11-24"]],
  [{ country: "FR", postalCode: "75001" }, []],
  [{ country: "fr" }, ["country invalidFormat KINDS_1/country FR"]],
  [{ country: "UK" }, ["country invalidFormat KINDS_1/country"]],
  [{ country: "FR", postalCode: "7500" }, ["postalCode invalidFormat KINDS_1/postal-code"]],
  [{ country: "FR", postalCode: "75 001" }, ["postalCode invalidFormat KINDS_1/postal-code 75001"]],
  [{ country: "BE", postalCode: "7500" }, []],
  [{ postalCode: "7500" }, []],
  [{ country: "DE", postalCode: "1" }, ["postalCode invalidValue KINDS_1/alsace-moselle"]],
  [{ installation: "2027-03-26" }, []],
  [{ postalCode: "75001", installation: "2027-03-26" }, []],
  [
    { postalCode: "67000", installation: "2027-03-26" },
    ["installation invalidValue KINDS_1/local-holiday 2027-03-30"],
  ],
  [{ agreed: true }, ["witness missingProperty KINDS_1/witness"]],
  [{ agreed: "on" }, ["witness missingProperty KINDS_1/witness"]],
  [{ agreed: " on ", witness: "x" }, [], { agreed: true }],
  [{ agreed: "false" }, [], { agreed: false }],
  [{ profile: "CELL" }, ["antenna missingProperty KINDS_1/antenna"]],
  [{ profile: "CELL", antenna: "x" }, []],
  [{ antenna: "x" }, ["antenna invalidValue KINDS_1/antenna"]],
  [{ profile: "" }, ["profile missingProperty value", "reason missingProperty KINDS_1/reason"].slice(1)],
  [{ profile: "", reason: "none" }, []],
  [
    {
      lines: [
        { number: 1, note: "a" },
        { number: 0, note: "b" },
      ],
    },
    ["lines.1.note invalidValue KINDS_1/lines.note"],
  ],
];

const lineOf = ({ path, code, rule, suggestion }) => [path, code, rule, suggestion].filter(Boolean).join(" ");

describe("kinds, conditions and days of a definition", () => {
  test("are checked, and the payload has JSON's own kinds", () => {
    for (const [more, expected, payload] of cases) {
      const result = api.validate(type, { ...least, ...more }, { today });
      assert.deepEqual(result.issues.map(lineOf), expected, JSON.stringify(more));
      if (!result.valid) continue;
      const sent = Object.fromEntries(
        Object.entries({ ...least, ...more, ...payload }).filter(([, value]) => value !== ""),
      );
      assert.deepEqual(result.payload, sent, JSON.stringify(more));
    }
  });

  test("are the same in a form from one case to the next, and in any order", () => {
    const form = api.open(type, { today });
    for (const [more, expected] of [...cases, ...[...cases].reverse()]) {
      form.clear();
      const values = Object.entries({ ...least, ...more });
      for (const [name, value] of values.reverse()) {
        if (name !== "lines") form.set(name, value);
        else
          for (const [index, item] of value.entries()) {
            form.add("lines");
            for (const [name, one] of Object.entries(item)) form.set(`lines.${index}.${name}`, one);
          }
      }
      assert.deepEqual(form.issues().map(lineOf), expected, JSON.stringify(more));
    }
  });

  test("have suggestions that remove their issues", () => {
    for (const [more] of cases) {
      for (const { path, suggestion } of api.validate(type, { ...least, ...more }, { today }).issues) {
        if (suggestion === undefined) continue;
        const after = api.validate(type, { ...least, ...more, [path]: suggestion }, { today }).issues;
        assert.ok(!after.some((issue) => issue.path === path), JSON.stringify(more));
      }
    }
  });

  test("say what to do, in words of their own where they have some", () => {
    const messageOf = (more) => api.validate(type, { ...least, ...more }, { today }).issues[0].message;
    assert.equal(messageOf({ country: "FR", postalCode: "1" }), "Enter the postal code with its five digits");
    assert.equal(
      messageOf({ antenna: "x" }),
      "Leave out the antenna, or change “profile”: the two do not go together",
    );
    assert.equal(
      messageOf({ day: "2026-12-12" }),
      "Choose a working day for the day: the next one is 2026-12-14",
    );
    assert.equal(messageOf({ wifi: 1 }), "Enter the Wi-Fi as true or false");
  });

  test("are no error in the JSON Schema where they are none", () => {
    const check = new Ajv2020({ strict: true, allErrors: true, strictTypes: false }).compile(
      api.jsonSchema(type),
    );
    for (const [more, expected] of cases) {
      const values = { ...least, ...more };
      if (values.profile === "") delete values.profile;
      if (expected.length === 0) assert.ok(check(values), JSON.stringify([values, check.errors]));
    }
    for (const refused of [
      { wifi: "perhaps" },
      { length: "1,5" },
      { length: 0.4 },
      { code: "AB-12" },
      { country: "UK" },
    ]) {
      assert.equal(check({ ...least, ...refused }), false, JSON.stringify(refused));
    }
  });

  test("have an example for each rule that can be broken, which breaks it alone", () => {
    const { minimal, full, broken } = api.examples(type);
    for (const values of [minimal, full]) assert.deepEqual(api.validate(type, values, { today }).issues, []);
    for (const { rule, values, options, issues } of broken) {
      const found = api.validate(type, values, options).issues;
      assert.deepEqual(
        found.map(({ path, code }) => ({ path, code })),
        issues,
        rule,
      );
    }
    const rules = new Set(broken.map(({ rule }) => rule));
    for (const name of [
      "wifi",
      "length",
      "start",
      "siren",
      "code",
      "day",
      "visit",
      "country",
      "postal-code",
      "antenna",
    ]) {
      assert.ok(rules.has(`KINDS_1/${name}`), name);
    }
  });

  test("are told in a description, and stand in a form", () => {
    const [{ properties }] = api.describe(type).groups;
    assert.deepEqual(
      properties
        .slice(0, 4)
        .map(({ type, required, default: taken, format }) => [type, required, taken, format]),
      [
        ["boolean", false, "false", "boolean"],
        ["boolean", false, undefined, "boolean"],
        ["number", false, undefined, "decimal"],
        ["string", false, undefined, undefined],
      ],
    );
    const html = api.render(type, { values: { wifi: true, agreed: "false" } });
    assert.match(html, /<input name="wifi" id="wifi" type="checkbox" checked>/);
    assert.match(html, /<option value="false" selected>No<\/option>/);
    assert.match(
      api.render(type, { values: { wifi: "perhaps" } }),
      /<option value="perhaps" selected data-added>/,
    );
  });
});

describe("conditions in a list of unique codes", () => {
  test("hold of each item, whichever changed last", () => {
    const form = api.open(type, {
      values: { ...least, lines: [{ code: "a" }, { code: "b" }, { code: "c" }] },
    });
    form.set("lines.0.number", 0);
    form.set("lines.0.note", "x");
    const lines = () => form.issues().map(lineOf);
    const first = "lines.0.note invalidValue KINDS_1/lines.note";
    assert.deepEqual(lines(), [first]);
    form.set("lines.2.code", "b");
    assert.deepEqual(lines(), [first, "lines.2.code invalidValue KINDS_1/lines"]);
    form.set("lines.2.code", "d");
    form.remove("lines", 1);
    assert.deepEqual(lines(), [first]);
    form.set("lines.0.number", 1);
    assert.deepEqual(lines(), []);
    form.free();
  });
});

describe("a definition is refused for", () => {
  const field = (property) => ({ ...definition, groups: [group("g", { legend }, [property])] });
  const rule = (check, more) => ({ name: "x", check, says, ...more });
  const withRule = (one, more) => field({ id: "a", label: { en: "a" }, rules: [one], ...more });
  for (const [what, changed, place] of [
    [
      "a pattern that would go back",
      withRule(rule({ pattern: "(a)\\1" })),
      "groups[0].properties[0].rules[0].check.pattern",
    ],
    [
      "a pattern of too many states",
      withRule(rule({ pattern: ".*a.{20}" })),
      "groups[0].properties[0].rules[0].check.pattern",
    ],
    ["absence without a condition", withRule(rule("absent")), "groups[0].properties[0].rules[0]"],
    [
      "a condition on itself",
      withRule(rule("required", { when: { property: "a" } })),
      "groups[0].properties[0].rules",
    ],
    [
      "two conditions",
      withRule(rule("required", { when: { property: "b" }, unless: { property: "c" } })),
      "groups[0].properties[0].rules[0].unless",
    ],
    [
      "values and a pattern",
      withRule(rule("required", { when: { property: "b", values: ["1"], pattern: "1" } })),
      "groups[0].properties[0].rules[0].when.pattern",
    ],
    [
      "a boolean without its format",
      field({ id: "a", label: { en: "a" }, kind: "boolean" }),
      "groups[0].properties[0].rules",
    ],
    [
      "a default that is no choice",
      field({ ...choice("a", ["1"], { ...named("a"), default: "2" }) }),
      "groups[0].properties[0].default",
    ],
    ["too many days", withRule(rule({ daysAhead: 1001 })), "groups[0].properties[0].rules[0].check"],
    ["days of what is no date", withRule(rule({ daysAhead: 10 })), "groups[0].properties[0].rules"],
  ]) {
    test(what, () => {
      assert.throws(
        () => defineRequestType(changed),
        (error) => {
          assert.ok(error instanceof DefinitionError);
          assert.ok(
            error.faults.some((fault) => fault.place === place),
            JSON.stringify(error.faults),
          );
          return true;
        },
      );
    });
  }
});
