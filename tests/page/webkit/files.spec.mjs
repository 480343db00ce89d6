// A request as a file, and as a payload to take away, in WebKit: see ../files.spec.mjs and ../payload.spec.mjs.

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { complete, control, fill, open, payload } from "../form.mjs";
import { expect, test } from "./driver.mjs";

const email = "contacts.primary.email";
const comment = "request.comment";
const keep = (page) => page.locator("#page-keep summary");
const fileStatus = (page) => page.locator("#page-file-status");
const payloadStatus = (page) => page.locator("#page-payload-status");

/** Waits until the browser has saved a file, and gives its path. */
async function saved({ home }, name) {
  const names = async () => (await readdir(home)).filter((found) => !found.startsWith("."));
  await expect.poll(names).toEqual([name]);
  return join(home, name);
}

/** Types a complete request, and waits until the pane shows it: that is drawn with the next picture. */
async function completeIt(page) {
  await fill(page, complete.R_BVPN_FR_1);
  await expect(page.locator("#page-payload-state")).toHaveText(/^Complete/);
}

test.beforeEach(({ page }) => open(page, "?type=R_BVPN_FR_1&lang=en"));

test("saves what is typed while it is incomplete, and opens it again", async ({ page, webdriver }) => {
  const typed = { [email]: "zoe@", "contacts.primary.firstName": "Zoé", [comment]: " two  spaces" };
  await fill(page, typed);
  await keep(page).click();
  await page.locator("#page-file-save").click();
  await expect(fileStatus(page)).toHaveText("Saved as R_BVPN_FR_1.draft.json.");
  const path = await saved(webdriver, "R_BVPN_FR_1.draft.json");

  await page.reload();
  await page.locator("form[data-ready]").waitFor();
  await expect(control(page, email)).toHaveValue("");
  await page.locator("#page-file-input").setInputFiles(path);
  await expect(control(page, email)).toHaveValue("zoe@");
  for (const [name, value] of Object.entries(typed)) await expect(control(page, name)).toHaveValue(value);
});

test("the payload can be downloaded once it is complete", async ({ page, webdriver }) => {
  await page.locator("#page-download").click();
  await expect(payloadStatus(page)).toHaveText(/^Fill in or correct what is left first/);
  await completeIt(page);
  await page.locator("#page-download").click();
  const file = await readFile(await saved(webdriver, "R_BVPN_FR_1.json"), "utf8");
  const [{ text }] = await payload(page).states();
  expect(JSON.parse(file)).toEqual(JSON.parse(text));
  expect(JSON.parse(file).properties.contacts.primary.phone).toBe("+33199005678");
});

test("the payload can be copied, and pasted elsewhere", async ({ page }) => {
  await completeIt(page);
  const [{ text }] = await payload(page).states();
  await page.locator("#page-copy").click();
  await expect(payloadStatus(page)).toHaveText("Copied.");
  await control(page, comment).press("Control+v");
  await expect.poll(async () => (await control(page, comment).states())[0].value).not.toBe("");
  const [{ value }] = await control(page, comment).states();
  expect(JSON.parse(value)).toEqual(JSON.parse(text));
});
