// The engine survives its own faults: the next call works on a fresh instance, and an open form still has its values.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { caseFiles, copy } from "../support/cases.mjs";
import { arm, disarm, fault, loseInstance, stateOf } from "../support/fault.mjs";
import { list, orange, verizon } from "../support/request-types.mjs";

let api;
before(async () => {
  api = await arm();
});
after(disarm);

describe("a call that traps", () => {
  test("is answered as if nothing had happened, wherever it traps", () => {
    const { full, minimal } = api.examples(verizon);
    const calls = {
      requestTypes: () => api.requestTypes(),
      describe: () => api.describe(orange, { locale: "fr" }),
      render: () => api.render(verizon, { idPrefix: "é-" }),
      "validate, valid": () => api.validate(verizon, full),
      "validate, invalid": () =>
        api.validate(orange, { contacts: { primary: { email: "é" } }, profile: [1] }),
      "validate, options": () =>
        api.validate(orange, minimal, {
          servicePoints: [{ id: "a" }],
          messages: { missingProperty: "{label}" },
        }),
      payload: () => api.payload(verizon, full),
      readResponse: () => api.readResponse(orange, 422, '{"code": 3622}'),
      schema: () => api.schema(verizon)["~standard"].validate({}),
      servicePoints: () => api.servicePoints([{ id: "a", customerReference: "b" }]).size,
    };
    for (const [name, call] of Object.entries(calls)) {
      const expected = JSON.stringify(call());
      const crossings = fault.count(call);
      assert.ok(crossings > 0, `${name} reaches the module`);
      for (let number = 1; number <= crossings; number += 1) {
        const { result, happened } = fault.at(number, call);
        assert.ok(happened, `${name}: the fault at ${number} of ${crossings} happens`);
        assert.equal(JSON.stringify(result), expected, `${name}: after a fault at ${number} of ${crossings}`);
      }
    }
  });

  test("throws the same errors as before", () => {
    const bad = [
      [() => api.validate("nothing", {}), RangeError],
      [() => api.validate(orange, {}, { locale: "de" }), RangeError],
      [() => api.validate(orange, {}, { servicePoints: 1 }), TypeError],
      [() => api.payload(orange, {}), api.InvalidRequest],
    ];
    for (const [call, kind] of bad) {
      assert.throws(call, kind);
      const crossings = fault.count(() => assert.throws(call, kind));
      for (let number = 1; number <= crossings; number += 1) {
        fault.at(number, () => assert.throws(call, kind, `after a fault at ${number} of ${crossings}`));
      }
    }
  });

  test("costs no instance that stays: a thousand faults in a row", () => {
    const { full } = api.examples(verizon);
    const expected = JSON.stringify(api.validate(verizon, full));
    for (let round = 0; round < 1000; round += 1) {
      const { result } = fault.at(1, () => api.validate(verizon, full));
      assert.equal(JSON.stringify(result), expected, `round ${round}`);
    }
  });
});

describe("an open form", () => {
  test("has the same values and issues after a fault, for every shared case", () => {
    const problems = [];
    for (const file of caseFiles()) {
      for (const { description, values, options } of file.cases) {
        const form = api.open(file.type, { ...copy(options), values: copy(values) });
        const state = stateOf(form);
        loseInstance(api);
        const after = stateOf(form);
        if (after !== state)
          problems.push(`${file.name}: ${description}\n  before ${state}\n  after  ${after}`);
        form.free();
      }
    }
    assert.equal(
      problems.length,
      0,
      `${problems.length} forms are another one:\n${problems.slice(0, 5).join("\n")}`,
    );
  });

  // Each step is tried with a fault at each of its crossings, on a form that came there without any.
  const steps = {
    "values are set": [
      verizon,
      {},
      (form) => form.add(list),
      (form) => form.set(`${list}.0.id`, "charge-1"),
      (form) => form.set(`${list}.0.acceptanceIndicator`, "accepted"),
      (form) => form.set("externalId", 42),
      (form) => form.set("reason", "é\u{1f600}"),
      (form) => form.set("reason", null),
      (form) => form.set("message", true),
    ],
    "items come and go": [
      verizon,
      {},
      (form) => form.add(list),
      (form) => form.add(list),
      (form) => form.set(`${list}.1.id`, "second"),
      (form) => form.add(list),
      (form) => form.set(`${list}.2.id`, "second"),
      (form) => form.remove(list, 0),
      (form) => form.set(`${list}.0.id`, "first"),
      (form) => form.remove(list, 1),
      (form) => form.add(list),
    ],
    "values come with it": [
      orange,
      {
        values: {
          servicePoint: { id: 7 },
          contacts: { primary: { email: true }, secondary: 5 },
          "contacts.primary.firstName": "A",
          undocumented: { deep: [1] },
        },
      },
      (form) => form.set("servicePoint.id", "SP-1"),
      (form) => form.set("undocumented.deep.0", null),
      (form) => form.set("contacts.primary.firstName", "B"),
      (form) => form.set("contacts.secondary.email", "b@example.com"),
    ],
    "an attribute has two names": [
      orange,
      { request: { requestedAt: "2027-01-01", comment: "a" } },
      (form) => form.set("requestedAt", "2027-01-02"),
      (form) => form.set("request.requestedAt", "2027-01-03"),
      (form) => form.set("requestedAt", "2027-01-04"),
      (form) => form.set("request.comment", ""),
    ],
    "it is reset": [
      orange,
      { request: { requestedAt: "2027-01-01" }, values: { servicePoint: { id: "SP-1" } } },
      (form) => form.set("contacts.primary.email", "a@example.com"),
      (form) => form.reset(),
      (form) => form.set("contacts.primary.email", "b@example.com"),
      (form) => form.set("requestedAt", "2027-01-02"),
      (form) => form.reset(),
    ],
  };
  for (const [name, [type, options, ...acts]] of Object.entries(steps)) {
    test(`keeps what was done where ${name}, wherever a step traps`, () => {
      const opened = (count) => {
        const form = api.open(type, copy(options));
        for (const act of acts.slice(0, count)) act(form);
        return form;
      };
      const problems = [];
      acts.forEach((act, index) => {
        const whole = opened(index);
        const crossings = fault.count(() => act(whole));
        const expected = stateOf(whole);
        // One more than there are: the fault then comes with the first question after the step.
        for (let number = 1; number <= crossings + 1; number += 1) {
          const form = opened(index);
          const place = `step ${index + 1}, fault at ${number} of ${crossings}`;
          try {
            const { result } = fault.at(number, () => [act(form), stateOf(form)]);
            if (result[1] !== expected)
              problems.push(`${place}\n  expected ${expected}\n  found    ${result[1]}`);
          } catch (error) {
            problems.push(`${place}: ${error}`);
          }
          form.free();
        }
        whole.free();
      });
      assert.equal(problems.length, 0, `${problems.length} problems:\n${problems.slice(0, 5).join("\n")}`);
    });
  }

  test("goes on after a fault as if there had been none", () => {
    const calm = api.open(verizon);
    const shaken = api.open(verizon);
    for (const act of steps["items come and go"].slice(2)) {
      const results = [calm, shaken].map((form) => act(form));
      assert.equal(results[0], results[1]);
      loseInstance(api);
      assert.equal(stateOf(shaken), stateOf(calm));
      loseInstance(api);
    }
  });

  test("still knows what changed before the fault", () => {
    const form = api.open(orange);
    form.changed();
    form.set("contacts.primary.email", "no address");
    loseInstance(api);
    assert.deepEqual(form.changed(), ["contacts.primary.email"]);
    assert.deepEqual(form.changed(), []);
  });

  test("keeps its options, whatever the caller does with its own object", () => {
    const points = [{ id: "SP-1" }];
    const options = { customer: { market: "BE" }, servicePoints: points, messages: { notEligible: "Ours" } };
    const form = api.open(orange, options);
    form.set("servicePoint.id", "SP-1");
    const state = stateOf(form);
    options.customer.market = "FR";
    options.messages.notEligible = "Theirs";
    points[0].id = "SP-2";
    assert.equal(stateOf(form), state);
    loseInstance(api);
    assert.equal(stateOf(form), state);
  });

  test("can be given back after a fault, and then stays freed", () => {
    const form = api.open(orange);
    loseInstance(api);
    form.free();
    form.free();
    assert.throws(() => form.values(), TypeError);
    // A number that the fresh instance gives to another form must not be freed by the old one.
    const other = api.open(orange);
    other.set("servicePoint.id", "SP-1");
    form.free();
    assert.equal(other.get("servicePoint.id"), "SP-1");
  });

  test("does not meet another form of the same number in the fresh instance", () => {
    const forms = Array.from({ length: 5 }, (_, index) => {
      const form = api.open(orange);
      form.set("servicePoint.id", `SP-${index}`);
      return form;
    });
    loseInstance(api);
    // The fresh instance gives its numbers in another order than the first one did.
    const order = [3, 1, 4, 0, 2];
    assert.deepEqual(
      order.map((index) => forms[index].get("servicePoint.id")),
      order.map((index) => `SP-${index}`),
    );
    for (const [index, form] of forms.entries()) assert.equal(form.get("servicePoint.id"), `SP-${index}`);
  });
});

describe("a call within a call", () => {
  test("may trap: both answer rightly or with an Error, and a form that is open stays as it is", () => {
    const { full } = api.examples(orange);
    const expected = JSON.stringify(api.validate(orange, full));
    const form = api.open(verizon);
    form.add(list);
    form.set(`${list}.0.id`, "a");
    const inner = () => {
      form.set(`${list}.0.id`, "a");
      return [api.validate(orange, {}).valid, stateOf(form)];
    };
    const usual = JSON.stringify(inner());
    const state = stateOf(form);
    const crossings = fault.count(inner);
    for (let number = 1; number <= crossings; number += 1) {
      const context = `a fault at ${number} of ${crossings}`;
      const values = Object.defineProperty(copy(full), "servicePoint", {
        enumerable: true,
        get() {
          try {
            assert.equal(JSON.stringify(fault.at(number, inner).result), usual, context);
          } catch (error) {
            assert.ok(error instanceof WebAssembly.RuntimeError, `${context}: ${error}`);
          }
          return full.servicePoint;
        },
      });
      try {
        assert.equal(JSON.stringify(api.validate(orange, values)), expected, context);
      } catch (error) {
        assert.ok(error instanceof WebAssembly.RuntimeError, `${context}: ${error}`);
      }
      assert.equal(JSON.stringify(api.validate(orange, full)), expected, context);
      assert.equal(stateOf(form), state, context);
    }
  });
});

describe("indexed service points", () => {
  test("serve the fresh instance", () => {
    const points = api.servicePoints([
      { id: "SP-1", customerReference: "PARIS" },
      { id: "SP-2", customerReference: "PARIS" },
    ]);
    const check = () =>
      JSON.stringify(
        api.validate(orange, { servicePoint: { customerReference: "PARIS" } }, { servicePoints: points }),
      );
    const expected = check();
    assert.match(expected, /ambiguousReference/);
    const form = api.open(orange, { servicePoints: points, values: { servicePoint: { id: "SP-3" } } });
    const state = stateOf(form);
    assert.match(state, /referenceNotFound/);
    const crossings = fault.count(check);
    for (let number = 1; number <= crossings; number += 1) {
      assert.equal(fault.at(number, check).result, expected, `after a fault at ${number} of ${crossings}`);
      assert.equal(stateOf(form), state);
    }
    points.free();
    assert.throws(check, TypeError);
  });

  test("serve a form that was opened with them after they were freed, fault or not", () => {
    const points = api.servicePoints([{ id: "SP-1" }]);
    const form = api.open(orange, { servicePoints: points, values: { servicePoint: { id: "SP-2" } } });
    const state = stateOf(form);
    points.free();
    assert.equal(stateOf(form), state);
    loseInstance(api);
    assert.equal(stateOf(form), state);
  });
});
