// Drafts, files and properties without a place, as they look: in both languages, in the dark, on the narrowest screen.

import { expectAccessible } from "./axe.mjs";
import { draft, key, store } from "./drafts.mjs";
import { open } from "./form.mjs";
import { expect, test } from "./portal.mjs";

/** Opens the page with drafts on the device, and then a file with a property that no type has. */
async function provoke(page, lang) {
  const types = ["R_BVPN_FR_1", "disconnectCustomerConfirmation", "U_BVPN_CUSTOM003_1", "R_BVPN_FR_1"];
  const drafts = types.map((type, index) => [`${key}${index}`, draft({ colour: "red" }, { type })]);
  await store(page, Object.fromEntries(drafts));
  await open(page, `?type=R_BVPN_FR_1&lang=${lang}`);
  await page.locator("#page-keep summary").click();
  await expect(page.locator("#page-draft-offer")).toBeVisible();
  await page.locator("#page-file-input").setInputFiles({
    name: "request.json",
    mimeType: "application/json",
    buffer: Buffer.from(
      JSON.stringify({ type: "R_BVPN_FR_1", values: { colour: "red", [`x${"y".repeat(80)}`]: 1 } }),
    ),
  });
  await expect(page.locator("#page-unexpected")).toBeVisible();
}

for (const lang of ["en", "fr"]) {
  for (const colorScheme of ["light", "dark"]) {
    test.describe(`${lang}, ${colorScheme}`, () => {
      test.use({ colorScheme, viewport: { width: 320, height: 640 } });

      test("everything about drafts and files is accessible, and fits", async ({ page }) => {
        await provoke(page, lang);
        await expectAccessible(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
        await page.locator("#page-draft-delete").click();
        await page.getByRole("dialog").waitFor();
        await expectAccessible(page);
      });
    });
  }
}

test("a draft can be kept, and all of them deleted, with the keyboard alone", async ({ page }) => {
  await provoke(page, "en");
  await page.locator("#page-keep summary").focus();
  await page.keyboard.press("Tab");
  await expect(page.locator("#page-draft-keep")).toBeFocused();
  await page.keyboard.press("Space");
  await expect(page.locator("#page-draft-keep")).toBeChecked();
  await page.locator("#page-draft-clear").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(page.locator("#page-draft-keep")).toBeFocused();
  await expect(page.locator("#page-draft-list li")).toHaveCount(0);
  await expect(page.locator("#page-draft-offer")).toBeHidden();
});
