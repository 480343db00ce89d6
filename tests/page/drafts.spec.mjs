// Drafts on the device: never without being asked, never in the way of what is typed, gone when they have no use.

import { control, fill, open, reachReview, send } from "./form.mjs";
import { expect, test } from "./portal.mjs";

const email = "contacts.primary.email";
const panel = (page) => page.locator("#page-keep");
const box = (page) => page.locator("#page-draft-keep");
const status = (page) => page.locator("#page-draft-status");
const offer = (page) => page.locator("#page-draft-offer");
const items = (page) => page.locator("#page-draft-list li");
const question = (page) => page.getByRole("dialog");
const stored = (page) => page.evaluate(() => ({ ...localStorage }));
const key = "request-forms.draft.x";

/** Puts entries into the storage before the page is opened. */
const store = (page, entries) =>
  page.addInitScript((all) => {
    if (sessionStorage.getItem("stored")) return;
    sessionStorage.setItem("stored", "yes");
    for (const [name, value] of Object.entries(all)) localStorage.setItem(name, value);
  }, entries);

const draft = (values, { type = "R_BVPN_FR_1", daysAgo = 1 } = {}) =>
  JSON.stringify({ type, saved: new Date(Date.now() - daysAgo * 86_400_000).toISOString(), values });

async function keep(page) {
  await panel(page).locator("summary").click();
  await box(page).check();
}

test("nothing is written unless the reader asks for it", async ({ page }) => {
  await open(page, "?lang=en");
  await fill(page, { [email]: "zoe@example.com" });
  await page.getByRole("link", { name: "Français" }).click();
  await page.waitForTimeout(600);
  expect(await stored(page)).toEqual({});
  await panel(page).locator("summary").click();
  await expect(page.locator("#page-draft-hint")).toContainText(
    "Les autres personnes qui utilisent cet appareil",
  );
  await page.evaluate(() => sessionStorage.length).then((length) => expect(length).toBe(0));
});

test("what is typed comes back after a reload, when the reader says so", async ({ page, context }) => {
  await open(page, "?lang=en");
  await fill(page, { [email]: "zoe@example.com" });
  await keep(page);
  await expect(page.locator("#page-draft-kept")).toHaveText(/^Last kept: /);
  await fill(page, { "contacts.primary.firstName": "Zoé" });
  // At once: the page is left before the pause is over.
  const other = await context.newPage();
  await page.goto("about:blank");
  await open(other, "?lang=en");
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
  await open(page, "?lang=en");
  await keep(page);
  await fill(page, { [email]: "zoe@example.com" });
  await page.reload();
  await page.locator("form[data-ready]").waitFor();
  await expect(box(page)).toBeChecked();
  if (await offer(page).isVisible()) await page.locator("#page-draft-continue").click();
  await expect(control(page, email)).toHaveValue("zoe@example.com");
  await fill(page, { [email]: "zoe@example.org" });
  await expect.poll(async () => Object.values(await stored(page)).join()).toContain("zoe@example.org");
  expect(Object.keys(await stored(page))).toHaveLength(1);
});

test("a draft never takes the place of what is typed without asking", async ({ page }) => {
  await store(page, { [key]: draft({ servicePoint: { id: "SP-1" } }) });
  await open(page, "?lang=en");
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
  await open(page, "?lang=en");
  await keep(page);
  await fill(page, { [email]: "zoe@example.com" });
  await expect(items(page)).toHaveCount(2);
  expect((await stored(page))[key]).toContain("SP-1");
});

test("drafts are listed with type and date, and each or all can be deleted", async ({ page }) => {
  await store(page, {
    [key]: draft({ servicePoint: { id: "SP-1" } }),
    [`${key}2`]: draft({ externalId: "E-1" }, { type: "disconnectCustomerConfirmation", daysAgo: 2 }),
    [`${key}3`]: draft({ servicePoint: { id: "SP-3" } }, { daysAgo: 3 }),
    unrelated: "of another application",
  });
  await open(page, "?lang=en");
  await panel(page).locator("summary").click();
  await expect(items(page)).toHaveCount(3);
  await expect(items(page).nth(1)).toContainText("Confirm a disconnection – ");
  await items(page).nth(2).getByRole("button", { name: "Delete" }).click();
  await question(page).getByRole("button", { name: "Delete", exact: true }).click();
  await expect(items(page)).toHaveCount(2);
  await expect(status(page)).toHaveText("Deleted.");

  // A draft of another type leads to its form.
  await items(page)
    .nth(1)
    .getByRole("button", { name: /^Continue the draft/ })
    .click();
  await expect(page).toHaveURL(/disconnectCustomerConfirmation/);
  await expect(control(page, "externalId")).toHaveValue("E-1");

  await page.getByRole("button", { name: "Delete all drafts" }).click();
  await question(page).getByRole("button", { name: "Delete", exact: true }).click();
  await expect(items(page)).toHaveCount(0);
  await expect(box(page)).not.toBeChecked();
  await expect(control(page, "externalId")).toHaveValue("E-1");
  expect(await stored(page)).toEqual({ unrelated: "of another application" });
});

test("unticking the box deletes the draft of the form, not what is typed", async ({ page }) => {
  await open(page, "?lang=en");
  await fill(page, { [email]: "zoe@example.com" });
  await keep(page);
  await expect.poll(() => stored(page)).not.toEqual({});
  await box(page).uncheck();
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
  await page.locator("#page-done-view").waitFor();
  expect(await stored(page)).toEqual({});
  await page.waitForTimeout(600);
  expect(await stored(page)).toEqual({});
});

test("what is no draft is removed without a word", async ({ page }) => {
  const problems = [];
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => problems.push(message.text()));
  const broken = [
    "",
    "{",
    "null",
    "[]",
    '"text"',
    "{}",
    draft([]),
    draft(null),
    draft("x"),
    draft({}, { type: "x" }),
  ];
  const old = [draft({ externalId: "x" }, { daysAgo: 31 }), draft({ externalId: "x" }, { daysAgo: -9 })];
  const none = [...broken, ...old, '{"type":"R_BVPN_FR_1","values":{},"saved":"soon"}'];
  await store(page, Object.fromEntries(none.map((text, index) => [`${key}${index}`, text])));
  await open(page, "?lang=en");
  await expect(offer(page)).toBeHidden();
  expect(await stored(page)).toEqual({});
  expect(problems).toEqual([]);
});

test("a browser without room, or without storage, gets a plain message and a form that works", async ({
  page,
}) => {
  await open(page, "?lang=en");
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("", "QuotaExceededError");
    };
  });
  await fill(page, { [email]: "zoe@example.com" });
  await keep(page);
  await expect(status(page)).toHaveText(/^The browser has no room left/);
  await page.addInitScript(() => {
    for (const name of ["localStorage", "sessionStorage"]) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException("", "SecurityError");
        },
      });
    }
  });
  await open(page, "?lang=fr");
  await panel(page).locator("summary").click();
  await box(page).click();
  await expect(status(page)).toHaveText(/^Ce navigateur ne permet pas/);
  await expect(box(page)).not.toBeChecked();
  await fill(page, { [email]: "zoe@example.com" });
});
