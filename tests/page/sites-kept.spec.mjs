// Nothing of several sites is lost: they are in a file, in a draft and in what the pane gives away, and come back from there.

import { expectAccessible } from "./axe.mjs";
import { draft, key, offer, question, store } from "./drafts.mjs";
import { control, fill, goToType, json, open, openEarly, payload, showJson, submit } from "./form.mjs";
import { late, listed, load, samples, site } from "./points.mjs";
import { expect, test } from "./portal.mjs";
import { openFile } from "./request-file.mjs";
import {
  accept,
  answering,
  choose,
  chosen,
  contacts,
  press,
  results,
  review,
  status,
  write,
} from "./sites.mjs";

const id = "servicePoint.id";
const query = "?type=R_BVPN_FR_1&lang=en";
const sites = ["SP-1001", "SP-1012", "SP-1007"];
const titled = "3 requests, one for each site";
const email = "contacts.primary.email";
const fileStatus = (page) => page.locator("#page-file-status");

const primary = Object.fromEntries(
  Object.entries(contacts).map(([name, text]) => [name.split(".").at(-1), text.replace(/ /g, "")]),
);
const request = (id) => ({
  type: "R_BVPN_FR_1",
  properties: { servicePoint: { id }, contacts: { primary } },
});

/** Empties the form, which has sites. */
async function empty(page) {
  await page.locator("#page-empty").click();
  await page.locator("#page-question-yes").click();
  await expect(chosen(page)).toHaveCount(0);
}

test("a file and what the pane gives away have all of them, and bring all of them back", async ({
  page,
  download,
}) => {
  await listed(page);
  await open(page, query);
  await page.locator("#page-keep summary").click();
  await choose(page, sites);
  await expect(payload(page)).toContainText(titled);
  await expect(payload(page).locator("li")).toHaveText([
    "PARIS-01 Business VPN (SP-1001), in service",
    "DIJON-01 Business VPN (SP-1012), terminated",
    "NANTES-01 Business VPN (SP-1007), in service",
  ]);
  await expectAccessible(page);
  // As far as it goes, too.
  await showJson(page);
  expect(JSON.parse(await json(page).textContent())).toEqual(sites.map((id) => ({ servicePoint: { id } })));
  const incomplete = await download(() => page.locator("#page-file-save").click());

  await fill(page, contacts);
  await expect(page.locator("#page-payload-state")).toHaveText("Complete.");
  await expect(payload(page)).not.toContainText("Service point");
  await expect(json(page)).toContainText("zoe.oconnor");
  expect(JSON.parse(await json(page).textContent())).toEqual(sites.map(request));
  const list = await download(() => page.getByRole("button", { name: "Download" }).click());
  expect(list.name).toBe("R_BVPN_FR_1.json");
  expect(JSON.parse(list.text)).toEqual(sites.map(request));
  const saved = await download(() => page.locator("#page-file-save").click());

  await empty(page);
  await openFile(page, incomplete.text);
  await expect(fileStatus(page)).toHaveText("File loaded.");
  await expect(chosen(page)).toHaveCount(3);
  await empty(page);
  await openFile(page, list.text);
  await expect(chosen(page)).toHaveCount(3);
  await expect(control(page, email)).toHaveValue(contacts[email]);
  await empty(page);
  const { values, ...rest } = JSON.parse(saved.text);
  await openFile(page, { ...rest, values: { ...values, shape: 3 } });
  await expect(chosen(page)).toHaveCount(3);
  await page.getByRole("button", { name: "Remove from the request" }).click();
  await expect(chosen(page)).toHaveCount(3);
  await submit(page).click();
  await expect(page.locator("#page-several-purpose")).toHaveText("You are disconnecting 3 sites.");
});

const [first, second] = sites.map(request);
const others = [
  ["another contact", [first, { ...second, requestedAt: "2027-03-31" }]],
  ["one site twice", [first, first]],
  ["too many sites", Array.from({ length: 21 }, (_, index) => request(`SP-${index}`))],
  ["sites that are none", { type: first.type, values: first.properties, sites: ["SP-1001", 5] }],
  ["sites that its values do not mean", { type: first.type, values: first.properties, sites: ["SP-1"] }],
];

test("a file with requests that the form cannot hold together gets a clear message, and changes nothing", async ({
  page,
}) => {
  await open(page, query);
  await page.locator("#page-keep summary").click();
  await control(page, email).fill("typed@example.com");
  for (const [what, content] of others) {
    await openFile(page, content);
    await expect(fileStatus(page), what).toHaveText(/^This file holds several requests\. .*20 at most/);
    // What was said goes with the next change.
    await control(page, email).fill("typed@example.org");
    await control(page, email).fill("typed@example.com");
  }
  await expect(question(page)).toBeHidden();
  await openFile(page, [first]);
  await question(page).getByRole("button", { name: "Open the file" }).click();
  await expect(control(page, id)).toHaveValue("SP-1001");
  await expect(payload(page)).not.toContainText("requests");
});

test("those of a draft wait for the list, and are sent without it, too", async ({ page }) => {
  const go = await late(page);
  const values = { servicePoint: { id: "SP-1001" }, contacts: { primary } };
  const kept = { ...JSON.parse(draft(values)), sites: [...sites, "SP-ELSEWHERE"] };
  await store(page, { [key]: JSON.stringify(kept) });
  await openEarly(page, query);
  await offer(page).getByRole("button", { name: "Continue the draft" }).click();
  await expect(chosen(page).locator("strong")).toHaveText([...sites, "SP-ELSEWHERE"]);
  await expect(control(page, id)).toHaveValue("SP-1001");
  await expect(payload(page)).toContainText("4 requests, one for each site");
  await page.reload();
  await page.locator("form[data-ready]").waitFor();
  await expect(payload(page).locator("li")).toHaveText([...sites, "SP-ELSEWHERE"]);
  await submit(page).click();
  await expect(page.locator("#page-several-list > li")).toHaveCount(4);
  await page.locator("#page-several-back").click();

  go();
  await expect(chosen(page)).toHaveCount(4);
  await expect(chosen(page).first()).toContainText("PARIS-01 Business VPN");
  await expect(chosen(page).nth(3)).toContainText("This site is not in your list of service points.");
  // Another list takes none away.
  await page.locator("#page-service-points > summary").click();
  await load(page, samples.slice(0, 1));
  await expect(chosen(page)).toHaveCount(4);
  await page.getByRole("button", { name: "Remove the list" }).click();
  await expect(chosen(page)).toHaveCount(4);
  await expect(payload(page)).toContainText("4 requests");
  await submit(page).click();
  await expect(page.locator("#page-several-list > li")).toHaveCount(4);
  await page.locator("#page-several-back").click();
  // A reference by hand is for one site.
  await page.locator("#page-sites").uncheck();
  await expect(control(page, id)).toHaveValue("SP-1001");
  await expect(payload(page)).not.toContainText("requests");
});

/** Has the first of two requests refused, and the other one taken. */
async function refuseFirst(page) {
  await review(page, ["SP-1001", "SP-1002"]);
  await answering(page, (count, route) =>
    count === 1
      ? route.fulfill({ status: 422, json: { code: 3620, description: "contacts.primary.phone" } })
      : accept(count, route),
  );
  await press(page).click();
  await expect(status(page)).toHaveText("1 of 2 sent. 1 refused.");
}

test("what is typed once they are sent goes only when the reader agrees that another takes its place", async ({
  page,
}) => {
  await refuseFirst(page);
  await page.evaluate(() => history.back());
  await control(page, email).fill("typed@example.com");
  for (const button of [page.locator("#page-several-new"), results(page).first().getByRole("button")]) {
    await page.locator("#page-several-show").click();
    await button.click();
    await page.locator("#page-question-no").click();
    await expect(status(page)).toBeVisible();
    await page.evaluate(() => history.back());
    await expect(control(page, email)).toHaveValue("typed@example.com");
  }
  await page.locator("#page-several-show").click();
  await results(page).first().getByRole("button").click();
  await page.locator("#page-question-yes").click();
  await expect(control(page, email)).toHaveValue(contacts[email]);
});

test("a file that is opened from the page of another request type takes their place in the form alone", async ({
  page,
}) => {
  await refuseFirst(page);
  await goToType(page, "disconnectCustomerConfirmation");
  await expect(page.locator("#page-title")).toHaveText("Confirm a disconnection");
  await page.locator("form[data-ready]").waitFor();
  await page.locator("#page-keep summary").click();
  await openFile(page, { type: "R_BVPN_FR_1", values: { "contacts.primary.email": "a@example.com" } });
  await page.locator("#page-question-yes").click();
  await expect(control(page, email)).toHaveValue("a@example.com");
  await expect(page.locator("#page-several-left")).toHaveText("Of 2 requests for several sites, 1 is sent.");
});

test("lines that are pasted and not added yet, and a search for a site, are there after a reload", async ({
  page,
}) => {
  await listed(page);
  await open(page, query);
  await page.locator("#page-sites").check();
  await page.locator(".sites-rest summary").click();
  await write(page, ["SP-1001", "nowhere"]);
  await site(page).fill("lyon business");
  await page.reload();
  await expect(page.locator("#page-sites-text")).toHaveValue("SP-1001\nnowhere");
  await expect(site(page)).toHaveValue("lyon business");
  await page.locator("#page-sites-add").click();
  await expect(chosen(page)).toHaveCount(1);
  await empty(page);
  await expect(page.locator("#page-sites-text")).toHaveValue("");
});
