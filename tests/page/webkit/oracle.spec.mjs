// Generated forms in WebKit hold what it would submit: see ../oracle.spec.mjs.

import { open } from "../form.mjs";
import { compareAll } from "../oracle.mjs";
import { expect, test } from "./driver.mjs";

test("a bound form holds what the browser would submit", async ({ page }) => {
  test.setTimeout(120_000);
  await open(page);
  const { differences, compared, expected } = await compareAll(page);
  expect(differences).toEqual([]);
  expect(compared).toBe(expected);
});
