// Zod mini: the same checks as functions, so that a bundler leaves out the others.

import * as z from "zod/mini";
import { found } from "./found.mjs";
import * as rules from "./rules.mjs";

const runner = (schema) => (values) => found(schema.safeParse(values).error?.issues ?? []);

export const update = (options) => runner(request(options));

export function envelope({ today = "" } = {}) {
  return runner(
    z.object({
      type: z.literal("U_BVPN_CUSTOM003_1"),
      requestedAt: z.optional(z.iso.date().check(z.refine((date) => date >= today))),
      comment: z.optional(z.string()),
      properties: request(),
    }),
  );
}

export function confirmation() {
  const text = z.string().check(z.trim(), z.minLength(1));
  const list = z.array(z.object({ id: text, acceptanceIndicator: text }));
  return runner(
    z.object({
      acknowledgementRequest: list.check(z.minLength(1), z.refine(rules.idsDiffer)),
      externalId: z.optional(z.union([z.int(), z.string().check(z.regex(rules.integer))])),
      referenceError: z.optional(z.string().check(z.regex(rules.url))),
      code: z.optional(z.enum(rules.codes)),
    }),
  );
}

export const field = () => runner(z.string().check(z.regex(rules.email)));

function request({ isStrict = false, messages = {}, points } = {}) {
  const object = isStrict ? z.strictObject : z.object;
  const text = z.string(messages.text).check(z.trim(), z.minLength(1, messages.text));
  const matching = (name) => z.string(messages[name]).check(z.regex(rules.formats[name], messages[name]));
  const choice = (values) => z.enum(values, messages.choice);
  const contact = object({
    title: choice(rules.titles),
    firstName: text,
    lastName: text,
    phone: matching("phone"),
    mobile: matching("phone"),
    email: matching("email"),
  });
  const point = object(Object.fromEntries(rules.pointNames.map((name) => [name, z.optional(z.string())])));
  const named = z.refine(rules.namesPoint);
  return object({
    servicePoint: points ? point.check(named, z.refine(rules.pointLookup(points))) : point.check(named),
    contacts: object({ primary: contact, secondary: z.optional(z.partial(contact)) }),
    profile: choice(rules.profiles),
    options: object({
      bandwidth: choice(rules.bandwidths),
      ...Object.fromEntries(rules.optionNames.map((name) => [name, text])),
    }),
  });
}
