// When the form speaks, and where, in WebKit: see ../speaking.spec.mjs.

import { complete, control, fill, message, open, submit, suggestion, summary } from "../form.mjs";
import { expect, test } from "./driver.mjs";

const email = "contacts.primary.email";
const firstName = "contacts.primary.firstName";
const lastName = "contacts.primary.lastName";

test.beforeEach(({ page }) => open(page, "?type=R_BVPN_FR_1&lang=en"));

test("waits until a field is left, and clears its message while it is mended", async ({ page }) => {
  await control(page, email).pressSequentially("zoe@example");
  await page.keyboard.press("Backspace");
  await page.keyboard.type("@");
  await expect(message(page, email)).toBeHidden();
  await expect(control(page, email)).not.toHaveAttribute("aria-invalid");

  await page.keyboard.press("Tab");
  await expect(message(page, email)).toHaveText(/^Error: Enter .*e-mail address.*/);
  await expect(message(page, email)).toHaveAttribute("data-code", "invalidFormat");
  await expect(control(page, email)).toHaveAttribute("aria-invalid", "true");
  await expect(control(page, email)).toHaveAttribute("aria-describedby", /-error\b/);

  await control(page, email).fill("zoe@example.com");
  await expect(control(page, email)).toBeFocused();
  await expect(message(page, email)).toBeHidden();
  await expect(control(page, email)).not.toHaveAttribute("aria-invalid");
});

test("asks for what is missing only on submit", async ({ page }) => {
  await control(page, firstName).press("Tab");
  await expect(control(page, lastName)).toBeFocused();
  await expect(message(page, firstName)).toBeHidden();
  await submit(page).click();
  await expect(message(page, firstName)).toHaveText(/^Error: Enter the first name/);
});

test("offers a suggestion that one click puts in", async ({ page }) => {
  await control(page, email).fill("zoe@gmial.com");
  await page.keyboard.press("Tab");
  await expect(message(page, email)).toHaveAttribute("data-severity", "warning");
  await suggestion(page, email).click();
  await expect(control(page, email)).toHaveValue("zoe@gmail.com");
  await expect(control(page, email)).toBeFocused();
  await expect(message(page, email)).toBeHidden();
});

test("refuses an incomplete request with a summary that leads to each field", async ({ page }) => {
  await control(page, firstName).fill("Zoé");
  await submit(page).click();
  await expect(summary(page)).toBeFocused();
  await expect(page).toHaveTitle(/^Error: Disconnect a BVPN site/);
  await expect(summary(page).locator("a")).toHaveCount(5);
  await expect(control(page, firstName)).toHaveValue("Zoé");

  for (const name of [lastName, email, "contacts.primary.phone"]) {
    await summary(page).locator(`a[href="#${name}"]`).click();
    await expect(control(page, name)).toBeFocused();
    await expect(page.locator(`label[for="${name}"]`)).toBeInViewport();
  }

  await fill(page, complete.R_BVPN_FR_1);
  await expect(page.locator("[data-code]")).toHaveCount(0);
  await submit(page).click();
  await expect(page.locator("#page-review-title")).toBeFocused();
  await expect(page).not.toHaveTitle(/Error/);
});

test("speaks French with French signs, and says the same again in English", async ({ page }) => {
  await open(page, "?type=R_BVPN_FR_1&lang=fr");
  await control(page, email).fill("zoe");
  await page.keyboard.press("Tab");
  await expect(message(page, email)).toHaveText(/^Erreur\u00a0: Saisissez/);
  await submit(page).click();
  await expect(summary(page)).toBeFocused();
  await expect(summary(page).locator("h2")).toHaveText("Il y a 6 problèmes");
  await expect(page).toHaveTitle(/^Erreur\u00a0: Résilier un site BVPN/);

  const english = page.locator('a[lang="en"]');
  await english.click();
  await expect(english).toBeFocused();
  await expect(summary(page).locator("h2")).toHaveText("There are 6 problems");
  await expect(page).toHaveTitle(/^Error: Disconnect/);
});

// Leaving a field by a press makes the form speak, and its words move what is below them: see ../speaking.spec.mjs.
test.describe("a press counts, though it leaves a field that is wrong", () => {
  test("on the button that submits", async ({ page }) => {
    await fill(page, complete.R_BVPN_FR_1);
    await control(page, "request.requestedAt").fill("2027-02-30");
    await submit(page).click();
    await expect(summary(page)).toBeFocused();
  });

  test("on a suggestion, from another field of its group", async ({ page }) => {
    await control(page, email).fill("zoe@gmial.com");
    await control(page, firstName).click();
    await suggestion(page, email).click();
    await expect(control(page, email)).toHaveValue("zoe@gmail.com");
  });

  test("on the reason, which then stays open", async ({ page }) => {
    await control(page, email).fill("zoe");
    await control(page, firstName).click();
    const source = page.locator(`[data-field="${email}"] .source`);
    await source.locator("summary").click();
    await control(page, lastName).click();
    await control(page, firstName).click();
    await expect(source.locator("p")).toBeVisible();
    await expect(source.locator("p")).toContainText("Orange Business");
  });
});
