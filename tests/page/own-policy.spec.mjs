// The page under its own policy: text never becomes markup or a script there, and the page never tries.

import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { control, open as openPage } from "./form.mjs";
import { expect, test } from "./portal.mjs";
import { allThrown, noticed, thrown, watch, ways } from "./ways.mjs";

const file = fileURLToPath(new URL("../../examples/portal/service-points.json", import.meta.url));

for (const [name, way] of Object.entries(ways)) {
  test(name, async ({ page, download }, testInfo) => {
    // What the engine says by itself comes as a message of the console alone.
    const errors = [];
    page.on("console", (said) => said.type() === "error" && errors.push(said.text()));
    await page.addInitScript(watch);
    let isOpen = false;
    const expectNoProblem = async () => expect(await page.evaluate(noticed)).toEqual([]);
    const open = async (query) => {
      if (isOpen) await expectNoProblem();
      isOpen = true;
      await openPage(page, query);
    };
    const save = async (press) => {
      const saved = await download(press);
      const path = testInfo.outputPath(saved.name);
      await writeFile(path, saved.text);
      return path;
    };
    await way({ page, expect, open, save, file });
    await expectNoProblem();
    expect(errors).toEqual([]);
  });
}

for (const [where, withHeader] of [
  ["by the portal's header and its meta tag", true],
  ["by its meta tag alone, as on a plain static host", false],
]) {
  test(`text is neither markup nor a script ${where}`, async ({ page, browserName }) => {
    let policies = 0;
    await page.route(/\/\?lang=fr$/, async (route) => {
      const response = await route.fetch();
      const { "content-security-policy": policy, ...others } = response.headers();
      if (policy.includes("trusted-types request-forms")) policies += 1;
      await route.fulfill({ response, headers: withHeader ? response.headers() : others });
    });
    // The French form is made by the script, and the policy with it.
    await openPage(page, "?lang=fr");
    expect(policies).toBe(1);
    const hasPolicies = await page.evaluate(() => "trustedTypes" in globalThis);
    expect(hasPolicies || browserName !== "chromium").toBe(true);
    test.skip(!hasPolicies, "this engine has no Trusted Types");
    expect(await page.evaluate(thrown)).toEqual(allThrown);
    await expect(control(page, "servicePoint.id")).toBeVisible();
  });
}
