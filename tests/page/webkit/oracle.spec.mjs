// Generated forms in WebKit hold what it would submit: see ../oracle.spec.mjs.

import { compareForms } from "../../support/form-oracle.mjs";
import { open } from "../form.mjs";
import { atOnce, forms } from "../oracle.mjs";
import { expect, test } from "./driver.mjs";

test("a bound form holds what the browser would submit", async ({ page }) => {
  test.setTimeout(120_000);
  await open(page);
  let compared = 0;
  for (let first = 1; first <= forms; first += atOnce) {
    const found = await page.evaluate(compareForms, { first, count: atOnce, url: "/" });
    expect(found.differences).toEqual([]);
    compared += found.compared;
  }
  expect(compared).toBe(forms * 7);
});
