// The browser's calendar beside the requested date, and the date in words.

import { complete, control, fill, message, open, submit, suggestion } from "./form.mjs";
import { expect, test } from "./portal.mjs";
import { showOn } from "./print.mjs";

const name = "request.requestedAt";
const day = (page) => page.locator(`[id="page-${name}-day"]`);

/** Runs in the page: in how many lines the text of an element stands. */
function linesOf(node) {
  const range = document.createRange();
  range.selectNodeContents(node);
  return new Set(Array.from(range.getClientRects(), ({ top }) => Math.round(top))).size;
}

/** As the calendar of the browser does. */
const pick = (page, date) => put(day(page), date);

const put = (control, text) =>
  control.evaluate((node, text) => {
    node.value = text;
    node.dispatchEvent(new Event("input", { bubbles: true }));
  }, text);

test("calendar and text say the same; other notations are the engine's", async ({ page }) => {
  await open(page, "?type=R_BVPN_FR_1&lang=en");
  await pick(page, "2099-03-31");
  await expect(control(page, name)).toHaveValue("2099-03-31");
  await control(page, name).fill("2099-04-01");
  await expect(day(page)).toHaveValue("2099-04-01");
  await control(page, name).fill("31 March 2099");
  await expect(day(page)).toHaveValue("");
  await control(page, name).press("Tab");
  // What the calendar cannot show stays when that is left empty.
  await day(page).press("Tab");
  await expect(control(page, name)).toHaveValue("31 March 2099");
  await expect(message(page, name)).toHaveAttribute("data-severity", "error");
  await suggestion(page, name).click();
  await expect(day(page)).toHaveValue("2099-03-31");
  await pick(page, "2001-01-01");
  await day(page).focus();
  await day(page).blur();
  await expect(message(page, name)).toHaveAttribute("data-severity", "warning");
  await pick(page, "");
  await expect(control(page, name)).toHaveValue("");
});

for (const [locale, words] of [
  ["en", "Tuesday, March 31, 2099"],
  ["fr", "mardi 31 mars 2099"],
]) {
  test(`the date is there in words, and the comment in its lines: ${locale}`, async ({ page }) => {
    await open(page, `?type=R_BVPN_FR_1&lang=${locale}`);
    await fill(page, {
      ...complete.R_BVPN_FR_1,
      [name]: "2099-03-31",
    });
    await put(control(page, "request.comment"), "Rear entrance.\nAsk for Zoé.");
    const hasAll = async (answers) => {
      const told = page.locator(`${answers} dd`);
      await expect(told.nth(6)).toHaveText(words);
      await expect(told.nth(7)).toHaveText("Rear entrance. Ask for Zoé.");
      expect(await told.nth(7).evaluate(linesOf)).toBe(2);
    };
    await hasAll("#page-payload-words");
    await submit(page).click();
    await hasAll("#page-review-answers");
    await page.locator("#page-send").click();
    const uuid = /[\da-f]{8}-[\da-f-]{27}/;
    await expect(page.locator("#page-done-text")).toHaveText(uuid);
    const [id] = uuid.exec(await page.locator("#page-done-text").textContent());
    const kept = await page.evaluate(async (id) => (await fetch(`/requests/${id}`)).json(), id);
    expect(kept.comment).toBe("Rear entrance.\nAsk for Zoé.");
    await hasAll("#page-done-answers");
    await showOn(page, "print");
    await hasAll("#page-done-answers");
  });
}
