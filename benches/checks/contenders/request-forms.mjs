// This package. It knows the rules itself; what others put into a schema are options of a check.

import { open, servicePoints, validate } from "../../../npm/dist/index.js";
import { found } from "./found.mjs";

const type = "U_BVPN_CUSTOM003_1";

export function update({ messages, points } = {}) {
  const own = messages && { missingProperty: messages.text, invalidFormat: messages.email };
  const options = { messages: own, servicePoints: points && servicePoints(points) };
  return (values) => errors(validate(type, values, options));
}

/** A whole payload, or with `isSplit` its properties as values and its attributes as an option. */
export function envelope({ today, isSplit } = {}) {
  if (!isSplit) return (values) => errors(validate(type, values, { today }));
  return ({ type, properties, ...request }) => errors(validate(type, properties, { today, request }));
}

export const confirmation = () => (values) => errors(validate("disconnectCustomerConfirmation", values));

/** A keystroke in an open form: what it answers is about the whole form, not about the field alone. */
export function field(values) {
  const form = open(type, { values });
  return (text) => {
    form.set("contacts.primary.email", text);
    return Number(!form.valid);
  };
}

/** Warnings are no problems: the others have none. */
function errors({ issues }) {
  return found(issues.filter(({ severity }) => severity === "error"));
}
