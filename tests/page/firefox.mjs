// Lets Firefox do what the page tests ask of it. Playwright drives the Firefox of a distribution by WebDriver BiDi, where
// some of its options and methods have no effect and raise no error: a test would pass without having tested anything.
// What Firefox can be started with is done here by its preferences, and what it cannot do is refused.
//
// `portal.mjs` builds its `test` on this one, so that a spec uses Playwright's options as it does elsewhere:
//
//     test.use({ colorScheme: "dark" });

import { test as base } from "@playwright/test";
import { downloads } from "./download.mjs";
import { expectInForce } from "./options.mjs";

export { expect } from "@playwright/test";

/** What every Firefox of these tests is started with. */
export const preferences = {
  // Light, whatever the desktop is.
  "layout.css.prefers-color-scheme.content-override": 1,
  // A file chooser that nobody closes would keep its input from opening another one.
  "remote.bidi.dismiss_file_pickers.enabled": true,
};

/** The preferences that do what these options of Playwright say, by option and value. */
const further = {
  colorScheme: { dark: { "layout.css.prefers-color-scheme.content-override": 0 } },
  forcedColors: { active: { "browser.display.document_color_use": 2 } },
  reducedMotion: { reduce: { "ui.prefersReducedMotion": 1 } },
};

export const test = base.extend({
  ...downloads,

  // Relative addresses, as in page.goto("/"), are those of the portal.
  baseURL: ({ portal }, use) => use(portal.url),

  /** Gives a Firefox with other preferences. One is kept, as tests that need the same follow each other. */
  firefoxWith: [
    async ({ playwright, launchOptions }, use) => {
      let wanted = "";
      let browser;
      await use(async (others) => {
        if (wanted !== JSON.stringify(others)) {
          await browser?.close();
          wanted = JSON.stringify(others);
          const firefoxUserPrefs = { ...launchOptions.firefoxUserPrefs, ...others };
          browser = await playwright.firefox.launch({ ...launchOptions, firefoxUserPrefs });
        }
        return browser;
      });
      await browser?.close();
    },
    { scope: "worker" },
  ],

  context: [
    async ({ context, browserName, firefoxWith, colorScheme, forcedColors, reducedMotion }, use) => {
      const options = { colorScheme, forcedColors, reducedMotion };
      const others = Object.assign({}, ...Object.keys(options).map((name) => further[name][options[name]]));
      if (browserName !== "firefox" || Object.keys(others).length === 0) return use(context);
      const browser = await firefoxWith(others);
      const own = await browser.newContext();
      await use(own);
      await own.close();
    },
    // The start of a browser is no part of the test that happens to need it first.
    { timeout: 120_000 },
  ],

  page: async (
    {
      page,
      browserName,
      javaScriptEnabled,
      hasTouch,
      isMobile,
      viewport,
      colorScheme,
      forcedColors,
      reducedMotion,
    },
    use,
  ) => {
    if (browserName === "firefox") {
      if (hasTouch || isMobile)
        throw new Error("Playwright cannot touch the screen of Firefox: skip this there.");
      page.emulateMedia = () => {
        throw new Error("This has no effect in Firefox: use test.use, or showOn of print.mjs.");
      };
      if (!javaScriptEnabled) await page.route("**", withoutScript);
      mendFill(page.locator("html"));
    }
    await expectInForce(page, viewport, { colorScheme, forcedColors, reducedMotion });
    await use(page);
  },
});

/** Answers with a page whose scripts a sandbox blocks: to the engine that is the same as where they are turned off. */
async function withoutScript(route) {
  if (!route.request().isNavigationRequest()) return route.continue();
  const response = await route.fetch();
  const headers = {
    ...response.headers(),
    "content-security-policy": "sandbox allow-forms allow-same-origin",
  };
  await route.fulfill({ response, headers });
}

let isMended = false;

/**
 * Makes `fill` of every locator replace what stands in a field. Over BiDi it does that only where a script can read the
 * selection; in an e-mail field, which hides it, the new text would come after the old one.
 */
function mendFill(locator) {
  if (isMended) return;
  isMended = true;
  const prototype = Object.getPrototypeOf(locator);
  const { fill } = prototype;
  prototype.fill = async function (value, options) {
    if (value !== "" && (await this.inputValue(options)) !== "") await fill.call(this, "", options);
    await fill.call(this, value, options);
  };
}
