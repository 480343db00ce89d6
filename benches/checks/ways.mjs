// Every way into a check of ours, on forms that all differ, beside the plainest way.

import { open, servicePoints, validate } from "../../npm/dist/index.js";
import { confirmations, points, validForms } from "./inputs.mjs";

const size = 500;
const update = "U_BVPN_CUSTOM003_1";

/** What `measure` takes: the ways on forms of the same values. */
export function ways() {
  const forms = validForms(size);
  const way = (name, options, change = (form) => form) => ({
    name,
    inputs: forms.map(change),
    run: (values) => validate(update, values, options).issues.length,
  });
  return [
    way("plain"),
    way("with messages", { messages: { missingProperty: "{label} is missing" } }),
    way("with request", { request: { comment: "By the rear entrance" } }),
    way("with today", { today: "2026-12-01", request: { requestedAt: "2027-03-31" } }),
    way("in French", { locale: "fr" }),
    way("with service points", { servicePoints: servicePoints(points(size)) }),
    way("a whole payload", undefined, (properties) => ({ type: update, comment: "Now", properties })),
    way("an unexpected property", undefined, (form) => ({ ...form, colour: "blue" })),
    way("a misspelt property", undefined, (form) => ({ ...form, profil: "blue" })),
    way("a number for a text", undefined, (form) => ({ ...form, profile: 8 })),
    way("flat by documented ids", undefined, flat),
  ];
}

/** One property of an open form after the other. */
export function keystrokes() {
  const form = open(update, { values: validForms(1)[0] });
  const list = open("disconnectCustomerConfirmation", { values: confirmations(1, 10)[0] });
  const inputs = Array.from({ length: 40 }, (_, index) => "Marie-Françoise".slice(0, 1 + (index % 14)));
  const set = (name, on, path) => ({
    name,
    inputs,
    run(text) {
      on.set(path, text);
      return 1;
    },
  });
  return [
    set("a first name", form, "contacts.primary.firstName"),
    set("an e-mail address", form, "contacts.primary.email"),
    set("an id in a list of 10", list, "acknowledgementRequest.3.id"),
  ];
}

function flat(form) {
  const values = {};
  const walk = (value, path) => {
    if (typeof value !== "object") values[path] = value;
    else for (const [name, inner] of Object.entries(value)) walk(inner, path ? `${path}.${name}` : name);
  };
  walk(form, "");
  return values;
}
