// What a test asks of its browser has to be there: not every engine refuses what it cannot do.

import { expect } from "@playwright/test";

/** The options that a page can be asked about, and its names for them. */
const features = {
  colorScheme: "prefers-color-scheme",
  forcedColors: "forced-colors",
  reducedMotion: "prefers-reduced-motion",
};

/** Fails unless the page is as wide and looks as the options say. */
export async function expectInForce(page, { width }, options) {
  const asked = { width, ...options };
  expect(await page.evaluate(inForce, [features, asked])).toEqual(asked);
}

/** Runs in the page: the options as they are, as far as it can tell. */
function inForce([features, asked]) {
  const found = { width: innerWidth };
  for (const [name, feature] of Object.entries(features)) {
    found[name] = matchMedia(`(${feature}: ${asked[name]})`).matches ? asked[name] : `not ${asked[name]}`;
  }
  return found;
}
