// Every shared case in the page in WebKit: see ../cases.spec.mjs. A browser for each folder of them is enough, since
// what runs them leaves nothing behind.

import { dirname } from "node:path";
import { files, runCases } from "../cases.mjs";
import { open } from "../form.mjs";
import { expect, test } from "./driver.mjs";

const folders = new Set(files.map(({ name }) => dirname(name)));

for (const folder of folders) {
  test(folder, async ({ page }) => {
    await open(page);
    for (const { name, text } of files.filter(({ name }) => dirname(name) === folder)) {
      const { count, problems } = await page.evaluate(runCases, text);
      expect(count, name).toBeGreaterThan(0);
      expect.soft(problems, name).toEqual([]);
    }
  });
}
