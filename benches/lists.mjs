// Long lists in a bound form, in headless Chromium, beside their goals. A busy machine makes figures larger, and never
// smaller: beside the median of all rounds stands the least.

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
const goals = { open: 250, submit: 250, keystroke: 5, removal: 50, "longest task": 200 };

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
const style = readFileSync(new URL("../npm/style.css", import.meta.url), "utf8");

console.log(`\n${"lists in a bound form, ms".padEnd(42)}   median    least`);
for (const size of sizes) {
  const page = await newPage();
  const times = [];
  for (let round = 0; round < rounds; round++) {
    times.push(await page.evaluate((size) => globalThis.lists.measureOnce(size), size));
  }
  console.log(`${size.toLocaleString("en")} items`);
  for (const name of Object.keys(times[0])) {
    const goal = goals[name.match(/^\w+/)[0]];
    print(times, name, size === 1000 && goal);
  }
  await page.close();
}
const openings = [];
for (let round = 0; round < 3; round++) {
  // What the rounds before it left behind would be collected in a task of this one.
  const page = await newPage();
  openings.push(await page.evaluate((size) => globalThis.lists.measureOpening(size), largest));
  await page.close();
}
console.log(`${largest.toLocaleString("en")} items`);
print(openings, "open");
print(openings, "longest task", goals["longest task"]);
await browser.close();

async function newPage() {
  const page = await browser.newPage();
  await page.addStyleTag({ content: style });
  await page.addScriptTag({ content: outputFiles[0].text });
  return page;
}

function print(rounds, name, goal) {
  const times = rounds.map((times) => times[name]);
  const figures = [median(times), Math.min(...times)].map((time) => time.toFixed(1).padStart(9));
  console.log(`  ${name.padEnd(40)}${figures.join("")}${goal ? `   goal: ${goal}` : ""}`);
}
