// The same checks in headless Chromium, as a page runs them.

import { startChromium } from "../browser.mjs";
import { save } from "../results.mjs";
import { bundle } from "./bundle.mjs";

const script = await bundle('export { measureChecks } from "./all.mjs";', {
  format: "iife",
  globalName: "checks",
});
const browser = await startChromium();
console.log(`\nChecks in Chromium ${browser.version()}`);
const page = await browser.newPage();
page.on("console", (message) => console.log(message.text()));
await page.addScriptTag({ content: script });
const results = await page.evaluate(() => globalThis.checks.measureChecks((line) => console.log(line)));
save("checks-chromium", { version: browser.version(), ...results });
await browser.close();
