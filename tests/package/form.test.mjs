// A form that is filled in.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import * as api from "request-forms";
import { copy } from "../support/cases.mjs";
import { lines } from "../support/shapes.mjs";

const orange = "R_BVPN_FR_1";
const update = "U_BVPN_CUSTOM003_1";
const verizon = "disconnectCustomerConfirmation";
const types = [orange, update, verizon];
const list = "acknowledgementRequest";

describe("a form", () => {
  test("has the documented members", () => {
    const form = api.open(verizon);
    const methods = "set get add remove issues issuesAt changed values payload reset clear free".split(" ");
    for (const name of methods) assert.equal(typeof form[name], "function", name);
    assert.equal(typeof form[Symbol.dispose], "function");
    assert.equal(form.valid, false);
    assert.throws(() => {
      form.valid = true;
    }, TypeError);
    form.free();
  });

  test("keeps what is typed, as it is typed", () => {
    const form = api.open(verizon);
    for (const [value, text] of [
      [" a ", " a "],
      ["\u{1f600} é", "\u{1f600} é"],
      ["", ""],
      [null, ""],
      [42, "42"],
      [-0, "0"],
    ]) {
      form.set("reason", value);
      assert.equal(form.get("reason"), text);
    }
    // A list without items may be there or not.
    const typed = () => ({ [list]: [], ...form.values() });
    form.set("reason", " typed ");
    form.set("externalId", 42);
    assert.deepEqual(typed(), { [list]: [], externalId: 42, reason: " typed " });
    form.set("externalId", "42");
    assert.deepEqual(typed(), { [list]: [], externalId: "42", reason: " typed " });
    form.set("externalId", null);
    assert.deepEqual(typed(), { [list]: [], reason: " typed " });
    form.free();
  });

  test("is checked at every change", () => {
    const form = api.open(orange);
    assert.deepEqual(lines(form.issues()), lines(api.validate(orange, {}).issues));
    assert.throws(
      () => form.payload(),
      (error) => {
        assert.ok(error instanceof api.InvalidRequest);
        assert.deepEqual(error.issues, form.issues());
        return true;
      },
    );
    const { minimal } = api.examples(orange);
    form.set("servicePoint.id", minimal.servicePoint.id);
    for (const [name, value] of Object.entries(minimal.contacts.primary)) {
      assert.equal(form.valid, false);
      assert.deepEqual(lines(form.issuesAt(`contacts.primary.${name}`)), [
        `contacts.primary.${name} missingProperty`,
      ]);
      form.set(`contacts.primary.${name}`, value);
      assert.deepEqual(form.issuesAt(`contacts.primary.${name}`), []);
    }
    assert.equal(form.valid, true);
    assert.deepEqual(form.payload(), api.payload(orange, minimal));
    assert.deepEqual(form.values(), minimal);
    form.set("contacts.primary.email", "no address");
    assert.equal(form.valid, false);
    assert.deepEqual(lines(form.issues()), ["contacts.primary.email invalidFormat"]);
    form.free();
  });

  test("says what changed since it was last asked", () => {
    const form = api.open(orange);
    assert.deepEqual(form.changed(), []);
    form.set("contacts.primary.firstName", "A");
    assert.deepEqual(form.changed(), ["contacts.primary.firstName"]);
    assert.deepEqual(form.changed(), []);
    form.set("contacts.primary.firstName", "Al");
    assert.deepEqual(form.changed(), [], "one good value for another");
    form.set("servicePoint.id", "SP-1");
    assert.deepEqual(form.changed(), ["servicePoint"]);
    form.set("contacts.primary.email", "a");
    form.set("contacts.primary.phone", "a");
    form.set("requestedAt", "a");
    assert.deepEqual(form.changed().sort(), [
      "contacts.primary.email",
      "contacts.primary.phone",
      "requestedAt",
    ]);
    form.clear();
    assert.deepEqual(form.changed().sort(), [
      "contacts.primary.email",
      "contacts.primary.firstName",
      "contacts.primary.phone",
      "requestedAt",
      "servicePoint",
    ]);
    form.free();
  });

  test("has lists that grow and shrink", () => {
    const form = api.open(verizon);
    assert.deepEqual(lines(form.issues()), [`${list} missingProperty`]);
    assert.equal(form.add(list), 0);
    assert.equal(form.add(list), 1);
    assert.deepEqual(form.changed().sort(), [
      list,
      `${list}.0.acceptanceIndicator`,
      `${list}.0.id`,
      `${list}.1.acceptanceIndicator`,
      `${list}.1.id`,
    ]);
    for (const [item, id] of ["a", "b"].entries()) {
      form.set(`${list}.${item}.id`, id);
      form.set(`${list}.${item}.acceptanceIndicator`, "accepted");
    }
    assert.equal(form.add(list), 2);
    form.set(`${list}.2.id`, "b");
    form.set(`${list}.2.acceptanceIndicator`, "rejected");
    assert.deepEqual(lines(form.issues()), [`${list}.2.id invalidValue`]);
    form.changed();
    // The one that it repeated goes, and what stood at 2 stands at 1.
    form.remove(list, 1);
    assert.equal(form.valid, true);
    assert.deepEqual(form.changed(), [`${list}.2.id`]);
    assert.equal(form.get(`${list}.1.id`), "b");
    assert.equal(form.get(`${list}.1.acceptanceIndicator`), "rejected");
    assert.throws(() => form.get(`${list}.2.id`), RangeError);
    assert.deepEqual(form.payload(), {
      [list]: [
        { acceptanceIndicator: "accepted", id: "a" },
        { acceptanceIndicator: "rejected", id: "b" },
      ],
    });
    form.remove(list, 0);
    form.remove(list, 0);
    assert.deepEqual(lines(form.issues()), [`${list} missingProperty`]);
    assert.throws(() => form.remove(list, 0), RangeError);
    assert.throws(() => form.remove("servicePoint", 0), RangeError);
    assert.throws(() => form.add("servicePoint"), RangeError);
    assert.throws(() => form.add("acknowledgementRequest.0"), RangeError);
    form.free();
  });

  test("changes nothing when it refuses", () => {
    const form = api.open(verizon, { values: api.examples(verizon).full });
    form.changed();
    const state = () => JSON.stringify([form.values(), form.issues(), form.valid]);
    const before = state();
    const refusals = [
      [() => form.set("undocumented", "a"), RangeError],
      [() => form.set(`${list}.2.id`, "a"), RangeError],
      [() => form.set("undocumented", null), RangeError],
      [() => form.get("undocumented"), RangeError],
      [() => form.set(5, "a"), TypeError],
      [() => form.set("reason", undefined), TypeError],
      [() => form.set("reason", {}), TypeError],
      [() => form.set("reason"), TypeError],
      [() => form.add("undocumented"), RangeError],
      [() => form.remove(list, 2), RangeError],
      [() => form.remove(list, -1), RangeError],
      [() => form.remove(list, 0.5), TypeError],
      [() => form.remove(list), TypeError],
    ];
    for (const [act, kind] of refusals) {
      assert.throws(act, kind);
      assert.equal(state(), before);
      assert.deepEqual(form.changed(), []);
    }
    form.free();
  });

  test("opens with values, which stay the caller's", () => {
    const values = copy(api.examples(orange).full);
    const form = api.open(orange, { values });
    values.servicePoint.id = "changed";
    values.contacts.primary = null;
    assert.deepEqual(form.values(), api.examples(orange).full);
    form.set("servicePoint.id", "SP-2");
    assert.equal(values.servicePoint.id, "changed");
    const own = form.values();
    own.servicePoint.id = "mine";
    assert.equal(form.get("servicePoint.id"), "SP-2");
    form.free();
  });

  test("opens with whatever values, and what has no place in it can be taken away", () => {
    const form = api.open(orange, {
      values: { ...api.examples(orange).minimal, undocumented: 1, contacts2: { a: 1 } },
    });
    assert.deepEqual(lines(form.issues()), [
      "undocumented unexpectedProperty",
      "contacts2 unexpectedProperty",
    ]);
    assert.equal(form.valid, false);
    assert.throws(() => form.set("undocumented", "a"), RangeError);
    form.changed();
    form.set("undocumented", null);
    assert.deepEqual(form.changed(), ["undocumented"]);
    form.set("contacts2", null);
    assert.deepEqual(form.changed(), ["contacts2"]);
    assert.deepEqual(form.issues(), []);
    assert.deepEqual(form.payload(), api.payload(orange, api.examples(orange).minimal));
    form.free();
  });

  test("has what it was opened with after a reset, and nothing once it is cleared", () => {
    for (const type of types) {
      const form = api.open(type, { values: api.examples(type).full, request: {} });
      assert.equal(form.valid, true);
      const opened = form.values();
      form.set(type === verizon ? "reason" : "servicePoint.id", "other");
      form.reset();
      assert.deepEqual(form.values(), opened);
      assert.equal(form.valid, true);
      form.clear();
      const blank = api.open(type);
      assert.deepEqual(form.values(), blank.values());
      assert.deepEqual(form.issues(), blank.issues());
      blank.free();
      form.free();
    }
  });

  test("is gone after free", () => {
    for (const free of [(form) => form.free(), (form) => form[Symbol.dispose]()]) {
      const form = api.open(orange);
      const other = api.open(orange, { values: { servicePoint: { id: "SP-1" } } });
      free(form);
      free(form);
      for (const act of [
        () => form.set("servicePoint.id", "a"),
        () => form.get("servicePoint.id"),
        () => form.add(list),
        () => form.remove(list, 0),
        () => form.valid,
        () => form.issues(),
        () => form.issuesAt(""),
        () => form.changed(),
        () => form.values(),
        () => form.payload(),
        () => form.reset(),
        () => form.clear(),
      ]) {
        assert.throws(act, TypeError);
      }
      assert.equal(other.get("servicePoint.id"), "SP-1");
      other.free();
    }
  });

  test("agrees with a check of the whole, and says exactly what changed, whatever is done to it", () => {
    // A generator of our own with a fixed seed, so that a failure can be had again.
    let seed = 20270331;
    const random = (below) => {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
      return Math.floor((seed / 2 ** 32) * below);
    };
    const pick = (items) => items[random(items.length)];
    const texts = [
      "",
      " ",
      null,
      "a",
      "b",
      "SP-1",
      "sp-1",
      "PARIS",
      "M.",
      "mr",
      "a@example.com",
      "a@gmial.com",
      "+33199005678",
      "0199005678",
      "accepted",
      "yes",
      42,
      "042",
      true,
      "8M",
      "2027-03-31",
      "https://example.com",
      "x".repeat(300),
      "x".repeat(1025),
      "\u0000",
    ];
    const servicePoints = [
      { id: "SP-1", customerReference: "PARIS", reference: "a" },
      { id: "SP-2", customerReference: "PARIS", reference: "b" },
    ];
    for (const type of types) {
      const { groups } = api.describe(type);
      const properties = groups.flatMap((group) => group.properties.map(({ name }) => [group, name]));
      for (let round = 0; round < 20; round += 1) {
        const options = random(2) ? { servicePoints } : {};
        const form = api.open(type, options);
        // The same form as a plain list of what stands in it, to check as a whole.
        const model = { values: {}, items: 0 };
        let before = byPath(form.issues());
        for (let step = 0; step < 60; step += 1) {
          const [group, name] = pick(properties);
          const what = random(group.list ? 6 : 20);
          if (group.list && what === 0) {
            assert.equal(form.add(group.id), model.items);
            model.items += 1;
          } else if (group.list && what === 1 && model.items > 0) {
            const index = random(model.items);
            form.remove(group.id, index);
            model.items -= 1;
            model.values = withoutItem(model.values, group.id, index);
          } else if (what === 2 && random(8) === 0) {
            // It was opened with nothing, to which both go back.
            if (random(2)) form.reset();
            else form.clear();
            Object.assign(model, { values: {}, items: 0 });
          } else if (!group.list || model.items > 0) {
            const path = name.replace("*", String(random(model.items)));
            // Few different texts, so that the items of a list often have the same.
            const value = pick(random(2) ? texts : texts.slice(3, 6));
            form.set(path, value);
            model.values[path] = value;
          }
          const blank = Array.from({ length: model.items }, () => ({}));
          const whole = api.validate(
            type,
            { ...(model.items ? { [list]: blank } : {}), ...model.values },
            options,
          );
          const context = `${type}, round ${round}, step ${step}`;
          assert.equal(JSON.stringify(form.issues()), JSON.stringify(whole.issues), context);
          assert.equal(form.valid, whole.valid, context);
          if (whole.valid) assert.deepEqual(form.payload(), whole.payload, context);
          const after = byPath(form.issues());
          const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
            (path) => before.get(path) !== after.get(path),
          );
          assert.deepEqual(form.changed().sort(), changed.sort(), context);
          before = after;
        }
        form.free();
      }
    }
  });
});

function byPath(issues) {
  const paths = new Map();
  for (const issue of issues) paths.set(issue.path, (paths.get(issue.path) ?? "") + JSON.stringify(issue));
  return paths;
}

/** The flat values after an item of a list was taken out: those after it move up. */

function withoutItem(values, id, index) {
  const moved = Object.entries(values).flatMap(([path, value]) => {
    const [, number, name] = new RegExp(`^${id}\\.(\\d+)\\.(.*)$`).exec(path) ?? [];
    if (number === undefined || Number(number) < index) return [[path, value]];
    return Number(number) === index ? [] : [[`${id}.${number - 1}.${name}`, value]];
  });
  return Object.fromEntries(moved);
}

/** Runs a script in a thread of its own, with globals that nobody has touched, and gives what it posts. */
