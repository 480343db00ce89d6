// Long lists in a bound form, in headless Chromium, beside the goals that they have.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { chromiumArguments, findBrowser } from "../scripts/browsers.mjs";
import { median } from "./measure.mjs";

const rounds = 5;
const sizes = [100, 1000];
const largest = 10_000;

/** In milliseconds: what is done with 1,000 items, and the longest task with 10,000. */
const goals = { open: 250, submit: 250, keystroke: 5, removal: 50, longest: 200 };

const { CHROMIUM } = findBrowser("chromium").environment;
const { outputFiles } = await build({
  stdin: {
    contents: 'import * as lists from "./lists-page.mjs"; globalThis.lists = lists;',
    resolveDir: fileURLToPath(new URL(".", import.meta.url)),
  },
  bundle: true,
  format: "iife",
  write: false,
});
const browser = await chromium.launch({ executablePath: CHROMIUM, args: chromiumArguments });
const page = await browser.newPage();
await page.addStyleTag({ content: readFileSync(new URL("../npm/style.css", import.meta.url), "utf8") });
await page.addScriptTag({ content: outputFiles[0].text });

console.log(`\nlists in a bound form, ms`);
for (const size of sizes) {
  const times = [];
  for (let round = 0; round < rounds; round++) {
    times.push(await page.evaluate((size) => globalThis.lists.measureOnce(size), size));
  }
  console.log(`${size.toLocaleString("en")} items`);
  for (const name of Object.keys(times[0])) {
    const goal = goals[name.match(/^\w+/)[0]];
    print(name, median(times.map((one) => one[name])), size === 1000 && `goal: ${goal}`);
  }
}
const openings = [];
for (let round = 0; round < 3; round++) {
  openings.push(await page.evaluate((size) => globalThis.lists.measureOpening(size), largest));
}
console.log(`${largest.toLocaleString("en")} items`);
print("open", median(openings.map(({ open }) => open)));
print("longest task", median(openings.map(({ longest }) => longest)), `goal: ${goals.longest}`);
await browser.close();

function print(name, time, goal) {
  console.log(`  ${name.padEnd(40)}${time.toFixed(1).padStart(9)}${goal ? `   ${goal}` : ""}`);
}
