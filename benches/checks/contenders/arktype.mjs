// ArkType, as its documentation writes types.

import { type } from "arktype";
import { found } from "./found.mjs";
import * as rules from "./rules.mjs";

function runner(schema) {
  return (values) => {
    const result = schema(values);
    return result instanceof type.errors ? found(result) : 0;
  };
}

export const update = (options) => runner(request(options));

export function envelope({ today = "" } = {}) {
  return runner(
    type({
      type: "'U_BVPN_CUSTOM003_1'",
      "requestedAt?": type("string.date.iso").narrow((date) => date >= today),
      "comment?": "string",
      properties: request(),
    }),
  );
}

export function confirmation() {
  const text = type(rules.filled);
  const item = type({ id: text, acceptanceIndicator: text });
  return runner(
    type({
      acknowledgementRequest: item.array().atLeastLength(1).narrow(rules.idsDiffer),
      "externalId?": type("number.integer").or(type(rules.integer)),
      "referenceError?": rules.url,
      "code?": type.enumerated(...rules.codes),
    }),
  );
}

export const field = () => runner(type(rules.email));

function request({ isStrict = false, messages = {}, points } = {}) {
  const said = (schema, message) => (message ? schema.configure({ message }) : schema);
  const object = (properties) => (isStrict ? type(properties).onUndeclaredKey("reject") : type(properties));
  const text = said(type(rules.filled), messages.text);
  const matching = (name) => said(type(rules.formats[name]), messages[name]);
  const choice = (values) => said(type.enumerated(...values), messages.choice);
  const contact = {
    title: choice(rules.titles),
    firstName: text,
    lastName: text,
    phone: matching("phone"),
    mobile: matching("phone"),
    email: matching("email"),
  };
  const optional = (properties) =>
    Object.fromEntries(Object.entries(properties).map(([name, schema]) => [`${name}?`, schema]));
  const point = object(Object.fromEntries(rules.pointNames.map((name) => [`${name}?`, "string"])));
  const named = point.narrow(rules.namesPoint);
  return object({
    servicePoint: points ? named.narrow(rules.pointLookup(points)) : named,
    contacts: object({ primary: object(contact), "secondary?": object(optional(contact)) }),
    profile: choice(rules.profiles),
    options: object({
      bandwidth: choice(rules.bandwidths),
      ...Object.fromEntries(rules.optionNames.map((name) => [name, text])),
    }),
  });
}
