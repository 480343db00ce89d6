// The ways into a check, each with its inputs and what each contender runs on them.

import { messages } from "./contenders/rules.mjs";
import { brokenForms, confirmations, points, typedForms, validForms } from "./inputs.mjs";

const size = 500;
const type = "U_BVPN_CUSTOM003_1";
const today = "2026-12-01";

/**
 * Each task has a `name`, `inputs`, `prepare(contender)`, which gives what is run on an input or nothing where the
 * contender has no such thing, the `problems` that are in each input and, where there is one, a `goal` in times of Zod.
 */
export function tasks() {
  const valid = validForms(size);
  const ofSite = points(size);
  const whole = valid.map((properties) => ({ type, comment: "By the rear entrance", properties }));
  const dated = whole.map((payload) => ({ ...payload, requestedAt: "2027-03-31" }));
  const check = (options) => (contender) => contender.update(options);
  const payload = (options) => (contender) => contender.envelope(options);
  const list = (contender) => contender.confirmation();
  return [
    { name: "valid, all different", inputs: valid, prepare: check(), problems: 0, goal: 1.3 },
    { name: "one property changed", inputs: typedForms(size), prepare: check(), problems: 0, goal: 0.4 },
    { name: "six errors", inputs: brokenForms(size), prepare: check(), problems: 6, goal: 0.2 },
    { name: "six errors, `messages`", inputs: brokenForms(size), prepare: check({ messages }), problems: 6 },
    { name: "`request`", inputs: whole, prepare: payload({ isSplit: true }), problems: 0 },
    { name: "`request` and `today`", inputs: dated, prepare: payload({ isSplit: true, today }), problems: 0 },
    { name: "service points", inputs: valid, prepare: check({ points: ofSite }), problems: 0 },
    { name: "a whole payload", inputs: whole, prepare: payload(), problems: 0 },
    {
      name: "an unexpected property",
      inputs: valid.map((form) => ({ ...form, colour: "blue" })),
      prepare: check({ isStrict: true }),
      problems: 1,
    },
    {
      name: "a number for a text",
      inputs: valid.map((form) => ({ ...form, profile: 8 })),
      prepare: check(),
      problems: 1,
    },
    { name: "a list of 1", inputs: confirmations(size, 1), prepare: list, problems: 0 },
    { name: "a list of 10", inputs: confirmations(size / 10, 10), prepare: list, problems: 0 },
    { name: "a list of 1,000", inputs: confirmations(2, 1000), prepare: list, problems: 0 },
    {
      name: "a keystroke",
      inputs: Array.from({ length: 40 }, (_, index) => `camille.${"martin".slice(0, index % 6)}@example.com`),
      prepare: (contender) => contender.field(valid[0]),
      problems: 0,
    },
  ];
}
