// The pane that shows the payload as it grows, and gives it away only once it is complete.

import { readFile } from "node:fs/promises";
import { complete, control, fill, open, payload } from "./form.mjs";
import { expect, test } from "./portal.mjs";

const state = (page) => page.locator("#page-payload-state");
const status = (page) => page.locator("#page-payload-status");
const copy = (page) => page.getByRole("button", { name: "Copy" });
const download = (page) => page.getByRole("button", { name: "Download" });

const expected = {
  type: "R_BVPN_FR_1",
  properties: {
    servicePoint: { id: "SP-1001" },
    contacts: {
      primary: {
        firstName: "Zoé",
        lastName: "O’Connor",
        email: "zoe.oconnor@example.com",
        phone: "+33199005678",
        mobile: "+33639981234",
      },
    },
  },
};

test.beforeEach(({ page }) => open(page, "?type=R_BVPN_FR_1&lang=en"));

test("shows what is typed, counts what is left, and ends with the payload", async ({ page }) => {
  await expect(state(page)).toHaveText(/^6 things are left/);
  await control(page, "contacts.primary.firstName").pressSequentially("<i>Zoé");
  await expect(state(page)).toHaveText(/^5 things are left/);
  await expect(payload(page)).toHaveText(/"firstName": "<i>Zoé"/);
  await fill(page, complete.R_BVPN_FR_1);
  await expect(state(page)).toHaveText(/^Complete/);
  expect(JSON.parse(await payload(page).textContent())).toEqual(expected);
});

test("gives nothing away before it is complete, and says why", async ({ page }) => {
  for (const button of [copy(page), download(page)]) {
    await expect(button).toHaveAttribute("aria-disabled", "true");
    await button.click({ force: true });
    await expect(status(page)).toHaveText(/^Fill in or correct what is left first/);
  }
});

test("can be copied", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await fill(page, complete.R_BVPN_FR_1);
  await copy(page).click();
  await expect(status(page)).toHaveText("Copied.");
  const clipboard = await page.evaluate(() => navigator.clipboard.readText());
  expect(JSON.parse(clipboard)).toEqual(expected);
});

test("is selected where copying is not allowed", async ({ page }) => {
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException("", "NotAllowedError"));
  });
  await fill(page, complete.R_BVPN_FR_1);
  await copy(page).click();
  await expect(status(page)).toHaveText(/^The browser did not allow it/);
  const selected = await page.evaluate(() => getSelection().toString());
  expect(JSON.parse(selected)).toEqual(expected);
});

test("can be downloaded", async ({ page }) => {
  await fill(page, complete.R_BVPN_FR_1);
  const downloading = page.waitForEvent("download");
  await download(page).click();
  const file = await downloading;
  expect(file.suggestedFilename()).toBe("R_BVPN_FR_1.json");
  expect(JSON.parse(await readFile(await file.path(), "utf8"))).toEqual(expected);
});
