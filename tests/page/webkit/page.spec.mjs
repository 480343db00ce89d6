// The page as a whole in WebKit: its two switches, and the buttons that fill or empty the form. See ../page.spec.mjs.

import { control, fill, open, submit } from "../form.mjs";
import { expect, test } from "./driver.mjs";

const email = "contacts.primary.email";
const title = (page) => page.locator("#page-title");
const language = (page, lang) => page.locator(`#page-languages a[lang="${lang}"]`);
const type = (page, id) => page.locator(`#page-types a[data-type="${id}"]`);

test("opens the first request type, from its own origin alone", async ({ page, baseURL }) => {
  await open(page, "?lang=en");
  await expect(page).toHaveTitle("Disconnect a BVPN site – Request forms");
  await expect(title(page)).toHaveText("Disconnect a BVPN site");
  await expect(page.locator("#page-broken")).toBeHidden();
  const fetched = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
  expect(fetched.length).toBeGreaterThan(10);
  expect(fetched.filter((url) => !url.startsWith(baseURL))).toEqual([]);
});

test("changes the language in place and keeps what was typed", async ({ page }) => {
  await open(page, "?lang=en");
  const typed = { [email]: "zoe@example.com", "contacts.primary.lastName": "<b>O’Connor</b>" };
  await fill(page, typed);
  for (const [lang, name] of [
    ["fr", "Résilier un site BVPN – Formulaires de demande"],
    ["en", "Disconnect a BVPN site – Request forms"],
  ]) {
    await language(page, lang).click();
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
    await expect(page).toHaveTitle(name);
    await expect(page).toHaveURL(new RegExp(`lang=${lang}$`));
    await expect(language(page, lang)).toBeFocused();
    for (const [property, value] of Object.entries(typed))
      await expect(control(page, property)).toHaveValue(value);
  }
});

test("changes the request type in place and keeps what was typed for each", async ({ page }) => {
  await open(page, "?lang=en");
  await fill(page, { [email]: "zoe@example.com" });
  await type(page, "disconnectCustomerConfirmation").click();
  await expect(page).toHaveURL(/\?type=disconnectCustomerConfirmation&lang=en$/);
  await expect(title(page)).toHaveText("Confirm a disconnection");
  await expect(title(page)).toBeFocused();
  await expect(type(page, "disconnectCustomerConfirmation")).toHaveAttribute("aria-current", "true");
  await fill(page, { externalId: "7" });
  await type(page, "R_BVPN_FR_1").click();
  await expect(title(page)).toHaveText("Disconnect a BVPN site");
  await expect(control(page, email)).toHaveValue("zoe@example.com");
  await type(page, "disconnectCustomerConfirmation").click();
  await expect(control(page, "externalId")).toHaveValue("7");
});

test("fills in an example and empties the form, but asks before anything typed is lost", async ({ page }) => {
  await open(page, "?lang=en");
  const question = page.locator("#page-question");
  const empty = page.locator("#page-empty");
  await page.locator("#page-example").click();
  await expect(control(page, "servicePoint.id")).toHaveValue("SP-1001");

  await empty.click();
  await expect(question).toContainText("Empty the form?");
  await expect(page.locator("#page-question-no")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(question).toBeHidden();
  await expect(empty).toBeFocused();
  await expect(control(page, "servicePoint.id")).toHaveValue("SP-1001");

  await empty.click();
  await page.locator("#page-question-yes").click();
  await expect(control(page, "servicePoint.id")).toHaveValue("");
  await expect(page.locator("#page-tools-status")).toHaveText("The form is empty.");
});

test("says in plain words that it cannot start, and shows nothing half-working", async ({ page, front }) => {
  front.drop("/pkg/request_forms.wasm");
  await page.goto("/?lang=fr");
  await expect(page.locator("#page-broken")).toContainText("Le formulaire ne peut pas s’afficher");
  await expect(submit(page)).toHaveCount(0);
  await expect(page.locator("button")).toBeHidden();
});
