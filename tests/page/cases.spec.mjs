// Every shared case in the page: bound to a form with the values of the case, a refused submit shows each issue at its
// place, and an accepted one gives the payload.

import { files, runCases } from "./cases.mjs";
import { open } from "./form.mjs";
import { test as base, expect } from "./portal.mjs";

const test = base.extend({
  /** One page for all files: each case brings a form of its own and takes it away. */
  sharedPage: [
    async ({ browser, portal }, use) => {
      const page = await browser.newPage({ baseURL: portal.url });
      await open(page);
      await use(page);
      await page.close();
    },
    { scope: "worker" },
  ],
});

test("there are cases", () => expect(files.length).toBeGreaterThan(30));

for (const file of files) {
  test(file.name, async ({ sharedPage }) => {
    const { count, problems } = await sharedPage.evaluate(runCases, file.text);
    expect(count).toBeGreaterThan(0);
    expect(problems).toEqual([]);
  });
}
