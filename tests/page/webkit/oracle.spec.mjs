// Generated forms in WebKit hold what it would submit: see ../oracle.spec.mjs.

import { compareAll } from "../oracle.mjs";
import { ownPage, ownPath } from "../own-page.mjs";
import { expect, test } from "./driver.mjs";

test("a bound form holds what the browser would submit", async ({ page, front }) => {
  test.setTimeout(120_000);
  front.answer(ownPath, { body: ownPage() });
  await page.goto(ownPath);
  const { differences, compared, expected } = await compareAll(page);
  expect(differences).toEqual([]);
  expect(compared).toBe(expected);
});
