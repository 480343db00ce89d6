// Request types that are defined at run time: those of the catalog, written as definitions, are the very same, and one
// of one's own goes wherever a request type goes. What is wrong with a definition is told with its place, all at once.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { describe, test } from "node:test";
import Ajv2020 from "ajv/dist/2020.js";
import * as api from "request-forms";
import * as core from "request-forms/core";
import { DefinitionError, defineRequestType } from "request-forms/define";
import { answerFiles, caseFiles, copy } from "../support/cases.mjs";
import { move } from "../support/move.mjs";
import { types } from "../support/request-types.mjs";

const require = createRequire(import.meta.url);
const definitionOf = (id) => require(`request-forms/definitions/${id}.json`);
const defined = Object.fromEntries(types.map((id) => [id, defineRequestType(definitionOf(id))]));

describe("a request type of the catalog, from its definition in JSON", () => {
  for (const { name, type, cases } of caseFiles()) {
    test(`gives the very same results: ${name}`, () => {
      for (const { values, options, name: title } of cases) {
        for (const locale of ["en", "fr"]) {
          const asked = { ...options, locale };
          const result = api.validate(defined[type], copy(values), copy(asked));
          assert.deepEqual(result, api.validate(type, copy(values), copy(asked)), title);
        }
      }
    });
  }

  for (const { name, type, cases } of answerFiles()) {
    test(`reads answers the very same way: ${name}`, () => {
      for (const { status, body } of cases) {
        assert.deepEqual(api.readResponse(defined[type], status, body), api.readResponse(type, status, body));
      }
    });
  }

  for (const id of types) {
    test(`is ${id} in all else`, () => {
      for (const locale of ["en", "fr"]) {
        assert.deepEqual(api.describe(defined[id], { locale }), api.describe(id, { locale }));
        assert.equal(api.render(defined[id], { locale }), api.render(id, { locale }));
      }
      assert.deepEqual(api.jsonSchema(defined[id]), api.jsonSchema(id));
      assert.deepEqual(api.examples(defined[id]), api.examples(id));
      // The same structure once more is no other type.
      api.register(defined[id]);
    });
  }
});

describe("a request type of one's own", () => {
  const type = defineRequestType(move);
  const { minimal, full, broken } = api.examples(type);

  test("is checked, in every language that it has", () => {
    assert.deepEqual(api.payload(type, full), {
      line: { number: "L-1", speed: "10M", location: { floor: 42 } },
      persons: [{ email: "camille.martin@example.com" }, { email: "camille.martin2@example.com" }],
      moveDate: "2099-03-31",
    });
  });

  test("has examples for each of its rules, which break that rule alone", () => {
    assert.ok(api.validate(type, minimal).valid);
    const rules = new Set(broken.map(({ rule }) => rule));
    for (const name of [
      "line.number",
      "line.speed",
      "line.location.floor",
      "persons",
      "persons.email",
      "moveDate",
    ]) {
      assert.ok(rules.has(`MOVE_1/${name}`), name);
    }
    for (const { rule, values, options, issues } of broken) {
      const found = api.validate(type, values, options).issues;
      assert.deepEqual(
        found.map(({ path, code }) => ({ path, code })),
        issues,
        rule,
      );
      assert.ok(found.every((issue) => issue.rule === rule));
    }
  });

  test("speaks with the label where it has no noun", () => {
    const at = (locale) => api.validate(type, {}, { locale }).issues.find(({ path }) => path === "moveDate");
    assert.equal(at("en").message, "Enter “Date”");
    assert.equal(at("fr").message, "Saisissez «\u00a0Date\u00a0»");
  });

  test("goes by its id once it is registered, in each entry", () => {
    assert.throws(() => core.validate("MOVE_1", {}), RangeError);
    core.register(type);
    for (const { validate } of [core, api]) assert.equal(validate("MOVE_1", full).valid, true);
    assert.deepEqual(api.examples("MOVE_1"), api.examples(type));
    assert.deepEqual(api.jsonSchema("MOVE_1"), api.jsonSchema(type));
  });

  test("as a JSON Schema says the same of how long a value is", () => {
    const check = new Ajv2020({ strict: true }).compile(api.jsonSchema(type));
    for (const number of ["L-123", "L-1234", " L-123\u00a0", "\u{1f4de}".repeat(5), "\u{1f4de}".repeat(6)]) {
      const values = { ...minimal, line: { number } };
      assert.equal(check(values), api.validate(type, values).valid, number);
    }
  });

  test("shows what its labels say, and never as markup", () => {
    const hostile = structuredClone(move);
    hostile.groups[0].properties[0].label.en = "<img src=x onerror=alert(1)>";
    const html = api.render(defineRequestType(hostile));
    assert.ok(!html.includes("<img"));
    assert.ok(html.includes("&lt;img"));
  });

  test("may have properties that are called as things around it are", () => {
    const odd = structuredClone(move);
    const [property] = odd.groups[2].properties;
    odd.groups[2].properties = ["type", "properties", "comment", "request", "constructor", "toString"].map(
      (id) => ({ ...property, id, rules: property.rules.map((rule) => ({ ...rule, name: id })) }),
    );
    const type = defineRequestType(odd);
    const values = api.examples(type).full;
    assert.deepEqual(Object.keys(api.payload(type, values)).slice(2), [
      "type",
      "properties",
      "comment",
      "request",
      "constructor",
      "toString",
    ]);
  });
});

describe("what is wrong with a definition", () => {
  const faultsOf = (definition) => {
    try {
      defineRequestType(definition);
    } catch (error) {
      assert.ok(error instanceof DefinitionError, String(error));
      assert.equal(error.name, "DefinitionError");
      return error.faults;
    }
    return [];
  };
  const changed = (change) => {
    const definition = structuredClone(move);
    change(definition);
    return faultsOf(definition);
  };

  test("is told with its place, all of it at once", () => {
    const faults = changed((definition) => {
      definition.titel = definition.title;
      definition.groups[0].properties[0].rules[1].check = { maxLength: "five" };
      definition.groups[2].properties[0].rules.push("holiday");
    });
    assert.deepEqual(
      faults.map(({ place }) => place),
      ["groups[0].properties[0].rules[1].check.maxLength", "titel"],
    );
    assert.equal(faults[0].problem, "Give a whole number from 0 to 65535.");
    const [unknown] = changed((definition) => definition.groups[2].properties[0].rules.push("holiday"));
    assert.equal(unknown.place, "groups[2].properties[0].rules");
    assert.match(unknown.problem, /no rule holiday/);
  });

  for (const [what, change, place] of [
    [
      "two rules of one name that say different things",
      ({ groups }) => (groups[2].properties[0].rules[1].says = { en: "Other", fr: "Autre" }),
      "groups[2].properties[0].rules[1].name",
    ],
    [
      "a property twice",
      ({ groups }) => groups[0].properties.push(groups[0].properties[0]),
      "groups[0].properties[3].id",
    ],
    [
      "a property within another",
      ({ groups }) => (groups[2].properties[0].id = "line"),
      "groups[2].properties[0].id",
    ],
    [
      "a property called __proto__",
      ({ groups }) => (groups[2].properties[0].id = "__proto__"),
      "groups[2].properties[0].id",
    ],
    ["a language in some rows only", ({ title }) => delete title.fr, "operation"],
    ["no group", (definition) => (definition.groups = []), "groups"],
    ["a fraction", ({ provider }) => (provider.accepted = 201.5), "provider.accepted"],
  ]) {
    test(`is named: ${what}`, () => {
      const places = changed(change).map(({ place }) => place);
      assert.ok(
        places.some((found) => found.startsWith(place)) || (place === "operation" && places.length > 5),
        places.join(", "),
      );
    });
  }

  test("is told of what is no definition at all", () => {
    for (const value of [undefined, null, 7, "{}", [], () => {}, new Map()])
      assert.ok(faultsOf(value).length > 0);
    const cyclic = structuredClone(move);
    cyclic.groups[0].properties[0].isProse = () => true;
    assert.deepEqual(faultsOf(cyclic), [
      { place: "", problem: "Give an object of data alone, as JSON has it, of at most a million values." },
    ]);
    cyclic.notices = [cyclic];
    assert.ok(faultsOf(cyclic).length > 0);
    const throwing = { ...move };
    Object.defineProperty(throwing, "title", {
      enumerable: true,
      get() {
        throw 42;
      },
    });
    assert.ok(faultsOf(throwing).length > 0);
  });

  test("is told at once, however much there is of it", () => {
    const [{ label }] = move.groups[2].properties;
    const faults = changed((definition) => {
      const id = (index) => `property${index}`;
      definition.groups[2].properties = Array.from({ length: 100_000 }, (_, index) => ({
        id: id(index),
        label,
      }));
    });
    assert.deepEqual(faults, [{ place: "groups[2].properties", problem: "Give 1 to 256 properties." }]);
  });

  test("names no more than five in its message", () => {
    try {
      defineRequestType({});
    } catch (error) {
      assert.equal(error.message.split("\n").length, 7);
      assert.match(error.message, /… and \d+ more: see its faults\.$/);
    }
  });
});

describe("the schema of definitions", () => {
  const isRight = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
    require("request-forms/definition.schema.json"),
  );
  /** What is said of the form of a definition, and not of what it means. */
  const isOfForm = /^(?:Add this\.|Leave this out\.|Give (?:a|an|one|true|\d))/;

  for (const [name, definition] of [
    ["disconnectCustomerConfirmation", definitionOf("disconnectCustomerConfirmation")],
    ["MOVE_1", move],
  ]) {
    test(`takes ${name}, and refuses of what is near it just what has another form`, () => {
      assert.ok(isRight(definition), JSON.stringify(isRight.errors));
      let refused = 0;
      for (const changed of neighbours(JSON.parse(JSON.stringify(definition)))) {
        let faults = [];
        try {
          defineRequestType(changed);
        } catch (error) {
          faults = error.faults;
        }
        const isRefused = faults.some(({ problem }) => isOfForm.test(problem));
        const said = JSON.stringify({ faults, errors: isRight(changed) ? [] : isRight.errors });
        assert.equal(isRight(changed), !isRefused, said);
        refused += Number(isRefused);
      }
      assert.ok(refused > 1000, String(refused));
    });
  }

  /** The definition with one value changed, or taken away, or another one beside it, for each of its values. */
  function* neighbours(whole, part = whole) {
    for (const key of Object.keys(part)) {
      const value = part[key];
      for (const other of [7, true, "another", {}, [], { another: 1 }]) {
        part[key] = other;
        yield whole;
      }
      part[key] = value;
      if (typeof value === "object") yield* neighbours(whole, value);
      if (Array.isArray(part)) continue;
      delete part[key];
      yield whole;
      part[key] = value;
      part.undocumented = 1;
      yield whole;
      delete part.undocumented;
    }
  }
});
