// Every shared case in the page: bound to a form with the values of the case, a refused submit shows each issue at its
// place, and an accepted one gives the payload.

import { files, runCases } from "./cases.mjs";
import { open } from "./form.mjs";
import { expect, test } from "./portal.mjs";

test("there are cases", () => expect(files.length).toBeGreaterThan(30));

for (const file of files) {
  test(file.name, async ({ page }) => {
    await open(page);
    const { count, problems } = await page.evaluate(runCases, file.text);
    expect(count).toBeGreaterThan(0);
    expect(problems).toEqual([]);
  });
}
