// What a form with values and issues takes to be written grows with these, and no faster: twice as many, at most 2.2 times
// the steps of the engine.

import assert from "node:assert/strict";
import { test } from "node:test";
import { countingModule } from "../support/steps.mjs";

const { module, stepsOf } = countingModule("form");
const { render, setWasm, validate } = await import("request-forms/form/slim");
const { default: confirmation } = await import("request-forms/types/disconnectCustomerConfirmation");
setWasm(module);

const list = "acknowledgementRequest";

test("the steps of the engine grow no faster than the form with its issues", () => {
  const steps = (count) => {
    const values = { [list]: Array.from({ length: count }, () => ({ id: "x", acceptanceIndicator: "a b" })) };
    const { issues } = validate(confirmation, values);
    assert.ok(issues.length >= 2 * count - 1);
    let html;
    const taken = stepsOf(() => {
      html = render(confirmation, { values, issues });
    });
    assert.ok(html.length > 1000 * count);
    return taken;
  };
  steps(64);
  const [one, two] = [steps(1024), steps(2048)];
  assert.ok(one > 0);
  assert.ok(two <= one * 2.2, `${one} steps, and ${two} for twice as much`);
});
