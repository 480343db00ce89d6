// The review: warnings that can be dealt with there, the way to a field and back, and what a provider refuses.

import { expectAccessible } from "./axe.mjs";
import { control, fill, message, open, reachReview, reviewed, send, submit, summary } from "./form.mjs";
import { expect, test } from "./portal.mjs";

const email = "contacts.primary.email";
const mobile = "contacts.primary.mobile";
const warnings = (page) => page.locator("#page-review-warnings");
const back = (page) => page.locator("#page-to-review-button");
const support = (page) => page.locator("#page-support");

test("a warning leads to its field, one press leads back, and what it suggests can be taken at once", async ({
  page,
}) => {
  await open(page, "?type=R_BVPN_FR_1&lang=en&demo");
  await page.locator("#page-example").click();
  await fill(page, { [email]: "zoe@gmial.com", "request.requestedAt": "2001-01-01" });
  await submit(page).click();
  await expect(warnings(page).locator("li")).toHaveCount(2);
  await expectAccessible(page);

  await warnings(page).locator('a[data-path="requestedAt"]').click();
  await expect(control(page, "request.requestedAt")).toBeFocused();
  await control(page, "request.requestedAt").fill("2099-03-31");
  await back(page).click();
  await expect(page.locator("#page-review-title")).toBeFocused();
  await expect(warnings(page).locator("li")).toHaveCount(1);

  await warnings(page).getByRole("button", { name: "Use zoe@gmail.com" }).click();
  await expect(warnings(page)).toBeHidden();
  await expect(page.locator("#page-review-answers")).toContainText("zoe@gmail.com");
  await expect(page.locator("#page-review-status")).toHaveText("The suggestion is filled in.");
  await expect(page.locator("#page-review-title")).toBeFocused();
  await page.locator("#page-back").click();
  await expect(control(page, email)).toHaveValue("zoe@gmail.com");
});

test("the way back to the review is there wherever one changes something, and says what is wrong", async ({
  page,
}) => {
  await reachReview(page);
  await expect(back(page)).toBeHidden();
  await page.locator('[data-change="contacts.primary"]').click();
  await expect(control(page, "contacts.primary.firstName")).toBeFocused();
  const inSight = await back(page).evaluate((node) => node.getBoundingClientRect().bottom <= innerHeight);
  expect(inSight).toBe(true);
  await expectAccessible(page);
  await control(page, mobile).fill("none");
  await back(page).click();
  await expect(summary(page)).toBeFocused();
  await control(page, mobile).fill("+33639981234");
  await back(page).click();
  await expect(reviewed(page)).toBeVisible();
  await page.locator("#page-send").click();
  await expect(page.locator("#page-done-title")).toBeFocused();
  await page.locator("#page-new").click();
  await expect(back(page)).toBeHidden();
});

test("a warning about an item leads to that item", async ({ page }) => {
  const list = "acknowledgementRequest";
  await open(page, "?type=disconnectCustomerConfirmation&lang=en");
  await fill(page, { [`${list}.0.acceptanceIndicator`]: "accepted", [`${list}.0.id`]: "charge-1" });
  await page.locator(`button[data-add="${list}"]`).click();
  await fill(page, { [`${list}.1.acceptanceIndicator`]: "perhaps", [`${list}.1.id`]: "charge-2" });
  // Names keep their numbers when an item goes.
  await page.locator(`button[data-remove="${list}.0"]`).click();
  await submit(page).click();
  await warnings(page).locator("a").click();
  await expect(control(page, `${list}.1.acceptanceIndicator`)).toBeFocused();
});

test("a refusal has what support asks for, until all is mended", async ({ page }) => {
  const description = `The mandatory field '${email}' is missing.`;
  const json = { code: 65, message: "Mandatory field missing", description };
  await page.route("**/requests", (route) => route.fulfill({ status: 412, json }));
  await reachReview(page);
  await send(page).click();
  await expect(summary(page)).toBeFocused();
  await support(page).locator("summary").click();
  const told = page.locator("#page-support-text");
  await expect(told).toBeVisible();
  expect((await told.textContent()).split("\n")).toEqual([
    "Request type: R_BVPN_FR_1",
    "Status: 412",
    "Code: 65",
    expect.stringMatching(/^Time: .*\d{4} at \d/),
    "Message: Mandatory field missing",
  ]);
  await expectAccessible(page);
  // A reload keeps it with what is said.
  await page.reload();
  await expect(message(page, email)).toBeVisible();
  await expect(support(page)).toBeVisible();
  await control(page, email).fill("zoe@example.com");
  await control(page, mobile).focus();
  await expect(support(page)).toBeHidden();
  await page.reload();
  await page.locator("form[data-ready]").waitFor();
  await expect(summary(page)).toBeHidden();
  await expect(support(page)).toBeHidden();
});
