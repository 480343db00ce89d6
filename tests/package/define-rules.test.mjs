// What the rules of a request type of one's own can say, beyond what the built-in types need: each is broken, and kept, by
// shared values, through a check and through an open form.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import Ajv2020 from "ajv/dist/2020.js";
import * as api from "request-forms";
import { DefinitionError, date, defineRequestType, group, integer, list, text } from "request-forms/define";

const says = { en: "The page says so.", fr: "La page le dit." };
const named = (en, fr) => ({ label: { en, fr }, noun: { en: `the ${en}`, fr: `le ${fr}` }, says });
const legend = { en: "Group", fr: "Groupe" };

const rule = (name, check) => ({ name, check, says });
const definition = {
  id: "RULES_1",
  provider: { name: "Example", accepted: 201, answer: { status: 422 } },
  title: { en: "Rules", fr: "Règles" },
  operation: "POST https://example.com/rules",
  document: "Example, Rules",
  groups: [
    group("bounds", { legend }, [
      text("code", { ...named("code", "code"), minLength: 3, maxLength: 5 }),
      integer("floor", { ...named("floor", "étage"), minimum: -2, maximum: 40 }),
    ]),
    group("contact", { legend, rules: [rule("one-way", "atMostOne")] }, [
      text("contact.phone", named("phone", "téléphone")),
      text("contact.fax", named("fax", "fax")),
      text("contact.post", named("post", "courrier")),
    ]),
    group("place", { legend, rules: [rule("whole-place", "allOrNone")] }, [
      text("place.street", named("street", "rue")),
      text("place.city", named("city", "ville")),
    ]),
    group("move", { legend }, [
      text("kind", named("kind", "type")),
      date("moveDate", {
        ...named("move date", "date"),
        required: { when: { property: "kind", values: ["move", "both"] } },
      }),
      text("reason", { ...named("reason", "motif"), required: { when: { property: "moveDate" } } }),
    ]),
    list("lines", { legend, item: legend, one: legend, add: legend, remove: legend }, [
      text("number", named("number", "numéro")),
      text("speed", { ...named("speed", "débit"), required: { when: { property: "number" } } }),
      text("comment", {
        ...named("comment", "commentaire"),
        required: { when: { property: "kind", values: ["both"] } },
      }),
    ]),
  ],
};
const type = defineRequestType(definition);

/** Values, the issues that they have, each as `path code rule`, and what is said of the first. */
const cases = [
  [{}, []],
  [{ code: "abc", floor: "40" }, []],
  [{ code: "äöü\u{1f4de}é", floor: -2 }, []],
  [
    { code: "ab" },
    ["code invalidFormat code"],
    "Enter the code in 3 characters or more",
    "Saisissez le code en 3 caractères au moins",
  ],
  [{ code: "abcdef" }, ["code invalidFormat code"]],
  [{ code: " \u200b" }, []],
  [
    { floor: 41 },
    ["floor invalidValue floor"],
    "Enter the floor as 40 or less",
    "Indiquez 40 ou moins pour le étage",
  ],
  [
    { floor: "-3" },
    ["floor invalidValue floor"],
    "Enter the floor as -2 or more",
    "Indiquez -2 ou plus pour le étage",
  ],
  [{ floor: "-10" }, ["floor invalidValue floor"]],
  [{ floor: "-0" }, []],
  [{ floor: "400" }, ["floor invalidValue floor"]],
  [{ floor: "four" }, ["floor invalidFormat floor"]],
  [{ contact: { fax: "1" } }, []],
  [
    { contact: { phone: "1", post: "2" } },
    ["contact invalidValue one-way"],
    "Keep only one of these: the phone, the fax or the post",
    "Ne gardez que l’un de ces éléments\u00a0: le téléphone, le fax ou le courrier",
  ],
  [{ place: { street: "Rue de Rivoli", city: "Paris" } }, []],
  [
    { place: { street: "Rue de Rivoli", city: " " } },
    ["place missingProperty whole-place"],
    "Enter all of these, or none: the street and the city",
    "Saisissez tous ces éléments, ou aucun\u00a0: le rue et le ville",
  ],
  [{ kind: "new" }, []],
  [{ kind: "move" }, ["moveDate missingProperty moveDate"], "Enter the move date", "Saisissez le date"],
  [{ kind: " move\u00a0" }, ["moveDate missingProperty moveDate"]],
  [{ kind: "move", moveDate: "2027-03-31" }, ["reason missingProperty reason"]],
  [{ kind: "move", moveDate: "2027-03-31", reason: "-" }, []],
  [{ kind: "move", moveDate: "2027-02-30", reason: "-" }, ["moveDate invalidFormat moveDate"]],
  [{ kind: "Move" }, []],
  [{ lines: [{ number: "1" }, { speed: "10M" }, {}] }, ["lines.0.speed missingProperty lines.speed"]],
  [
    {
      kind: "both",
      moveDate: "2027-03-31",
      reason: "-",
      lines: [{ comment: "a" }, { number: "2", speed: "1" }],
    },
    ["lines.1.comment missingProperty lines.comment"],
  ],
];

const lineOf = ({ path, code, rule }) => `${path} ${code} ${rule.replace("RULES_1/", "")}`;

describe("the rules of a definition", () => {
  test("are broken by just what they forbid", () => {
    for (const [values, expected, en, fr] of cases) {
      const { issues } = api.validate(type, values);
      assert.deepEqual(issues.map(lineOf), expected, JSON.stringify(values));
      if (en) assert.equal(issues[0].message, en);
      if (fr) assert.equal(api.validate(type, values, { locale: "fr" }).issues[0].message, fr);
    }
  });

  test("hold in a form from one case to the next", () => {
    const form = api.open(type);
    const set = (values, above = "") => {
      for (const [name, value] of Object.entries(values)) {
        if (typeof value === "object") set(value, `${above}${name}.`);
        else form.set(above + name, value);
      }
    };
    for (const [values, expected] of [...cases, ...[...cases].reverse()]) {
      form.clear();
      for (const _ of values.lines ?? []) form.add("lines");
      form.changed();
      set(values);
      assert.deepEqual(form.issues().map(lineOf), expected, JSON.stringify(values));
      assert.equal(form.valid, expected.length === 0);
      assert.deepEqual(new Set(form.changed()), new Set(expected.map((line) => line.split(" ")[0])));
    }
  });

  test("follow what their conditions are about, in whatever order it comes", () => {
    const form = api.open(type);
    form.set("kind", "both");
    assert.deepEqual(form.changed(), ["moveDate"]);
    form.add("lines");
    assert.deepEqual(form.changed(), ["lines.0.comment"]);
    form.set("moveDate", "2027-03-31");
    assert.deepEqual(form.changed().sort(), ["moveDate", "reason"]);
    form.set("kind", "move");
    assert.deepEqual(form.changed(), ["lines.0.comment"]);
    form.set("moveDate", "");
    assert.deepEqual(form.issues().map(lineOf), ["moveDate missingProperty moveDate"]);
    form.remove("lines", 0);
    form.set("kind", "");
    assert.equal(form.valid, true);
  });

  test("have an example for each, which breaks that rule alone", () => {
    const { minimal, full, broken } = api.examples(type);
    assert.ok(api.validate(type, minimal).valid);
    assert.deepEqual(api.validate(type, full).issues, []);
    const rules = new Set();
    for (const { rule, values, options, issues } of broken) {
      const found = api.validate(type, values, options).issues;
      assert.deepEqual(
        found.map(({ path, code }) => ({ path, code })),
        issues,
        rule,
      );
      rules.add(rule);
    }
    for (const name of [
      "code",
      "floor",
      "one-way",
      "whole-place",
      "moveDate",
      "reason",
      "lines.speed",
      "lines.comment",
    ]) {
      assert.ok(rules.has(`RULES_1/${name}`), name);
    }
  });

  test("have examples that are valid, whatever a group asks for", () => {
    const of = (rules, properties) =>
      defineRequestType({ ...definition, groups: [group("g", { legend, rules }, properties)] });
    const [one, other] = ["one", "other"].map((id) => text(id, named(id, id)));
    const required = text("other", { ...named("other", "autre"), required: true });
    const lists = { legend, item: legend, one: legend, add: legend, remove: legend, says, required: true };
    for (const type of [
      of([rule("all", "allOrNone")], [one, required]),
      of([rule("most", "atMostOne")], [one, required]),
      of([rule("any", "anyOf"), rule("most", "atMostOne")], [one, other]),
      of([rule("any", "anyOf")], [one, required]),
      defineRequestType({ ...definition, groups: [list("items", lists, [one, other])] }),
    ]) {
      const { minimal, full, broken } = api.examples(type);
      for (const values of [minimal, full]) assert.deepEqual(api.validate(type, values).issues, []);
      for (const { values, options, issues } of broken) {
        const found = api.validate(type, values, options).issues;
        assert.deepEqual(
          found.map(({ path, code }) => ({ path, code })),
          issues,
        );
      }
    }
  });

  test("are no error in its JSON Schema where they are none", () => {
    const check = new Ajv2020({ strict: true, allErrors: true }).compile(api.jsonSchema(type));
    for (const [values, expected] of cases) {
      if (expected.length === 0) assert.ok(check(values), JSON.stringify([values, check.errors]));
    }
    for (const refused of [{ code: "ab" }, { code: "abcdef" }, { floor: 41 }, { floor: -3 }]) {
      assert.equal(check(refused), false, JSON.stringify(refused));
    }
  });

  test("are told in a description, with what their issues are", () => {
    const { rules, groups } = api.describe(type);
    const codeOf = (name) => rules.find(({ id }) => id === `RULES_1/${name}`)?.code;
    assert.equal(codeOf("one-way"), "invalidValue");
    assert.equal(codeOf("whole-place"), "missingProperty");
    assert.equal(groups[3].properties[1].required, false);
    // Whether it may be left out depends on another one, so the label says nothing.
    const html = api.render(type);
    assert.match(html, /<label for="moveDate">move date<\/label>/);
    assert.match(html, /<label for="kind">kind <span class="optional">/);
  });

  for (const [what, change] of [
    ["a condition on itself", ({ groups }) => (groups[3].properties[1].rules[2].when.property = "moveDate")],
    [
      "a condition on what is not there",
      ({ groups }) => (groups[3].properties[1].rules[2].when.property = "x"),
    ],
    [
      "a condition on an item of a list",
      ({ groups }) => (groups[3].properties[1].rules[2].when.property = "number"),
    ],
    ["two conditions", ({ groups }) => groups[3].properties[1].rules.push(groups[3].properties[2].rules[1])],
    ["two rules about how many", ({ groups }) => groups[1].rules.push(groups[2].rules[0])],
    ["a bound of a text", ({ groups }) => groups[0].properties[0].rules.push(rule("bound", { minimum: 1 }))],
    [
      "a bound that is no integer",
      ({ groups }) => (groups[0].properties[1].rules.at(-1).check.maximum = 1.5),
    ],
    [
      "a bound that no number holds",
      ({ groups }) => (groups[0].properties[1].rules.at(-1).check.maximum = 2 ** 53),
    ],
  ]) {
    test(`cannot have ${what}`, () => {
      const changed = structuredClone(definition);
      change(changed);
      assert.throws(() => defineRequestType(changed), DefinitionError);
    });
  }
});
