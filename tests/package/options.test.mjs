// What a check is told beside the values: the language, the customer, own wording, and the service points.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import * as api from "request-forms";
import { copy, frozen } from "../support/cases.mjs";
import { orange } from "../support/request-types.mjs";
import { lines } from "../support/shapes.mjs";

describe("options", () => {
  const minimal = api.examples(orange).minimal;

  test("that cannot be read are told so, be it a part of them", () => {
    const throwing = (name) =>
      Object.defineProperty({}, name, {
        enumerable: true,
        get() {
          throw 5;
        },
      });
    for (const [name, part] of [
      ["labels", "contacts.primary.email"],
      ["messages", "invalidFormat"],
    ]) {
      for (const options of [throwing(name), { [name]: throwing(part) }]) {
        assert.throws(() => api.validate(orange, {}, options), {
          name: "TypeError",
          message: `options.${name} cannot be read.`,
        });
      }
    }
  });

  test("are misused with a TypeError or a RangeError, for every call that takes them", () => {
    const wrong = [
      [5, TypeError],
      ["fr", TypeError],
      [true, TypeError],
      [{ locale: "de" }, RangeError],
      [{ locale: "xx" }, RangeError],
      [{ locale: "" }, RangeError],
      [{ locale: "f" }, RangeError],
      [{ locale: "french" }, RangeError],
      [{ locale: "x-fr" }, RangeError],
      [{ locale: "__proto__" }, RangeError],
      [{ locale: 5 }, TypeError],
    ];
    const wrongToCheckWith = [
      [{ today: "2027-02-30" }, RangeError],
      [{ today: "tomorrow" }, RangeError],
      [{ today: new Date() }, TypeError],
      [{ customer: "FR" }, TypeError],
      [{ customer: { market: 33 } }, TypeError],
      [{ servicePoints: "SP-1" }, TypeError],
      [{ servicePoints: { id: "SP-1" } }, TypeError],
      [{ servicePoints: [{}] }, TypeError],
      [{ servicePoints: [{ id: 5 }] }, TypeError],
      [{ servicePoints: [null] }, TypeError],
      [{ request: "2027-01-01" }, TypeError],
      [{ request: ["2027-01-01"] }, TypeError],
      [{ messages: "no" }, TypeError],
      [{ messages: { invalidValue: 5 } }, TypeError],
      [{ labels: "no" }, TypeError],
      [{ labels: { reason: 5 } }, TypeError],
      [{ unknown: "warn" }, RangeError],
      [{ unknown: true }, TypeError],
      [{ revision: 2027 }, TypeError],
      [{ revision: "1999-01-01" }, RangeError],
    ];
    const calls = {
      describe: (options) => api.describe(orange, options),
      render: (options) => api.render(orange, options),
      readResponse: (options) => api.readResponse(orange, 400, null, options),
    };
    const checks = {
      validate: (options) => api.validate(orange, {}, options),
      payload: (options) => api.payload(orange, minimal, options),
      open: (options) => api.open(orange, options),
      schema: (options) => api.schema(orange, options),
    };
    for (const [name, call] of Object.entries({ ...calls, ...checks })) {
      for (const [options, kind] of wrong)
        assert.throws(() => call(options), kind, `${name} ${JSON.stringify(options)}`);
      for (const none of [undefined, null, {}, { locale: undefined }, { locale: null }]) call(none);
      for (const locale of ["EN", "en-GB", "fr-CA", "FR"]) call({ locale });
    }
    for (const [name, call] of Object.entries(checks)) {
      for (const [options, kind] of wrongToCheckWith) {
        assert.throws(() => call(options), kind, `${name} ${JSON.stringify(options)}`);
      }
    }
    assert.throws(() => api.render(orange, { idPrefix: 5 }), TypeError);
  });

  test("say the date of the check, which no documented rule compares with", () => {
    const requests = [minimal, { ...minimal, request: { requestedAt: "1999-12-31" } }, {}];
    for (const values of requests) {
      const plain = JSON.stringify(api.validate(orange, values));
      for (const today of ["2026-01-01", "2028-02-29", "9999-12-31"]) {
        assert.equal(JSON.stringify(api.validate(orange, values, { today })), plain);
      }
    }
  });

  test("say the market of the customer", () => {
    const at = (market) => lines(api.validate(orange, minimal, { customer: { market } }).issues);
    assert.deepEqual(at("FR"), []);
    assert.deepEqual(at(undefined), []);
    assert.deepEqual(at("BE"), [" notEligible"]);
    assert.deepEqual(lines(api.open(orange, { values: minimal, customer: { market: "BE" } }).issues()), [
      " notEligible",
    ]);
  });

  test("bring the attributes of an Orange request, as the values may", () => {
    const request = {
      requestedAt: "2027-03-31",
      customerReference: "ORDER-1",
      contract: "7",
      comment: "Rear",
    };
    const expected = { type: orange, ...request, properties: api.payload(orange, minimal).properties };
    const ways = [
      [minimal, { request }],
      [{ ...minimal, request }],
      [{ ...minimal, ...request }],
      [{ ...minimal, request }, { request }],
      [
        { ...minimal, "request.requestedAt": "2027-03-31" },
        { request: { ...request, requestedAt: undefined } },
      ],
      [{ type: orange, ...request, properties: minimal }],
      [{ type: orange, properties: minimal }, { request }],
    ];
    for (const [values, options] of ways) {
      const result = api.validate(orange, values, options);
      assert.deepEqual(result.issues, []);
      assert.equal(JSON.stringify(result.payload), JSON.stringify(expected));
      const form = api.open(orange, { ...options, values });
      assert.equal(JSON.stringify(form.payload()), JSON.stringify(expected));
      assert.equal(form.get("requestedAt"), "2027-03-31");
      assert.equal(form.get("request.requestedAt"), "2027-03-31");
    }
  });

  test("and values that differ about an attribute are an issue of it", () => {
    const options = { request: { requestedAt: "2027-04-01" } };
    const values = { ...minimal, request: { requestedAt: "2027-03-31" } };
    const { issues } = api.validate(orange, values, options);
    assert.deepEqual(lines(issues), ["requestedAt invalidValue"]);
    assert.equal(issues[0].pointer, "/requestedAt");
    const wrong = api.validate(orange, minimal, { request: { requestedAt: "31.03.2027" } }).issues;
    assert.deepEqual(lines(wrong), ["requestedAt invalidFormat"]);
    const unknown = api.validate(orange, minimal, { request: { undocumented: "a" } }).issues;
    assert.deepEqual(
      unknown.map(({ code }) => code),
      ["unexpectedProperty"],
    );
  });
});

describe("service points", () => {
  // As GET /servicePoints lists them, with more than is of interest here.
  const points = [
    {
      id: "SP-1",
      customerReference: "PARIS",
      reference: "COM-1",
      name: "Paris 1",
      address: { city: "Paris" },
    },
    { id: "SP-2", customerReference: "PARIS", reference: null, status: "ACTIVE" },
    { id: "SP-3", customerReference: null },
  ];
  const at = (servicePoint, servicePoints) =>
    api
      .validate(orange, { servicePoint }, { servicePoints })
      .issues.filter(({ path }) => path.startsWith("servicePoint"))
      .map(({ path, code, severity }) => `${path} ${code} ${severity}`);

  test("are indexed once and used by many calls, with the same results as the plain list", () => {
    const indexed = api.servicePoints(frozen(copy(points)));
    assert.equal(indexed.size, 3);
    const given = [
      { id: "SP-1" },
      { id: "sp-1" },
      { id: "SP-9" },
      { customerReference: "PARIS" },
      { customerReference: "PARIS", id: "SP-2" },
      { id: "SP-2", reference: "COM-1" },
      {},
    ];
    for (const servicePoint of given) assert.deepEqual(at(servicePoint, indexed), at(servicePoint, points));
    assert.deepEqual(at({ customerReference: "PARIS" }, indexed), [
      "servicePoint.customerReference ambiguousReference error",
    ]);
    assert.equal(
      api.validate(orange, { servicePoint: { id: "sp-1" } }, { servicePoints: indexed }).issues[0].suggestion,
      "SP-1",
    );
    const form = api.open(orange, { servicePoints: indexed, values: { servicePoint: { id: "SP-9" } } });
    assert.deepEqual(lines(form.issuesAt("servicePoint.id")), ["servicePoint.id referenceNotFound"]);
    const { validate } = api.schema(orange, { servicePoints: indexed })["~standard"];
    assert.ok(
      validate({ servicePoint: { id: "SP-9" } }).issues.some(({ code }) => code === "referenceNotFound"),
    );
    indexed.free();
  });

  test("are the list as it was when it was indexed", () => {
    const own = copy(points);
    const indexed = api.servicePoints(own);
    own[0].id = "SP-9";
    own.pop();
    assert.deepEqual(at({ id: "SP-1" }, indexed), []);
    assert.deepEqual(at({ id: "SP-3" }, indexed), []);
    assert.equal(indexed.size, 3);
  });

  test("that were freed are misused with a TypeError", () => {
    const indexed = api.servicePoints(points);
    indexed.free();
    indexed.free();
    for (const call of [
      () => api.validate(orange, {}, { servicePoints: indexed }),
      () => api.open(orange, { servicePoints: indexed }),
      () => api.schema(orange, { servicePoints: indexed }),
    ]) {
      assert.throws(call, TypeError);
    }
    const disposable = api.servicePoints(points);
    disposable[Symbol.dispose]();
    assert.throws(() => at({}, disposable), TypeError);
    // The place of the freed ones may be taken by others, which they must not be mistaken for.
    const other = api.servicePoints([{ id: "SP-7" }]);
    assert.throws(() => at({}, indexed), TypeError);
    assert.deepEqual(at({ id: "SP-7" }, other), []);
  });

  test("must be a list in which each entry has an id", () => {
    for (const wrong of [
      undefined,
      null,
      {},
      "SP-1",
      new Set([{ id: "SP-1" }]),
      [undefined],
      [{ id: " " }],
      [{ ID: "a" }],
    ]) {
      assert.throws(() => api.servicePoints(wrong), TypeError);
    }
    assert.equal(api.servicePoints([]).size, 0);
    assert.deepEqual(at({ id: "SP-1" }, []), ["servicePoint.id referenceNotFound error"]);
  });
});
