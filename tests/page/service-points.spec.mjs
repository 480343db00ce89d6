// The list of the customer's service points: from the portal without being asked, from a file, and gone again on request.

import {
  complete,
  control,
  fill,
  message,
  open,
  openEarly,
  reviewed,
  send,
  submit,
  summary,
} from "./form.mjs";
import { chosen, late, listed, load, options, places, references, said, samples, site } from "./points.mjs";
import { expect, test } from "./portal.mjs";

const reference = "servicePoint.customerReference";
const id = "servicePoint.id";
const query = "?type=R_BVPN_FR_1&lang=en";

const panel = (page) => page.locator("#page-service-points");
const status = (page) => page.locator("#page-points-status");
const button = (page, name) => panel(page).getByRole("button", { name });
const openPanel = (page) => panel(page).locator("summary").click();

for (const [width, height] of [
  [1280, 900],
  [360, 740],
]) {
  test.describe(`${width} pixels wide`, () => {
    test.use({ viewport: { width, height } });

    test("a list that comes late moves nothing, and takes nothing from whoever types", async ({ page }) => {
      const go = await late(page);
      await openEarly(page, query);
      await expect(page.locator("#page-sites")).not.toBeEnabled();
      await control(page, "contacts.primary.firstName").focus();
      const before = await places(page);
      expect(before.length).toBeGreaterThan(20);
      go();
      await expect(page.locator("#page-sites")).toBeEnabled();
      await expect(control(page, "contacts.primary.firstName")).toBeFocused();
      expect(await places(page)).toEqual(before);

      // What was chosen is there before the list is, too.
      await site(page).fill("SP-1003");
      await page.keyboard.press("Tab");
      const chosenBefore = await places(page);
      const again = await late(page);
      await page.reload();
      await expect(chosen(page)).toContainText("LYON-01 Business VPN · in service");
      await expect(site(page)).toHaveValue("LYON-01 Business VPN");
      expect(await places(page)).toEqual(chosenBefore);
      again();
      await expect(status(page)).toHaveText(/loaded/);
      expect(await places(page)).toEqual(chosenBefore);
    });

    test("where there is no list nothing moves before the form is left", async ({ page }) => {
      const go = await late(page, []);
      await openEarly(page, query);
      await control(page, "contacts.primary.firstName").focus();
      const before = await places(page);
      const answer = page.waitForResponse(/servicePoints/);
      go();
      await answer;
      // One field after the other, as long as someone fills them in.
      await page.keyboard.press("Tab");
      await expect(control(page, "contacts.primary.lastName")).toBeFocused();
      expect(await places(page)).toEqual(before);
      await page.locator("#page-empty").focus();
      await expect(site(page)).toBeHidden();
      await expect(references(page)).toBeHidden();
      for (const name of [id, reference, "servicePoint.reference"])
        await expect(control(page, name)).toBeVisible();
    });
  });
}

test("what is typed before the list comes is looked for in it", async ({ page }) => {
  const go = await late(page);
  await openEarly(page, query);
  await site(page).pressSequentially("lyon");
  await expect(said(page)).toHaveText("");
  go();
  await expect(options(page)).toHaveCount(3);
  await expect(site(page)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(control(page, id)).toHaveValue("SP-1003");
});

test("what was typed into the field stays where no list comes", async ({ page }) => {
  const go = await late(page, []);
  await openEarly(page, query);
  await site(page).fill("LYON-01");
  await page.keyboard.press("Tab");
  await expect(chosen(page)).toHaveText("The list of your sites is still loading.");
  go();
  // Whoever sends it anyway is led to where a reference can be given.
  await submit(page).click();
  await expect(chosen(page)).toHaveText("The list of your sites is not known here. Give a reference below.");
  await expect(site(page)).toHaveValue("LYON-01");
  await expect(message(page, "servicePoint")).not.toContainText("Choose the site");
  await summary(page).getByRole("link").first().click();
  await expect(control(page, id)).toBeFocused();
  await page.keyboard.type("SP-1003");
  await expect(site(page)).toHaveValue("LYON-01");
  await site(page).fill("");
  await page.locator("#page-empty").focus();
  await expect(site(page)).toBeHidden();
  await expect(control(page, id)).toHaveValue("SP-1003");
});

test("whoever types a reference when the list comes goes on typing it", async ({ page }) => {
  const go = await late(page);
  await openEarly(page, query);
  await references(page).click();
  await control(page, id).pressSequentially("SP-10");
  const before = await places(page);
  go();
  await expect(status(page)).toHaveText(new RegExp(`^${samples.length} service points loaded`));
  await expect(control(page, id)).toBeFocused();
  await page.keyboard.type("03");
  await expect(control(page, id)).toHaveValue("SP-1003");
  expect(await places(page)).toEqual(before);
  // What it means shows once the form is left.
  await page.locator("#page-empty").focus();
  await expect(site(page)).toHaveValue("LYON-01 Business VPN");
  await expect(control(page, id)).toBeHidden();
});

for (const [what, points, follows] of [
  ["names its site", samples, namesIt],
  ["leads back to what it does not know", [{ id: "SP-1" }], leadsBack],
]) {
  test(`a list that comes while the request is looked over ${what}`, async ({ page }) => {
    const go = await late(page, points);
    await openEarly(page, "?type=U_BVPN_CUSTOM003_1&lang=en&demo");
    await page.locator("#page-example").click();
    await submit(page).click();
    await expect(page.locator("#page-review-purpose")).toHaveText(
      "You are updating the service point SP-1001.",
    );
    go();
    await follows(page);
  });
}

async function namesIt(page) {
  await expect(page.locator("#page-review-purpose")).toHaveText(
    "You are updating PARIS-01 Business VPN (SP-1001), which is in service.",
  );
  await expect(send(page)).toBeVisible();
}

async function leadsBack(page) {
  await expect(reviewed(page)).toBeHidden();
  await expect(summary(page)).toBeFocused();
  await expect(message(page, id)).toHaveAttribute("data-code", "referenceNotFound");
}

test("a host without a list, or with one that does not end, has the three fields, and says nothing", async ({
  page,
}) => {
  let asked = 0;
  await page.route(/\/servicePoints/, (route) => {
    asked += 1;
    return route.fulfill({ json: [{ id: `SP-${asked}` }], headers: { "X-Total-Count": "1000000000" } });
  });
  await open(page, query);
  await expect.poll(() => asked).toBe(1);
  await openPanel(page);
  await expect(status(page)).toHaveText("");
  await expect(site(page)).toBeHidden();
  await fill(page, complete.R_BVPN_FR_1);
  await submit(page).click();
  await expect(page.locator("#page-review-purpose")).toHaveText(
    "You are disconnecting the service point SP-1001.",
  );
  await page.getByRole("button", { name: "Back to the form" }).click();

  // Whoever asks is told.
  await page.unroute(/\/servicePoints/);
  await page.route(/\/servicePoints/, (route) => route.fulfill({ status: 503, body: "Later" }));
  await button(page, "Load from the portal").click();
  await expect(status(page)).toHaveText(/^The portal gave no list/);
});

test("a list that comes in parts is loaded as a whole, and one of a file takes its place", async ({
  page,
}) => {
  const points = ["SP-1", "SP-2", "SP-3"].map((id) => ({ id }));
  await page.route(/\/servicePoints/, (route) => {
    const offset = Number(new URL(route.request().url()).searchParams.get("offset"));
    return route.fulfill({
      json: points.slice(offset, offset + 2),
      headers: { "X-Total-Count": String(points.length) },
    });
  });
  await open(page, query);
  await site(page).fill("SP-3");
  await expect(control(page, id)).toHaveValue("SP-3");
  await expect(status(page)).toHaveText(/^3 service points loaded/);

  await openPanel(page);
  const chooser = page.waitForEvent("filechooser");
  await button(page, "Choose a JSON file…").click();
  await (await chooser).setFiles({
    name: "points.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(samples)),
  });
  await expect(status(page)).toHaveText(new RegExp(`^${samples.length} service points loaded`));
  // It knows nothing of what was chosen before.
  await expect(control(page, id)).toBeVisible();
  await button(page, "Remove the list").click();
  await expect(status(page)).toHaveText(/^The list is removed/);
  await expect(button(page, "Choose a JSON file…")).toBeFocused();
  await expect(control(page, id)).toHaveValue("SP-3");
  await button(page, "Load from the portal").click();
  await expect(site(page)).toHaveValue("SP-3");
});

test("a reference that several share is an error, until the id says which one is meant", async ({ page }) => {
  await listed(page);
  await open(page, query);
  await references(page).click();
  await control(page, reference).fill("LYON-01");
  await control(page, reference).press("Tab");
  await expect(message(page, reference)).toHaveAttribute("data-severity", "error");
  await control(page, id).fill("SP-1003");
  await expect(message(page, reference)).toHaveAttribute("data-severity", "warning");
  await expect(control(page, reference)).not.toHaveAttribute("aria-invalid");
});

const broken = [
  ["no JSON", "<!doctype html>", /is not JSON/],
  ["no list", { servicePoints: [] }, /no list of service points/],
  ["a list of something else", [{ name: "Paris" }], /no list of service points/],
  ["an empty list", [], /is empty/],
];

test("a file that is no list gets one clear message, and changes nothing", async ({ page }) => {
  await open(page, query);
  await openPanel(page);
  await load(page, [{ id: "SP-1" }]);
  await site(page).fill("SP-1");
  for (const [what, content, sentence] of broken) {
    const text = typeof content === "string" ? content : JSON.stringify(content);
    await page
      .locator("#page-points-input")
      .setInputFiles({ name: "points.json", mimeType: "application/json", buffer: Buffer.from(text) });
    await expect(status(page), what).toHaveText(sentence);
    // The list that was loaded before is still in use.
    await expect(control(page, id), what).toHaveValue("SP-1");
    await expect(site(page), what).toBeVisible();
  }
});

test("a site that was typed before the list came counts when Enter leads on", async ({ page }) => {
  const go = await late(page);
  await openEarly(page, query);
  await site(page).fill("SP-1001");
  const { "servicePoint.id": _, ...rest } = complete.R_BVPN_FR_1;
  await fill(page, rest);
  await control(page, "contacts.primary.mobile").focus();
  go();
  await expect(status(page)).toHaveText(/^12 service points loaded/);
  await page.keyboard.press("Enter");
  await expect(reviewed(page)).toContainText("SP-1001");
  await expect(page.locator("#page-review-title")).toBeFocused();
});
