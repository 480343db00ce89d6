// Long lists in a bound form, in headless Chromium. A busy machine makes figures larger, and never smaller: beside the
// median of all rounds the tables show the least.

import { readFileSync } from "node:fs";
import { startChromium } from "../browser.mjs";
import { bundle } from "../checks/bundle.mjs";
import { spread } from "../measure.mjs";
import { save } from "../results.mjs";

const sizes = [100, 1000];
const largest = 10_000;

const script = await bundle('export * from "../lists/page.mjs";', { format: "iife", globalName: "lists" });
const style = readFileSync(new URL("../../npm/style.css", import.meta.url), "utf8");
const browser = await startChromium();
console.log("\nLong lists in a bound form");
const results = [];
for (const size of sizes) {
  console.log(`${size} items`);
  const page = await newPage();
  const rounds = [];
  for (let round = 0; round < 5; round++) {
    rounds.push(await page.evaluate((size) => globalThis.lists.measureOnce(size), size));
  }
  results.push({ size, times: spreads(rounds) });
  await page.close();
}
console.log(`${largest} items`);
const openings = [];
for (let round = 0; round < 3; round++) {
  // What the rounds before it left behind would be collected in a task of this one.
  const page = await newPage();
  openings.push(await page.evaluate((size) => globalThis.lists.measureOpening(size), largest));
  await page.close();
}
results.push({ size: largest, times: spreads(openings) });
await browser.close();
save("lists", results);

async function newPage() {
  const page = await browser.newPage();
  await page.addStyleTag({ content: style });
  await page.addScriptTag({ content: script });
  return page;
}

function spreads(rounds) {
  const names = Object.keys(rounds[0]);
  return Object.fromEntries(names.map((name) => [name, spread(rounds.map((times) => times[name]))]));
}
