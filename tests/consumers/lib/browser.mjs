// Opens pages in a real Chromium and reads the answer that they leave in `globalThis.answer`.

import { chromium } from "playwright-core";
import { chromiumArguments, findBrowser } from "../../../scripts/browsers.mjs";

const secondsToAnswer = 60;
let launched;

/** The browser, started by the first page that needs it. */
function browser() {
  launched ??= launch();
  return launched;
}

async function launch() {
  return chromium.launch({ executablePath: chromiumPath(), args: chromiumArguments });
}

export function chromiumPath() {
  return process.env.CHROMIUM ?? findBrowser("chromium").environment.CHROMIUM;
}

export async function closeBrowser() {
  // Whoever needed one that could not be started has said so.
  const open = await launched?.catch(() => undefined);
  await open?.close();
}

export async function chromiumVersion() {
  return (await browser()).version();
}

/** What the page at this address answers. If it complains about anything before that, it fails. */
export function answerOf(address) {
  return drive(address, answered);
}

/** Loads an extension into a browser of its own, and opens one of its pages there; else as `drive`. */
export async function driveExtension(folder, path, use) {
  const args = [...chromiumArguments, `--disable-extensions-except=${folder}`, `--load-extension=${folder}`];
  const context = await chromium.launchPersistentContext("", { executablePath: chromiumPath(), args });
  try {
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"));
    const { href } = new URL(path, worker.url());
    return await driven(await context.newPage(), href, use);
  } finally {
    await context.close();
  }
}

/**
 * Opens the page at this address and calls `use` with it. If the page complains about anything meanwhile, it fails.
 * @param early called before any script of the page arrives
 * @param mayEnd which requests of its own the page may let go of before their end
 */
export function drive(address, use, options = {}) {
  return withPage({}, (page) => driven(page, address, use, options));
}

function driven(page, address, use, { early, mayEnd = () => false } = {}) {
  page.setDefaultTimeout(secondsToAnswer * 1000);
  const complained = new Promise((_, reject) => {
    onComplaint(page, (what) => reject(new Error(what)), mayEnd);
  });
  const opened = early ? openEarly(page, address, early) : page.goto(address);
  return Promise.race([complained, opened.then(() => use(page))]);
}

async function openEarly(page, address, early) {
  let release;
  const released = new Promise((resolve) => {
    release = resolve;
  });
  await page.route("**", async (route) => {
    if (route.request().resourceType() === "script") await released;
    await route.continue();
  });
  await page.goto(address, { waitUntil: "commit" });
  await early(page);
  release();
}

/** What a page answers. */
export async function answered(page) {
  // A function and no text: the policy of the page would forbid to evaluate that more than once.
  const answer = await page.waitForFunction(() => globalThis.answer);
  return JSON.parse(await answer.jsonValue());
}

function onComplaint(page, complain, mayEnd) {
  page.on("pageerror", ({ name, message, stack }) => complain(`uncaught: ${stack || message || name}`));
  page.on("requestfailed", (request) => {
    const why = request.failure()?.errorText;
    if (why !== "net::ERR_ABORTED" || !mayEnd(request)) complain(`${request.url()}: ${why}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) complain(`${response.url()}: HTTP status ${response.status()}`);
  });
  page.on("console", (message) => {
    const type = message.type();
    if (["error", "warning"].includes(type)) complain(`console.${type}: ${message.text()}`);
  });
}

/** The same as `drive` in a page that runs no script, so that nothing there can complain. */
export function driveWithoutScript(address, use) {
  return withPage({ javaScriptEnabled: false }, async (page) => {
    page.setDefaultTimeout(secondsToAnswer * 1000);
    await page.goto(address);
    return use(page);
  });
}

/** The text of an element as the server sent it, before any script. */
export function textWithoutScript(address, selector) {
  return driveWithoutScript(address, (page) => page.locator(selector).textContent());
}

async function withPage(options, use) {
  const context = await (await browser()).newContext(options);
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}
