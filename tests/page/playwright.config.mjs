// How the page is tested in Chromium and Firefox: `node scripts/test.mjs page` runs this in each engine with a browser
// that it found. By hand:
//
//     eval "$(node scripts/browsers.mjs)"
//     node_modules/.bin/playwright test --config tests/page/playwright.config.mjs speaking --project firefox
//
// Chromium is driven by its own protocol, Firefox by WebDriver BiDi; firefox.mjs makes up for what that does not do.
// Playwright drives no WebKit that a distribution ships: webkit.config.mjs runs the specs there, by WebDriver.
//
// Playwright is held back in package.json on purpose: 1.65 can no longer drive the Firefox ESR that Debian ships.

import { defineConfig } from "@playwright/test";
import { chromiumArguments } from "../../scripts/browsers.mjs";
import { preferences } from "./firefox.mjs";

const { CHROMIUM, FIREFOX, WEBKIT_DRIVER } = process.env;

const projects = [
  CHROMIUM && {
    name: "chromium",
    testIgnore: "webkit/**",
    use: { browserName: "chromium", launchOptions: { executablePath: CHROMIUM, args: chromiumArguments } },
  },
  FIREFOX && {
    name: "firefox",
    // Only Chromium gives its accessibility tree away.
    testIgnore: ["webkit/**", "accessibility-tree.spec.mjs"],
    use: {
      browserName: "firefox",
      channel: "moz-firefox",
      launchOptions: { executablePath: FIREFOX, firefoxUserPrefs: preferences },
    },
  },
].filter(Boolean);

if (projects.length === 0 && !WEBKIT_DRIVER) {
  throw new Error(
    'No browser is named. Run "node scripts/test.mjs page", or: eval "$(node scripts/browsers.mjs)"',
  );
}

/** What holds in every engine. */
export const settings = {
  testDir: ".",
  testMatch: "**/*.spec.mjs",
  // Screenshots of failures are build products like any other.
  outputDir: "../../target/page",
  reporter: "list",
  workers: 2,
  // No test needs another one, and one long file shall not keep one worker busy after the other has nothing left.
  fullyParallel: true,
  // A test that needs a second try is a test to repair.
  retries: 0,
  forbidOnly: true,
  // Far more than anything takes, so that a busy machine fails no test.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: { screenshot: "only-on-failure" },
};

export default defineConfig({ ...settings, projects });
