// The Chromium that the tests find, started as they start it.

import { chromium } from "playwright-core";
import { chromiumArguments, findBrowser } from "../scripts/browsers.mjs";

export function startChromium() {
  const { CHROMIUM } = findBrowser("chromium").environment;
  return chromium.launch({ executablePath: CHROMIUM, args: chromiumArguments });
}
