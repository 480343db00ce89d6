// The fields of the service point as comboboxes, once the list of service points is loaded.

import { expectAccessible } from "./axe.mjs";
import { control, message, open, payload, submit, summary } from "./form.mjs";
import { load } from "./points.mjs";
import { expect, test } from "./portal.mjs";

const id = "servicePoint.id";
const own = "servicePoint.customerReference";
const options = (page) => page.getByRole("option");
const said = (page) => page.locator("#page-points-count");
const active = (page, name) => control(page, name).getAttribute("aria-activedescendant");

test.beforeEach(({ page }) => open(page, "?type=R_BVPN_FR_1&lang=en"));

test("finds service points by name, and fills in the one that is chosen with the keyboard", async ({
  page,
}) => {
  await expect(page.getByRole("combobox", { name: "Service point identifier" })).toHaveCount(0);
  await load(page);
  const input = control(page, id);
  await expect(input).toHaveRole("combobox");
  await expect(input).toHaveAttribute("aria-expanded", "false");
  await input.pressSequentially("lyon VOIP");
  await expect(input).toHaveAttribute("aria-expanded", "true");
  await expect(options(page)).toHaveCount(1);
  await expect(said(page)).toHaveText("1 service point found.");
  // Nothing is chosen before the reader chooses: Enter sends the form as it does elsewhere.
  expect(await active(page, id)).toBeNull();
  await page.keyboard.press("ArrowDown");
  expect(await active(page, id)).toBe(await options(page).first().getAttribute("id"));
  await expect(options(page).first()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(input).toHaveValue("SP-1004");
  await expect(input).toHaveAttribute("aria-expanded", "false");
  await expect(said(page)).toHaveText("SP-1004 selected.");
  await expect(payload(page)).toContainText("SP-1004");
  await expect(summary(page)).toBeHidden();
  await page.keyboard.press("Tab");
  await expect(message(page, id)).toBeHidden();
});

test("arrows go round, Home and End lead to the ends, Escape closes, and typing by hand stays", async ({
  page,
}) => {
  await load(page);
  const input = control(page, id);
  await input.focus();
  await page.keyboard.press("Alt+ArrowDown");
  await expect(input).toHaveAttribute("aria-expanded", "true");
  expect(await active(page, id)).toBeNull();
  const count = await options(page).count();
  expect(count).toBeGreaterThan(2);
  const at = async (index) =>
    expect(await active(page, id)).toBe(await options(page).nth(index).getAttribute("id"));
  await page.keyboard.press("ArrowUp");
  await at(count - 1);
  await page.keyboard.press("ArrowDown");
  await at(0);
  await page.keyboard.press("End");
  await at(count - 1);
  await page.keyboard.press("Home");
  await at(0);
  await page.keyboard.press("Escape");
  await expect(options(page)).toHaveCount(0);
  await expect(input).toHaveValue("");
  await input.pressSequentially("SP-77");
  await expect(said(page)).toHaveText("No service point found.");
  await page.keyboard.press("Tab");
  await expect(input).toHaveValue("SP-77");
  await expect(message(page, id)).toHaveAttribute("data-code", "referenceNotFound");
});

test("a press chooses, and what is typed elsewhere goes only when the reader agrees", async ({ page }) => {
  await load(page);
  await control(page, id).fill("SP-1001");
  await control(page, own).pressSequentially("lyon");
  await options(page).nth(1).click();
  const question = page.getByRole("dialog");
  await question.getByRole("button", { name: "Keep what I typed" }).click();
  await expect(control(page, id)).toHaveValue("SP-1001");
  await expect(control(page, own)).toHaveValue("lyon");
  await expect(control(page, own)).toBeFocused();

  await control(page, own).press("ArrowDown");
  await options(page).nth(1).click();
  await question.getByRole("button", { name: "Use this service point" }).click();
  await expect(control(page, id)).toHaveValue("SP-1004");
  await expect(control(page, own)).toHaveValue("LYON-01");
});

test.describe("on a phone", () => {
  test.use({ hasTouch: true, viewport: { width: 320, height: 640 } });
  test.skip(({ browserName }) => browserName !== "chromium", "Only the screen of Chromium can be touched.");

  test("a tap chooses", async ({ page }) => {
    await load(page);
    await control(page, id).tap();
    await control(page, id).pressSequentially("paris");
    await options(page).first().tap();
    await expect(control(page, id)).toHaveValue("SP-1001");
    await expect(options(page)).toHaveCount(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});

for (const colorScheme of ["light", "dark"]) {
  test.describe(`looks, ${colorScheme}`, () => {
    test.use({ colorScheme });
    test("the open list is accessible, in French too", async ({ page }) => {
      await open(page, "?type=U_BVPN_CUSTOM003_1&lang=fr");
      await load(page);
      await control(page, own).pressSequentially("paris");
      await control(page, own).press("ArrowDown");
      await expect(said(page)).toHaveText(/trouvés?\.$/);
      await expectAccessible(page);
      await control(page, own).press("Escape");
      await submit(page).click();
      await expect(summary(page)).toBeFocused();
    });
  });
}
