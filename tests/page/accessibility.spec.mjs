// What a machine can say about accessibility, in every state that the page has.

import { expectAccessible } from "./axe.mjs";
import { control, open, reachReview, send, submit, summary } from "./form.mjs";
import { expect, test } from "./portal.mjs";

/** Errors, a warning with its suggestion, an open source, and the summary: all that the form can say at once. */
async function provoke(page) {
  await control(page, "contacts.primary.email").fill("zoe@gmial.com");
  await control(page, "contacts.primary.phone").fill("none");
  await control(page, "contacts.primary.phone").press("Tab");
  await submit(page).click();
  await expect(summary(page)).toBeFocused();
  await page.locator(".source summary").first().click();
}

for (const type of ["R_BVPN_FR_1", "U_BVPN_CUSTOM003_1", "disconnectCustomerConfirmation"]) {
  test(`${type}, empty`, async ({ page }) => {
    await open(page, `?type=${type}&lang=en`);
    await expectAccessible(page);
  });
}

for (const locale of ["en", "fr"]) {
  test(`with errors, in ${locale}`, async ({ page }) => {
    await open(page, `?type=R_BVPN_FR_1&lang=${locale}`);
    await provoke(page);
    await expectAccessible(page);
  });
}

test("the review, and the end", async ({ page }) => {
  await reachReview(page);
  await expectAccessible(page);
  await send(page).click();
  await page.locator("#page-done-view").waitFor();
  await expectAccessible(page);
});

test("the question before the form is emptied", async ({ page }) => {
  await open(page, "?lang=en");
  await control(page, "servicePoint.id").fill("SP-1");
  await page.getByRole("button", { name: "Empty the form" }).click();
  await page.getByRole("dialog").waitFor();
  await expectAccessible(page);
});

test.describe("in the dark", () => {
  test.use({ colorScheme: "dark" });

  test("with errors, with service points, and at the end", async ({ page }) => {
    await open(page, "?type=R_BVPN_FR_1&lang=en");
    await page.locator("#page-service-points summary").click();
    await page.locator("#page-points-input").setInputFiles({
      name: "points.json",
      mimeType: "application/json",
      buffer: Buffer.from("no list"),
    });
    await provoke(page);
    await expectAccessible(page);
    await reachReview(page);
    await send(page).click();
    await page.locator("#page-done-view").waitFor();
    await expectAccessible(page);
  });
});

test.describe("on the narrowest screen", () => {
  test.use({ viewport: { width: 320, height: 640 } });

  for (const type of ["R_BVPN_FR_1", "U_BVPN_CUSTOM003_1"]) {
    test(`${type} fits, and nothing is cut off`, async ({ page }) => {
      await open(page, `?type=${type}&lang=fr`);
      await provoke(page);
      await expectAccessible(page);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(320);
    });
  }
});

test("everything can be reached and done with the keyboard alone", async ({ page }) => {
  await open(page, "?type=R_BVPN_FR_1&lang=en");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the form" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.locator("#page-service-points summary")).toBeFocused();
});
