// What was sent in this tab: its receipt, and a list that says when and what, and how far the portal is with it.

import { expectAccessible } from "./axe.mjs";
import { complete, control, fill, goToType, open, reachReview, send, submit } from "./form.mjs";
import { expect, test } from "./portal.mjs";
import { showOn } from "./print.mjs";

const list = (page) => page.locator("#page-sent-list li");
const status = (page) => page.locator("#page-sent-status");
const done = (page) => page.locator("#page-done-title");

/** A date with a time, as it is written in English. */
const moment = /on \w+ \d{1,2}, \d{4} at \d{1,2}:\d{2}\s[AP]M/;

test("lists what was sent, in every language and for every type, with what the portal says of it", async ({
  page,
}) => {
  await open(page, "?type=R_BVPN_FR_1&lang=en");
  await expect(page.locator("#page-sent")).toBeHidden();
  await reachReview(page);
  await send(page).click();
  await expect(done(page)).toBeFocused();
  const [id] = /[\da-f]{8}-[\da-f-]{27}/.exec(await page.locator("#page-done-text").textContent());
  await expect(page.locator("#page-done-time")).toHaveText(moment);
  await expect(list(page)).toHaveCount(1);
  await expect(list(page)).toContainText("Disconnect a BVPN site – SP-1001");
  await expect(list(page)).toContainText(id);
  await expect(list(page)).toContainText("Status: new.");
  await expectAccessible(page);

  // On paper are the receipt and the list.
  await showOn(page, "print");
  await expect(page.locator("#page-done-time")).toBeVisible();
  await expect(page.locator("#page-done-answers")).toBeVisible();
  await expect(list(page).locator("code")).toBeVisible();
  await expect(page.getByRole("button")).toHaveCount(0);
  await showOn(page, "screen");

  // To start again keeps it, and the next one comes first.
  await page.locator("#page-new-same").click();
  await expect(list(page)).toHaveCount(1);
  await control(page, "servicePoint.id").fill("SP-1002");
  await submit(page).click();
  await expect(page.locator("#page-review-title")).toBeFocused();
  await expect(page.locator("#page-sent")).toBeHidden();
  await send(page).click();
  await expect(done(page)).toBeFocused();
  await expect(list(page)).toHaveCount(2);
  await expect(list(page).first()).toContainText("SP-1002");

  // The other provider gives no identifier, and no status to ask for.
  await goToType(page, "disconnectCustomerConfirmation");
  await expect(page.locator("#page-title")).toHaveText("Confirm a disconnection");
  await fill(page, complete.disconnectCustomerConfirmation);
  await submit(page).click();
  await send(page).click();
  await expect(done(page)).toBeFocused();
  await expect(page.locator("#page-done-time")).toHaveText(moment);
  await expect(list(page)).toHaveCount(3);
  await expect(list(page).first()).toContainText("Confirm a disconnection");
  await expect(list(page).first().getByRole("button")).toHaveCount(0);

  const asked = [];
  await page.route("**/requests/**", (route) => {
    asked.push(route.request().url());
    return asked.length === 1
      ? route.fulfill({ json: { id: "x", status: "IN_PROGRESS" } })
      : route.fulfill({ status: 503, body: "" });
  });
  await page.locator('#page-languages a[lang="fr"]').click();
  await expect(done(page)).toHaveText("La demande a été envoyée");
  await page.locator("#page-sent-ask").click();
  await expect(status(page)).toHaveText(
    "Le portail n’a pas donné le statut d’une demande. Réessayez plus tard.",
  );
  await expect(list(page).nth(1)).toContainText(/Statut le .*\s: en cours\./);
  await expect(list(page).nth(2)).toContainText(/Statut\s: nouvelle\./);
  expect(asked.length).toBe(2);
  expect(asked[1]).toContain(`/requests/${id}`);

  await page.unroute("**/requests/**");
  await page.locator("#page-sent-ask").click();
  await expect(status(page)).toHaveText("Le statut de chaque demande est à jour.");
  await expect(list(page).nth(1)).toContainText(/Statut le .*\s: nouvelle\./);
});

test("gives an identifier to the clipboard, or selects it where the browser does not allow that", async ({
  page,
}) => {
  await reachReview(page);
  await send(page).click();
  await expect(list(page)).toHaveCount(1);
  const id = await list(page).locator("code").textContent();
  await page.evaluate(() => {
    globalThis.written = [];
    Object.defineProperty(navigator, "clipboard", {
      value: {
        writeText: async (text) => {
          if (written.push(text) > 1) throw new DOMException("", "NotAllowedError");
        },
      },
    });
  });
  await list(page)
    .getByRole("button", { name: `Copy – identifier ${id}` })
    .click();
  await expect(status(page)).toHaveText("Copied.");
  expect(await page.evaluate(() => written)).toEqual([id]);
  await list(page).getByRole("button").click();
  await expect(status(page)).toContainText("The text is now selected");
  expect(await page.evaluate(() => getSelection().toString())).toBe(id);

  await page.evaluate(() => {
    globalThis.print = () => {
      document.documentElement.dataset.printed = "";
    };
  });
  await page.locator("#page-print").click();
  await expect(page.locator("html")).toHaveAttribute("data-printed");
});

test("lists what was sent although the browser has no more room", async ({ page }) => {
  await reachReview(page);
  await send(page).click();
  await expect(list(page)).toHaveCount(1);
  await page.locator("#page-new-same").click();
  await control(page, "servicePoint.id").fill("SP-1002");
  await submit(page).click();
  await page.evaluate(() => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (key, text) {
      if (this === sessionStorage) throw new DOMException("", "QuotaExceededError");
      setItem.call(this, key, text);
    };
  });
  await send(page).click();
  await expect(done(page)).toBeFocused();
  await expect(list(page)).toHaveCount(2);
  await expect(list(page).first()).toContainText("SP-1002");
});
