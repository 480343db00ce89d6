// Service points from a file, and the fields that find them, in WebKit: see ../service-points.spec.mjs and
// ../combobox.spec.mjs.

import { control, message, open, payload, summary } from "../form.mjs";
import { expect, test } from "./driver.mjs";
import { load, loadText, samples } from "./points.mjs";

const id = "servicePoint.id";
const own = "servicePoint.customerReference";
const options = (page, name = id) => page.locator(`[id="page-list-${name}"] [role="option"]`);
const said = (page) => page.locator("#page-points-count");
const status = (page) => page.locator("#page-points-status");
const panel = (page) => page.locator("#page-service-points summary");

const idOf = async (option) => (await option.states())[0].attributes.id;

test.beforeEach(({ page }) => open(page, "?type=R_BVPN_FR_1&lang=en"));

test("a list from a file is used by the form, and can be removed", async ({ page }) => {
  await panel(page).click();
  await load(page);
  await expect(status(page)).toHaveText(new RegExp(`^${samples.length} service points loaded`));
  await control(page, own).fill("LYON-01");
  await page.keyboard.press("Tab");
  await expect(message(page, own)).toHaveAttribute("data-code", "ambiguousReference");
  await expect(page.locator(".candidates button").first()).toHaveText("Use SP-1003 – LYON-01 Business VPN");
  await page.locator(".candidates button").nth(1).click();
  await expect(control(page, id)).toHaveValue("SP-1004");
  await expect(control(page, id)).toBeFocused();

  await page.locator("#page-points-remove").click();
  await expect(status(page)).toHaveText(/^The list is removed/);
  await expect(page.locator("#page-points-file")).toBeFocused();
  await expect(control(page, id)).not.toHaveAttribute("role");
  await expect(control(page, id)).toHaveValue("SP-1004");
});

test("the portal gives its list when it is asked for it", async ({ page, front }) => {
  const asked = () => front.asked.filter(({ path }) => path.startsWith("/servicePoints")).length;
  await panel(page).click();
  await control(page, id).fill("SP-0");
  await page.keyboard.press("Tab");
  expect(asked()).toBe(0);
  await page.locator("#page-points-portal").click();
  await expect(status(page)).toHaveText(new RegExp(`^${samples.length} service points loaded`));
  await control(page, id).press("Tab");
  await expect(message(page, id)).toHaveAttribute("data-code", "referenceNotFound");
});

test("a file that is no list is refused in a sentence", async ({ page }) => {
  await panel(page).click();
  await loadText(page, "<!doctype html>");
  await expect(status(page)).toHaveText(/is not JSON/);
  await expect(control(page, id)).not.toHaveAttribute("role");
});

test("one is found by its name, and chosen with the keyboard", async ({ page }) => {
  await load(page);
  const input = control(page, id);
  await expect(input).toHaveAttribute("role", "combobox");
  await input.pressSequentially("lyon VOIP");
  await expect(input).toHaveAttribute("aria-expanded", "true");
  await expect(options(page)).toHaveCount(1);
  await expect(said(page)).toHaveText("1 service point found.");
  await expect(input).not.toHaveAttribute("aria-activedescendant");
  await page.keyboard.press("ArrowDown");
  await expect(input).toHaveAttribute("aria-activedescendant", await idOf(options(page)));
  await expect(options(page)).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(input).toHaveValue("SP-1004");
  await expect(input).toHaveAttribute("aria-expanded", "false");
  await expect(said(page)).toHaveText("SP-1004 is filled in.");
  await expect(payload(page)).toContainText('"id": "SP-1004"');
  await expect(summary(page)).toBeHidden();
  await page.keyboard.press("Tab");
  await expect(message(page, id)).toBeHidden();
});

test("arrows go round, Home and End lead to the ends, and Escape closes", async ({ page }) => {
  await load(page);
  const input = control(page, id);
  await input.press("Alt+ArrowDown");
  await expect(input).toHaveAttribute("aria-expanded", "true");
  const count = (await options(page).states()).length;
  expect(count).toBeGreaterThan(2);
  for (const [key, index] of [
    ["ArrowUp", count - 1],
    ["ArrowDown", 0],
    ["End", count - 1],
    ["Home", 0],
  ]) {
    await page.keyboard.press(key);
    await expect(input).toHaveAttribute("aria-activedescendant", await idOf(options(page).nth(index)));
  }
  await page.keyboard.press("Escape");
  await expect(options(page)).toBeHidden();
  await expect(input).toHaveValue("");
});

test("a press chooses, and what is typed elsewhere goes only when the reader agrees", async ({ page }) => {
  await load(page);
  await control(page, id).fill("SP-1001");
  await control(page, own).pressSequentially("lyon");
  await options(page, own).nth(1).click();
  await expect(page.locator("#page-question")).toBeVisible();
  await page.locator("#page-question-no").click();
  await expect(control(page, own)).toBeFocused();
  await expect(control(page, id)).toHaveValue("SP-1001");
  await page.keyboard.press("ArrowDown");
  await options(page, own).nth(1).click();
  await page.locator("#page-question-yes").click();
  await expect(control(page, id)).toHaveValue("SP-1004");
  await expect(control(page, own)).toHaveValue("LYON-01");
});
