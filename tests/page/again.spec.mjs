// What comes after a request: what happens next, and another one that need not be typed from the start.

import { complete, control, reachReview, send, submit } from "./form.mjs";
import { expect, test } from "./portal.mjs";

const again = (page) => page.getByRole("button", { name: "Start again with the same contacts" });

test("a new request can start from the same contacts", async ({ page }) => {
  await reachReview(page);
  await send(page).click();
  await expect(page.locator("#page-done-next")).toContainText("Orange Business validates the request");
  await again(page).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  const { "servicePoint.id": _, ...contacts } = complete.R_BVPN_FR_1;
  await expect(control(page, "servicePoint.id")).toHaveValue("");
  await expect(control(page, "contacts.primary.phone")).toHaveValue("+33199005678");
  for (const name of ["firstName", "lastName", "email"].map((name) => `contacts.primary.${name}`)) {
    await expect(control(page, name)).toHaveValue(contacts[name]);
  }
  await expect(page.locator("[data-code]")).toHaveCount(0);

  await control(page, "servicePoint.id").fill("SP-1002");
  await submit(page).click();
  await send(page).click();
  await expect(again(page)).toBeVisible();
});

test("no contacts are offered where a request has none", async ({ page }) => {
  await reachReview(page, "disconnectCustomerConfirmation");
  await send(page).click();
  await expect(page.locator("#page-done-next")).toContainText("Verizon announces no further answer");
  await expect(again(page)).toBeHidden();
});
