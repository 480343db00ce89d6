// What the benchmark does: whole forms against what one would use instead, and then every way into a check, each beside
// the same form checked the plainest way.

import { open, servicePoints, validate } from "../npm/dist/index.js";
import { confirmationContenders, updateContenders } from "./contenders.mjs";
import { brokenForms, confirmations, points, typedForms, validForms } from "./forms.mjs";
import { measure } from "./measure.mjs";

const size = 500;
const update = "U_BVPN_CUSTOM003_1";
const confirmation = "disconnectCustomerConfirmation";

/** Runs everything, and gives it to `print`, line by line. */
export function runAll(print) {
  againstOthers(print);
  everyWay(print);
  keystroke(print);
}

/** The goals, as multiples of the time that Zod takes. */
const againstZod = {
  "valid, all different": 1.3,
  "six errors, all different": 0.2,
  "one property changed": 0.4,
};

function againstOthers(print) {
  const tasks = {
    "valid, all different": [validForms(size), updateContenders],
    "six errors, all different": [brokenForms(size), updateContenders],
    "one property changed": [typedForms(size), updateContenders],
    "a list of 1": [confirmations(size, 1), confirmationContenders],
    "a list of 10": [confirmations(size / 10, 10), confirmationContenders],
    "a list of 1,000": [confirmations(2, 1000), confirmationContenders],
  };
  for (const [task, [inputs, contenders]] of Object.entries(tasks)) {
    for (const input of inputs) agree(task, contenders, input);
    const times = measure(contenders, inputs);
    const own = times.get("request-forms");
    const goal = againstZod[task];
    print(`\n${task.padEnd(28)}ns a form   × ours${goal ? `   goal: ${goal} × zod` : ""}`);
    for (const [name, time] of times) print(`  ${name.padEnd(24)}${figure(time)} ${ratio(time / own)}`);
    print(
      `  ours / zod ${(own / times.get("zod")).toFixed(2)}   ours / ajv ${(own / times.get("ajv")).toFixed(2)}`,
    );
  }
}

/** Who does not find what the others find has done another job. */
function agree(task, contenders, input) {
  const found = contenders.map(({ run }) => run(input));
  if (new Set(found).size === 1) return;
  const each = contenders.map(({ name }, index) => `${name} ${found[index]}`);
  throw new Error(`${task}: the contenders do not find the same: ${each.join(", ")}.`);
}

/** Each way in, on forms that all differ. The goal for each is twice the plain way. */
function everyWay(print) {
  const indexed = servicePoints(points(size));
  const way = (name, options, change = (form) => form) => ({ name, options, change });
  const ways = [
    way("plain"),
    way("with messages", { messages: { missingProperty: "{label} is missing" } }),
    way("with request", { request: { comment: "By the rear entrance" } }),
    way("with today", { today: "2026-12-01", request: { requestedAt: "2027-03-31" } }),
    way("in French", { locale: "fr" }),
    way("with service points", { servicePoints: indexed }),
    way("a whole payload", undefined, ({ ...properties }) => ({ type: update, comment: "Now", properties })),
    way("an unexpected property", undefined, (form) => ({ ...form, colour: "blue" })),
    way("a misspelt property", undefined, (form) => ({ ...form, profil: "blue" })),
    way("a number for a text", undefined, (form) => ({ ...form, profile: 8 })),
    way("flat by documented ids", undefined, flat),
  ];
  // All ways take turns on the same forms, so that the machine treats them alike.
  const forms = validForms(size);
  const contenders = ways.map(({ name, options, change }) => {
    const inputs = new Map(forms.map((form) => [form, change(form)]));
    return { name, run: (form) => validate(update, inputs.get(form), options).issues.length };
  });
  const times = measure(contenders, forms);
  print(`\n${"every way in".padEnd(28)}ns a form   × plain   goal: 2`);
  for (const [name, time] of times)
    print(`  ${name.padEnd(24)}${figure(time)} ${ratio(time / times.get("plain"))}`);
}

function keystroke(print) {
  const form = open(update, { values: validForms(1)[0] });
  const texts = Array.from({ length: 40 }, (_, index) => "Marie-Françoise".slice(0, 1 + (index % 14)));
  const list = open(confirmation, { values: confirmations(1, 10)[0] });
  const set = (name, on, path) => ({
    name,
    run(text) {
      on.set(path, text);
      return 1;
    },
  });
  const times = measure(
    [
      set("a first name", form, "contacts.primary.firstName"),
      set("an e-mail address", form, "contacts.primary.email"),
      set("an id in a list of 10", list, "acknowledgementRequest.3.id"),
    ],
    texts,
  );
  print(`\n${"a keystroke, form.set".padEnd(28)}ns          goal: 120`);
  for (const [name, time] of times) print(`  ${name.padEnd(24)}${figure(time)}`);
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

const figure = (time) => time.toFixed(0).padStart(9);
const ratio = (number) => number.toFixed(2).padStart(9);
