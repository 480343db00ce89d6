// Memory of the module only ever grows, so whatever is not given back stays. What the module has taken is seen by the
// size of its memory, after a first round has taken what it always needs.

import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { setImmediate } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { JSDOM } from "jsdom";

const orange = "R_BVPN_FR_1";
const update = "U_BVPN_CUSTOM003_1";
const verizon = "disconnectCustomerConfirmation";
const list = "acknowledgementRequest";
const types = [orange, update, verizon];

/** How many there are in the module of what has to be given back, by the export that makes it. */
const openings = {
  engine_open: { closing: "engine_close", count: 0 },
  engine_points: { closing: "engine_pointsFree", count: 0 },
};

function counting(call, opening, change) {
  return (...parameters) => {
    const result = call(...parameters);
    opening.count += change;
    return result;
  };
}

const countOpen = () => Object.values(openings).map(({ count }) => count);

let api;
let memory;
let collectGarbage;

before(async () => {
  const { Instance } = WebAssembly;
  WebAssembly.Instance = function WatchedInstance(...parameters) {
    const { exports } = new Instance(...parameters);
    ({ memory } = exports);
    const counted = Object.entries(openings).flatMap(([name, opening]) => [
      [name, counting(exports[name], opening, 1)],
      [opening.closing, counting(exports[opening.closing], opening, -1)],
    ]);
    return { exports: { ...exports, ...Object.fromEntries(counted) } };
  };
  api = await import("request-forms");
  api.validate(orange, {});
  setFlagsFromString("--expose-gc");
  collectGarbage = runInNewContext("gc");
});

/** Fails where the memory still grows after a first round. */
async function assertSteady(round, { rounds = 20, margin = 0 } = {}) {
  await round();
  await round();
  const size = memory.buffer.byteLength;
  const open = countOpen();
  for (let count = 0; count < rounds; count += 1) await round();
  const taken = memory.buffer.byteLength - size;
  assert.ok(taken <= margin, `${taken} bytes were taken and not given back`);
  assert.deepEqual(countOpen(), open, "as many forms and service points are open as before");
}

describe("the memory of the module is steady", () => {
  test("while requests are checked", async () => {
    await assertSteady(() => {
      for (const type of types) {
        const { minimal, full, broken } = api.examples(type);
        for (const values of [minimal, full]) api.payload(type, values);
        for (const { values, options } of broken) api.validate(type, values, { ...options, locale: "fr" });
        api.schema(type)["~standard"].validate({ unknown: [1, 2, { a: "é".repeat(10_000) }] });
        api.describe(type);
        api.render(type, { idPrefix: "a".repeat(1000) });
        api.readResponse(type, 422, { code: 3620, message: "x".repeat(10_000) });
      }
    });
  });

  test("while calls are refused", async () => {
    const throwing = {
      get servicePoint() {
        throw new Error("no");
      },
    };
    await assertSteady(() => {
      for (let count = 0; count < 500; count += 1) {
        assert.throws(() => api.validate("nothing".repeat(100), {}));
        assert.throws(() => api.validate(orange, {}, { locale: "x".repeat(1000) }));
        assert.throws(() => api.servicePoints([{ id: "a".repeat(1000) }, {}]));
        assert.throws(() =>
          api.open(orange, { values: { servicePoint: "x".repeat(1000) }, messages: { a: 5 } }),
        );
        api.validate(orange, throwing);
      }
    });
  });

  test("while forms are opened, filled in and freed", async () => {
    await assertSteady(() => {
      for (let count = 0; count < 200; count += 1) {
        const form = api.open(verizon, { values: api.examples(verizon).full });
        for (let item = 2; item < 6; item += 1) form.set(`${list}.${form.add(list)}.id`, "x".repeat(500));
        form.remove(list, 0);
        form.issues();
        form.changed();
        form.reset();
        form.set("reason", "x".repeat(500));
        form.values();
        form.free();
      }
    });
  });

  test("while one form is filled in again and again", async () => {
    const form = api.open(update, { values: api.examples(update).full });
    await assertSteady(() => {
      for (let count = 0; count < 2000; count += 1) {
        form.set("contacts.primary.firstName", "x".repeat(count));
        form.set("profile", count % 2 ? "FDJ CONNECT CELL" : "another");
        form.set("servicePoint.id", `SP-${count}`);
      }
      form.issues();
      form.changed();
    });
    form.free();
  });

  const points = Array.from({ length: 5000 }, (_, index) => ({
    id: `SP-${index}`,
    reference: `COM-${index}`,
  }));
  const values = { "servicePoint.id": "SP-1" };

  test("while service points are indexed and freed", async () => {
    await assertSteady(() => {
      const indexed = api.servicePoints(points);
      api.validate(orange, values, { servicePoints: indexed });
      api.open(orange, { values, servicePoints: indexed }).free();
      indexed.free();
    });
  });

  test("while service points come as plain lists", async () => {
    await assertSteady(() => {
      api.validate(orange, values, { servicePoints: points });
      // What a form made for itself goes with it.
      api.open(orange, { values, servicePoints: points }).free();
    });
  });

  test("while forms and service points are left to the garbage collector", async () => {
    const few = points.slice(0, 500);
    const open = countOpen();
    const leave = () => {
      for (let count = 0; count < 200; count += 1) {
        const form = api.open(update, { values: api.examples(update).full, servicePoints: few });
        form.set("contacts.primary.firstName", "x".repeat(500));
        api.servicePoints(few);
      }
    };
    const round = async () => {
      leave();
      assert.deepEqual(countOpen(), [open[0] + 200, open[1] + 400]);
      // What was collected is handed to the package by tasks of their own.
      for (let turn = 0; turn < 3 || (turn < 20 && `${countOpen()}` !== `${open}`); turn += 1) {
        collectGarbage();
        await setImmediate();
      }
      assert.deepEqual(countOpen(), open, "whatever nobody can reach any more was given back");
    };
    // The collector gives back in an order of its own, which leaves other gaps in the memory each time: it may be some
    // pages larger until it has met the worst one. What stayed of a single round would be more than a hundred pages.
    await assertSteady(round, { margin: 4 * 65536 });
  });
});

test("of what a page throws away of a bound form, little is kept", async () => {
  const { window } = new JSDOM("<form><input name='servicePoint.id'></form>");
  const form = window.document.querySelector("form");
  const binding = api.bind(form, orange);
  const summaries = [];
  for (let count = 0; count < 300; count += 1) {
    form.dispatchEvent(new window.Event("submit", { cancelable: true }));
    const summary = form.querySelector("[data-error-summary]");
    summaries.push(new WeakRef(summary));
    summary.remove();
    // What a weak reference has given stays until the end of a task.
    if (count % 50 === 0) await setImmediate();
  }
  await setImmediate();
  collectGarbage();
  const kept = summaries.filter((summary) => summary.deref() !== undefined).length;
  assert.ok(kept < 100, `${kept} of 300 summaries are kept`);
  binding.destroy();
});
