// The page before its script runs, or where it never does: the first form is there, and nothing moves when it comes
// to life.

import { expectAccessible } from "./axe.mjs";
import { control, fill, payload, submit } from "./form.mjs";
import { chosen, late, listed, options, places, references, said, site } from "./points.mjs";
import { expect, test } from "./portal.mjs";

const email = "contacts.primary.email";
const live = (page) => page.locator("form[data-ready]");

/** The page's module waits until it is told to go on. */
async function hold(page) {
  let go;
  const held = new Promise((resolve) => {
    go = resolve;
  });
  await page.route(/\/request_forms-[^/]*\.wasm$/, async (route) => {
    await held;
    await route.continue();
  });
  return go;
}

/** How far things have moved by themselves, as Chromium counts it. */
const shift = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        let sum = 0;
        const watch = new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += entry.value;
        });
        watch.observe({ type: "layout-shift", buffered: true });
        setTimeout(() => resolve(sum), 300);
      }),
  );

for (const [width, height] of [
  [1280, 900],
  [360, 740],
]) {
  test.describe(`${width} pixels wide`, () => {
    test.use({ viewport: { width, height } });

    for (const [type, locale] of [
      ["R_BVPN_FR_1", "en"],
      ["U_BVPN_CUSTOM003_1", "fr"],
    ]) {
      test(`nothing moves when the script takes over ${type} in ${locale}, nor when the sites come`, async ({
        page,
        browserName,
      }) => {
        const go = await hold(page);
        const give = await late(page);
        await page.goto(`/${type}/${locale}/`);
        await expect(control(page, email)).toBeVisible();
        await expect(page.getByRole("button")).toHaveCount(0);
        const before = await places(page);
        expect(before.length).toBeGreaterThan(25);
        go();
        await live(page).waitFor();
        expect(await places(page)).toEqual(before);
        give();
        await expect(page.locator("#page-sites")).toBeEnabled();
        expect(await places(page)).toEqual(before);
        if (browserName === "chromium") expect(await shift(page)).toBe(0);
        await expect(submit(page)).toBeEnabled();
      });
    }
  });
}

test("what is typed for a site before the script runs is kept, and looked for once the sites come", async ({
  page,
}) => {
  await listed(page);
  await page.goto("/R_BVPN_FR_1/en/");
  await site(page).fill("SP-1001");
  await expect(chosen(page)).toContainText("PARIS-01");
  const go = await hold(page);
  const give = await late(page);
  await page.reload();
  // Another site than the one that was chosen before.
  await site(page).fill("dijon");
  go();
  await live(page).waitFor();
  await expect(site(page)).toHaveValue("dijon");
  await expect(site(page)).toBeFocused();
  await expect(payload(page)).not.toContainText("SP-1001");
  give();
  await expect(options(page)).toHaveCount(1);
  await expect(said(page)).toHaveText("1 service point found.");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(payload(page)).toContainText("SP-1012");
});

test("the script takes over that very form, with what was typed into it", async ({ page }) => {
  const go = await hold(page);
  await page.goto("/R_BVPN_FR_1/en/");
  await control(page, email).fill("zoe@example.com");
  await page.locator("#page-form form").evaluate((form) => {
    form.dataset.before = "";
  });
  go();
  await expect(live(page)).toHaveAttribute("data-before");
  await expect(control(page, email)).toHaveValue("zoe@example.com");
  await expect(control(page, email)).toBeFocused();
  await expect(payload(page)).toContainText("zoe@example.com");
});

test("what is typed while the page loads anew is newer than what the tab kept", async ({ page }) => {
  await page.goto("/R_BVPN_FR_1/fr/");
  await live(page).waitFor();
  await fill(page, { [email]: "zoe@example.com", "contacts.primary.lastName": "Ba" });
  const go = await hold(page);
  await page.reload();
  await control(page, email).fill("zoe@example.org");
  go();
  await live(page).waitFor();
  await expect(control(page, email)).toHaveValue("zoe@example.org");
  await expect(control(page, email)).toBeFocused();
  await expect(control(page, "contacts.primary.lastName")).toHaveValue("Ba");
  await expect(payload(page)).toContainText("zoe@example.org");
});

for (const [lang, sentence] of [
  ["en", /WebAssembly/],
  ["fr", /WebAssembly\u00a0: utilisez un autre navigateur/],
]) {
  test(`a policy that blocks WebAssembly is said in plain words, in ${lang}`, async ({
    page,
    browserName,
  }) => {
    test.skip(browserName === "webkit", "of two policies WebKit heeds the one that is in the page");
    await page.route(/\/(en|fr)\/$/, async (route) => {
      const answer = await route.fetch();
      const policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'";
      await route.fulfill({
        response: answer,
        headers: { ...answer.headers(), "content-security-policy": policy },
      });
    });
    await page.goto(`/R_BVPN_FR_1/${lang}/`);
    await expect(page.getByRole("alert")).toHaveText(sentence);
    await expect(page.getByRole("button")).toHaveCount(0);
    await expectAccessible(page);
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test.skip(({ browserName }) => browserName === "webkit", "WebDriver cannot turn scripts off.");

  test("the form can be read, and cannot be sent", async ({ page }) => {
    const posts = [];
    page.on("request", (request) => request.method() === "POST" && posts.push(request.url()));
    await page.goto("/R_BVPN_FR_1/en/");
    await expect(page.locator("noscript p").first()).toContainText("You can read below what it asks for");
    await expect(page.locator("noscript p").first()).toBeVisible();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Disconnect a BVPN site");
    await expect(page.getByLabel("Service point identifier")).toBeVisible();
    await expect(site(page)).toBeHidden();
    await expect(references(page)).toBeHidden();
    await expect(page.locator("#page-keep")).toBeHidden();
    await expect(page.locator("#page-empty")).toBeHidden();
    await control(page, email).fill("zoe@example.com");
    await page.keyboard.press("Enter");
    await page.waitForTimeout(200);
    expect(posts).toEqual([]);
  });
});
