// How the page is tested in WebKit: by WebDriver, in a browser that Playwright itself cannot drive. By hand:
//
//     eval "$(node scripts/browsers.mjs)"
//     xvfb-run -a -s "-screen 0 1280x1024x24 -noreset" \
//       node_modules/.bin/playwright test --config tests/page/webkit.config.mjs speaking
//
// Without -noreset the display starts anew when the last browser goes, and one that comes in that moment finds none.

import { defineConfig } from "@playwright/test";
import { settings } from "./playwright.config.mjs";

// Read by portal.mjs, here and in each worker.
process.env.PAGE_DRIVER = "webdriver";

export default defineConfig({
  ...settings,
  // Whoever begins empties this folder, and the other engines may be at work.
  outputDir: "../../target/page-webkit",
  // Two windows on one display would take the focus from each other.
  workers: 1,
  use: { browserName: "webkit" },
  projects: [
    {
      name: "webkit",
      testIgnore: [
        // What only Chromium can tell,
        "accessibility-tree.spec.mjs",
        "collected.spec.mjs",
        // what takes longer than the driver waits for an answer,
        "long-lists.spec.mjs",
        // what is made for Playwright itself, and what asks no browser.
        "testing.spec.mjs",
        "texts.spec.mjs",
      ],
    },
  ],
});
