// What a machine can say about accessibility in WebKit: axe in the states that the page has. See
// ../accessibility.spec.mjs.

import { control, open, send, submit, summary } from "../form.mjs";
import { expectSound } from "./axe.mjs";
import { expect, test } from "./driver.mjs";
import { load } from "./points.mjs";

const all = ["R_BVPN_FR_1", "U_BVPN_CUSTOM003_1", "disconnectCustomerConfirmation"];

const screens = {
  "on a wide screen": { types: all },
  "in French": { types: ["R_BVPN_FR_1"], locale: "fr" },
  "in the dark": { types: ["R_BVPN_FR_1"], colorScheme: "dark" },
  "on the narrowest screen": { types: all, locale: "fr", isNarrow: true },
};

for (const [name, { types, locale = "en", isNarrow = false, ...screen }] of Object.entries(screens)) {
  test.describe(name, () => {
    test.use(screen);
    // Each stop of these tours takes axe a second or more.
    test.slow();

    for (const type of types) {
      test(`${type}, from empty to sent`, async ({ page, front }) => {
        const address = `?type=${type}&lang=${locale}`;
        await (isNarrow ? openNarrow(page, front, address) : open(page, address));
        const isDark = await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
        expect(isDark).toBe(screen.colorScheme === "dark");
        await expectSound(page);

        await submit(page).click();
        await expect(summary(page)).toBeFocused();
        await page.locator(".source summary").first().click();
        await expectSound(page);

        await page.locator("#page-example").click();
        await submit(page).click();
        await page.locator("#page-review-view").waitFor();
        await expectSound(page);

        await send(page).click();
        await page.locator("#page-done-view").waitFor();
        await expectSound(page);
      });
    }
  });
}

test("what opens: suggestions, lists, panels and questions", async ({ page }) => {
  test.slow();
  await open(page, "?type=R_BVPN_FR_1&lang=en");
  await control(page, "contacts.primary.email").fill("zoe@gmial.com");
  await page.keyboard.press("Tab");
  await page.locator("[data-suggestion-for]").waitFor();
  await expectSound(page);

  await page.locator("#page-service-points summary").click();
  await load(page);
  await control(page, "servicePoint.id").pressSequentially("SP");
  await page.keyboard.press("ArrowDown");
  await page.locator('[role="option"][aria-selected="true"]').waitFor();
  await expectSound(page);
  await page.keyboard.press("Escape");

  await control(page, "servicePoint.id").fill("");
  await control(page, "servicePoint.customerReference").fill("LYON-01");
  await page.keyboard.press("Tab");
  await page.locator(".candidates button").first().waitFor();
  await expectSound(page);

  await page.locator("#page-empty").click();
  await page.locator("#page-question").waitFor();
  await expectSound(page);
});

/** MiniBrowser's window cannot be so narrow, but a frame can: its width is the one that the page goes by. */
async function openNarrow(page, front, address) {
  front.allowFrames = true;
  front.answer("/narrow", {
    body: `<!doctype html><title>A narrow screen</title>
      <iframe src="/${address.replaceAll("&", "&amp;")}" width="320" height="640" style="border: 0"></iframe>`,
  });
  await page.goto("/narrow");
  await page.driver.switchTo().frame(0);
  await page.locator("form[data-ready]").waitFor();
  expect(await page.evaluate(() => innerWidth)).toBe(320);
}
