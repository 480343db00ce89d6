// What is true or false: a box to tick where false goes without saying, a choice between yes and no elsewhere; and the
// warnings that depend on another answer.

import { control, json, message, open, payload, reviewed, showJson, submit, summary } from "./form.mjs";
import { tabTo } from "./journey.mjs";
import { expect, test } from "./portal.mjs";

const option = (name) => `options.${name}`;
const [wifi, quickstart, antenna] = [
  "isAdditionalWifiNeeded",
  "isQuickstartNeeded",
  "isExternalAntennaNeeded",
].map(option);
const answer = (page, label) => reviewed(page).locator(".answers dl > div", { hasText: label }).locator("dd");

test("are typed, ticked and chosen with the keyboard alone, and looked over in words", async ({ page }) => {
  await open(page, "?type=C_BVPN_CUSTOM003_1&lang=en&demo");
  await control(page, wifi).press("Space");
  await expect(payload(page)).toHaveText("OptionsAdditional Wi-FiYes");
  await control(page, wifi).press("Space");
  await expect(payload(page)).toBeEmpty();
  await page.locator("#page-example").press("Enter");
  await control(page, "request.comment").focus();
  await tabTo(page, { id: antenna }, "Shift+Tab");
  await page.keyboard.type("Y");
  await tabTo(page, { id: quickstart }, "Shift+Tab");
  await expect(message(page, antenna)).toHaveAttribute("data-severity", "warning");
  await page.keyboard.type("N");
  await tabTo(page, { id: wifi }, "Shift+Tab");
  await page.keyboard.press("Space");
  await expect(control(page, wifi)).toBeChecked();
  await expect(payload(page)).toContainText("Additional Wi-FiYes");
  await showJson(page);
  await expect(json(page)).toContainText('"isAdditionalWifiNeeded": true');
  await expect(json(page)).toContainText('"isQuickstartNeeded": false');

  await control(page, "request.comment").focus();
  await tabTo(page, { text: "Continue" });
  await page.keyboard.press("Enter");
  await expect(page.locator("#page-review-title")).toBeFocused();
  await expect(page.locator("#page-review-warnings")).toContainText("external mobile antenna");
  await expect(answer(page, "Additional Wi-Fi")).toHaveText("Yes");
  await expect(answer(page, "Quickstart")).toHaveText("No");
  await expect(answer(page, "Multicast")).toHaveCount(0);

  // After a reload, and in another language, all is as it was.
  await page.reload();
  await expect(page.locator("#page-review-title")).toBeFocused();
  await page.locator('#page-languages a[lang="fr"]').click();
  await expect(page.locator("#page-review-title")).toHaveText("Relisez la demande avant de l’envoyer");
  await expect(answer(page, "Wifi complémentaire")).toHaveText("Oui");
  await page.locator("#page-back").click();
  await expect(control(page, wifi)).toBeChecked();
  await expect(control(page, antenna)).toHaveValue("true");
  await expect(control(page, "contacts.primary.title")).toHaveValue("M.");

  // With the profile that has antennas there is nothing to say of them.
  await control(page, "profile").evaluate((select) => {
    select.value = "FDJ CONNECT CELL";
    select.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await submit(page).click();
  await expect(page.locator("#page-review-title")).toBeFocused();
  await expect(page.locator("#page-review-warnings")).not.toContainText("antenne");
});

test("a box stands in front of its label, which ticks it", async ({ page }) => {
  await open(page, "?type=C_BVPN_CUSTOM003_1&lang=en");
  const label = page.locator(`label[for="${wifi}"]`);
  await label.click();
  await expect(control(page, wifi)).toBeChecked();
  const [box, words] = await Promise.all(
    [control(page, wifi), label].map((one) => one.evaluate((node) => node.getBoundingClientRect().toJSON())),
  );
  expect(box.right).toBeLessThanOrEqual(words.left);
  expect(box.top).toBeLessThan(words.bottom);
  expect(box.bottom).toBeGreaterThan(words.top);
  for (const { height } of [box, words]) expect(height).toBeGreaterThanOrEqual(24);
});

test("a type may require nothing, and yet nothing at all is no request", async ({ page }) => {
  await open(page, "?type=C_GENERIC_FR_1&lang=en&demo");
  await expect(page.locator("#page-payload-state")).toHaveText("Nothing is filled in yet.");
  await expect(page.locator("#page-copy")).toHaveAttribute("aria-disabled", "true");
  await submit(page).click();
  await expect(summary(page)).toContainText("Fill in at least one field");
  await expect(summary(page)).toBeFocused();
  // The shortest example would be nothing.
  await page.locator("#page-example").click();
  await expect(summary(page)).toBeHidden();
  await expect(page.locator("#page-payload-state")).toHaveText("Complete.");
  await submit(page).click();
  await expect(page.locator("#page-review-title")).toBeFocused();
  // One date is a property, and one of the same name is the request's.
  await expect(answer(page, "Installation date")).toHaveText("2099-03-31T08:00:00+02:00");
  await expect(answer(page, "Requested date")).toHaveText("Tuesday, March 31, 2099");
});
