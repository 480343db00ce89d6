// The page before its script runs, or where it never does: the first form is there, and nothing moves when it comes
// to life.

import { expectAccessible } from "./axe.mjs";
import { control, fill, payload, submit } from "./form.mjs";
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
  [320, 640],
]) {
  test.describe(`${width} pixels wide`, () => {
    test.use({ viewport: { width, height } });

    test("nothing moves when the script takes over", async ({ page, browserName }) => {
      const go = await hold(page);
      await page.goto("/R_BVPN_FR_1/en/");
      await expect(control(page, email)).toBeVisible();
      await expect(page.getByRole("button")).toHaveCount(0);
      const places = () =>
        page.locator("h1, legend, #page-form :is(label, input), header a").evaluateAll((nodes) =>
          nodes.map((node) => {
            const { x, y, width, height } = node.getBoundingClientRect();
            return [node.textContent, x, y, width, height];
          }),
        );
      const before = await places();
      expect(before.length).toBeGreaterThan(30);
      go();
      await live(page).waitFor();
      expect(await places()).toEqual(before);
      if (browserName === "chromium") expect(await shift(page)).toBe(0);
      await expect(submit(page)).toBeEnabled();
    });
  });
}

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
    await page.goto("/");
    await expect(page.locator("noscript p").first()).toContainText("You can read below what it asks for");
    await expect(page.locator("noscript p").first()).toBeVisible();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Disconnect a BVPN site");
    await expect(page.getByLabel("Service point identifier")).toBeVisible();
    await expect(page.locator("#page-keep")).toBeHidden();
    await expect(page.locator("#page-empty")).toBeHidden();
    await control(page, email).fill("zoe@example.com");
    await page.keyboard.press("Enter");
    await page.waitForTimeout(200);
    expect(posts).toEqual([]);
  });
});
