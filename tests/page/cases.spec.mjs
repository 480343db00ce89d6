// Every shared case in the page: bound to a form with the values of the case, a refused submit shows each issue at its
// place, and an accepted one gives the payload.

import { dirname } from "node:path";
import { files, runCases } from "./cases.mjs";
import { openOwnPage } from "./own-page.mjs";
import { expect, test } from "./portal.mjs";

test("there are cases", () => expect(files.length).toBeGreaterThan(30));

// A page for each folder is enough: each case brings a form of its own and takes it away.
for (const folder of new Set(files.map(({ name }) => dirname(name)))) {
  test(folder, async ({ page }) => {
    await openOwnPage(page);
    for (const { name, text } of files.filter(({ name }) => dirname(name) === folder)) {
      const { count, problems } = await page.evaluate(runCases, text);
      expect(count, name).toBeGreaterThan(0);
      expect.soft(problems, name).toEqual([]);
    }
  });
}
