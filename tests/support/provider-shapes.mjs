/** These are the shapes of the providers' OpenAPI documents: names and types, nothing of their prose. */

import assert from "node:assert/strict";
import Ajv from "ajv";
import addFormats from "ajv-formats";

const ajv = addFormats(new Ajv({ allErrors: true }));

export function assertShape(schema, value) {
  assert.ok(hasShape(schema, value), `${ajv.errorsText()} in ${JSON.stringify(value).slice(0, 500)}`);
}

export function hasShape(schema, value) {
  return ajv.validate(schema, value);
}

const string = { type: "string" };
const date = { type: "string", format: "date" };
const dateTime = { type: "string", format: "date-time" };

function object(properties, required = []) {
  return { type: "object", properties, required };
}

export const RequestPOST = object(
  {
    customerReference: string,
    contract: string,
    requestedAt: date,
    customer: object({ id: string, name: string }, ["id"]),
    attachments: {
      type: "array",
      items: object({ name: string, format: string, body: string }, ["name", "format", "body"]),
    },
    comment: string,
    type: string,
  },
  ["requestedAt", "type"],
);

export const Request = object(
  {
    id: string,
    customerReference: string,
    status: { enum: ["NEW", "IN_PROGRESS", "COMPLETED", "REJECTED", "CANCELED", "UNKNOWN"] },
    step: { enum: ["REQUEST", "ORDER", "QUOTE"] },
    subStep: { enum: ["INITIATION", "IN_PROGRESS", "APPROVAL", "DELIVERY", "ACCEPTANCE"] },
    keyDates: object({ issuedAt: date, requestedAt: date }, ["issuedAt"]),
    type: string,
    properties: { type: "object" },
    comment: string,
    createdAt: dateTime,
    _links: object({ self: object({ href: string, method: { const: "GET" } }, ["href"]) }, ["self"]),
  },
  ["id", "type", "status", "step", "subStep", "properties", "keyDates", "createdAt", "_links"],
);

export const ServicePoint = object(
  {
    id: string,
    name: string,
    customerReference: string,
    reference: string,
    state: { enum: ["INSTALLING", "OPERATIONAL", "TERMINATED", "CANCELLED", "UNKNOWN"] },
    location: object({ id: string, name: string, customerReference: string, formattedAddress: string }, [
      "name",
    ]),
    createdAt: dateTime,
    updatedAt: dateTime,
  },
  ["id", "createdAt", "updatedAt"],
);

export const OrangeError = {
  ...object({ code: { type: "integer" }, message: string, description: string }, ["code", "message"]),
  additionalProperties: false,
};

export const MefError = {
  ...object(
    {
      code: { enum: ["missingQueryParameter", "missingQueryValue", "invalidQuery", "invalidBody"] },
      reason: { type: "string", maxLength: 255 },
      message: string,
      referenceError: { type: "string", format: "uri" },
      propertyPath: { type: "string", format: "json-pointer" },
    },
    ["code", "reason"],
  ),
  additionalProperties: false,
};
