// Several sites in one go: chosen or pasted, looked over at once, sent one by one, and what becomes of each.

import { expectAccessible } from "./axe.mjs";
import { control, fill, json, open, send, showJson, submit } from "./form.mjs";
import { listed, options, said, site } from "./points.mjs";
import { expect, test } from "./portal.mjs";
import {
  accept,
  answering,
  choose,
  chosen,
  contacts,
  paste,
  press,
  results,
  review,
  several,
  status,
  write,
} from "./sites.mjs";

const id = "servicePoint.id";

test("sites are chosen or pasted, kept over a reload, removed, and looked over at once", async ({ page }) => {
  await listed(page);
  await open(page, "?type=R_BVPN_FR_1&lang=en");
  await fill(page, contacts);
  await site(page).fill("SP-1001");
  await page.locator("#page-sites").check();
  await expect(chosen(page)).toHaveCount(1);
  await site(page).pressSequentially("dijon");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(said(page)).toHaveText("SP-1012 selected: 2 sites.");
  await expect(site(page)).toHaveValue("");
  // What is typed whole is meant, too.
  await site(page).pressSequentially("SP-1006");
  await page.keyboard.press("Tab");
  await expect(chosen(page)).toHaveCount(3);

  await page.locator(".sites-rest summary").click();
  const lines = page.locator("#page-sites-text");
  await paste(page, ["nantes-01 business vpn\r", "LYON-01", "", "SP-1001", "nowhere", "COM-2005"]);
  await expect(said(page)).toHaveText(
    "2 sites added. 2 lines are left: they name no site of yours, or several.",
  );
  await expect(lines).toHaveValue("LYON-01\nnowhere");
  await expect(chosen(page)).toHaveCount(5);
  await expectAccessible(page);
  await page.reload();
  await expect(chosen(page)).toHaveCount(5);
  await expect(lines).toHaveValue("LYON-01\nnowhere");
  await chosen(page).first().getByRole("button", { name: "Remove" }).click();
  await expect(said(page)).toHaveText("PARIS-01 Business VPN removed: 4 sites.");
  await expect(control(page, id)).toHaveValue("SP-1012");

  // What is left is told again after a reload, and once is enough.
  await submit(page).click();
  await expect(lines).toBeFocused();
  await submit(page).click();
  await expect(page.locator("#page-several-title")).toBeFocused();
  await expect(page.locator("#page-several-purpose")).toHaveText("You are disconnecting 4 sites.");
  await expect(page.locator("#page-several-list > li")).toHaveCount(4);
  await expect(page.locator("#page-several-list")).toContainText("terminated or cancelled");
  await expect(page.locator("#page-several-answers")).toContainText("zoe.oconnor@example.com");
  await showJson(page);
  await expect(json(page)).toContainText('"id": "SP-1007"');
  await page.locator("#page-several-back").click();
  await expect(chosen(page)).toHaveCount(4);

  // One site is a request as any other.
  await page.locator("#page-sites").uncheck();
  await expect(site(page)).toHaveValue("DIJON-01 Business VPN");
  await submit(page).click();
  await expect(page.locator("#page-review-purpose")).toContainText("DIJON-01 Business VPN (SP-1012)");
});

test("a list that was pasted and not added is meant, and what is left of it is told once before the review", async ({
  page,
}) => {
  await listed(page);
  await open(page, "?type=R_BVPN_FR_1&lang=en");
  await fill(page, contacts);
  await page.locator("#page-sites").check();
  await page.locator(".sites-rest summary").click();
  const lines = page.locator("#page-sites-text");
  await write(page, ["SP-1001", "SP-1005", "nowhere"]);
  await submit(page).click();
  await expect(lines).toBeFocused();
  await expect(lines).toHaveValue("nowhere");
  await expect(said(page)).toHaveText(
    "2 sites added. 1 line is left: it names no site of yours, or several.",
  );
  await expect(several(page)).toBeHidden();
  await submit(page).click();
  await expect(page.locator("#page-several-list > li")).toHaveCount(2);
  await page.locator("#page-several-back").click();
  await lines.fill("SP-1006");
  await submit(page).click();
  await expect(page.locator("#page-several-list > li")).toHaveCount(3);
});

test("what is worth a second look in all of them is said before they are sent", async ({ page }) => {
  await listed(page);
  await open(page, "?type=R_BVPN_FR_1&lang=en");
  await fill(page, { ...contacts, "contacts.primary.email": "zoe@gmial.com" });
  await choose(page, ["SP-1001", "SP-1005"]);
  await submit(page).click();
  const warnings = page.locator("#page-several-warnings");
  await warnings.getByRole("link", { name: /it looks misspelt/ }).click();
  await expect(control(page, "contacts.primary.email")).toBeFocused();
  await page.locator("#page-to-review-button").click();
  await expect(page.locator("#page-several-title")).toBeFocused();
  await expectAccessible(page);
  await warnings.getByRole("button", { name: "Use zoe@gmail.com" }).click();
  await expect(warnings).toBeHidden();
  await expect(page.locator("#page-several-title")).toBeFocused();
  await expect(status(page)).toHaveText("The suggestion is filled in.");
  await expect(page.locator("#page-several-answers")).toContainText("zoe@gmail.com");
  await expect(press(page)).toHaveText("Send 2 requests");
});

test("in the end each has its time and its identifier on the screen, and can be printed", async ({
  page,
}) => {
  await review(page, ["SP-1001", "SP-1005"]);
  await answering(page, accept);
  const sent = page.locator("#page-sent");
  const print = page.locator("#page-several-print");
  await expect(sent).toBeHidden();
  await expect(print).toBeHidden();
  await press(page).click();
  await expect(status(page)).toHaveText("2 of 2 sent.");
  await expect(sent.locator("li")).toHaveCount(2);
  await expect(sent.locator("li").first()).toContainText(/Sent on .+\d{4} at \d/);
  await expect(print).toBeVisible();
  // They are no more about to be disconnected.
  await expect(page.locator("#page-several-purpose")).toBeHidden();
  await expectAccessible(page);
});

test("no more than 20 are taken", async ({ page }) => {
  const points = Array.from({ length: 25 }, (_, index) => ({ id: `SP-${index}` }));
  await listed(page, points);
  await open(page, "?type=R_BVPN_FR_1&lang=en");
  await page.locator("#page-sites").check();
  await page.locator(".sites-rest summary").click();
  await paste(
    page,
    points.map(({ id }) => id),
  );
  await expect(chosen(page)).toHaveCount(20);
  await expect(page.locator("#page-sites-text")).toHaveValue("SP-20\nSP-21\nSP-22\nSP-23\nSP-24");
  await expect(said(page)).toHaveText("20 sites added. There is room for 20 sites: send these first.");
  const left = page.locator("#page-sites-text");
  await page.reload();
  await expect(left).toHaveValue("SP-20\nSP-21\nSP-22\nSP-23\nSP-24");
  await site(page).pressSequentially("SP-22");
  await options(page).first().click();
  await expect(chosen(page)).toHaveCount(20);

  // Once these are sent, the others are still there.
  await answering(page, accept);
  await site(page).fill("");
  await fill(page, contacts);
  await submit(page).click();
  await submit(page).click();
  await press(page).click();
  await expect(status(page)).toHaveText("20 of 20 sent.");
  await page.locator("#page-several-new").click();
  await expect(left).toBeVisible();
  await expect(left).toHaveValue("SP-20\nSP-21\nSP-22\nSP-23\nSP-24");
  await page.locator("#page-sites-add").click();
  await expect(chosen(page)).toHaveCount(5);
  await expect(left).toHaveValue("");
});

test("each is sent by itself: what is refused can be mended and sent alone, the form holds none of them any more", async ({
  page,
}) => {
  await review(page, ["SP-1001", "SP-1002", "SP-1005", "SP-1006"]);
  const refusal = {
    code: 3620,
    message: "properties item is not valid",
    description: "contacts.primary.phone",
  };
  const came = await answering(page, (count, route) => {
    if (count === 2) return route.fulfill({ status: 422, json: refusal });
    if (count === 3) return route.fulfill({ status: 503, body: "Later" });
    return accept(count, route);
  });
  await expect(press(page)).toHaveText("Send 4 requests");
  await press(page).click();
  // What may go wrong for the others as well makes it pause.
  await expect(press(page)).toHaveText("Go on: 2 requests are left");
  await expect(press(page)).toBeFocused();
  await expect(status(page)).toHaveText("1 of 4 sent. 1 refused. Paused.");
  await expect(results(page).nth(0)).toHaveText("Sent, registered as REQ-1.");
  await expect(results(page).nth(1)).toContainText("Refused, not sent.");
  await expect(results(page).nth(2)).toHaveText("Not sent: the portal could not take it.");
  await expectAccessible(page);

  await page.reload();
  await expect(press(page)).toHaveText("Go on: 2 requests are left");
  await press(page).click();
  await expect(status(page)).toHaveText("3 of 4 sent. 1 refused.");
  await expect(press(page)).toBeHidden();
  await expect(page.locator("#page-several-title")).toBeFocused();
  await expect(results(page).nth(1)).toContainText("Refused, not sent.");
  await expect(results(page).nth(2)).toHaveText("Sent, registered as REQ-4.");
  await expect(results(page).nth(3)).toHaveText("Sent, registered as REQ-5.");

  await page.evaluate(() => history.back());
  await expect(control(page, id)).toHaveValue("");
  await expect(page.locator("#page-several-left")).toHaveText("Of 4 requests for several sites, 3 are sent.");
  await page.locator("#page-several-show").click();
  await results(page).nth(1).getByRole("button").click();
  await expect(site(page)).toHaveValue("PARIS-02 Business VPN");
  await control(page, "contacts.primary.phone").fill("+33 1 99 00 56 79");
  await submit(page).click();
  await send(page).click();
  await several(page).waitFor();
  await expect(results(page).nth(1)).toHaveText("Sent, registered as REQ-6.");
  await expect(status(page)).toHaveText("4 of 4 sent.");
  expect(came.count).toBe(6);
});

test("what is under way can be paused, and what got no answer is never sent again by itself", async ({
  page,
}) => {
  await review(page, ["SP-1001", "SP-1002", "SP-1005"], "?type=R_BVPN_FR_1&lang=fr");
  const waiting = [];
  const came = await answering(page, (count, route) =>
    count < 3
      ? new Promise((resolve) => {
          // Whoever asked for the second one has gone by then.
          waiting.push(() => accept(count, route).then(resolve, resolve));
        })
      : accept(count, route),
  );
  await press(page).click();
  await expect(press(page)).toHaveText("Mettre en pause");
  await press(page).click();
  await expect(status(page)).toContainText("Pause dès que la réponse sera arrivée");
  waiting.shift()();
  await expect(status(page)).toHaveText("1 sur 3 envoyées. En pause.");
  await press(page).click();
  await expect.poll(() => came.count).toBe(2);
  await page.reload();
  await expect(results(page).nth(1)).toContainText("peut-être envoyée");
  waiting.shift()();
  await press(page).click();
  await expect(status(page)).toHaveText("2 sur 3 envoyées. 1 peut-être envoyée.");
  await expect(results(page).nth(2)).toHaveText("Envoyée, enregistrée sous l’identifiant REQ-3.");
  expect(came.count).toBe(3);
  await expectAccessible(page);

  const again = results(page).nth(1).getByRole("button");
  await again.click();
  await page.getByRole("dialog").getByRole("button", { name: "Ne pas envoyer" }).click();
  expect(came.count).toBe(3);
  await again.click();
  await page.getByRole("dialog").getByRole("button", { name: "Envoyer à nouveau" }).click();
  await expect(status(page)).toHaveText("3 sur 3 envoyées.");
});

test("one whose answer cannot be read is perhaps sent, and not sent again when the others go on", async ({
  page,
}) => {
  await review(page, ["SP-1001", "SP-1002"]);
  const came = await answering(page, (count, route) =>
    count === 1
      ? route.fulfill({ status: 201, json: { id: "REQ-1", message: "x".repeat(1_000_000) } })
      : accept(count, route),
  );
  await press(page).click();
  await expect(status(page)).toHaveText("0 of 2 sent. 1 perhaps sent. Paused.");
  await press(page).click();
  await expect(status(page)).toHaveText("1 of 2 sent. 1 perhaps sent.");
  expect(came.count).toBe(2);
});

test("a request type without a service point asks for no site", async ({ page }) => {
  await listed(page);
  await open(page, "?type=disconnectCustomerConfirmation&lang=en");
  await expect(page.locator("#page-sites")).toHaveCount(0);
  await expect(page.locator("#page-service-points")).toBeHidden();
});
