// The same benchmark in headless Chromium, as a page runs it.

import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { chromiumArguments, findBrowser } from "../scripts/browsers.mjs";

const { CHROMIUM } = findBrowser("chromium").environment;
const { outputFiles } = await build({
  stdin: {
    contents: 'import { runAll } from "./tasks.mjs"; globalThis.runAll = runAll;',
    resolveDir: fileURLToPath(new URL(".", import.meta.url)),
  },
  bundle: true,
  format: "iife",
  write: false,
});
const browser = await chromium.launch({ executablePath: CHROMIUM, args: chromiumArguments });
const page = await browser.newPage();
page.on("console", (message) => console.log(message.text()));
console.log(`\nChromium ${browser.version()}`);
await page.addScriptTag({ content: outputFiles[0].text });
await page.evaluate(() => globalThis.runAll((line) => console.log(line)));
await browser.close();
