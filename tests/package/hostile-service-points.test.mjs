// Fifty thousand service points are looked up like a few, over and over, and what they take is given back.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import * as api from "request-forms";
import { assertUnharmed } from "../support/hostile-assertions.mjs";
import { orange } from "../support/request-types.mjs";

describe("fifty thousand service points", () => {
  const points = Array.from({ length: 50_000 }, (_, index) => ({
    id: `SP-${index}`,
    customerReference: `SITE-${index % 25_000}`,
    reference: `REF-${index}`,
    name: `Site ${index}`,
    address: { city: "Paris" },
  }));
  const codesOf = (values, servicePoints) =>
    api
      .validate(orange, { servicePoint: values }, { servicePoints })
      .issues.filter(({ path }) => path.startsWith("servicePoint"))
      .map(({ path, code, severity }) => `${path} ${code} ${severity}`);

  test("are looked up, given plain or indexed once", () => {
    const indexed = api.servicePoints(points);
    assert.equal(indexed.size, 50_000);
    for (const servicePoints of [points, indexed]) {
      assert.deepEqual(codesOf({ id: "SP-49999" }, servicePoints), []);
      assert.deepEqual(codesOf({ id: "SP-50000" }, servicePoints), [
        "servicePoint.id referenceNotFound error",
      ]);
      const shared = { customerReference: "SITE-24999" };
      assert.deepEqual(codesOf(shared, servicePoints), [
        "servicePoint.customerReference ambiguousReference error",
      ]);
      assert.deepEqual(codesOf({ ...shared, reference: "REF-49999" }, servicePoints), [
        "servicePoint.customerReference ambiguousReference warning",
      ]);
      assert.deepEqual(codesOf({ id: "SP-1", reference: "REF-2" }, servicePoints), [
        "servicePoint.reference invalidValue error",
      ]);
    }
    indexed.free();
  });

  test("serve fifty thousand look-ups", () => {
    const servicePoints = api.servicePoints(points);
    const form = api.open(orange, { servicePoints });
    let unknown = 0;
    for (const { id } of points) {
      form.set("servicePoint.id", id);
      unknown += form.issuesAt("servicePoint.id").length;
    }
    assert.equal(unknown, 0);
    form.set("servicePoint.id", "SP-x");
    assert.equal(form.issuesAt("servicePoint.id")[0].code, "referenceNotFound");
    form.free();
    servicePoints.free();
  });

  test("may all have the same reference, or the same id", () => {
    const same = points.map((point) => ({ ...point, customerReference: "SAME" }));
    assert.deepEqual(codesOf({ customerReference: "SAME" }, same), [
      "servicePoint.customerReference ambiguousReference error",
    ]);
    assert.deepEqual(codesOf({ id: "SP-7", customerReference: "SAME" }, same), [
      "servicePoint.customerReference ambiguousReference warning",
    ]);
    const equal = points.map((point) => ({ ...point, id: "SP-1" }));
    assert.deepEqual(codesOf({ id: "SP-1" }, equal), []);
  });

  test("are given back when their object is", () => {
    for (let round = 0; round < 40; round += 1) {
      const indexed = api.servicePoints(points);
      assert.deepEqual(codesOf({ id: "SP-49999" }, indexed), []);
      indexed.free();
    }
    assertUnharmed("two million service points");
  });
});
