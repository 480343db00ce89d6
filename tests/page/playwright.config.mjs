// How the page is tested: `node scripts/test.mjs page` runs this with a browser that it found.
//
// Two versions in package.json are held back on purpose. Playwright stays below 1.65, which can no longer drive the
// Firefox ESR that Debian ships; @axe-core/playwright stays below 4.14, which needs Node 22.

import { defineConfig } from "@playwright/test";
import { browserArguments } from "../../scripts/browser.mjs";

const executablePath = process.env.CHROMIUM;
if (!executablePath) {
  throw new Error(
    'CHROMIUM is not set. Run "node scripts/test.mjs page", or first: eval "$(node scripts/browser.mjs)"',
  );
}

export default defineConfig({
  testDir: ".",
  testMatch: "**/*.spec.mjs",
  // Screenshots of failures are build products like any other.
  outputDir: "../../target/page",
  reporter: "list",
  workers: 2,
  // A test that needs a second try is a test to repair.
  retries: 0,
  forbidOnly: true,
  timeout: 30_000,
  use: { screenshot: "only-on-failure" },
  projects: [
    {
      name: "chromium",
      use: { browserName: "chromium", launchOptions: { executablePath, args: browserArguments } },
    },
  ],
});
