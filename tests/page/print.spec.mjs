// On paper: the request in words, without what can only be pressed.

import { reachReview, send } from "./form.mjs";
import { expect, test } from "./portal.mjs";

for (const colorScheme of ["light", "dark"]) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test("the review and the end print in dark ink on white paper, and nothing else does", async ({
      page,
    }) => {
      await reachReview(page);
      await page.emulateMedia({ media: "print" });
      const answer = page.locator("#page-review-answers dd").first();
      await expect(answer).toBeVisible();
      await expect(page.getByRole("button")).toHaveCount(0);
      await expect(page.getByRole("link")).toHaveCount(0);
      await expect(page.locator("#page-payload")).toBeHidden();
      expect(await answer.evaluate((node) => getComputedStyle(node).color)).toBe("rgb(0, 0, 0)");
      await page.emulateMedia({ media: "screen" });
      await send(page).click();
      await page.locator("#page-done-view").waitFor();
      await page.emulateMedia({ media: "print" });
      await expect(page.locator("#page-done-text")).toBeVisible();
      await expect(page.getByRole("button")).toHaveCount(0);
    });
  });
}

test("an offered draft stays off the paper", async ({ page }) => {
  await page.addInitScript(() => {
    const draft = { type: "R_BVPN_FR_1", saved: new Date().toISOString(), values: { colour: "red" } };
    localStorage.setItem("request-forms.draft.x", JSON.stringify(draft));
  });
  await page.goto("/?lang=en");
  await expect(page.locator("#page-draft-offer")).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("#page-draft-offer")).toBeHidden();
  await expect(page.locator("form[data-ready] label").first()).toBeVisible();
});
