// The engine survives its own faults: the next call works on a fresh instance, and an open form still has its values.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { caseFiles, copy } from "../support/cases.mjs";
import { arm, disarm, fault, loseInstance, stateOf } from "../support/fault.mjs";
import { list, orange, types, verizon } from "../support/request-types.mjs";

let api;
before(async () => {
  api = await arm();
});
after(disarm);

/** What was checked before is not checked again: a check of something else comes between. */
function checkOthers() {
  for (const type of types) api.validate(type, { servicePoint: { id: "other" }, reason: "other" });
}

describe("a call that traps", () => {
  test("is answered as if nothing had happened, wherever it traps", () => {
    const { full, minimal } = api.examples(verizon);
    const calls = {
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
      "validate, URLSearchParams": () =>
        api.validate(orange, new URLSearchParams({ "servicePoint.id": "é" })),
      "validate, unknown names": () => api.validate(orange, { ...minimal, a: 1 }, { unknown: "ignore" }),
      open: () => api.open(verizon, { values: full }).issues(),
      schema: () => api.schema(verizon)["~standard"].validate({}),
      servicePoints: () => api.servicePoints([{ id: "a", customerReference: "b" }]).size,
      "servicePoints, freed": () => {
        const points = api.servicePoints([{ id: "a" }]);
        const { valid } = api.validate(orange, { "servicePoint.id": "b" }, { servicePoints: points });
        points.free();
        return valid;
      },
      "open, with everything that a form can do": () => {
        const form = api.open(verizon, { values: full });
        form.set("reason", "x".repeat(100));
        form.set(`${list}.${form.add(list)}.id`, "a");
        form.remove(list, 0);
        const said = [form.valid, form.issues(), form.issuesAt(list), form.changed(), stateOf(form)];
        form.reset();
        said.push(form.payload());
        form.clear();
        said.push(stateOf(form));
        form.free();
        return said;
      },
    };
    for (const [name, call] of Object.entries(calls)) {
      const expected = JSON.stringify(call());
      checkOthers();
      const crossings = fault.count(call);
      assert.ok(crossings > 0, `${name} reaches the module`);
      for (let number = 1; number <= crossings; number += 1) {
        checkOthers();
        const { result, happened } = fault.at(number, call);
        assert.ok(happened, `${name}: the fault at ${number} of ${crossings} happens`);
        assert.equal(JSON.stringify(result), expected, `${name}: after a fault at ${number} of ${crossings}`);
      }
    }
  });

  test("is none where the answer is known on this side", () => {
    const calls = {
      requestTypes: () => api.requestTypes(),
      describe: () => api.describe(orange, { locale: "fr" }),
      examples: () => api.examples(verizon),
    };
    for (const [name, call] of Object.entries(calls)) {
      const expected = JSON.stringify(call());
      assert.equal(fault.count(call), 0, `${name} does not reach the module`);
      loseInstance(api);
      assert.equal(JSON.stringify(call()), expected, `${name}: after a fault`);
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
      checkOthers();
      const crossings = fault.count(() => assert.throws(call, kind));
      if (kind === api.InvalidRequest) assert.ok(crossings > 0, "a check reaches the module");
      for (let number = 1; number <= crossings; number += 1) {
        checkOthers();
        const context = `the fault at ${number} of ${crossings}`;
        const { happened } = fault.at(number, () => assert.throws(call, kind, `after ${context}`));
        assert.ok(happened, `${context} happens`);
      }
    }
  });

  test("where the stack ends within the platform's URL parser: that is no bad URL, now or later", () => {
    const { full } = api.examples("disconnectCustomerConfirmation");
    const values = JSON.parse(
      JSON.stringify(full).replaceAll(/https:[^"]*/g, "https://example.com/another-page"),
    );
    const { URL } = globalThis;
    for (const times of [1, 2]) {
      let left = times;
      globalThis.URL = class extends URL {
        constructor(text) {
          if (left-- > 0) throw new RangeError("Maximum call stack size exceeded");
          super(text);
        }
      };
      let result;
      try {
        result = api.validate("disconnectCustomerConfirmation", values);
        assert.deepEqual(result.issues, [], "the call is made once more");
      } catch (error) {
        assert.match(error.message, /call stack/);
      } finally {
        globalThis.URL = URL;
      }
      assert.equal(left < 0 || result === undefined, true, "the parser was asked");
      assert.equal(result === undefined, times === 2, "a stack that ends twice is an error of the caller's");
      assert.deepEqual(api.validate("disconnectCustomerConfirmation", values).issues, []);
      checkOthers();
      api.validate("disconnectCustomerConfirmation", {});
    }
  });

  test("costs no instance that stays: a thousand faults in a row", () => {
    const { full, minimal } = api.examples(verizon);
    const expected = [full, minimal].map((values) => JSON.stringify(api.validate(verizon, values)));
    for (let round = 0; round < 1000; round += 1) {
      const { result, happened } = fault.at(1, () => api.validate(verizon, round % 2 ? minimal : full));
      assert.ok(happened, `round ${round}`);
      assert.equal(JSON.stringify(result), expected[round % 2], `round ${round}`);
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
      (form) => form.set("undocumented", null),
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
      (form) => form.clear(),
      (form) => form.set("contacts.primary.email", "c@example.com"),
      (form) => form.reset(),
    ],
    "a list is reset": [
      verizon,
      { values: { [list]: [{ id: "a" }, { id: "a" }], more: [1] } },
      (form) => form.remove(list, 0),
      (form) => form.clear(),
      (form) => form.add(list),
      (form) => form.reset(),
      (form) => form.set("more", null),
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
        const expected = JSON.stringify([stateOf(whole), whole.changed()]);
        // One more than there are: the fault then comes with the first question after the step.
        for (let number = 1; number <= crossings + 1; number += 1) {
          const form = opened(index);
          const place = `step ${index + 1}, fault at ${number} of ${crossings}`;
          try {
            const { result } = fault.at(number, () => {
              act(form);
              return [stateOf(form), form.changed()];
            });
            const found = JSON.stringify(result);
            if (found !== expected) problems.push(`${place}\n  expected ${expected}\n  found    ${found}`);
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
    // Each is the first that its instance opens. A number that the fresh one gives to another form must not be freed
    // by the old one.
    for (const hasOther of [false, true]) {
      loseInstance(api);
      const form = api.open(orange);
      loseInstance(api);
      const other = hasOther ? api.open(orange) : undefined;
      form.free();
      form.free();
      assert.throws(() => form.values(), TypeError);
      const later = other ?? api.open(orange);
      later.set("servicePoint.id", "SP-1");
      const state = stateOf(later);
      form.free();
      assert.equal(later.get("servicePoint.id"), "SP-1");
      assert.equal(stateOf(later), state);
      // What is found is asked of the module, and not remembered from before.
      later.set("contacts.primary.email", "no address");
      assert.equal(later.issuesAt("contacts.primary.email")[0]?.code, "invalidFormat");
      later.free();
    }
  });

  test("does not meet another form of the same number in the fresh instance", () => {
    const forms = Array.from({ length: 5 }, (_, index) => {
      const form = api.open(orange);
      form.set("servicePoint.id", `SP-${index}`);
      // The values are on this side; what is found is the module's, and another for each form.
      form.set(
        `contacts.primary.${["firstName", "lastName", "email", "phone", "mobile"][index]}`,
        "é".repeat(3000),
      );
      return form;
    });
    const states = forms.map((form) => stateOf(form));
    const found = forms.map((form) => JSON.stringify(form.issues()));
    assert.equal(new Set(found).size, forms.length);
    for (const form of forms) form.changed();
    loseInstance(api);
    // The fresh instance gives its numbers in another order than the first one did.
    const order = [3, 1, 4, 0, 2];
    assert.deepEqual(
      order.map((index) => forms[index].get("servicePoint.id")),
      order.map((index) => `SP-${index}`),
    );
    for (const index of order) {
      const form = forms[index];
      // A change that leaves everything as it is: the module is asked again.
      form.set("servicePoint.id", form.get("servicePoint.id"));
      assert.deepEqual(form.changed(), []);
      assert.equal(stateOf(form), states[index]);
    }
    for (const [index, form] of forms.entries()) {
      assert.equal(form.get("servicePoint.id"), `SP-${index}`);
      assert.equal(JSON.stringify(form.issues()), found[index]);
      form.clear();
      assert.equal(stateOf(form), stateOf(api.open(orange)));
    }
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
    const valuesWith = (act) =>
      Object.defineProperty(copy(full), "servicePoint", {
        enumerable: true,
        get() {
          act();
          return full.servicePoint;
        },
      });
    // Within another check, a check makes more crossings than alone.
    let crossings = 0;
    api.validate(
      orange,
      valuesWith(() => {
        crossings = Math.max(crossings, fault.count(inner));
      }),
    );
    assert.ok(crossings > 0, "the inner calls reach the module");
    for (let number = 1; number <= crossings; number += 1) {
      const context = `a fault at ${number} of ${crossings}`;
      const values = valuesWith(() => {
        try {
          const { result, happened } = fault.at(number, inner);
          assert.ok(happened, `${context} happens`);
          assert.equal(JSON.stringify(result), usual, context);
        } catch (error) {
          assert.ok(error instanceof WebAssembly.RuntimeError, `${context}: ${error}`);
        }
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
    checkOthers();
    const crossings = fault.count(check);
    assert.ok(crossings > 0, "a check reaches the module");
    for (let number = 1; number <= crossings; number += 1) {
      checkOthers();
      const { result, happened } = fault.at(number, check);
      assert.ok(happened, `the fault at ${number} of ${crossings} happens`);
      assert.equal(result, expected, `after a fault at ${number} of ${crossings}`);
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
    form.set("servicePoint.id", "SP-1");
    assert.deepEqual(form.issuesAt("servicePoint.id"), []);
    form.set("servicePoint.id", "SP-2");
    assert.equal(stateOf(form), state);
  });
});
