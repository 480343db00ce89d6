// What Orange's Ordering API 2.1.1 says of a RequestPOST, read by an independent validator. The names and types below
// are the facts of its OpenAPI document; of all members only type and requestedAt are required there.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import Ajv from "ajv";
import addFormats from "ajv-formats";
import { open, payload, requestTypes, validate } from "request-forms";
import { types, verizon } from "../support/request-types.mjs";

const string = { type: "string" };
const contact = {
  type: "object",
  properties: Object.fromEntries(
    ["title", "firstName", "lastName", "email", "phone", "mobile"].map((name) => [name, string]),
  ),
  additionalProperties: false,
};
const RequestPOST = {
  type: "object",
  properties: {
    type: string,
    requestedAt: { type: "string", format: "date" },
    customerReference: string,
    contract: string,
    comment: string,
    customer: { type: "object", properties: { id: string, name: string }, required: ["id"] },
    attachments: {
      type: "array",
      items: { type: "object", properties: { name: string, format: string, body: string } },
    },
    properties: {
      type: "object",
      properties: {
        servicePoint: {
          type: "object",
          properties: { id: string, customerReference: string, reference: string },
          // Its description wants one of the three.
          minProperties: 1,
          additionalProperties: false,
        },
        contacts: {
          type: "object",
          properties: { primary: contact, secondary: contact },
          additionalProperties: false,
        },
        profile: string,
        options: { type: "object", additionalProperties: string },
      },
    },
  },
  required: ["requestedAt", "type"],
  additionalProperties: false,
};
const check = addFormats(new Ajv({ strict: true, strictRequired: false, allErrors: true })).compile(
  RequestPOST,
);

function assertTaken(request) {
  // What goes over the wire is text.
  assert.ok(check(JSON.parse(JSON.stringify(request))), JSON.stringify(check.errors));
}

const person = {
  firstName: "Zoë-Anaïs",
  lastName: "O’Brien",
  email: " zoe@example.com ",
  phone: "+33 1 99 00 56 78",
  mobile: "+33 6 39 98 12 34",
};

describe("the Ordering API takes", () => {
  test("a disconnection that was filled in", () => {
    const form = open("R_BVPN_FR_1");
    form.set("servicePoint.id", "SP-1001");
    for (const [name, value] of Object.entries(person)) {
      form.set(`contacts.primary.${name}`, value);
      form.set(`contacts.secondary.${name}`, value);
    }
    form.set("requestedAt", "2027-03-31");
    const request = form.payload();
    assertTaken(request);
    assert.equal(request.type, "R_BVPN_FR_1");
    assert.equal(request.requestedAt, "2027-03-31");
    assert.equal(request.properties.contacts.primary.email, "zoe@example.com");
    assert.equal(request.properties.contacts.secondary.phone, "+33199005678");
  });

  test("an update with all its attributes", () => {
    const request = payload(
      "U_BVPN_CUSTOM003_1",
      {
        servicePoint: { customerReference: "PARIS-01" },
        contacts: { primary: { title: "Mrs.", ...person } },
        profile: "FDJ CONNECT FTTH",
        options: {
          bandwidth: "Extended",
          wifi: "1",
          multicast: "no",
          quickstart: "no",
          ethernet: "2",
          internal_antenna: "none",
          external_antenna: "none",
        },
      },
      {
        request: {
          requestedAt: "2028-02-29",
          customerReference: "ORDER-1",
          contract: "7",
          comment: "à l’arrière",
        },
      },
    );
    assertTaken(request);
    assert.deepEqual(Object.keys(request), [
      "type",
      "requestedAt",
      "customerReference",
      "contract",
      "comment",
      "properties",
    ]);
  });

  test("no request without a date: it is for the page to ask for one", () => {
    const request = payload("R_BVPN_FR_1", { servicePoint: { id: "SP-1" }, contacts: { primary: person } });
    assert.equal(check(request), false);
    assert.deepEqual(
      check.errors.map(({ params }) => params),
      [{ missingProperty: "requestedAt" }],
    );
  });

  test("whatever date this package takes, and no other", () => {
    const values = { servicePoint: { id: "SP-1" }, contacts: { primary: person } };
    const dates = [
      "2027-01-01",
      "2028-02-29",
      "2027-02-29",
      "2027-13-01",
      "2027-00-10",
      "2027-04-31",
      "2100-02-29",
    ];
    dates.push(
      "2000-02-29",
      "0000-01-01",
      "9999-12-31",
      "27-01-01",
      "2027-1-1",
      "2027-01-01T00:00:00Z",
      "20270101",
    );
    for (const requestedAt of dates) {
      const result = validate("R_BVPN_FR_1", values, { request: { requestedAt } });
      const taken = check({ type: "R_BVPN_FR_1", requestedAt });
      assert.equal(result.valid, taken, requestedAt);
      if (result.valid) assertTaken(result.payload);
    }
  });

  test("the requests of the provider's own types only", () => {
    const orange = requestTypes().filter(({ operation }) => operation.endsWith("/ordering/b2b/v2/requests"));
    assert.deepEqual(
      orange.map(({ id }) => id),
      types.filter((id) => id !== verizon),
    );
  });
});
