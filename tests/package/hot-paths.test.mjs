// What the engine does on the paths that everybody takes has a bound, in steps of the module: the beginnings of functions
// and the turns of loops. Each bound is a seventh above what was counted.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { countingModule } from "../support/steps.mjs";

const { module, stepsOf } = countingModule("core");
const { open, setWasm, validate } = await import("request-forms/core/slim");
const { default: update } = await import("request-forms/types/U_BVPN_CUSTOM003_1");
const { default: confirmation } = await import("request-forms/types/disconnectCustomerConfirmation");
const { examples } = await import("request-forms");
setWasm(module);

const valid = examples(update).full;
const invalid = {
  ...valid,
  contacts: {
    primary: { ...valid.contacts.primary, title: "Dr", email: "nowhere", phone: "12" },
    secondary: { ...valid.contacts.secondary, mobile: "none" },
  },
  options: { ...valid.options, bandwidth: "16M", wifi: "" },
};
const items = Array.from({ length: 1000 }, (_, index) => ({
  id: `charge-${index}`,
  acceptanceIndicator: "accepted",
}));

/** The steps of the first call are those of an instance, of a pack and of a form that are made. */
function stepsOnceWarm(act) {
  act(0);
  return stepsOf(() => act(1));
}

describe("the engine takes no more steps than its bound", () => {
  const paths = {
    "a valid request": [2850, (turn) => validate(update, another(valid, turn))],
    "a request with six errors": [3450, (turn) => validate(update, another(invalid, turn))],
    "a list of 1,000": [
      79_000,
      (turn) => validate(confirmation, { acknowledgementRequest: items.slice(turn) }),
    ],
  };
  for (const [name, [bound, act]] of Object.entries(paths)) {
    test(name, () => assertWithin(stepsOnceWarm(act), bound));
  }

  test("a keystroke", () => {
    const form = open(update, { values: valid });
    const type = (turn) => form.set("contacts.primary.email", `camille.martin@example.co${"mx"[turn]}`);
    assertWithin(stepsOnceWarm(type), 180);
  });
});

/** The same in other texts: what is equal to what the engine was given last is not given again. */
function another(values, turn) {
  return JSON.parse(JSON.stringify(values), (_, value) =>
    typeof value === "string" && turn === 1 ? `${value} ` : value,
  );
}

function assertWithin(steps, bound) {
  assert.ok(steps > bound / 2, `${steps} steps are so few that nothing was done`);
  assert.ok(steps <= bound, `${steps} steps, at most ${bound}`);
}
