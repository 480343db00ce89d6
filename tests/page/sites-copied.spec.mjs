// A duplicated tab has a copy of what is kept, and leaves requests for several sites to the first one.

import { keep, stored } from "./drafts.mjs";
import { control, fill, open, submit } from "./form.mjs";
import { listed, site } from "./points.mjs";
import { expect, test } from "./portal.mjs";
import { accept, answering, choose, contacts, press, results, several, status } from "./sites.mjs";

test.skip(({ browserName }) => browserName === "webkit", "WebDriver has no way to duplicate a tab.");

const told = "Cet onglet est la copie d’un autre, qui envoie des demandes pour plusieurs sites.";
const notice = (page) => page.locator("#page-several-notice");
const email = "contacts.primary.email";

/** Goes on to where requests for three sites are looked over, with a draft that is kept. */
async function ready(page) {
  await listed(page.context());
  await open(page, "?type=R_BVPN_FR_1&lang=en");
  await keep(page);
  await fill(page, contacts);
  await choose(page, ["SP-1001", "SP-1002", "SP-1005"]);
  await submit(page).click();
  await several(page).waitFor();
}

/** A window that a page opens has a copy of its storage, as a duplicated tab has. In another language it shows the same. */
async function duplicated(page) {
  const opened = page.waitForEvent("popup");
  await page.evaluate(() => {
    open("/R_BVPN_FR_1/fr/");
  });
  const copy = await opened;
  await copy.locator("html[data-live]").waitFor();
  return copy;
}

/** Whatever one presses before the copy knew what it is, or after. */
async function pressAll(copy) {
  await press(copy).evaluate((button) => button.click());
  await expect(copy.locator("#page-news")).toContainText(told);
  await press(copy).evaluate((button) => button.click());
  await expect(several(copy)).toBeHidden();
  await expect(notice(copy)).toBeHidden();
}

test("the copy of a tab that pauses can send none of them, and the first tab goes on", async ({ page }) => {
  await ready(page);
  const came = await answering(page.context(), (count, route) =>
    count === 2 ? route.fulfill({ status: 503, body: "Later" }) : accept(count, route),
  );
  await press(page).click();
  await expect(status(page)).toHaveText("1 of 3 sent. Paused.");
  const copy = await duplicated(page);
  await pressAll(copy);
  await expect(copy.locator("#page-title")).toBeFocused();
  await copy.reload();
  await copy.locator("html[data-live]").waitFor();
  await expect(site(copy)).toHaveValue("");
  await expect(several(copy)).toBeHidden();
  await expect(notice(copy)).toBeHidden();
  expect(came.count).toBe(2);

  await page.bringToFront();
  await press(page).click();
  await expect(status(page)).toHaveText("3 of 3 sent.");
  expect(came.count).toBe(4);
  await expect(several(copy)).toBeHidden();
});

test("the copy of a tab that sends the first one leaves the draft to it, which goes on", async ({ page }) => {
  await ready(page);
  let answer;
  const came = await answering(page.context(), async (count, route) => {
    if (count === 1) {
      await new Promise((resolve) => {
        answer = resolve;
      });
    }
    return accept(count, route);
  });
  const kept = await stored(page);
  await press(page).click();
  await expect.poll(() => came.count).toBe(1);
  const copy = await duplicated(page);
  await pressAll(copy);
  // Nothing is sent yet, so no tab is told so, and the draft is there.
  expect(await stored(page)).toEqual(kept);
  await expect(control(copy, email)).toHaveValue(contacts[email]);
  expect(came.count).toBe(1);

  await page.bringToFront();
  answer();
  await expect(status(page)).toHaveText("3 of 3 sent.");
  await expect(results(page).nth(2)).toContainText("REQ-3");
  expect(came.count).toBe(3);
  expect(Object.values(await stored(page)).join()).not.toContain("example.com");
});
