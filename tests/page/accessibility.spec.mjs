// What a machine can say about accessibility: axe in every state that the page has, on every kind of screen.

import { expectAccessible } from "./axe.mjs";
import { complete, control, fill, open, send, submit, summary } from "./form.mjs";
import { load, references, site } from "./points.mjs";
import { expect, test } from "./portal.mjs";

// Colors are the same for all types. Words and widths are not: one type has the longest of them.
const all = ["R_BVPN_FR_1", "U_BVPN_CUSTOM003_1", "C_BVPN_CUSTOM003_1", "disconnectCustomerConfirmation"];
const one = ["R_BVPN_FR_1"];
const longest = ["U_BVPN_CUSTOM003_1"];

const screens = {
  "on a wide screen": { types: all, opens: true },
  "in French": { types: longest, locale: "fr" },
  "in the dark": { types: one, opens: true, colorScheme: "dark" },
  "in forced colors": { types: one, forcedColors: "active" },
  "on the narrowest screen": { types: longest, opens: true, viewport: { width: 320, height: 640 } },
  // What a screen of 1280 by 800 shows at 200 %.
  "enlarged to 200 %": { types: one, viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 },
};

for (const [name, { types, opens = false, locale = "en", ...screen }] of Object.entries(screens)) {
  test.describe(name, () => {
    test.use(screen);
    test.skip(
      ({ browserName }) =>
        browserName === "webkit" && Boolean(screen.forcedColors || screen.deviceScaleFactor),
      "WebDriver cannot do this.",
    );
    // Each stop of these tours takes axe a second or more.
    test.slow();

    for (const type of types) {
      test(`${type}, from empty to sent`, async ({ page }) => {
        await open(page, `?type=${type}&lang=${locale}&demo`);
        await expectSound(page);

        // What is only missing needs no reason.
        if (type === "disconnectCustomerConfirmation") await control(page, "externalId").fill("007");
        await submit(page).click();
        await expect(summary(page)).toBeFocused();
        await page.locator(".source summary").first().click();
        await expectSound(page);
        if (type === "disconnectCustomerConfirmation") await control(page, "externalId").fill("");

        await page.locator("#page-example").click();
        await submit(page).click();
        await page.locator("#page-review-view").waitFor();
        await expectSound(page);

        await page.route("**/requests", (route) => route.abort());
        await page.route("**/disconnectCustomerConfirmation", (route) => route.abort());
        await send(page).click();
        await page.locator("#page-review-failure").waitFor();
        await expectSound(page);

        await page.unrouteAll();
        await send(page).click();
        await page.locator("#page-done-view").waitFor();
        await expectSound(page);
      });
    }

    if (!opens) return;
    test("what opens: suggestions, candidates, panels and questions", async ({ page }) => {
      await open(page, `?type=R_BVPN_FR_1&lang=${locale}`);
      await control(page, "contacts.primary.email").fill("zoe@gmial.com");
      await page.keyboard.press("Tab");
      await page.locator("[data-suggestion-for]").waitFor();
      await expectSound(page);

      await page.locator("#page-service-points summary").click();
      await load(page);
      await site(page).pressSequentially("paris");
      await page.keyboard.press("ArrowDown");
      await page.getByRole("option", { selected: true }).waitFor();
      await expectSound(page);
      await page.keyboard.press("Escape");

      await site(page).fill("");
      await references(page).click();
      await control(page, "servicePoint.customerReference").fill("LYON-01");
      await page.keyboard.press("Tab");
      await page.locator(".candidates button").first().waitFor();
      await expectSound(page);

      await page.locator("#page-keep summary").click();
      await page.locator("#page-draft-keep").check();
      await page.locator("#page-draft-list li").waitFor();
      await expectSound(page);

      await page.locator("#page-empty").click();
      await page.getByRole("dialog").waitFor();
      await expectSound(page);
    });
  });
}

test.describe("with less motion", () => {
  test.use({ contextOptions: { reducedMotion: "reduce" } });
  test.skip(({ browserName }) => browserName === "webkit", "WebDriver cannot ask for less motion.");

  test("nothing moves", async ({ page }) => {
    await open(page, "?type=R_BVPN_FR_1&lang=en");
    await fill(page, complete.R_BVPN_FR_1);
    await control(page, "contacts.primary.email").fill("none");
    await submit(page).click();
    await expect(summary(page)).toBeFocused();
    const moving = await page.evaluate(() => {
      const lasts = ({ transitionDuration, animationDuration, scrollBehavior }) =>
        [transitionDuration, animationDuration].some((time) => !/^0s(, 0s)*$/.test(time)) ||
        scrollBehavior === "smooth";
      return [...document.querySelectorAll("*")]
        .filter((element) => lasts(getComputedStyle(element)))
        .map(({ id, tagName }) => id || tagName);
    });
    expect(moving).toEqual([]);
  });
});

/** No violation, and nothing that has to be scrolled sideways. */
async function expectSound(page) {
  await expectAccessible(page);
  const beyond = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(beyond).toBe(0);
}
