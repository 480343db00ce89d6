// The keyboard: Tab stops at whatever can be used, in the order of reading, and other keys do what they do elsewhere.

import { control, open } from "./form.mjs";
import { expect, test } from "./portal.mjs";

test.beforeEach(({ page }) => open(page, "?type=R_BVPN_FR_1&lang=en&demo"));

const focused = () => {
  const { tagName, name, textContent } = document.activeElement;
  return [tagName, name || textContent.trim()].join(" ");
};

test("Tab stops at links, panels, buttons and fields, and leads back", async ({ page }) => {
  const stops = [
    "A Skip to the form",
    "A English",
    "A Français",
    "SUMMARY Another type of request",
    "SUMMARY More about this request",
    "INPUT servicePoint.id",
  ];
  for (const stop of stops) {
    await page.keyboard.press("Tab");
    expect(await page.evaluate(focused)).toBe(stop);
  }
  for (const stop of stops.slice(0, -1).reverse()) {
    await page.keyboard.press("Shift+Tab");
    expect(await page.evaluate(focused)).toBe(stop);
  }
});

test("the types are behind one stop, where a few letters and Tab lead to one", async ({ page }) => {
  await page.locator(".types > summary").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.locator("#page-types input")).toBeFocused();
  await page.keyboard.type("confirm");
  await expect(page.locator("#page-types [role=status]")).toHaveText("1 type of request found.");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/disconnectCustomerConfirmation\/en\//);
});

test("Space and Enter open a panel and press a button", async ({ page }) => {
  await page.locator("#page-keep summary").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.locator("#page-draft-keep")).toBeFocused();
  await page.keyboard.press("Space");
  await expect(page.locator("#page-draft-keep")).toBeChecked();
  await page.locator("#page-example").press("Space");
  await expect(control(page, "servicePoint.id")).toHaveValue("SP-1001");
});
