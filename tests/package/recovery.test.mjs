// The engine survives its own faults: the next call works on a fresh instance, and an open form still has its values.
//
// A fault is forced from outside. The first way is honest and blunt: a call made with hardly any stack left makes the
// module run out of it. The second reaches every place: before the package makes its instance, the constructor of
// instances is replaced by one that counts each crossing between JavaScript and the module, and lets one of them trap.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { caseFiles, copy } from "../support/cases.mjs";

const orange = "R_BVPN_FR_1";
const verizon = "disconnectCustomerConfirmation";
const list = "acknowledgementRequest";

/** Lets the module trap at a chosen crossing. A trap leaves the instance as it was in the middle of the call. */
const fault = {
  left: Number.POSITIVE_INFINITY,
  crossings: 0,
  instances: 0,
  cross() {
    this.crossings += 1;
    this.left -= 1;
    if (this.left === 0) throw new WebAssembly.RuntimeError("unreachable");
  },
  /** Runs `act` with a trap at the crossing with this number; false where it has fewer. */
  at(number, act) {
    this.left = number;
    try {
      return { result: act(), happened: this.left <= 0 };
    } finally {
      this.left = Number.POSITIVE_INFINITY;
    }
  },
  /** How many crossings `act` makes. */
  count(act) {
    const start = this.crossings;
    act();
    return this.crossings - start;
  },
};

const { Instance } = WebAssembly;
let api;

before(async () => {
  WebAssembly.Instance = function FaultyInstance(module, imports) {
    fault.instances += 1;
    const counted = Object.fromEntries(
      Object.entries(imports).map(([name, ours]) => [name, countCalls(ours)]),
    );
    return { exports: countCalls(new Instance(module, counted).exports) };
  };
  api = await import("request-forms");
  // The first call makes the instance; from here on only what a test asks for can trap.
  api.requestTypes();
});

after(() => {
  WebAssembly.Instance = Instance;
});

function countCalls(members) {
  const counted = Object.entries(members).map(([name, member]) => {
    // The class of what a module exports or imports can be anything; only functions are crossings.
    if (typeof member !== "function" || /^class\b/.test(Function.prototype.toString.call(member))) {
      return [name, member];
    }
    return [
      name,
      (...parameters) => {
        fault.cross();
        return member(...parameters);
      },
    ];
  });
  return Object.fromEntries(counted);
}

/** What a form says of itself, short enough to read where two differ. */
function stateOf(form) {
  const issues = form
    .issues()
    .map(({ path, code, severity, suggestion }) => [path, code, severity, suggestion]);
  return JSON.stringify({ values: form.values(), valid: form.valid, issues });
}

/** Makes the instance trap once, so that the next call meets a fresh one. */
function loseInstance() {
  const before = fault.instances;
  fault.at(1, () => api.requestTypes());
  assert.equal(fault.instances, before + 1, "the fault made a fresh instance");
}

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
        loseInstance();
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
      loseInstance();
      assert.equal(stateOf(shaken), stateOf(calm));
      loseInstance();
    }
  });

  test("still knows what changed before the fault", () => {
    const form = api.open(orange);
    form.changed();
    form.set("contacts.primary.email", "no address");
    loseInstance();
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
    loseInstance();
    assert.equal(stateOf(form), state);
  });

  test("can be given back after a fault, and then stays freed", () => {
    const form = api.open(orange);
    loseInstance();
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
    loseInstance();
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
    loseInstance();
    assert.equal(stateOf(form), state);
  });
});

// These come last: an engine that is left in pieces here would make every test after them fail.
describe("a fault that does not pass", () => {
  for (const type of [verizon, orange]) {
    test(`because the stack is used up leaves the engine intact: ${type}`, () => {
      const { full, minimal } = api.examples(type);
      const results = () => JSON.stringify([api.validate(type, full), api.validate(type, minimal)]);
      const expected = results();
      const form = api.open(type, { values: full });
      const state = stateOf(form);
      const comment = type === orange ? "comment" : "reason";
      // On the way back from the end of the stack, each frame has a little more of it than the one before.
      let tries = 0;
      const deeper = () => {
        try {
          deeper();
        } catch {
          // The end is reached; from here the stack grows shorter.
        }
        if (tries >= 200) return;
        tries += 1;
        try {
          api.validate(type, tries % 2 ? full : minimal);
          form.set(comment, form.get(comment));
          form.issues();
        } catch (error) {
          if (!(error instanceof Error))
            throw new assert.AssertionError({ message: "what is thrown is an Error" });
        }
      };
      const { instances } = fault;
      deeper();
      assert.equal(tries, 200);
      assert.ok(fault.instances > instances, "the stack ran out in the module, not only around it");
      assert.equal(results(), expected);
      assert.equal(stateOf(form), state);
    });

    test(`wherever the stack ends, the next call is right: ${type}`, () => {
      const { full, minimal } = api.examples(type);
      const results = () => JSON.stringify([api.validate(type, full), api.validate(type, minimal)]);
      const expected = results();
      const walk = (turn) => {
        api.validate(type, turn % 2 ? full : minimal);
        walk(turn + 1);
      };
      for (let round = 0; round < 20; round += 1) {
        assert.throws(() => walk(0), Error);
        assert.equal(results(), expected);
      }
    });
  }

  test("again and again throws an Error, and the call after it works", () => {
    const expected = JSON.stringify(api.requestTypes());
    const cross = fault.cross;
    fault.cross = () => {
      throw new WebAssembly.RuntimeError("unreachable");
    };
    try {
      for (const call of [() => api.requestTypes(), () => api.validate(orange, {}), () => api.open(orange)]) {
        assert.throws(call, Error);
      }
    } finally {
      fault.cross = cross;
    }
    assert.equal(JSON.stringify(api.requestTypes()), expected);
    assert.equal(api.open(orange).valid, false);
  });
});
