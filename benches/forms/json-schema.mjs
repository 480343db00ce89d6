// The request in JSON Schema, for the libraries that make a form of one.

import { groups, phone } from "./rules.mjs";

const kinds = {
  email: { type: "string", format: "email" },
  phone: { type: "string", pattern: phone.source },
  date: { type: "string", format: "date" },
};

const [servicePoint, primary, secondary, request] = groups;

export const schema = {
  type: "object",
  properties: {
    servicePoint: object(servicePoint),
    contacts: {
      type: "object",
      title: "Contacts",
      properties: { primary: object(primary), secondary: object(secondary) },
      required: ["primary"],
    },
    request: object(request),
  },
  required: ["servicePoint", "contacts"],
};

function object({ label, hint, isRequired, fields }) {
  const properties = Object.fromEntries(
    fields.map(({ name, label, hint, kind }) => [
      name,
      { ...(kinds[kind] ?? { type: "string", pattern: "\\S" }), title: label, description: hint },
    ]),
  );
  const required = isRequired ? fields.map(({ name }) => name) : [];
  return { type: "object", title: label, description: hint, properties, required };
}

/** The same with what `servicePoint` has to have. Who makes a choice of forms from it says it by code instead. */
export const schemaWithAnyOf = {
  ...schema,
  properties: {
    ...schema.properties,
    servicePoint: {
      ...schema.properties.servicePoint,
      anyOf: servicePoint.fields.map(({ name }) => ({ required: [name] })),
    },
  },
};
