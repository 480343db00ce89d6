// The same requests in JSON Schema, for those that read it.

import * as rules from "./rules.mjs";

const text = { type: "string", pattern: rules.filled.source };
const matching = (pattern) => ({ type: "string", pattern: pattern.source });

export const field = matching(rules.email);

export const confirmation = object(
  {
    acknowledgementRequest: {
      type: "array",
      minItems: 1,
      items: object({ id: text, acceptanceIndicator: text }),
    },
    externalId: { anyOf: [{ type: "integer" }, matching(rules.integer)] },
    referenceError: matching(rules.url),
    code: { enum: rules.codes },
  },
  ["acknowledgementRequest"],
);

/** The request; one that `isStrict` takes no property that is not documented. */
export function request(isStrict) {
  const properties = {
    title: { enum: rules.titles },
    firstName: text,
    lastName: text,
    phone: matching(rules.phone),
    mobile: matching(rules.phone),
    email: matching(rules.email),
  };
  const options = Object.fromEntries(rules.optionNames.map((name) => [name, text]));
  const point = Object.fromEntries(rules.pointNames.map((name) => [name, { type: "string" }]));
  const plain = (properties, required) => object(properties, required, isStrict);
  return plain({
    servicePoint: {
      ...plain(point, []),
      anyOf: rules.pointNames.map((name) => ({ required: [name] })),
    },
    contacts: plain({ primary: plain(properties), secondary: plain(properties, []) }, ["primary"]),
    profile: { enum: rules.profiles },
    options: plain({ bandwidth: { enum: rules.bandwidths }, ...options }),
  });
}

export const envelope = object(
  {
    type: { const: "U_BVPN_CUSTOM003_1" },
    requestedAt: { type: "string", format: "date" },
    comment: { type: "string" },
    properties: request(false),
  },
  ["type", "properties"],
);

function object(properties, required = Object.keys(properties), isStrict = false) {
  return { type: "object", properties, required, ...(isStrict && { additionalProperties: false }) };
}
