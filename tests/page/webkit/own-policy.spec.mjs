// The page under its own policy in WebKit: see ../own-policy.spec.mjs.

import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { control, open as openPage } from "../form.mjs";
import { allThrown, noticed, thrown, watch, ways } from "../ways.mjs";
import { expect, test } from "./driver.mjs";

const file = fileURLToPath(new URL("../../../examples/portal/service-points.json", import.meta.url));
const script = "/main.js";

test.describe("watched from the beginning", () => {
  // The page's script waits until somebody watches, and the page is not loaded before that.
  test.use({ pageLoadStrategy: "none" });

  for (const [name, way] of Object.entries(ways)) {
    test(name, async ({ page, front, webdriver }) => {
      let isOpen = false;
      const expectNoProblem = async () => expect(await page.evaluate(noticed)).toEqual([]);
      const open = async (query) => {
        if (isOpen) await expectNoProblem();
        isOpen = true;
        const go = front.hold(script);
        await page.goto(`/${query}`);
        // The document before this one may still be there, and it was watched.
        await page.until(
          () => page.evaluate(() => !("problems" in globalThis) && document.readyState === "interactive"),
          "The page does not arrive.",
        );
        await page.evaluate(watch);
        go();
        await page.locator("form[data-ready]").waitFor();
      };
      const save = async (press) => {
        await press();
        const names = async () => (await readdir(webdriver.home)).filter((found) => !found.startsWith("."));
        await expect.poll(names).toHaveLength(1);
        return join(webdriver.home, ...(await names()));
      };
      await way({ page, expect, open, save, file });
      await expectNoProblem();
    });
  }
});

for (const [where, withHeader] of [
  ["by the portal's header and its meta tag", true],
  ["by its meta tag alone, as on a plain static host", false],
]) {
  test(`text is neither markup nor a script ${where}`, async ({ page, front }) => {
    front.allowFrames = !withHeader;
    // The French form is made by the script, and the policy with it.
    await openPage(page, "?lang=fr");
    const hasPolicies = await page.evaluate(() => "trustedTypes" in globalThis);
    test.skip(!hasPolicies, "this engine has no Trusted Types");
    expect(await page.evaluate(thrown)).toEqual(allThrown);
    await expect(control(page, "servicePoint.id")).toBeVisible();
  });
}
