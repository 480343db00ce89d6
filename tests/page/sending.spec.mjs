// From the review to the portal's answer, whatever that is.

import {
  complete,
  control,
  emailMissing,
  fill,
  message,
  open,
  reachReview,
  send,
  submit,
  summary,
} from "./form.mjs";
import { expect, test } from "./portal.mjs";

const done = (page) => page.getByRole("heading", { name: "The request was sent" });
const email = "contacts.primary.email";

test("shows the request in words, and leads back to a group to change it", async ({ page }) => {
  await reachReview(page);
  const review = page.locator("#page-review-view");
  await expect(review).toContainText("This is what Orange Business will receive.");
  await expect(review.getByRole("heading").first()).toBeFocused();
  await expect(review.locator("dd")).toHaveText([
    "SP-1001",
    "Zoé",
    "O’Connor",
    "zoe.oconnor@example.com",
    "+33199005678",
    "+33639981234",
  ]);
  await review.getByRole("button", { name: "Change – Primary contact" }).click();
  await expect(control(page, "contacts.primary.firstName")).toBeFocused();
  await expect(control(page, email)).toHaveValue("zoe.oconnor@example.com");
});

test("names what is worth a second look", async ({ page }) => {
  await open(page, "?type=R_BVPN_FR_1&lang=en&demo");
  await page.getByRole("button", { name: "Fill in an example" }).click();
  await control(page, "contacts.primary.phone").fill("01 99 00 56 78");
  await submit(page).click();
  await expect(page.locator("#page-review-warnings li")).toHaveCount(1);
});

test("is taken by the portal, which gives it an identifier", async ({ page, baseURL }) => {
  await reachReview(page);
  const answering = page.waitForResponse("**/requests");
  await send(page).click();
  const answer = await answering;
  expect(answer.status()).toBe(201);
  await expect(done(page)).toBeFocused();
  await expect(page).toHaveTitle(/^The request was sent – Disconnect a BVPN site/);
  // From where the reader has it: once the page goes on, the browser may have let go of the answer.
  const [id] = /[\da-f]{8}-[\da-f-]{27}/.exec(await page.locator("#page-done-text").textContent());
  const kept = await fetch(new URL(`requests/${id}`, baseURL));
  expect((await kept.json()).properties.contacts.primary.lastName).toBe("O’Connor");

  await page.getByRole("button", { name: "Start a new request" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await expect(control(page, email)).toHaveValue("");
});

test("is taken in French, and says so in English too", async ({ page }) => {
  await reachReview(page, "R_BVPN_FR_1", "?type=R_BVPN_FR_1&lang=fr");
  await page.getByRole("button", { name: "Envoyer la demande" }).click();
  await expect(page.getByRole("heading", { name: "La demande a été envoyée" })).toBeFocused();
  await page.getByRole("link", { name: "English" }).click();
  await expect(done(page)).toBeVisible();
  await expect(page.locator("#page-done-answers")).toContainText("zoe.oconnor@example.com");
});

test("is taken without an identifier where the provider gives none", async ({ page }) => {
  await reachReview(page, "disconnectCustomerConfirmation");
  const answering = page.waitForResponse("**/disconnectCustomerConfirmation");
  await send(page).click();
  expect((await answering).status()).toBe(204);
  await expect(done(page)).toBeFocused();
  await expect(page.locator("#page-done-text")).toHaveText(/^Verizon has taken it/);
});

test("goes back to the field that the provider refused", async ({ page }) => {
  await page.route("**/requests", (route) => route.fulfill(emailMissing));
  await reachReview(page);
  await send(page).click();
  await expect(summary(page)).toBeFocused();
  await expect(page).toHaveTitle(/^Error: /);
  await expect(message(page, email)).toHaveAttribute("data-code", "missingProperty");
  await expect(control(page, email)).toHaveValue(complete.R_BVPN_FR_1[email]);

  await page.getByRole("link", { name: "Français" }).click();
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

test("says in the summary what the provider refused without naming a field", async ({ page }) => {
  await page.route("**/requests", (route) =>
    route.fulfill({ status: 422, json: { code: 3622, message: "No Service Point match criteria" } }),
  );
  await reachReview(page);
  await send(page).click();
  await expect(summary(page)).toBeFocused();
  await expect(message(page, "servicePoint")).toHaveAttribute("data-code", "referenceNotFound");
  await page.unroute("**/requests");
  await submit(page).click();
  await send(page).click();
  await expect(done(page)).toBeFocused();
});
