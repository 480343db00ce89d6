// What opening a form takes: bytes, and time until it is usable and until its first message.

import { watchOpening } from "./probe.mjs";

/** As they are, and as a phone of the middle class on a mobile network has them (Fast 4G of the developer tools). */
export const conditions = {
  "this machine": { cpu: 1 },
  "4× CPU, fast 4G": {
    cpu: 4,
    network: { offline: false, latency: 165, downloadThroughput: 1_012_500, uploadThroughput: 168_750 },
  },
};

/** Milliseconds to `usable` and to `message`. */
export async function measureOpening(browser, server, contender, { cpu, network }) {
  // A new context has nothing of an earlier visit.
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(watchOpening, contender);
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: cpu });
  if (network) {
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", network);
  }
  await page.goto(server.origin + contender.path, { waitUntil: "commit" });
  const times = await page.evaluate(() => globalThis.opened);
  await context.close();
  return times;
}

/** All that a page downloads: the number of files, and their bytes. */
export async function measureBytes(browser, server, contender) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const files = new Map();
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    const size = server.sizes[pathname.endsWith("/") ? `${pathname}index.html` : pathname];
    if (size) files.set(pathname, size);
  });
  await page.goto(server.origin + contender.path, { waitUntil: "networkidle" });
  await context.close();
  const sum = (kind) => [...files.values()].reduce((total, size) => total + size[kind], 0);
  return { files: files.size, raw: sum("raw"), gzip: sum("gzip"), brotli: sum("brotli") };
}
