// Any JavaScript value as an option leads to a result, a TypeError or a RangeError.

import { describe, test } from "node:test";
import * as api from "request-forms";
import { assertIssues, assertUnharmed, refusable } from "../support/hostile-assertions.mjs";
import { combinations, values } from "../support/hostile-values.mjs";
import { orange } from "../support/request-types.mjs";

describe("as options", () => {
  const positions = {
    "as the options": (value) => value,
    "as every option": (value) => ({
      locale: value,
      today: value,
      customer: value,
      servicePoints: value,
      request: value,
      messages: value,
      labels: value,
      unknown: value,
      revision: value,
      idPrefix: value,
    }),
    "as the locale": (value) => ({ locale: value }),
    "as today": (value) => ({ today: value }),
    "as the customer": (value) => ({ customer: value }),
    "as the market": (value) => ({ customer: { market: value } }),
    "as the service points": (value) => ({ servicePoints: value }),
    "as a service point": (value) => ({ servicePoints: [{ id: "SP-1" }, value] }),
    "as a service point's id": (value) => ({ servicePoints: [{ id: value }] }),
    "as a service point's references": (value) => ({
      servicePoints: [{ id: "SP-1", customerReference: value, reference: value, name: value }],
    }),
    "as the request": (value) => ({ request: value }),
    "as an attribute": (value) => ({ request: { requestedAt: value, comment: value, unknown: value } }),
    "as the messages": (value) => ({ messages: value }),
    "as a message": (value) => ({ messages: { missingProperty: value } }),
    "as the labels": (value) => ({ labels: value }),
    "as a label": (value) => ({ labels: { "servicePoint.id": value } }),
    "as what becomes of the unknown": (value) => ({ unknown: value }),
    "as the revision": (value) => ({ revision: value }),
    "as the prefix of ids": (value) => ({ idPrefix: value }),
  };
  for (const [name, make] of Object.entries(values)) {
    test(`${name}: a result, a TypeError or a RangeError`, () => {
      for (const [position, put] of combinations(name, positions, [orange])) {
        const context = `${name} ${position}`;
        const own = { isOwnWording: name === "a function" && position === "as a message" };
        const result = refusable(
          () => api.validate(orange, { "servicePoint.id": "SP-1" }, put(make())),
          context,
        );
        if (result) assertIssues(result.issues, context, own);
        const form = refusable(() => api.open(orange, put(make())), context);
        if (form) assertIssues(form.issues(), context, own);
        const check = refusable(() => api.schema(orange, put(make())), context)?.["~standard"].validate;
        // What was accepted once has nothing left to be refused.
        if (check)
          assertIssues(
            check({}).issues.map((issue) => ({ ...issue, path: "" })),
            context,
            own,
          );
        refusable(() => api.describe(orange, put(make())), context);
        refusable(() => api.render(orange, put(make())), context);
        refusable(() => api.readResponse(orange, 400, null, put(make())), context);
      }
      assertUnharmed(name);
    });
  }

  test("any value as a list of service points", () => {
    for (const [name, make] of Object.entries(values)) {
      for (const points of [make(), [make()], [{ id: "SP-1" }, make()], [{ id: make() }]]) {
        refusable(() => api.servicePoints(points), name)?.free();
      }
    }
    assertUnharmed("service points");
  });
});
