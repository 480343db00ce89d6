// Work grows with what is read, and no faster: twice the input, at most 2.2 times the steps of the engine.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { countingModule } from "../support/steps.mjs";

const { module, stepsOf } = countingModule("core");
const core = await import("request-forms/core/slim");
const types = Object.fromEntries(
  await Promise.all(
    ["U_BVPN_CUSTOM003_1", "disconnectCustomerConfirmation"].map(async (id) => [
      id,
      (await import(`request-forms/types/${id}`)).default,
    ]),
  ),
);
core.setWasm(module);

const update = types.U_BVPN_CUSTOM003_1;
const confirmation = types.disconnectCustomerConfirmation;
const list = "acknowledgementRequest";

/** What is checked at a size: the type, the values, the options. */
const shapes = {
  "a long name": (size) => [update, { ["x".repeat(size * 40)]: 1 }],
  "a long name over many": (size) => [update, { ["x".repeat(size * 20)]: object(size, "a", 1) }],
  "many names, each named": (size) => [update, object(size / 4, "n", 1)],
  "many near names": (size) => [update, object(size / 4, "profil", 1)],
  "many near names, ignored": (size) => [update, object(size / 4, "profil", 1), { unknown: "ignore" }],
  "a long text": (size) => [update, { profile: "x".repeat(size / 4) }],
  "a long e-mail address": (size) => [update, { "contacts.primary.email": "a@".repeat(size / 8) }],
  "a long telephone number": (size) => [update, { "contacts.primary.phone": "(0".repeat(size / 8) }],
  "a long date": (size) => [update, { "request.requestedAt": "1/".repeat(size / 8) }],
  "white space around a text": (size) => [
    update,
    { profile: `${" ".repeat(size * 10)}FDJ${" ".repeat(size * 10)}` },
  ],
  "invisible characters": (size) => [update, { profile: "\u200d".repeat(size / 4) }],
  "line breaks": (size) => [update, { profile: "a\n".repeat(size / 8) }],
  items: (size) => [confirmation, { [list]: items(size, (index) => `id ${index}`) }],
  "items of one id": (size) => [confirmation, { [list]: items(size, () => "same") }],
  "items whose ids differ in case": (size) => [confirmation, { [list]: items(size, casing) }],
  "items with line breaks in their ids": (size) => [
    confirmation,
    { [list]: items(size, (index) => `a\n${index}`) },
  ],
  "items that are none": (size) => [confirmation, { [list]: Array(size).fill("x") }],
  "items by flat names, backwards": (size) => [confirmation, backwards(size)],
  "something unexpected in each item": (size) => [
    confirmation,
    { [list]: items(size / 4, (id) => id, { no: 1 }) },
  ],
  "service points whose ids differ in case": (size) => [
    update,
    aPoint,
    { servicePoints: points(size, casing) },
  ],
  "service points of one reference": (size) => [
    update,
    aPoint,
    { servicePoints: points(size, (id) => id, "R") },
  ],
  "own wording": (size) => [update, {}, { messages: { missingProperty: "{".repeat(size * 10) } }],
};

const aPoint = { servicePoint: { id: "sp-none", customerReference: "R" } };

describe("the steps of the engine grow no faster than what it reads", () => {
  for (const [name, make] of Object.entries(shapes)) {
    test(name, () => {
      const steps = (size) => {
        const [type, values, options] = make(size);
        return stepsOf(() => core.validate(type, values, options));
      };
      // What is needed once has been done, and sizes are beyond what is done anyway.
      steps(64);
      const [one, two] = [steps(2048), steps(4096)];
      assert.ok(two <= one * 2.2, `${one} steps, and ${two} for twice as much`);
    });
  }
});

test("a keystroke takes as many steps in a long form as in a short one", () => {
  const keystroke = (count) => {
    const form = core.open(confirmation, { values: { [list]: items(count, (index) => `id ${index}`) } });
    return stepsOf(() => form.set("reason", "A reason"));
  };
  keystroke(4);
  assert.ok(keystroke(4000) <= keystroke(4) * 2.2);
});

function object(count, prefix, value) {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`${prefix}${index}`, value]));
}

function items(count, id, more = {}) {
  return Array.from({ length: count }, (_, index) => ({
    acceptanceIndicator: "accepted",
    id: String(id(index)),
    ...more,
  }));
}

function points(count, id, customerReference) {
  return Array.from({ length: count }, (_, index) => ({ id: String(id(index)), customerReference }));
}

/** A text that differs from all others in case alone. */
function casing(index) {
  const letter = (bit) => ((index >> bit) & 1 ? "A" : "a");
  return Array.from({ length: 16 }, (_, bit) => letter(bit)).join("");
}

function backwards(count) {
  const names = Array.from({ length: count }, (_, index) => [
    `${list}.${count - 1 - index}.id`,
    `id ${index}`,
  ]);
  return Object.fromEntries(names);
}
