// From the review to the portal's answer in WebKit: see ../sending.spec.mjs. The portal accepts and refuses by itself;
// what it never answers comes from the server in front of it.

import { complete, control, fill, message, open, reachReview, send, submit, summary } from "../form.mjs";
import { expect, test } from "./driver.mjs";

const done = (page) => page.locator("#page-done-title");
const doneText = (page) => page.locator("#page-done-text");
const email = "contacts.primary.email";

test("shows the request in words, and leads back to a group to change it", async ({ page }) => {
  await reachReview(page);
  const review = page.locator("#page-review-view");
  await expect(review.locator("h2").first()).toBeFocused();
  await expect(review.locator("dd")).toHaveTexts([
    "SP-1001",
    "Zoé",
    "O’Connor",
    "zoe.oconnor@example.com",
    "+33199005678",
    "+33639981234",
  ]);
  await review.locator("button", { hasText: "Primary contact" }).click();
  await expect(control(page, "contacts.primary.firstName")).toBeFocused();
  await expect(control(page, email)).toHaveValue(complete.R_BVPN_FR_1[email]);
});

test("is taken by the portal, which gives it an identifier", async ({ page, front }) => {
  await reachReview(page);
  await send(page).click();
  await expect(done(page)).toBeFocused();
  await expect(page).toHaveTitle(/^The request was sent – Disconnect a BVPN site/);
  const identifier = /[\da-f]{8}-[\da-f-]{27}/;
  await expect(doneText(page)).toHaveText(identifier);
  // The portal knows the request by it.
  const [{ text }] = await doneText(page).states();
  const kept = await fetch(new URL(`requests/${identifier.exec(text)[0]}`, front.url));
  expect((await kept.json()).properties.contacts.primary.lastName).toBe("O’Connor");

  await page.locator("#page-new").click();
  await expect(page.locator("#page-title")).toBeFocused();
  await expect(control(page, email)).toHaveValue("");
});

test("is taken without an identifier where the provider gives none", async ({ page }) => {
  await reachReview(page, "disconnectCustomerConfirmation");
  await send(page).click();
  await expect(done(page)).toBeFocused();
  await expect(doneText(page)).toHaveText(/^Verizon has taken it/);
});

test("goes back to the field that is refused", async ({ page, front }) => {
  front.answer("/requests", {
    status: 412,
    json: {
      code: 65,
      message: "Mandatory field missing",
      description: "The mandatory field 'contacts.primary.email' is missing.",
    },
  });
  await reachReview(page);
  await send(page).click();
  await expect(summary(page)).toBeFocused();
  await expect(page).toHaveTitle(/^Error: /);
  await expect(message(page, email)).toHaveAttribute("data-code", "missingProperty");
  await expect(control(page, email)).toHaveValue(complete.R_BVPN_FR_1[email]);

  await page.locator('a[lang="fr"]').click();
  await expect(message(page, email)).toContainText("Erreur\u00a0:");
  await control(page, email).fill("zoe@example.com");
  await expect(message(page, email)).toBeHidden();
});

test("goes back to the service point that the portal refuses, and is taken once that is mended", async ({
  page,
}) => {
  await open(page, "?type=R_BVPN_FR_1&lang=en");
  // Without its list the page cannot know that two service points share this reference; the portal does.
  const reference = { "servicePoint.id": "", "servicePoint.customerReference": "LYON-01" };
  await fill(page, { ...complete.R_BVPN_FR_1, ...reference });
  await submit(page).click();
  await send(page).click();
  await expect(summary(page)).toBeFocused();
  await expect(message(page, "servicePoint.customerReference")).toHaveAttribute(
    "data-code",
    "ambiguousReference",
  );
  await control(page, "servicePoint.id").fill("SP-1003");
  await submit(page).click();
  await send(page).click();
  await expect(done(page)).toBeFocused();
});
