// What a reader on a phone meets first, and what is folded away there and elsewhere.

import { control, fill, message, open, submit, summary } from "./form.mjs";
import { listed } from "./points.mjs";
import { expect, test } from "./portal.mjs";

const types = ["R_BVPN_FR_1", "U_BVPN_CUSTOM003_1", "C_BVPN_CUSTOM003_1", "disconnectCustomerConfirmation"];
const fold = (page) => page.locator("details[data-fold='contacts.secondary']");
const toggle = (page) => fold(page).locator("summary").first();
const second = "contacts.secondary.email";

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test("the first control is in the first screen, and the link past the header leads to it", async ({
    page,
  }) => {
    await listed(page);
    for (const type of types) {
      for (const locale of ["en", "fr"]) {
        await open(page, `?type=${type}&lang=${locale}`);
        const first = page.locator("#page-form form").locator("input, select, textarea").first();
        const { top } = await first.evaluate((node) => node.getBoundingClientRect().toJSON());
        expect(top, `${type} ${locale}`).toBeGreaterThan(0);
        expect(top, `${type} ${locale}`).toBeLessThan(600);
        await page.locator("#page-skip").focus();
        await page.keyboard.press("Enter");
        await expect(first).toBeFocused();
        expect(new URL(await page.evaluate(() => location.href)).hash).toBe("");
      }
    }
  });

  test("the other types are behind one press", async ({ page }) => {
    await open(page, "?type=R_BVPN_FR_1&lang=en");
    const other = page.locator("#page-types a[href*='disconnectCustomerConfirmation']");
    await expect(other).toBeHidden();
    await page.locator(".types > summary").click();
    await other.click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Confirm a disconnection");
  });
});

test("the second contact is folded away until it holds something", async ({ page }) => {
  await open(page, "?type=R_BVPN_FR_1&lang=en");
  await expect(control(page, second)).toBeHidden();
  await toggle(page).click();
  await fill(page, { [second]: "zoe@" });
  await control(page, second).press("Tab");
  await expect(message(page, second)).toBeVisible();
  // Whoever closes it again is led back into it.
  await toggle(page).click();
  await expect(control(page, second)).toBeHidden();
  await submit(page).click();
  await expect(fold(page)).toHaveAttribute("open", "");
  await toggle(page).click();
  await summary(page).locator(`a[href="#${second}"]`).click();
  await expect(control(page, second)).toBeFocused();

  // What was kept of this tab is there to be seen.
  await page.reload();
  await page.locator("form[data-ready]").waitFor();
  await expect(control(page, second)).toBeVisible();
  await expect(control(page, second)).toHaveValue("zoe@");
  await page.locator("#page-empty").click();
  await page.locator("#page-question-yes").click();
  await expect(control(page, second)).toBeHidden();
});

test("the provider's word on the second contact opens it", async ({ page }) => {
  const description = `The mandatory field '${second}' is missing.`;
  await page.route("**/requests", (route) => route.fulfill({ status: 412, json: { code: 65, description } }));
  await open(page, "?type=R_BVPN_FR_1&lang=en&demo");
  await page.locator("#page-example").click();
  await submit(page).click();
  await page.locator("#page-send").click();
  await expect(summary(page)).toBeFocused();
  await expect(message(page, second)).toBeVisible();
});

test("groups and items are headings", async ({ page }) => {
  await open(page, "?type=disconnectCustomerConfirmation&lang=en");
  await page.locator("button[data-add]").click();
  await expect(page.getByRole("heading", { level: 2 }).first()).toHaveText("Acknowledgements");
  await expect(page.locator("#page-form h3")).toHaveText(["Acknowledgement 1", "Acknowledgement 2"]);
});
