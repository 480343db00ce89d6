// What two request types have different is told as data, and in words of both languages.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import * as api from "request-forms";
import { defineRequestType, differences } from "request-forms/define";
import { move } from "../support/move.mjs";
import { orange, types } from "../support/request-types.mjs";

/** The definition with some things different. */
const changed = (change) => {
  const definition = structuredClone(move);
  change(definition);
  return defineRequestType(definition);
};
const before = defineRequestType(move);

describe("the differences of request types", () => {
  test("are none between a type and itself, in whatever way it is given", () => {
    api.requestTypes();
    for (const id of types) assert.deepEqual(differences(id, id), []);
    assert.deepEqual(
      differences(
        before,
        changed(() => {}),
      ),
      [],
    );
    const { revision } = api.describe(orange);
    assert.deepEqual(differences(orange, { type: orange, revision }), []);
    assert.throws(() => differences(orange, { type: orange, revision: "1999-01-01" }), RangeError);
    assert.throws(() => differences("nothing", orange), RangeError);
  });

  test("are what appeared, vanished and changed, in order", () => {
    const after = changed((definition) => {
      definition.title.en = "Move";
      definition.groups[0].legend.en = "The line";
      const [number, speed] = definition.groups[0].properties;
      number.rules[0].check = "optional";
      speed.rules[1].check.oneOf.values.push({ value: "1G" });
      definition.groups[0].properties[2].id = "line.location.level";
      definition.groups[2].properties[0].rules.pop();
    });
    assert.deepEqual(differences(before, after), [
      {
        ...{ change: "changed", of: "type", id: "", member: "title", before: "Move a line", after: "Move" },
        message: "The request type: title: “Move a line” before, “Move” now.",
      },
      {
        ...{
          change: "changed",
          of: "group",
          id: "line",
          member: "legend",
          before: "Line",
          after: "The line",
        },
        message: "The group line: legend: “Line” before, “The line” now.",
      },
      {
        ...{
          change: "changed",
          of: "property",
          id: "line.number",
          member: "required",
          before: true,
          after: false,
        },
        message: "The property line.number: required: yes before, no now.",
      },
      {
        ...{ change: "changed", of: "property", id: "line.speed", member: "choices" },
        ...{ before: ["10M", "100M"], after: ["10M", "100M", "1G"] },
        message: "The property line.speed: values: “10M”, “100M” before, “10M”, “100M”, “1G” now.",
      },
      {
        ...{ change: "removed", of: "property", id: "line.location.floor" },
        message: "The property line.location.floor is gone.",
      },
      {
        ...{ change: "added", of: "property", id: "line.location.level" },
        message: "The property line.location.level is new.",
      },
      {
        ...{ change: "changed", of: "rule", id: "line.number", member: "check" },
        ...{ before: ["required", "maxLength 5"], after: ["optional", "maxLength 5"] },
        message:
          "The rule line.number: what is checked: “required”, “maxLength 5” before, “optional”, “maxLength 5” now.",
      },
      {
        ...{ change: "changed", of: "rule", id: "moveDate", member: "check" },
        ...{ before: ["required", "format date", "notPast"], after: ["required", "format date"] },
        message:
          "The rule moveDate: what is checked: “required”, “format date”, “notPast” before, “required”, “format date” now.",
      },
    ]);
  });

  test("are said in French", () => {
    const after = changed(({ groups }) => {
      groups[0].properties[0].rules[0].check = "optional";
      groups[0].properties.pop();
    });
    assert.deepEqual(
      differences(before, after, { locale: "fr-CA" }).map(({ message }) => message),
      [
        "La propriété line.number\u00a0: obligatoire\u00a0: oui auparavant, non désormais.",
        "La propriété line.location.floor n’existe plus.",
        "La règle line.number\u00a0: vérification\u00a0: «\u00a0required\u00a0», «\u00a0maxLength 5\u00a0» auparavant, «\u00a0optional\u00a0», «\u00a0maxLength 5\u00a0» désormais.",
        "La règle line.location.floor n’existe plus.",
      ],
    );
    assert.deepEqual(
      differences(after, before, { locale: "fr" }).map(({ message }) => message),
      [
        "La propriété line.number\u00a0: obligatoire\u00a0: non auparavant, oui désormais.",
        "La propriété line.location.floor est nouvelle.",
        "La règle line.number\u00a0: vérification\u00a0: «\u00a0optional\u00a0», «\u00a0maxLength 5\u00a0» auparavant, «\u00a0required\u00a0», «\u00a0maxLength 5\u00a0» désormais.",
        "La règle line.location.floor est nouvelle.",
      ],
    );
  });

  test("of two types are their properties and rules by their names within each", () => {
    const found = differences(orange, "U_BVPN_CUSTOM003_1");
    const of = (what, id) => found.find((one) => one.of === what && one.id === id);
    assert.equal(of("property", "profile").change, "added");
    assert.equal(of("property", "contacts.primary.title").change, "added");
    // It has the same name in both, and says something else.
    assert.equal(of("rule", "phone").change, "changed");
    assert.equal(of("rule", "R_BVPN_FR_1/phone"), undefined);
  });
});
