// On paper: the request in words, without what can only be pressed.

import { draft, key, offer, store } from "./drafts.mjs";
import { reachReview, send } from "./form.mjs";
import { expect, test } from "./portal.mjs";
import { showOn } from "./print.mjs";

for (const colorScheme of ["light", "dark"]) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test("the review and the end print in dark ink on white paper, and nothing else does", async ({
      page,
    }) => {
      await reachReview(page);
      await showOn(page, "print");
      const answer = page.locator("#page-review-answers dd").first();
      await expect(answer).toBeVisible();
      await expect(page.getByRole("button")).toHaveCount(0);
      await expect(page.getByRole("link")).toHaveCount(0);
      await expect(page.locator("#page-payload")).toBeHidden();
      expect(await answer.evaluate((node) => getComputedStyle(node).color)).toBe("rgb(0, 0, 0)");
      await showOn(page, "screen");
      await send(page).click();
      await page.locator("#page-done-view").waitFor();
      await showOn(page, "print");
      await expect(page.locator("#page-done-text")).toBeVisible();
      await expect(page.getByRole("button")).toHaveCount(0);
    });
  });
}

test("an offered draft stays off the paper", async ({ page }) => {
  await store(page, { [key]: draft({ colour: "red" }) });
  await page.goto("/R_BVPN_FR_1/en/");
  await expect(offer(page)).toBeVisible();
  await showOn(page, "print");
  await expect(offer(page)).toBeHidden();
  await expect(page.locator("label[for='contacts.primary.email']")).toBeVisible();
});
