// What is announced by itself on a way through the page: each sentence once, and none that holds no more.

import { complete, control, fill, open, send, submit } from "./form.mjs";
import { listed, options, site } from "./points.mjs";
import { expect, test } from "./portal.mjs";

const { "servicePoint.id": _, ...contacts } = complete.R_BVPN_FR_1;
const email = "contacts.primary.email";

test("from the empty form to the next request, nothing is announced twice, and nothing stays that is over", async ({
  page,
}) => {
  await page.addInitScript(listen);
  await listed(page);
  await open(page, "?type=R_BVPN_FR_1&lang=en");
  await submit(page).click();
  await site(page).pressSequentially("paris-01");
  await options(page).first().click();
  await fill(page, contacts);
  await control(page, email).fill("zoe@");
  await control(page, email).press("Tab");
  // A message is announced once its reader pauses.
  await expect.poll(() => heard(page)).toContainEqual(expect.stringContaining("e-mail address"));
  await control(page, email).fill("zoe@example.com");
  for (const _ of "12") {
    await submit(page).click();
    await expect(page.locator("#page-review-title")).toBeFocused();
    await page.locator("#page-back").click();
  }
  expect(await left(page)).toEqual([]);
  await submit(page).click();
  await send(page).click();
  await expect(page.locator("#page-done-title")).toBeFocused();
  await page.locator("#page-new").click();
  expect(await left(page)).toEqual([]);
  // How many sites are found is said for whoever pauses while typing.
  const sentences = (await heard(page)).filter((sentence) => !sentence.endsWith("found."));
  expect(sentences).toEqual([
    "SP-1001 selected.",
    "Enter the e-mail address of the primary contact in the format name@example.com",
    "Sending the request…",
  ]);
});

const heard = (page) => page.evaluate(() => globalThis.heard);

/** What the regions still have. */
const left = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("[role=status]")]
      .filter((node) => node.checkVisibility() && node.textContent !== "")
      .map((node) => node.textContent),
  );

/** Runs in the page, before its scripts: notes each sentence of a region that is read by itself. */
function listen() {
  const sentences = [];
  globalThis.heard = sentences;
  new MutationObserver((records) => {
    const regions = records.map(({ target }) =>
      (target.closest ? target : target.parentElement)?.closest("[role=status]"),
    );
    for (const region of new Set(regions))
      if (region?.textContent && region.checkVisibility()) sentences.push(region.textContent);
  }).observe(document, { subtree: true, childList: true, characterData: true });
}
