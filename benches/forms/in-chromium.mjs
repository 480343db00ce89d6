// Whole forms in headless Chromium: a disconnect request as each library would have it.

import { startChromium } from "../browser.mjs";
import { quantile, shuffled, spread } from "../measure.mjs";
import { save } from "../results.mjs";
import { serve } from "../serve.mjs";
import { builtContenders } from "./contenders.mjs";
import { measureKeystrokes } from "./keystrokes.mjs";
import { measureMemory } from "./memory.mjs";
import { conditions, measureBytes, measureOpening } from "./opening.mjs";

const openings = 5;
const typings = 3;

const { contenders, files } = await builtContenders();
const server = await serve(files);
const browser = await startChromium();
const results = contenders.map(({ name }) => ({ name, openings: noOpenings(), keystrokes: [] }));
const resultOf = ({ name }) => results.find((result) => result.name === name);

console.log("\nWhole forms: bytes");
for (const contender of contenders) {
  resultOf(contender).bytes = await measureBytes(browser, server, contender);
}
console.log("Whole forms: opening");
for (let round = 0; round < openings; round++) {
  for (const [condition, settings] of Object.entries(conditions)) {
    for (const contender of shuffled(contenders)) {
      const times = await measureOpening(browser, server, contender, settings);
      const all = resultOf(contender).openings[condition];
      for (const [name, time] of Object.entries(times)) all[name].push(time);
    }
  }
}
console.log("Whole forms: keystrokes");
for (let round = 0; round < typings; round++) {
  for (const contender of shuffled(contenders)) {
    resultOf(contender).keystrokes.push(...(await measureKeystrokes(browser, server, contender)));
  }
}
console.log("Whole forms: memory");
for (const contender of shuffled(contenders)) {
  resultOf(contender).memory = await measureMemory(browser, server, contender);
}
await browser.close();
server.close();
save(
  "forms",
  results.map(({ openings, keystrokes, ...result }) => ({
    ...result,
    openings: Object.fromEntries(
      Object.entries(openings).map(([condition, { usable, message }]) => [
        condition,
        { usable: spread(usable), message: spread(message) },
      ]),
    ),
    keystrokes: {
      count: keystrokes.length,
      ...Object.fromEntries([0.25, 0.5, 0.75, 0.99].map((part) => [part, quantile(keystrokes, part)])),
    },
  })),
);

function noOpenings() {
  const none = Object.keys(conditions).map((condition) => [condition, { usable: [], message: [] }]);
  return Object.fromEntries(none);
}
