// Zod 4, as its documentation writes schemas.

import * as z from "zod";
import { found } from "./found.mjs";
import * as rules from "./rules.mjs";

const runner = (schema) => (values) => found(schema.safeParse(values).error?.issues ?? []);

export const update = (options) => runner(request(options));

export function envelope({ today = "" } = {}) {
  return runner(
    z.object({
      type: z.literal("U_BVPN_CUSTOM003_1"),
      requestedAt: z.iso
        .date()
        .refine((date) => date >= today)
        .optional(),
      comment: z.string().optional(),
      properties: request(),
    }),
  );
}

export function confirmation() {
  const text = z.string().trim().min(1);
  return runner(
    z.object({
      acknowledgementRequest: z
        .array(z.object({ id: text, acceptanceIndicator: text }))
        .min(1)
        .refine(rules.idsDiffer),
      externalId: z.union([z.number().int(), z.string().regex(rules.integer)]).optional(),
      referenceError: z.string().regex(rules.url).optional(),
      code: z.enum(rules.codes).optional(),
    }),
  );
}

export const field = () => runner(z.string().regex(rules.email));

function request({ isStrict = false, messages = {}, points } = {}) {
  const object = isStrict ? z.strictObject : z.object;
  const text = z.string(messages.text).trim().min(1, messages.text);
  const matching = (name) => z.string(messages[name]).regex(rules.formats[name], messages[name]);
  const choice = (values) => z.enum(values, messages.choice);
  const contact = object({
    title: choice(rules.titles),
    firstName: text,
    lastName: text,
    phone: matching("phone"),
    mobile: matching("phone"),
    email: matching("email"),
  });
  const point = object(Object.fromEntries(rules.pointNames.map((name) => [name, z.string().optional()])));
  const named = point.refine(rules.namesPoint);
  return object({
    servicePoint: points ? named.refine(rules.pointLookup(points)) : named,
    contacts: object({ primary: contact, secondary: contact.partial().optional() }),
    profile: choice(rules.profiles),
    options: object({
      bandwidth: choice(rules.bandwidths),
      ...Object.fromEntries(rules.optionNames.map((name) => [name, text])),
    }),
  });
}
