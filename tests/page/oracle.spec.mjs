// What a bound form holds is what the browser itself would submit.

import { compareAll } from "./oracle.mjs";
import { openOwnPage } from "./own-page.mjs";
import { expect, test } from "./portal.mjs";

test("a bound form holds what the browser would submit, for generated forms of any controls", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await openOwnPage(page);
  const { differences, compared, expected } = await compareAll(page);
  expect(differences).toEqual([]);
  expect(compared).toBe(expected);
});
