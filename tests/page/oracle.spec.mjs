// What a bound form holds is what the browser itself would submit.

import { compareForms } from "../support/form-oracle.mjs";
import { atOnce, forms } from "./oracle.mjs";
import { expect, test } from "./portal.mjs";

test("a bound form holds what the browser would submit, for generated forms of any controls", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.goto("/");
  let compared = 0;
  for (let first = 1; first <= forms; first += atOnce) {
    const found = await page.evaluate(compareForms, { first, count: atOnce, url: "/" });
    expect(found.differences).toEqual([]);
    compared += found.compared;
  }
  expect(compared).toBe(forms * 7);
});
