// The field that asks which site is meant, once service points are known: by keyboard, by hand, and in what it sends.

import { expectAccessible } from "./axe.mjs";
import { control, message, open, payload, submit, summary } from "./form.mjs";
import { chosen, listed, options, references, said, site } from "./points.mjs";
import { expect, test } from "./portal.mjs";

const id = "servicePoint.id";
const own = "servicePoint.customerReference";
const active = (page) => site(page).getAttribute("aria-activedescendant");

test.beforeEach(({ page }) => listed(page));

/** Opens the form and waits for the list. */
async function begin(page, query = "?type=R_BVPN_FR_1&lang=en") {
  await open(page, query);
  await site(page).waitFor();
}

test("finds a site by what one knows of it, and fills in the one that is chosen with the keyboard", async ({
  page,
}) => {
  await begin(page);
  const input = page.getByRole("combobox", { name: "Which site?" });
  await expect(input).toHaveAttribute("aria-expanded", "false");
  for (const name of [id, own, "servicePoint.reference"]) await expect(control(page, name)).toBeHidden();
  await input.pressSequentially("garibaldi");
  await expect(said(page)).toHaveText("2 service points found.");
  await input.fill("");
  await input.pressSequentially("part-dieu VOIP");
  await expect(input).toHaveAttribute("aria-expanded", "true");
  await expect(options(page)).toHaveCount(1);
  await expect(options(page)).toContainText("LYON-01 Business VoIP · in service");
  await expect(said(page)).toHaveText("1 service point found.");
  // Nothing is chosen before the reader chooses: Enter sends the form as it does elsewhere.
  expect(await active(page)).toBeNull();
  await page.keyboard.press("ArrowDown");
  expect(await active(page)).toBe(await options(page).first().getAttribute("id"));
  await expect(options(page).first()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(input).toHaveValue("LYON-01 Business VoIP");
  await expect(input).toHaveAttribute("aria-expanded", "false");
  await expect(said(page)).toHaveText("SP-1004 selected.");
  await expect(chosen(page)).toContainText("LYON-01 Business VoIP · in service");
  await expect(chosen(page)).toContainText("SP-1004");
  await expect(payload(page)).toContainText("SP-1004");
  await expect(summary(page)).toBeHidden();
  // What is submitted is the documented controls, and they alone.
  const sent = await page
    .locator("form[data-ready]")
    .evaluate((form) =>
      [...new FormData(form)].filter(([, value]) => /SP-1004|LYON/.test(value)).map(([name]) => name),
    );
  expect(sent).toEqual([id]);

  // What is chosen is no search for it: all the others are there at once, and typing begins anew.
  await page.keyboard.press("Alt+ArrowDown");
  await expect(options(page)).toHaveCount(12);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.type("SP-1001");
  await expect(payload(page)).toContainText("SP-1001");
  await expect(chosen(page)).toContainText("PARIS-01 Business VPN");
  await page.keyboard.press("Tab");
  await expect(input).toHaveValue("PARIS-01 Business VPN");
});

test("arrows go round, Home and End lead to the ends, and Escape closes", async ({ page }) => {
  await begin(page);
  await site(page).focus();
  await page.keyboard.press("Alt+ArrowDown");
  await expect(site(page)).toHaveAttribute("aria-expanded", "true");
  expect(await active(page)).toBeNull();
  const count = await options(page).count();
  expect(count).toBeGreaterThan(2);
  const at = async (index) =>
    expect(await active(page)).toBe(await options(page).nth(index).getAttribute("id"));
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
  await expect(site(page)).toHaveValue("");
  await expect(payload(page)).not.toContainText("Service point");
});

test("what names no site is not sent, and the form leads back to where it is asked for", async ({ page }) => {
  await begin(page);
  await site(page).pressSequentially("SP-1001");
  await expect(payload(page)).toContainText("SP-1001");
  // From here on it is no longer what was chosen.
  await page.keyboard.type("7");
  await expect(payload(page)).not.toContainText("Service point");
  await expect(said(page)).toHaveText("No service point found.");
  await page.keyboard.press("Tab");
  await expect(site(page)).toHaveValue("SP-10017");
  await expect(chosen(page)).toHaveText("No site is chosen yet: choose one from the list.");

  await submit(page).click();
  await expect(message(page, "servicePoint")).toContainText("Choose the site, or give one of its");
  await expect(site(page)).toHaveAttribute("aria-invalid", "true");
  await expect(site(page)).toHaveAttribute("aria-describedby", /^servicePoint-error /);
  await summary(page).getByRole("link").first().click();
  await expect(site(page)).toBeFocused();
  await site(page).fill("SP-1001");
  await expect(site(page)).not.toHaveAttribute("aria-invalid");

  // A reference that is wrong stands where it can be seen, and there leads its link.
  await references(page).click();
  await control(page, id).fill("SP-77");
  await page.keyboard.press("Tab");
  await expect(site(page)).toHaveValue("");
  await submit(page).click();
  await summary(page).getByRole("link").first().click();
  await expect(control(page, id)).toBeFocused();
  await expect(message(page, id)).toHaveAttribute("data-code", "referenceNotFound");
});

test("a reference typed by hand goes only when the reader agrees", async ({ page }) => {
  await begin(page);
  await references(page).click();
  await control(page, own).fill("MY-SITE");
  await site(page).pressSequentially("lyon");
  await expect(control(page, own)).toHaveValue("MY-SITE");
  await options(page).nth(1).click();
  const question = page.getByRole("dialog");
  await question.getByRole("button", { name: "Keep what I typed" }).click();
  await expect(control(page, own)).toHaveValue("MY-SITE");
  await expect(site(page)).toBeFocused();

  await site(page).press("ArrowDown");
  await options(page).nth(1).click();
  await question.getByRole("button", { name: "Use this service point" }).click();
  await expect(control(page, id)).toHaveValue("SP-1004");
  await expect(control(page, own)).toHaveValue("");
  await expect(control(page, own)).toBeHidden();
});

test.describe("on a phone", () => {
  test.use({ hasTouch: true, viewport: { width: 320, height: 640 } });
  test.skip(({ browserName }) => browserName !== "chromium", "Only the screen of Chromium can be touched.");

  test("a tap shows what there is, and another one chooses", async ({ page }) => {
    await begin(page);
    await site(page).tap();
    await expect(options(page)).toHaveCount(12);
    await site(page).pressSequentially("paris");
    await options(page).first().tap();
    await expect(control(page, id)).toHaveValue("SP-1001");
    await expect(options(page)).toHaveCount(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});

for (const colorScheme of ["light", "dark"]) {
  test.describe(`looks, ${colorScheme}`, () => {
    test.use({ colorScheme });
    test("the field is accessible: its list, a site that is terminated, refused; in French, too", async ({
      page,
    }) => {
      await begin(page, "?type=U_BVPN_CUSTOM003_1&lang=fr");
      await expect(page.locator("label[for=page-site]")).toHaveText("Quel site\u202f?");
      await site(page).pressSequentially("dijon");
      await page.keyboard.press("ArrowDown");
      await expect(said(page)).toHaveText("1 point de service trouvé.");
      await expectAccessible(page);
      await page.keyboard.press("Enter");
      await expect(said(page)).toHaveText(/^SP-1012 est sélectionné\. .*résilié/);
      await expectAccessible(page);
      await site(page).fill("");
      await submit(page).click();
      await expect(summary(page)).toBeFocused();
      await expectAccessible(page);
    });
  });
}
