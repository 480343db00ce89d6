// When the form speaks, and where: never while someone types, at once when something is mended, and all of it on
// submit.

import { complete, control, fill, message, open, payload, submit, suggestion, summary } from "./form.mjs";
import { expect, test } from "./portal.mjs";

const email = "contacts.primary.email";
const firstName = "contacts.primary.firstName";
const lastName = "contacts.primary.lastName";

test.beforeEach(({ page }) => open(page, "?type=R_BVPN_FR_1&lang=en"));

test("waits until a field is left, and clears its message while it is mended", async ({ page }) => {
  await control(page, email).pressSequentially("zoe@example");
  await control(page, email).press("Backspace");
  await control(page, email).pressSequentially("@");
  await expect(message(page, email)).toBeHidden();
  await expect(control(page, email)).not.toHaveAttribute("aria-invalid");

  await control(page, email).press("Tab");
  await expect(message(page, email)).toHaveText(/^Error: Enter .*e-mail address.*/);
  await expect(message(page, email)).toHaveAttribute("data-code", "invalidFormat");
  await expect(control(page, email)).toHaveAttribute("aria-invalid", "true");
  await expect(control(page, email)).toHaveAccessibleDescription(/Enter .*e-mail address/);

  await control(page, email).press("End");
  await control(page, email).pressSequentially("e");
  await expect(payload(page)).toContainText("zoe@exampl@e");
  await expect(message(page, email)).toBeVisible();
  for (const _ of "@e") await control(page, email).press("Backspace");
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

test("says why, on request", async ({ page }) => {
  await control(page, email).fill("zoe");
  await control(page, email).press("Tab");
  const field = page.locator(`[data-field="${email}"]`);
  await field.locator("summary", { hasText: "Why?" }).click();
  await expect(field.locator(".source p")).toContainText("Orange Business");
});

test("offers a suggestion that one click puts in", async ({ page }) => {
  await control(page, email).fill("zoe@gmial.com");
  await control(page, email).press("Tab");
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
  await expect(summary(page).getByRole("link")).toHaveCount(5);
  await expect(control(page, firstName)).toHaveValue("Zoé");

  for (const [words, name] of [
    [/last name/, lastName],
    [/e-mail/, email],
    [/phone number/, "contacts.primary.phone"],
  ]) {
    await summary(page).getByRole("link", { name: words }).click();
    await expect(control(page, name)).toBeFocused();
    await expect(page.locator(`label[for="${name}"]`)).toBeInViewport();
  }

  await fill(page, complete.R_BVPN_FR_1);
  await expect(page.locator("[data-code]")).toHaveCount(0);
  await submit(page).click();
  await expect(page.getByRole("heading", { name: "Check the request before you send it" })).toBeFocused();
  await expect(page).not.toHaveTitle(/Error/);
});

test("speaks French with French signs", async ({ page }) => {
  await open(page, "?type=R_BVPN_FR_1&lang=fr");
  await control(page, email).fill("zoe");
  await control(page, email).press("Tab");
  await expect(message(page, email)).toHaveText(/^Erreur\u00a0: Saisissez/);
  await submit(page).click();
  await expect(summary(page)).toBeFocused();
  await expect(summary(page).getByRole("heading")).toHaveText("Il y a 6 problèmes");
  await expect(page).toHaveTitle(/^Erreur\u00a0: Résilier un site BVPN/);
});

test("says again in the other language what it had said", async ({ page }) => {
  await control(page, email).fill("zoe");
  await control(page, email).press("Tab");
  await page.getByRole("link", { name: "Français" }).click();
  await expect(message(page, email)).toContainText("Saisissez");
  await expect(message(page, firstName)).toBeHidden();

  await submit(page).click();
  await expect(summary(page)).toBeFocused();
  const english = page.getByRole("link", { name: "English" });
  await english.click();
  await expect(summary(page).getByRole("heading")).toHaveText("There are 6 problems");
  await expect(page).toHaveTitle(/^Error: Disconnect/);
  await expect(message(page, firstName)).toHaveText(/^Error: Enter the first name/);
});

// Leaving a field by a press makes the form speak, and its words move what is below them, or draw it anew: none of that
// may take the press away.
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
