// The page under its own policy: text never becomes markup or a script there, and the page never tries.

import { control, open as openPage } from "./form.mjs";
import { overhear } from "./overhear.mjs";
import { expect, test } from "./portal.mjs";
import { allThrown, thrown, ways } from "./ways.mjs";

for (const [name, way] of Object.entries(ways)) {
  test(name, async ({ page, download }) => {
    const complaints = await overhear(page);
    let isOpen = false;
    const open = async (query) => {
      if (isOpen) expect(await complaints()).toEqual([]);
      isOpen = true;
      await openPage(page, query);
    };
    await way({ page, open, download });
    expect(await complaints()).toEqual([]);
  });
}

for (const [where, withHeader] of [
  ["by the portal's header and its meta tag", true],
  ["by its meta tag alone, as on a plain static host", false],
]) {
  test(`text is neither markup nor a script ${where}`, async ({ page, browserName }) => {
    let policies = 0;
    await page.route(/\/fr\/$/, async (route) => {
      const response = await route.fetch();
      const { "content-security-policy": policy, ...others } = response.headers();
      if (policy.includes("trusted-types 'none'")) policies += 1;
      await route.fulfill({ response, headers: withHeader ? response.headers() : others });
    });
    await openPage(page, "?lang=fr");
    // Another form takes the place of the first one.
    await control(page, "servicePoint.id").fill("SP-1001");
    await page.locator("#page-empty").click();
    await page.locator("#page-question-yes").click();
    await expect(control(page, "servicePoint.id")).toHaveValue("");
    expect(policies).toBe(1);
    const hasPolicies = await page.evaluate(() => "trustedTypes" in globalThis);
    expect(hasPolicies || browserName !== "chromium").toBe(true);
    test.skip(!hasPolicies, "this engine has no Trusted Types");
    expect(await page.evaluate(thrown)).toEqual(allThrown);
    await expect(control(page, "servicePoint.id")).toBeVisible();
  });
}
