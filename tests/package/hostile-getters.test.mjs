// Values that act while they are read disturb neither the check that reads them nor the next one.

import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import * as api from "request-forms";
import { assertIssues, assertUnharmed, refusable } from "../support/hostile-assertions.mjs";
import { list, orange, verizon } from "../support/request-types.mjs";

after(() => assertUnharmed("the getters"));

describe("values that act while they are read", () => {
  test("a getter may check another request", () => {
    const inner = [];
    const outer = {
      get servicePoint() {
        inner.push(api.validate(verizon, { code: "another" }));
        const form = api.open(orange);
        form.set("servicePoint.id", "SP-1");
        const { servicePoint } = form.values();
        form.free();
        return servicePoint;
      },
    };
    const result = api.validate(orange, outer);
    assert.ok(!result.issues.some(({ path }) => path.startsWith("servicePoint")));
    assert.ok(inner.length > 0 && inner.every(({ issues }) => issues.some(({ path }) => path === "code")));
    assertUnharmed("a getter that validates");
  });

  test("a getter may free what is about to be used", () => {
    const points = api.servicePoints([{ id: "SP-1" }]);
    const options = {
      servicePoints: points,
      get locale() {
        points.free();
        api.servicePoints([{ id: "SP-2" }]);
        return "en";
      },
    };
    const result = refusable(
      () => api.validate(orange, { "servicePoint.id": "SP-2" }, options),
      "freed points",
    );
    // If the points still serve the call that began with them, then these and not the ones of the same number.
    if (result)
      assert.ok(
        result.issues.some(({ path, code }) => `${path} ${code}` === "servicePoint.id referenceNotFound"),
      );
    assertUnharmed("a getter that frees");
  });

  test("a list may change while it is read", () => {
    const items = Array.from({ length: 100 }, (_, index) => ({ id: `charge-${index}` }));
    Object.defineProperty(items[0], "acceptanceIndicator", {
      enumerable: true,
      get: () => {
        items.length = 1;
        return "accepted";
      },
    });
    assertIssues(api.validate(verizon, { [list]: items }).issues, "a list that shrinks");
  });

  test("a getter that checks its own object without end ends", { timeout: 60_000 }, async (context) => {
    // In a thread of its own, which can be ended should it not.
    const script = `
      const { parentPort } = require("node:worker_threads");
      import("request-forms").then((api) => {
        const shape = ({ valid, issues }) => typeof valid === "boolean" && Array.isArray(issues);
        const usual = JSON.stringify(api.validate("${orange}", {}));
        let wrong = 0;
        const values = {
          get servicePoint() {
            const result = api.validate("${orange}", values);
            if (!shape(result)) wrong += 1;
            return {};
          },
        };
        let outcome;
        try {
          outcome = shape(api.validate("${orange}", values)) ? "issues" : "no result";
        } catch (error) {
          outcome = error instanceof Error ? "error" : "something thrown that is no Error";
        }
        parentPort.postMessage({ outcome, wrong, same: JSON.stringify(api.validate("${orange}", {})) === usual });
      });
    `;
    const worker = new Worker(script, { eval: true, filename: fileURLToPath(import.meta.url) });
    try {
      const { outcome, wrong, same } = await new Promise((resolve, reject) => {
        context.signal.addEventListener("abort", () => reject(new Error("it does not end")));
        worker.once("message", resolve).once("error", reject);
      });
      assert.ok(["issues", "error"].includes(outcome), outcome);
      assert.equal(wrong, 0, "results that are none");
      assert.ok(same, "the next call is answered as usual");
    } finally {
      await worker.terminate();
    }
  });
});
