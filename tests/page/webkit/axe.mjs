// What axe says about the page in WebKit: see ../axe.mjs. There is nothing that puts it into a page by WebDriver, so it
// goes in as the script that it is.

import axe from "axe-core";
import { expectNoViolation, options } from "../axe.mjs";
import { expect } from "./driver.mjs";

/** No violation, and nothing that has to be scrolled sideways. */
export async function expectSound(page) {
  await page.driver.executeScript(axe.source);
  expectNoViolation(await page.evaluate((options) => globalThis.axe.run(options), options));
  const beyond = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(beyond).toBe(0);
}
