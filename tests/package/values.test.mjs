// What values may be besides plain objects, and what becomes of what nobody documented.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { runInNewContext } from "node:vm";
import * as api from "request-forms";
import { copy } from "../support/cases.mjs";
import { list, orange, types, update, verizon } from "../support/request-types.mjs";
import { lines } from "../support/shapes.mjs";

const { minimal } = api.examples(orange);

/** Path, rule and severity of each issue. */
const rules = (issues) => issues.map(({ path, rule, severity }) => `${path} ${rule} ${severity}`);

/** Values by their documented ids. */
function flat(values, prefix = "") {
  return Object.entries(values).flatMap(([name, value]) =>
    typeof value === "object" ? flat(value, `${prefix}${name}.`) : [[prefix + name, value]],
  );
}

describe("FormData and URLSearchParams", () => {
  const kinds = { FormData, URLSearchParams };
  for (const [kind, Entries] of Object.entries(kinds)) {
    const entriesOf = (pairs) => {
      const entries = new Entries();
      for (const [name, value] of pairs) entries.append(name, String(value));
      return entries;
    };

    test(`${kind} of every example are its values`, () => {
      for (const type of types) {
        const { full } = api.examples(type);
        const entries = entriesOf(flat(full));
        assert.equal(
          JSON.stringify(api.validate(type, entries)),
          JSON.stringify(api.validate(type, full)),
          type,
        );
        const form = api.open(type, { values: entries });
        assert.deepEqual(form.payload(), api.payload(type, full));
        form.free();
        assert.ok("value" in api.schema(type)["~standard"].validate(entries));
      }
    });

    test(`${kind} with a name twice: equal ones are one, others a conflict`, () => {
      const more = [
        [[["servicePoint.id", " SP-1001 "]], []],
        [[["servicePoint.id", ""]], []],
        [[["servicePoint.id", "\u200b"]], []],
        [[["servicePoint.id", "SP-2"]], ["servicePoint.id value/conflict error"]],
        [[["undocumented", "1"]], ["undocumented value/unexpected error"]],
        [[["undocumented", " "]], []],
        [
          [
            ["$ACTION_ID_1", "1"],
            ["$ACTION_REF_1", ""],
          ],
          [],
        ],
        [[["$action", "1"]], ["$action value/unexpected error"]],
        [[["request.requestedAt", "2099-01-02"]], []],
        [
          [
            ["request.requestedAt", "2099-01-02"],
            ["requestedAt", "2099-01-05"],
          ],
          ["requestedAt value/conflict error"],
        ],
        [[["type", orange]], []],
        [[["type", update]], ["type request/type error"]],
        [[["constructor", "1"]], ["constructor value/unexpected error"]],
        [[["__proto__", "1"]], ["__proto__ value/unexpected error"]],
      ];
      for (const [pairs, expected] of more) {
        const entries = entriesOf([...flat({ ...minimal, servicePoint: { id: "SP-1001" } }), ...pairs]);
        assert.deepEqual(rules(api.validate(orange, entries).issues), expected, JSON.stringify(pairs));
      }
      const items = [
        [`${list}.0.id`, "a"],
        [`${list}.0.acceptanceIndicator`, "accepted"],
        ["externalId", "7"],
      ];
      assert.equal(api.payload(verizon, entriesOf([...items, ["externalId", "7 "]])).externalId, 7);
    });
  }

  test("files are no values", () => {
    const data = new FormData();
    for (const [name, value] of flat(minimal)) data.append(name, value);
    data.append("undocumented", new File(["a"], "a.txt"));
    data.append("servicePoint.id", new Blob(["a"]));
    assert.deepEqual(api.validate(orange, data), api.validate(orange, minimal));
  });
});

describe("objects", () => {
  test("have what is their own: nothing inherited, and each member is asked for once", () => {
    const inherited = Object.create({ id: "SP-1" });
    assert.deepEqual(rules(api.validate(orange, { ...minimal, servicePoint: inherited }).issues), [
      `servicePoint ${orange}/service-point error`,
    ]);
    const accessor = Object.create({
      get id() {
        return "SP-1";
      },
    });
    const own = Object.defineProperty(accessor, "id", { value: "SP-2", enumerable: true });
    assert.equal(api.payload(orange, { ...minimal, servicePoint: own }).properties.servicePoint.id, "SP-2");
    const asked = [];
    const proxy = new Proxy({ id: "SP-1" }, { get: (target, name) => asked.push(name) && target[name] });
    api.validate(orange, { ...minimal, servicePoint: proxy });
    assert.equal(asked.filter((name) => name === "id").length, 1);
  });

  test("in a list are one value/object each where they are no containers", () => {
    const none = [
      new Map(),
      new Set(),
      new Date(0),
      /a/,
      new Error("a"),
      new Uint8Array(1),
      new Blob([]),
      "a",
      1,
      [],
    ];
    for (const value of [
      ...none,
      new File([], "a"),
      Buffer.from("a"),
      runInNewContext("new Map()"),
      () => {},
    ]) {
      const { issues } = api.validate(verizon, { [list]: [value] });
      assert.deepEqual(rules(issues), [`${list}.0 value/object error`], String(value));
    }
    const items = runInNewContext('[{ id: "a", acceptanceIndicator: "accepted" }]');
    assert.equal(api.validate(verizon, { [list]: items }).valid, true);
  });
});

describe("values of JavaScript alone", () => {
  const check = (more) =>
    api.validate(verizon, { [list]: [{ id: "a", acceptanceIndicator: "accepted" }], ...more });

  test("that are undefined are absent", () => {
    const { valid, payload } = check({ reason: undefined, undocumented: undefined });
    assert.equal(valid, true);
    assert.deepEqual(Object.keys(payload), [list]);
  });

  test("an integer and its text are one value", () => {
    const form = api.open(verizon, { values: { externalId: 7, ...{ " externalId": null } } });
    form.set("externalId", "7");
    assert.deepEqual(form.issuesAt("externalId"), []);
    form.free();
    for (const [one, issues] of [
      [["7", "7 "], ["externalId value/type error"]],
      [["7", "8"], ["externalId value/conflict error"]],
    ]) {
      assert.deepEqual(rules(check({ externalId: one }).issues), issues, JSON.stringify(one));
    }
  });

  test("a lone surrogate is no character", () => {
    for (const text of ["a\ud800", "\udc00", "a\udc00\ud800b", "a\ufffdb"]) {
      assert.deepEqual(rules(check({ reason: text }).issues), ["reason value/characters error"]);
    }
    assert.equal(check({ reason: "a\u{1f600}" }).valid, true);
  });

  test("throw nothing but errors: what a caller's own code throws is no value that was given", () => {
    for (const thrown of [42, "text", null, undefined, Symbol("a"), {}, new Error("own")]) {
      const hostile = {
        ...minimal,
        get servicePoint() {
          throw thrown;
        },
      };
      const calls = [
        () => api.validate(orange, hostile),
        () => api.payload(orange, hostile),
        () => api.open(orange, { values: hostile }),
        () =>
          api.validate(
            orange,
            minimal,
            Object.defineProperty({}, "locale", { get: () => hostile.servicePoint }),
          ),
        () => api.validate(orange, {}, { messages: { missingProperty: () => hostile.servicePoint } }).issues,
        () =>
          api.servicePoints([hostile, Object.defineProperty({}, "id", { get: () => hostile.servicePoint })]),
      ];
      for (const call of calls) {
        try {
          call();
        } catch (error) {
          assert.ok(error instanceof Error, `${call}: ${String(error)}`);
        }
      }
    }
  });
});

describe("lists", () => {
  const items = (count) =>
    Array.from({ length: count }, (_, index) => ({ acceptanceIndicator: "accepted", id: `charge-${index}` }));

  test("of ten thousand items have a payload of as many, and one more is one issue on the list", () => {
    const whole = api.validate(verizon, { [list]: items(10_000), reason: "a" });
    assert.deepEqual([whole.valid, whole.issues.length, whole.payload[list].length], [true, 0, 10_000]);
    const { issues } = api.validate(verizon, { [list]: items(10_001), reason: 5 });
    assert.deepEqual(rules(issues).sort(), [`${list} value/items error`, "reason value/type error"].sort());
    const form = api.open(verizon, { values: { [list]: items(10_001) } });
    assert.deepEqual(rules(form.issues()), [`${list} value/items error`]);
    form.free();
  });
});

describe("what is not documented", () => {
  const many = (count, value = 1) =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`foo${at}x`, value]));

  test("is whole in what a form gives back, however much of it is named", () => {
    const form = api.open(orange, { values: { ...minimal, ...many(5000) } });
    assert.equal(form.issues().length, 1001);
    assert.equal(Object.keys(form.values()).length, Object.keys(minimal).length + 5000);
    form.set("foo0x", null);
    assert.equal(form.issues().length, 1001);
    form.free();
    for (const [more, count] of [
      [many(5000, null), 0],
      [many(5000, " "), 0],
      [{ container: many(5000) }, 1],
    ]) {
      assert.equal(api.validate(orange, { ...minimal, ...more }).issues.length, count);
    }
  });

  test("stays what a form was given where it is ignored, and what is documented is checked as ever", () => {
    const values = { ...minimal, foo: 1, constructor: { a: [1] }, "servicePoint.customerReferenc": "a" };
    const form = api.open(orange, { values, unknown: "ignore" });
    assert.deepEqual(rules(form.issues()), ["servicePoint.customerReferenc value/unexpected-near warning"]);
    assert.deepEqual(form.values(), values);
    assert.deepEqual(form.payload(), api.payload(orange, minimal));
    form.free();
    const { issues } = api.validate(orange, { servicePoint: 5, foo: 1 }, { unknown: "ignore" });
    assert.ok(issues.some(({ rule }) => rule === "value/object"));
  });

  test("has a path that is cut where it is shown, between two characters, and whole in values()", () => {
    for (const [name, shown] of [
      ["x".repeat(1024), "x".repeat(1024)],
      ["x".repeat(1025), `${"x".repeat(1023)}…`],
      ["\u{1f600}".repeat(1024), "\u{1f600}".repeat(1024)],
      ["\u{1f600}".repeat(1025), `${"\u{1f600}".repeat(1023)}…`],
      [`a${"\u{1f600}".repeat(1024)}`, `a${"\u{1f600}".repeat(1022)}…`],
    ]) {
      const form = api.open(orange, { values: { ...minimal, [name]: 1 } });
      assert.deepEqual(
        form.issues().map(({ path }) => path),
        [shown],
      );
      assert.ok(Object.hasOwn(form.values(), name));
      form.free();
    }
  });
});

describe("customer and attachments of a whole payload", () => {
  const extras = { customer: { id: "C-1", deep: [{ a: null }] }, attachments: [{ name: "a.pdf" }, 7] };

  test("pass through as they are, for a check and for a form", () => {
    for (const type of [orange, update]) {
      const payload = { ...api.payload(type, api.examples(type).full), ...extras };
      const given = JSON.stringify(payload);
      const result = api.validate(type, payload);
      assert.deepEqual(result.issues, []);
      assert.deepEqual(result.payload, payload);
      const form = api.open(type, { values: payload });
      assert.deepEqual(form.payload(), payload);
      assert.deepEqual(form.values().customer, extras.customer);
      form.clear();
      assert.deepEqual(form.values(), {});
      form.reset();
      assert.deepEqual(form.payload(), payload);
      assert.deepEqual(api.payload(type, form.values()), payload);
      form.free();
      assert.equal(JSON.stringify(payload), given);
    }
  });

  test("pass unchanged or are an issue, wherever in them JSON does not have something", () => {
    const payload = api.payload(orange, minimal);
    const cyclic = {};
    cyclic.self = cyclic;
    const odd = [
      new Date(0),
      { since: new Date(0) },
      { deep: [{ n: Number.NaN }] },
      { big: 5n },
      () => 1,
      cyclic,
    ];
    for (const customer of odd) {
      const values = { ...payload, customer };
      const result = api.validate(orange, values);
      assert.deepEqual(lines(result.issues), ["customer unexpectedProperty"]);
      const form = api.open(orange, { values });
      assert.deepEqual(form.issues(), result.issues);
      form.free();
    }
  });

  test("are not documented among properties alone, or of a type without an envelope", () => {
    assert.deepEqual(lines(api.validate(orange, { ...minimal, ...extras }).issues), [
      "customer unexpectedProperty",
      "attachments unexpectedProperty",
    ]);
    const { full } = api.examples(verizon);
    assert.deepEqual(lines(api.validate(verizon, { ...full, ...extras }).issues), [
      "customer unexpectedProperty",
      "attachments unexpectedProperty",
    ]);
  });
});

describe("a form says what a check of its values says", () => {
  class Accessors {
    get requestedAt() {
      return "2027-03-31";
    }
  }
  const { full } = api.examples(verizon);
  const far = { ...full, [`${list}.10000.id`]: "far" };
  const cases = {
    "with accessors in the place of an object": [
      orange,
      { values: { ...minimal, request: new Accessors() } },
    ],
    "with attributes beside values that are no object": [orange, { values: 5, request: { comment: "a" } }],
    "with attributes that its type does not have": [verizon, { values: full, request: { contract: "a" } }],
    "with a name without a character among the attributes": [orange, { values: { request: { "": "a" } } }],
    "with a property set, where the values were no object": [
      orange,
      { values: "no object" },
      (form) => form.set("servicePoint.id", "SP-1"),
    ],
    "with an item removed before a number that no item has": [
      verizon,
      { values: far },
      (form) => form.remove(list, 0),
    ],
  };
  for (const [name, [type, options, change]] of Object.entries(cases)) {
    test(name, () => {
      const form = api.open(type, options);
      change?.(form);
      assert.ok(form.issues().length > 0);
      assert.deepEqual(api.validate(type, form.values()).issues, form.issues());
      form.free();
    });
  }

  test("and a name without a character has a pointer of its own", () => {
    const [issue] = api.validate(orange, { ...minimal, request: { "": "a" } }).issues;
    assert.deepEqual([issue.path, issue.pointer], ["request.", "/"]);
  });

  test("and what is set is kept, whatever the form was opened with", () => {
    const form = api.open(orange, { values: ["no object"] });
    form.set("servicePoint.id", "SP-1");
    assert.deepEqual(form.values(), { servicePoint: { id: "SP-1" } });
    assert.ok(!lines(form.issues()).includes(" invalidFormat"));
    form.free();
  });
});

describe("what a form gives back", () => {
  // Requests are made of what may stand in one, and of what may not, by a generator with a fixed seed.
  let state = 20_261_127;
  const random = (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
  const pick = (items) => items[random(items.length)];
  const scalars = [
    null,
    "",
    " ",
    "a",
    " a ",
    "b",
    "SP-1",
    "a@example.com",
    "+33401010101",
    "M.",
    "accepted",
    "2027-03-31",
    0,
    7,
    "7",
    -1.5,
    true,
    false,
    "\u200b",
    "a\u200bb",
    "\u0000",
    "\ud800",
    "x".repeat(1025),
  ];
  const oddNames = [
    "",
    ".",
    "foo",
    "foo.bar",
    "__proto__",
    "constructor",
    "0",
    "1",
    "contacts.",
    ".contacts",
    "contracts",
    "type",
    "properties",
    "request",
    "customer",
    "attachments",
    "request.requestedAt",
    "properties.servicePoint.id",
    `${list}.0`,
    `${list}.1.id`,
    `${list}.01.id`,
    `${list}.3.id`,
    "0.id",
  ];
  const put = (object, name, value) =>
    Object.defineProperty(object, name, { value, enumerable: true, writable: true, configurable: true });

  for (const type of types) {
    const ids = api
      .describe(type)
      .groups.flatMap(({ properties }) => properties.flatMap(({ id, name }) => [id, name]));
    const documented = [...new Set(ids.map((id) => id.replace("*", "0")))];
    const parts = [...new Set(documented.flatMap((id) => id.split(".")))];
    const names = [...documented, ...parts, ...oddNames, "requestedAt", list];
    const any = (depth) => {
      const kind = depth > 3 ? 0 : random(10);
      if (kind < 6) return pick(scalars);
      if (kind < 7) return Array.from({ length: random(4) }, () => any(depth + 1));
      return object(depth);
    };
    const object = (depth) => {
      const made = {};
      for (let count = random(5); count > 0; count -= 1) put(made, pick(names), any(depth + 1));
      return made;
    };
    // Most of what is made so has its documented place.
    const mostlyDocumented = () => {
      const made = {};
      for (let count = random(8); count > 0; count -= 1) {
        const path = pick(documented).split(".");
        let place = made;
        while (path.length > 1 && random(6) > 0) {
          const part = path.shift();
          if (typeof place[part] !== "object" || place[part] === null) {
            place[part] = path[0] === "0" && random(4) > 0 ? [] : {};
          }
          place = place[part];
        }
        put(place, path.join("."), random(12) ? pick(scalars) : any(2));
      }
      if (random(4) === 0) put(made, pick(names), any(1));
      return made;
    };

    test(`leads to the same issues again, whatever it was opened with: ${type}`, () => {
      for (let round = 0; round < 1000; round += 1) {
        const values = round % 20 === 0 ? any(0) : round % 3 === 0 ? object(0) : mostlyDocumented();
        const context = `round ${round}: ${JSON.stringify(values)}`;
        const form = api.open(type, { values });
        const issues = JSON.stringify(form.issues());
        assert.equal(JSON.stringify(api.validate(type, values).issues), issues, `${context}: a check`);
        const given = copy(form.values());
        const back = `${context}, which gives back ${JSON.stringify(given)}`;
        const checked = api.validate(type, given);
        assert.equal(JSON.stringify(checked.issues), issues, back);
        if (checked.valid) assert.deepEqual(form.payload(), checked.payload, back);
        const again = api.open(type, { values: given });
        assert.equal(JSON.stringify(again.values()), JSON.stringify(given), back);
        form.free();
        again.free();
      }
    });
  }
});
