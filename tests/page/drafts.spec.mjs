// Drafts on the device: never without being asked, never in the way of what is typed, gone when they have no use.

import {
  box,
  draft,
  email,
  items,
  keep,
  key,
  offer,
  panel,
  question,
  status,
  store,
  stored,
} from "./drafts.mjs";
import { control, fill, open, reachReview, send } from "./form.mjs";
import { openOwnPage } from "./own-page.mjs";
import { expect, test } from "./portal.mjs";

test("nothing is written unless the reader asks for it", async ({ page }) => {
  await open(page, "?type=R_BVPN_FR_1&lang=en");
  await fill(page, { [email]: "zoe@example.com" });
  await page.getByRole("link", { name: "Français" }).click();
  await expect(page.locator("html[data-live]")).toHaveAttribute("lang", "fr");
  // Leaving the page would keep at once what is to be kept.
  await page.reload();
  await page.locator("form[data-ready]").waitFor();
  expect(await stored(page)).toEqual({});
  await panel(page).locator("summary").click();
  await expect(page.locator("#page-draft-hint")).toContainText(
    "Les autres personnes qui utilisent cet appareil",
  );
});

test("what is typed comes back after a reload, when the reader says so", async ({ page, context }) => {
  await open(page, "?type=R_BVPN_FR_1&lang=en");
  await fill(page, { [email]: "zoe@example.com" });
  await keep(page);
  await expect(page.locator("#page-draft-kept")).toHaveText(/^Last kept: /);
  await fill(page, { "contacts.primary.firstName": "Zoé" });
  // At once: the page is left before the pause is over.
  await openOwnPage(page);
  const other = await context.newPage();
  await open(other, "?type=R_BVPN_FR_1&lang=en");
  await expect(offer(other)).toContainText("Continue your draft of ");
  await expect(box(other)).not.toBeChecked();
  await other.getByRole("button", { name: "Continue the draft" }).first().click();
  await expect(offer(other)).toBeHidden();
  await expect(control(other, email)).toHaveValue("zoe@example.com");
  await expect(control(other, "contacts.primary.firstName")).toHaveValue("Zoé");
  await expect(other.getByRole("heading", { level: 1 })).toBeFocused();
  // It goes on being kept.
  await fill(other, { "contacts.primary.lastName": "Ba" });
  await expect.poll(async () => Object.values(await stored(other)).join()).toContain('"lastName":"Ba"');
  expect(Object.keys(await stored(other))).toHaveLength(1);
});

test("a reload in the same tab goes on keeping", async ({ page }) => {
  await open(page, "?type=R_BVPN_FR_1&lang=en");
  await keep(page);
  await fill(page, { [email]: "zoe@example.com" });
  await expect.poll(async () => Object.values(await stored(page)).join()).toContain("zoe@example.com");
  await fill(page, { "contacts.primary.firstName": "Zoé" });
  await page.reload();
  await page.locator("form[data-ready]").waitFor();
  await expect(box(page)).toBeChecked();
  await expect(offer(page)).toBeHidden();
  await expect(control(page, email)).toHaveValue("zoe@example.com");
  await expect(control(page, "contacts.primary.firstName")).toHaveValue("Zoé");
  await fill(page, { [email]: "zoe@example.org" });
  await expect.poll(async () => Object.values(await stored(page)).join()).toContain("zoe@example.org");
  expect(Object.keys(await stored(page))).toHaveLength(1);
});

test("a draft never takes the place of what is typed without asking", async ({ page }) => {
  await store(page, { [key]: draft({ servicePoint: { id: "SP-1" } }) });
  await open(page, "?type=R_BVPN_FR_1&lang=en");
  await fill(page, { [email]: "zoe@example.com" });
  await page.locator("#page-draft-continue").click();
  await question(page).getByRole("button", { name: "Keep what I typed" }).click();
  await expect(control(page, email)).toHaveValue("zoe@example.com");
  await expect(offer(page)).toBeVisible();
  await page.locator("#page-draft-continue").click();
  await question(page).getByRole("button", { name: "Continue the draft" }).click();
  await expect(control(page, "servicePoint.id")).toHaveValue("SP-1");
  await expect(control(page, email)).toHaveValue("");
});

test("typing beside an offered draft makes another one", async ({ page }) => {
  await store(page, { [key]: draft({ servicePoint: { id: "SP-1" } }) });
  await open(page, "?type=R_BVPN_FR_1&lang=en");
  await keep(page);
  await fill(page, { [email]: "zoe@example.com" });
  await expect(items(page)).toHaveCount(2);
  expect((await stored(page))[key]).toContain("SP-1");
});

test("deleting all drafts, or unticking the box, deletes the draft of the form, not what is typed", async ({
  page,
}) => {
  await open(page, "?type=R_BVPN_FR_1&lang=en");
  await fill(page, { [email]: "zoe@example.com" });
  await keep(page);
  await expect.poll(() => stored(page)).not.toEqual({});
  await page.locator("#page-draft-clear").click();
  await question(page).getByRole("button", { name: "Delete" }).click();
  await expect(status(page)).toHaveText("Deleted.");
  await expect(box(page)).not.toBeChecked();
  expect(await stored(page)).toEqual({});
  await expect(control(page, email)).toHaveValue("zoe@example.com");

  await box(page).check();
  await expect.poll(async () => Object.values(await stored(page)).join()).toContain("zoe@example.com");
  await box(page).uncheck();
  await expect(box(page)).not.toBeChecked();
  expect(await stored(page)).toEqual({});
  await expect(control(page, email)).toHaveValue("zoe@example.com");
});

test("a request that was taken leaves no draft", async ({ page }) => {
  await reachReview(page);
  await page.locator("#page-back").click();
  await keep(page);
  await expect.poll(() => stored(page)).not.toEqual({});
  await page.locator('form[data-ready] button[type="submit"]').click();
  await send(page).click();
  await expect(page.locator("#page-done-title")).toBeFocused();
  // When it was sent is known for other tabs; what was sent is gone.
  const left = async () =>
    Object.values(await stored(page)).map((text) => new Date(text).toISOString() === text);
  expect(await left()).toEqual([true]);
  await page.reload();
  await page.locator("html[data-live]").waitFor();
  expect(await left()).toEqual([true]);
});
