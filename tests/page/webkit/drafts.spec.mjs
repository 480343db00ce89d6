// Drafts on the device in WebKit: see ../drafts.spec.mjs.

import { box, email, keep, offer, panel, status, stored } from "../drafts.mjs";
import { control, fill, open, reachReview, send } from "../form.mjs";
import { expect, test } from "./driver.mjs";

const firstName = "contacts.primary.firstName";
const question = (page) => page.locator("#page-question");

/** All that is stored, as one text. */
const kept = async (page) => Object.values(await stored(page)).join();

test("a reload brings back what was typed, and goes on keeping it", async ({ page }) => {
  await open(page, "?lang=en");
  await keep(page);
  await fill(page, { [email]: "zoe@example.com" });
  await expect.poll(() => kept(page)).toContain("zoe@example.com");
  // At once: the page is left before the pause is over.
  await fill(page, { [firstName]: "Zoé" });
  await page.reload();
  await page.locator("form[data-ready]").waitFor();
  await expect(box(page)).toBeChecked();
  await page.locator("#page-draft-continue").click();
  await expect(offer(page)).toBeHidden();
  await expect(control(page, email)).toHaveValue("zoe@example.com");
  await expect(control(page, firstName)).toHaveValue("Zoé");
  await fill(page, { [email]: "zoe@example.org" });
  await expect.poll(() => kept(page)).toContain("zoe@example.org");
  expect(Object.keys(await stored(page))).toHaveLength(1);
});

test("another window is offered the draft, and does not keep anything unasked", async ({ page }) => {
  await open(page, "?lang=en");
  await keep(page);
  await fill(page, { [email]: "zoe@example.com" });
  await expect.poll(() => kept(page)).toContain("zoe@example.com");
  await page.driver.switchTo().newWindow("window");
  await open(page, "?lang=en");
  await expect(offer(page)).toContainText("Continue your draft of ");
  await expect(box(page)).not.toBeChecked();
  await page.locator("#page-draft-continue").click();
  await expect(control(page, email)).toHaveValue("zoe@example.com");
  await expect(page.locator("#page-title")).toBeFocused();
});

test("drafts are deleted on request, and the form stays as it is", async ({ page }) => {
  await open(page, "?lang=en");
  await keep(page);
  await fill(page, { [email]: "zoe@example.com" });
  await expect.poll(() => kept(page)).toContain("zoe@example.com");
  await page.locator("#page-draft-clear").click();
  await expect(question(page)).toBeVisible();
  await page.locator("#page-question-yes").click();
  await expect(status(page)).toHaveText("Deleted.");
  await expect(box(page)).not.toBeChecked();
  expect(await stored(page)).toEqual({});
  await expect(control(page, email)).toHaveValue("zoe@example.com");

  await box(page).check();
  await expect.poll(() => kept(page)).toContain("zoe@example.com");
  await box(page).click();
  await expect(box(page)).not.toBeChecked();
  expect(await stored(page)).toEqual({});
});

test("a request that was taken leaves no draft", async ({ page }) => {
  await reachReview(page);
  await page.locator("#page-back").click();
  await keep(page);
  await expect.poll(() => stored(page)).not.toEqual({});
  await page.locator('form[data-ready] button[type="submit"]').click();
  await send(page).click();
  await expect(page.locator("#page-done-title")).toBeFocused();
  expect(await stored(page)).toEqual({});
});

test("nothing is written unless the reader asks for it", async ({ page }) => {
  await open(page, "?lang=en");
  await fill(page, { [email]: "zoe@example.com" });
  await page.reload();
  await page.locator("form[data-ready]").waitFor();
  await expect(panel(page)).toBeVisible();
  expect(await stored(page)).toEqual({});
  await expect(control(page, email)).toHaveValue("");
});
