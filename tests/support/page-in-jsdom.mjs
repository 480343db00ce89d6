// The built page in jsdom, with the example portal behind it and no socket between them.

import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import { createApp } from "../../examples/portal/app.mjs";
import { readable } from "./spoken.mjs";

const dist = new URL("../../www/dist/", import.meta.url);

/** Opens the page of a request type in a language, and runs its script. Resolves to its window once the form is alive. */
export async function openPage(type, locale) {
  const path = `${type}/${locale}/`;
  const html = readFileSync(new URL(`${path}index.html`, dist), "utf8");
  const url = `http://localhost/${path}`;
  const { window } = new JSDOM(html, { url, pretendToBeVisual: true, runScripts: "outside-only" });
  readable(window);
  lend(window);
  const { src } = window.document.querySelector("script[type=module]");
  // In its function the script may wait, as it may at the top of a module.
  const run = window.eval(`(async () => {${readFileSync(fileOf(src), "utf8")}\n})`);
  await run();
  return window;
}

/** What the page needs of a browser and jsdom does not have, or has without the half of it. */
function lend(window) {
  const portal = createApp();
  Object.assign(window, { AbortSignal, Blob, TextDecoder, TextEncoder });
  window.fetch = async (address, init) => {
    const { href, pathname } = new URL(address, window.location);
    // Compiled as a whole: what streams is another realm's answer, which this one does not take.
    if (pathname.startsWith("/assets/")) return new Response(readFileSync(fileOf(href)));
    return portal.request(href, init);
  };
  window.Element.prototype.scrollIntoView = () => {};
}

function fileOf(address) {
  return new URL(`.${new URL(address).pathname}`, dist);
}
