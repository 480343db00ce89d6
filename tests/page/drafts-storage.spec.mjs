// Drafts as they lie in the browser's storage: listed, deleted, and whatever else may be found there.

import { box, draft, email, items, keep, key, panel, question, status, store, stored } from "./drafts.mjs";
import { control, fill, open } from "./form.mjs";
import { overhear } from "./overhear.mjs";
import { expect, test } from "./portal.mjs";

test("drafts are listed with type and date, and each or all can be deleted", async ({ page }) => {
  await store(page, {
    [key]: draft({ servicePoint: { id: "SP-1" } }),
    [`${key}2`]: draft({ externalId: "E-1" }, { type: "disconnectCustomerConfirmation", daysAgo: 2 }),
    [`${key}3`]: draft({ servicePoint: { id: "SP-3" } }, { daysAgo: 3 }),
    unrelated: "of another application",
  });
  await open(page, "?type=R_BVPN_FR_1&lang=en");
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

  await panel(page).locator("summary").click();
  await page.getByRole("button", { name: "Delete all drafts" }).click();
  await question(page).getByRole("button", { name: "Delete", exact: true }).click();
  await expect(items(page)).toHaveCount(0);
  await expect(box(page)).not.toBeChecked();
  await expect(control(page, "externalId")).toHaveValue("E-1");
  expect(await stored(page)).toEqual({ unrelated: "of another application" });
});

test("only what has expired is removed; what is no draft, or is dated by a wrong clock, stays", async ({
  page,
}) => {
  const complaints = await overhear(page);
  const none = [
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
    '{"type":"R_BVPN_FR_1","values":{},"saved":"soon"}',
  ];
  const entries = (texts, name) => Object.fromEntries(texts.map((text, index) => [`${name}${index}`, text]));
  const unread = entries(none, key);
  const odd = entries(
    [-9, 20_000].map((daysAgo) => draft({ externalId: "x" }, { daysAgo })),
    `${key}odd`,
  );
  const expired = entries(
    [draft({ externalId: "x" }, { daysAgo: 31 }), draft({}, { type: "x", daysAgo: 31 })],
    `${key}old`,
  );
  const sent = { "request-forms.sent-draft.x": new Date(Date.now() - 31 * 86_400_000).toISOString() };
  await store(page, { ...unread, ...odd, ...expired, ...sent });
  await open(page, "?type=R_BVPN_FR_1&lang=en");
  await panel(page).locator("summary").click();
  await expect(items(page)).toHaveCount(2);
  await expect(items(page).nth(1)).toContainText("19");
  expect(await stored(page)).toEqual({ ...unread, ...odd });
  expect(await complaints()).toEqual([]);

  // The reader may delete them.
  await page.getByRole("button", { name: "Delete all drafts" }).click();
  await question(page).getByRole("button", { name: "Delete", exact: true }).click();
  await expect(status(page)).toHaveText("Deleted.");
  expect(await stored(page)).toEqual(unread);
});

test("a browser without room, or without storage, gets a plain message and a form that works", async ({
  page,
}) => {
  await open(page, "?type=R_BVPN_FR_1&lang=en");
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
  await open(page, "?type=R_BVPN_FR_1&lang=fr");
  await panel(page).locator("summary").click();
  await box(page).click();
  await expect(status(page)).toHaveText(/^Ce navigateur ne permet pas/);
  await expect(box(page)).not.toBeChecked();
  await fill(page, { [email]: "zoe@example.com" });
});
