// The portal tells by what browsers say of themselves whether the page asks, or another site.

import { ownPage, ownPath } from "./own-page.mjs";
import { expect, test } from "./portal.mjs";

/** To a browser the other name of this machine is another site. */
const elsewhere = (home) => home.replace("127.0.0.1", "localhost");

/** The status that a form's own submission is answered with, in a page that is open. */
async function statusOfForm(page, action) {
  const answered = page.waitForResponse("**/requests");
  await page.evaluate((action) => {
    const form = document.createElement("form");
    Object.assign(form, { method: "post", enctype: "text/plain", action });
    document.body.append(form);
    // Once this function is done, as it goes with its page.
    setTimeout(() => form.submit());
  }, action);
  return (await answered).status();
}

test("a form of the page itself is heard, though it tells no origin", async ({ page }) => {
  await page.goto("/");
  // 415: it is heard, and told that it sends no JSON.
  expect(await statusOfForm(page, "/requests")).toBe(415);
});

test("a form of another site is not", async ({ page }) => {
  await page.goto("/");
  const home = await page.evaluate(() => location.origin);
  await page.route(`**${ownPath}`, (route) => route.fulfill({ contentType: "text/html", body: ownPage() }));
  await page.goto(`${elsewhere(home)}${ownPath}`);
  expect(await statusOfForm(page, `${home}/requests`)).toBe(403);
});

test("a link of another site leads to the page", async ({ page }) => {
  await page.goto("/");
  const home = await page.evaluate(() => location.origin);
  const body = ownPage(`<a href="${home}/?type=R_BVPN_FR_1">To the portal</a>`);
  await page.route(`**${ownPath}`, (route) => route.fulfill({ contentType: "text/html", body }));
  await page.goto(`${elsewhere(home)}${ownPath}`);
  await page.getByRole("link", { name: "To the portal" }).click();
  await expect(page.locator("form[data-ready]")).toBeVisible();
  expect(await page.evaluate(() => location.origin)).toBe(home);
});
