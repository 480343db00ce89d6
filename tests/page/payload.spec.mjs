// The pane that shows the payload as it grows, and gives it away only once it is complete.

import { complete, control, fill, json, open, payload, showJson } from "./form.mjs";
import { expect, test } from "./portal.mjs";

const state = (page) => page.locator("#page-payload-state");
const status = (page) => page.locator("#page-payload-status");
const copy = (page) => page.getByRole("button", { name: "Copy" });
const save = (page) => page.getByRole("button", { name: "Download" });

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
  await expect(payload(page)).toContainText("<i>Zoé");
  await fill(page, complete.R_BVPN_FR_1);
  await expect(state(page)).toHaveText(/^Complete/);
  await expect(json(page)).toBeHidden();
  await showJson(page);
  await expect(json(page)).toBeVisible();
  expect(JSON.parse(await json(page).textContent())).toEqual(expected);
  // What can be scrolled can be reached with the keyboard, and says what it is.
  expect(await json(page).evaluate((node) => node.localName)).toBe("section");
  await expect(json(page)).toHaveAttribute("aria-label", "As JSON, for the API");
  await expect(json(page)).toHaveAttribute("tabindex", "0");
});

test("gives nothing away before it is complete, and says why", async ({ page }) => {
  for (const button of [copy(page), save(page)]) {
    await expect(button).toHaveAttribute("aria-disabled", "true");
    await button.click({ force: true });
    await expect(status(page)).toHaveText(/^Fill in or correct what is left first/);
  }
});

test("can be copied", async ({ page }) => {
  await fill(page, complete.R_BVPN_FR_1);
  await copy(page).click();
  await expect(status(page)).toHaveText("Copied.");
  // Pasted, as a reader does: to read the clipboard a script needs a permission, which engines give in different ways.
  await page.evaluate(() => document.body.append(document.createElement("textarea")));
  const pasted = page.locator("body > textarea");
  await pasted.press("ControlOrMeta+v");
  await expect(pasted).not.toHaveValue("");
  expect(JSON.parse(await pasted.inputValue())).toEqual(expected);
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

test("can be downloaded", async ({ page, download }) => {
  await fill(page, complete.R_BVPN_FR_1);
  const { name, text } = await download(() => save(page).click());
  expect(name).toBe("R_BVPN_FR_1.json");
  expect(JSON.parse(text)).toEqual(expected);
});
