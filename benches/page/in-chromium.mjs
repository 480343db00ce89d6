// The page on a slow phone, and on this machine: from the address to a form that checks what is typed, at the first visit
// and at the second. Prints milliseconds, requests, bytes, and how far things moved by themselves.

import { startChromium } from "../browser.mjs";
import { watchOpening } from "../forms/probe.mjs";
import { spread } from "../measure.mjs";
import { save } from "../results.mjs";
import { pages, startPortal } from "./portal.mjs";

const conditions = {
  "this machine": {},
  // A phone of the lower class, where the network is nearly gone.
  "4× CPU, 400 kbit/s, 400 ms": {
    cpu: 4,
    network: { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 },
  },
};
const rounds = 3;

/** What is typed into, by request type. */
const fields = { disconnectCustomerConfirmation: "externalId" };

const portal = await startPortal();
const browser = await startChromium();
console.log("\nThe page");
const results = [];
for (const [condition, { cpu = 1, network }] of Object.entries(conditions)) {
  for (const page of pages) {
    const visits = [];
    for (let round = 0; round < rounds; round++) visits.push(await visitTwice(page, cpu, network));
    for (const [index, visit] of ["first", "second"].entries()) {
      const all = visits.map((both) => both[index]);
      const usable = spread(all.map(({ usable }) => usable));
      const { requests, bytes, shift } = all[0];
      results.push({ condition, page, visit, usable, requests, bytes, shift });
      console.log(
        `${condition}  ${page} ${visit} visit: usable after ${Math.round(usable.median)} ms, ${requests} requests, ${bytes} bytes, moved ${shift}`,
      );
    }
  }
}
await browser.close();
portal.close();
save("page", results);

async function visitTwice(path, cpu, network) {
  // A new context has nothing of an earlier visit.
  const context = await browser.newContext();
  const visits = [await visit(context, path, cpu, network), await visit(context, path, cpu, network)];
  await context.close();
  const untouched = await browser.newContext();
  const page = await untouched.newPage();
  await open(page, path, cpu, network);
  await page.locator("form[data-ready]").waitFor();
  const shift = await page.evaluate(shiftSoFar);
  await untouched.close();
  return visits.map((visit) => ({ ...visit, shift }));
}

async function visit(context, path, cpu, network) {
  let requests = 0;
  let bytes = 0;
  const page = await context.newPage();
  const field = fields[path.split("/")[0]] ?? "contacts.primary.email";
  await page.addInitScript(watchOpening, {
    ready: "form[data-ready]",
    control: `[name="${field}"]`,
    message: "#page-payload-words",
  });
  await open(page, path, cpu, network, (length) => {
    requests += 1;
    bytes += length;
  });
  const { usable } = await page.evaluate(() => globalThis.opened);
  await page.close();
  return { usable, requests, bytes };
}

/** `received(bytes)` follows each answer that came from the portal. */
async function open(page, path, cpu, network, received = () => {}) {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Emulation.setCPUThrottlingRate", { rate: cpu });
  if (network) await session.send("Network.emulateNetworkConditions", network);
  const cached = new Set();
  session.on("Network.requestServedFromCache", ({ requestId }) => cached.add(requestId));
  session.on("Network.responseReceived", ({ requestId, response }) => {
    if (response.fromDiskCache) cached.add(requestId);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (!cached.has(requestId)) received(encodedDataLength);
  });
  await page.goto(new URL(path, portal.url).href, { waitUntil: "commit" });
}

/** Runs in the page: how far things have moved by themselves, as Chromium counts it. */
function shiftSoFar() {
  return new Promise((resolve) => {
    let sum = 0;
    const watch = new PerformanceObserver((list) => {
      for (const { value, hadRecentInput } of list.getEntries()) sum += hadRecentInput ? 0 : value;
    });
    watch.observe({ type: "layout-shift", buffered: true });
    setTimeout(() => resolve(Number(sum.toFixed(4))), 300);
  });
}
