// TypeBox, its types compiled when the page begins. It has no messages of one's own.

import Type from "typebox";
import { Compile } from "typebox/compile";
import Format from "typebox/format";
import { found } from "./found.mjs";
import * as rules from "./rules.mjs";

const text = Type.String({ pattern: rules.filled });
const matching = (pattern) => Type.String({ pattern });
const choice = (values) => Type.Enum(values);

function runner(type) {
  const validator = Compile(type);
  return (values) => (validator.Check(values) ? 0 : found(validator.Errors(values), "instancePath"));
}

export function update({ isStrict, messages, points } = {}) {
  return messages ? undefined : runner(request(isStrict, points));
}

export function envelope({ today = "" } = {}) {
  const date = Type.Refine(Type.String(), (date) => Format.IsDate(date) && date >= today);
  return runner(
    Type.Object({
      type: Type.Literal("U_BVPN_CUSTOM003_1"),
      requestedAt: Type.Optional(date),
      comment: Type.Optional(Type.String()),
      properties: request(),
    }),
  );
}

export function confirmation() {
  const list = Type.Array(Type.Object({ id: text, acceptanceIndicator: text }), { minItems: 1 });
  return runner(
    Type.Object({
      acknowledgementRequest: Type.Refine(list, rules.idsDiffer),
      externalId: Type.Optional(Type.Union([Type.Integer(), matching(rules.integer)])),
      referenceError: Type.Optional(matching(rules.url)),
      code: Type.Optional(choice(rules.codes)),
    }),
  );
}

export const field = () => runner(matching(rules.email));

function request(isStrict, points) {
  const object = (properties) => Type.Object(properties, isStrict ? { additionalProperties: false } : {});
  const contact = {
    title: choice(rules.titles),
    firstName: text,
    lastName: text,
    phone: matching(rules.phone),
    mobile: matching(rules.phone),
    email: matching(rules.email),
  };
  const optional = (properties) =>
    Object.fromEntries(Object.entries(properties).map(([name, type]) => [name, Type.Optional(type)]));
  const point = object(optional(Object.fromEntries(rules.pointNames.map((name) => [name, Type.String()]))));
  const isKnown = points ? rules.pointLookup(points) : () => true;
  return object({
    servicePoint: Type.Refine(point, (point) => rules.namesPoint(point) && isKnown(point)),
    contacts: object({ primary: object(contact), secondary: Type.Optional(object(optional(contact))) }),
    profile: choice(rules.profiles),
    options: object({
      bandwidth: choice(rules.bandwidths),
      ...Object.fromEntries(rules.optionNames.map((name) => [name, text])),
    }),
  });
}
