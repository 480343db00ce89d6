// The same values checked by each library: `U_BVPN_CUSTOM003_1`, and `disconnectCustomerConfirmation`, which has a list;
// all problems collected, each with its path and a code or message. A contender is `{ name, run(values) → number of
// problems }`, where 0 is valid.

import Ajv from "ajv";
import addFormats from "ajv-formats";
import * as v from "valibot";
import { z } from "zod";
import { validate } from "../npm/dist/index.js";

const profiles = ["OPTIMA 8M", "OPTIMA 18M", "FTTH", "ULTIME", "CELL"].map((name) => `FDJ CONNECT ${name}`);
const bandwidths = ["8M", "1M", "Extended"];
const titles = ["M.", "Mrs."];
const email = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const phone = /^\+[1-9]\d{6,14}$/;
const optionNames = ["wifi", "multicast", "quickstart", "ethernet", "internal_antenna", "external_antenna"];
const pointNames = ["id", "customerReference", "reference"];

/** Those that check an update of a site. */
export const updateContenders = [
  { name: "request-forms", run: (values) => count(validate("U_BVPN_CUSTOM003_1", values).issues) },
  { name: "zod", run: withZod() },
  { name: "valibot", run: withValibot() },
  { name: "ajv", run: withAjv() },
];

/** Those that check the confirmation of a disconnection. */
export const confirmationContenders = [
  {
    name: "request-forms",
    run: (values) => count(validate("disconnectCustomerConfirmation", values).issues),
  },
  { name: "zod", run: listWithZod() },
  { name: "ajv", run: listWithAjv() },
];

/** Warnings are no problems: the other libraries have none. */
function count(issues) {
  let errors = 0;
  for (const { severity } of issues) if (severity === "error") errors += 1;
  return errors;
}

function withZod() {
  const text = z.string().trim().min(1);
  const contact = z.object({
    title: z.enum(titles),
    firstName: text,
    lastName: text,
    phone: z.string().regex(phone),
    mobile: z.string().regex(phone),
    email: z.string().regex(email),
  });
  const point = z.object(Object.fromEntries(pointNames.map((name) => [name, z.string().optional()])));
  const schema = z.object({
    servicePoint: point.refine((values) => pointNames.some((name) => values[name])),
    contacts: z.object({ primary: contact, secondary: contact.partial() }),
    profile: z.enum(profiles),
    options: z.object({
      bandwidth: z.enum(bandwidths),
      ...Object.fromEntries(optionNames.map((name) => [name, text])),
    }),
  });
  return (values) => schema.safeParse(values).error?.issues.length ?? 0;
}

function withValibot() {
  const text = v.pipe(v.string(), v.trim(), v.minLength(1));
  const matching = (pattern) => v.pipe(v.string(), v.regex(pattern));
  const contact = v.object({
    title: v.picklist(titles),
    firstName: text,
    lastName: text,
    phone: matching(phone),
    mobile: matching(phone),
    email: matching(email),
  });
  const point = v.object(Object.fromEntries(pointNames.map((name) => [name, v.optional(v.string())])));
  const schema = v.object({
    servicePoint: v.pipe(
      point,
      v.check((values) => pointNames.some((name) => values[name])),
    ),
    contacts: v.object({ primary: contact, secondary: v.partial(contact) }),
    profile: v.picklist(profiles),
    options: v.object({
      bandwidth: v.picklist(bandwidths),
      ...Object.fromEntries(optionNames.map((name) => [name, text])),
    }),
  });
  return (values) => v.safeParse(schema, values).issues?.length ?? 0;
}

function withAjv() {
  const ajv = addFormats(new Ajv({ allErrors: true }));
  const text = { type: "string", pattern: "\\S" };
  const object = (properties, required = Object.keys(properties)) => ({
    type: "object",
    properties,
    required,
  });
  const matching = (pattern) => ({ type: "string", pattern: pattern.source });
  const contact = {
    title: { enum: titles },
    firstName: text,
    lastName: text,
    phone: matching(phone),
    mobile: matching(phone),
    email: matching(email),
  };
  const point = Object.fromEntries(pointNames.map((name) => [name, { type: "string" }]));
  const check = ajv.compile(
    object({
      servicePoint: { ...object(point, []), anyOf: pointNames.map((name) => ({ required: [name] })) },
      contacts: object({ primary: object(contact), secondary: object(contact, []) }),
      profile: { enum: profiles },
      options: object({
        bandwidth: { enum: bandwidths },
        ...Object.fromEntries(optionNames.map((name) => [name, text])),
      }),
    }),
  );
  return (values) => (check(values) ? 0 : check.errors.length);
}

function listWithZod() {
  const text = z.string().trim().min(1);
  const list = z.array(z.object({ id: text, acceptanceIndicator: text })).min(1);
  const unique = (items) => new Set(items.map(({ id }) => id)).size === items.length;
  const schema = z.object({
    acknowledgementRequest: list.refine(unique),
    externalId: z.number().int().optional(),
  });
  return (values) => schema.safeParse(values).error?.issues.length ?? 0;
}

function listWithAjv() {
  const text = { type: "string", pattern: "\\S" };
  const item = {
    type: "object",
    properties: { id: text, acceptanceIndicator: text },
    required: ["id", "acceptanceIndicator"],
  };
  const check = new Ajv({ allErrors: true }).compile({
    type: "object",
    properties: {
      // JSON Schema cannot say that ids are unique: equal items are the nearest.
      acknowledgementRequest: { type: "array", minItems: 1, uniqueItems: true, items: item },
      externalId: { type: "integer" },
    },
    required: ["acknowledgementRequest"],
  });
  return (values) => (check(values) ? 0 : check.errors.length);
}
