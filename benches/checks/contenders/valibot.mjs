// Valibot, as its documentation writes schemas.

import * as v from "valibot";
import { found } from "./found.mjs";
import * as rules from "./rules.mjs";

const runner = (schema) => (values) => found(v.safeParse(schema, values).issues ?? []);

export const update = (options) => runner(request(options));

export function envelope({ today = "" } = {}) {
  const date = v.pipe(
    v.string(),
    v.isoDate(),
    v.check((date) => date >= today),
  );
  return runner(
    v.object({
      type: v.literal("U_BVPN_CUSTOM003_1"),
      requestedAt: v.optional(date),
      comment: v.optional(v.string()),
      properties: request(),
    }),
  );
}

export function confirmation() {
  const text = v.pipe(v.string(), v.trim(), v.minLength(1));
  const matching = (pattern) => v.pipe(v.string(), v.regex(pattern));
  const item = v.object({ id: text, acceptanceIndicator: text });
  return runner(
    v.object({
      acknowledgementRequest: v.pipe(v.array(item), v.minLength(1), v.check(rules.idsDiffer)),
      externalId: v.optional(v.union([v.pipe(v.number(), v.integer()), matching(rules.integer)])),
      referenceError: v.optional(matching(rules.url)),
      code: v.optional(v.picklist(rules.codes)),
    }),
  );
}

export const field = () => runner(v.pipe(v.string(), v.regex(rules.email)));

function request({ isStrict = false, messages = {}, points } = {}) {
  const object = isStrict ? v.strictObject : v.object;
  const text = v.pipe(v.string(messages.text), v.trim(), v.minLength(1, messages.text));
  const matching = (name) => v.pipe(v.string(messages[name]), v.regex(rules.formats[name], messages[name]));
  const choice = (values) => v.picklist(values, messages.choice);
  const contact = object({
    title: choice(rules.titles),
    firstName: text,
    lastName: text,
    phone: matching("phone"),
    mobile: matching("phone"),
    email: matching("email"),
  });
  const point = object(Object.fromEntries(rules.pointNames.map((name) => [name, v.optional(v.string())])));
  const named = v.check(rules.namesPoint);
  return object({
    servicePoint: points ? v.pipe(point, named, v.check(rules.pointLookup(points))) : v.pipe(point, named),
    contacts: object({ primary: contact, secondary: v.optional(v.partial(contact)) }),
    profile: choice(rules.profiles),
    options: object({
      bandwidth: choice(rules.bandwidths),
      ...Object.fromEntries(rules.optionNames.map((name) => [name, text])),
    }),
  });
}
