// What Lighthouse says of each page, not throttled: how fast, accessible and well made it is, from 0 to 100.

import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { chromiumArguments, findBrowser } from "../../scripts/browsers.mjs";
import { save } from "../results.mjs";
import { pages, startPortal } from "./portal.mjs";

const portal = await startPortal();
const chrome = await launch({
  chromePath: findBrowser("chromium").environment.CHROMIUM,
  chromeFlags: ["--headless=new", ...chromiumArguments],
});
console.log("\nLighthouse");
const results = [];
for (const page of pages) {
  for (const formFactor of ["desktop", "mobile"]) {
    const url = new URL(page, portal.url).href;
    const settings = { formFactor, throttlingMethod: "provided", screenEmulation: screenOf(formFactor) };
    const { lhr } = await lighthouse(
      url,
      { port: chrome.port, logLevel: "error" },
      { extends: "lighthouse:default", settings },
    );
    const scores = Object.fromEntries(
      Object.values(lhr.categories).map(({ id, score }) => [id, Math.round(score * 100)]),
    );
    results.push({ page, formFactor, scores });
    console.log(`${page} ${formFactor}: ${JSON.stringify(scores)}`);
    for (const { id, title } of failed(lhr)) console.log(`  ${id}: ${title}`);
  }
}
chrome.kill();
portal.close();
save("lighthouse", results);

function screenOf(formFactor) {
  return formFactor === "mobile"
    ? { mobile: true, width: 360, height: 740, deviceScaleFactor: 2 }
    : { mobile: false, width: 1280, height: 900, deviceScaleFactor: 1 };
}

/** The audits that take something off a score. */
function failed({ categories, audits }) {
  const weighed = Object.values(categories).flatMap(({ auditRefs }) =>
    auditRefs.filter(({ weight }) => weight > 0),
  );
  return weighed.map(({ id }) => audits[id]).filter(({ score }) => score !== null && score < 0.9);
}
