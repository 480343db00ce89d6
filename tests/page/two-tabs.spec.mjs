// One draft in two tabs: each writes its own version, neither writes the other's away, and both know what became of it.

import { expectAccessible } from "./axe.mjs";
import { draft, email, items, keep, key, offer, panel, question, status, store, stored } from "./drafts.mjs";
import { complete, control, fill, open, reviewed, send, submit } from "./form.mjs";
import { listed } from "./points.mjs";
import { expect, test } from "./portal.mjs";
import { choose, chosen } from "./sites.mjs";

test.skip(({ browserName }) => browserName === "webkit", "WebDriver drives one window at a time.");

const type = "?type=R_BVPN_FR_1&lang=en";
const news = (page) => page.locator("#page-news-text");
const take = (page) => page.getByRole("button", { name: "Take that version" });
const first = "contacts.primary.firstName";

const texts = async (page) => Object.values(await stored(page));

/** Two tabs: in the first a draft is kept, and the second one offers it. */
async function twoTabs(page, context, values = { [email]: "zoe@example.com" }) {
  await open(page, type);
  await keep(page);
  await fill(page, values);
  await expect.poll(async () => (await texts(page)).join()).toContain(Object.values(values).at(-1));
  const other = await context.newPage();
  await open(other, type);
  await expect(offer(other)).toBeVisible();
  return other;
}

test("Continue has what was typed since it was offered", async ({ page, context }) => {
  const other = await twoTabs(page, context);
  await fill(page, { [first]: "Zoé" });
  await expect.poll(async () => (await texts(page)).join()).toContain("Zoé");
  await offer(other).getByRole("button", { name: "Continue the draft" }).click();
  await expect(control(other, first)).toHaveValue("Zoé");
  await expect(news(page)).toBeEmpty();
  await expect(news(other)).toBeEmpty();

  // What the other tab writes is told in the first one, which then goes on beside it.
  await fill(other, { [first]: "Ada" });
  await expect(news(page)).toContainText("This draft was changed in another tab on ");
  await expectAccessible(page);
  await fill(page, { "contacts.primary.lastName": "Ba" });
  await expect.poll(async () => (await texts(page)).length).toBe(2);
  await expect(control(page, first)).toHaveValue("Zoé");
  const kept = (await texts(page)).map((text) => JSON.parse(text).values.contacts.primary);
  expect(kept.map(({ firstName, lastName }) => [firstName, lastName])).toEqual(
    expect.arrayContaining([
      ["Ada", undefined],
      ["Zoé", "Ba"],
    ]),
  );
  await expect(news(other)).toBeEmpty();

  // It can be taken, and what is in the form goes only when the reader says so, and stays a draft.
  await page.bringToFront();
  await page.reload();
  await expect(news(page)).toContainText("was changed in another tab");
  await take(page).click();
  await question(page).getByRole("button", { name: "Keep what I typed" }).click();
  await expect(control(page, first)).toHaveValue("Zoé");
  await take(page).click();
  await question(page).getByRole("button", { name: "Continue the draft" }).click();
  await expect(control(page, first)).toHaveValue("Ada");
  await expect(control(page, "contacts.primary.lastName")).toHaveValue("");
  await expect(news(page)).toBeEmpty();
  await expect(take(page)).toBeHidden();
  expect((await texts(page)).length).toBe(2);
});

test("of several sites each version has its own, and what differs in them alone is told and taken", async ({
  page,
  context,
}) => {
  await listed(context);
  await open(page, type);
  await keep(page);
  await choose(page, ["SP-1001", "SP-1012", "SP-1007"]);
  await expect.poll(async () => (await texts(page)).join()).toContain("SP-1007");
  const before = await texts(page);
  const other = await context.newPage();
  await open(other, type);
  await offer(other).getByRole("button", { name: "Continue the draft" }).click();
  await expect(chosen(other)).toHaveCount(3);
  // The list that comes is no change: a page that goes writes what is new.
  await other.reload();
  await expect(chosen(other)).toHaveCount(3);
  expect(await texts(page)).toEqual(before);
  await chosen(other).last().getByRole("button").click();
  await expect(chosen(other)).toHaveCount(2);
  await page.bringToFront();
  await expect(chosen(page)).toHaveCount(3);
  await take(page).click();
  await question(page).getByRole("button", { name: "Keep what I typed" }).click();
  await expect(chosen(page)).toHaveCount(3);
  await take(page).click();
  await question(page).getByRole("button", { name: "Continue the draft" }).click();
  await expect(chosen(page)).toHaveCount(2);
  await expect(news(page)).toBeEmpty();
});

test("a draft that was sent is offered nowhere any more, and whoever has it open is told before it is sent again", async ({
  page,
  context,
}) => {
  const sent = [];
  await context.route("**/requests", (route) => {
    sent.push(route.request().method());
    return route.continue();
  });
  const other = await twoTabs(page, context, complete.R_BVPN_FR_1);
  const third = await context.newPage();
  await open(third, type);
  await expect(offer(third)).toBeVisible();
  await other.bringToFront();
  await offer(other).getByRole("button", { name: "Continue the draft" }).click();
  await submit(other).click();
  await reviewed(other).waitFor();

  await page.bringToFront();
  await submit(page).click();
  await send(page).click();
  await expect(page.locator("#page-done-title")).toBeVisible();
  await expect(offer(third)).toBeHidden();
  // Nothing typed is left of it on the device.
  expect((await texts(page)).join()).not.toContain("example.com");

  await other.bringToFront();
  await send(other).click();
  await expect(question(other)).toContainText("A request from this draft was sent in another tab on ");
  await question(other).getByRole("button", { name: "Do not send" }).click();
  expect(sent.length).toBe(1);
  await other.locator("#page-back").click();
  await expect(news(other)).toContainText("A request from this draft was sent in another tab on ");
  await expect(take(other)).toBeHidden();
  await other.reload();
  await submit(other).click();
  await send(other).click();
  await question(other).getByRole("button", { name: "Send it all the same" }).click();
  await expect(other.locator("#page-done-title")).toBeVisible();
  expect(sent.length).toBe(2);
});

test("a draft that was deleted in another tab is offered no more, nor kept again by a tab that has it open", async ({
  page,
  context,
}) => {
  const other = await twoTabs(page, context);
  const third = await context.newPage();
  await open(third, type);
  await other.bringToFront();
  await panel(other).locator("summary").click();
  await items(other)
    .getByRole("button", { name: /^Delete/ })
    .click();
  await question(other).getByRole("button", { name: "Delete", exact: true }).click();
  await expect(status(other)).toHaveText("Deleted.");
  await expect(offer(third)).toBeHidden();
  await expect(news(page)).toContainText("was deleted, so it is not kept any more");
  await fill(page, { [first]: "Zoé" });
  await expect(page.locator("#page-draft-keep")).not.toBeChecked();
  await page.reload();
  await expect(control(page, first)).toHaveValue("Zoé");
  expect(await stored(page)).toEqual({});
});

test("a draft that went while the question was open is not put in", async ({ page, context }) => {
  await store(page, { [key]: draft({ servicePoint: { id: "SP-1" } }) });
  await open(page, type);
  await fill(page, { [email]: "zoe@example.com" });
  await offer(page).getByRole("button", { name: "Continue the draft" }).click();
  await question(page).waitFor();
  const other = await context.newPage();
  await open(other, type);
  await other.evaluate((key) => localStorage.removeItem(key), key);
  await page.bringToFront();
  await question(page).getByRole("button", { name: "Continue the draft" }).click();
  await expect(news(page)).toHaveText("This draft was sent or deleted in another tab.");
  await expect(page.locator("#page-title")).toBeFocused();
  await expect(control(page, email)).toHaveValue("zoe@example.com");
  await expect(offer(page)).toBeHidden();
});
