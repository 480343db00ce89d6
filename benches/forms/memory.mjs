// The memory of a page with so many forms in it at once.

import { watchOpening, watchWasm } from "./probe.mjs";

const counts = [1, 100, 1000];
/** Who needs longer than this for more forms gets no more, in ms. */
const limit = 15_000;

/** For each number of forms that was reached: `{ forms, bytes, nodes }`. */
export async function measureMemory(browser, server, contender) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(watchWasm);
  await page.addInitScript(watchOpening, contender);
  await page.goto(server.origin + contender.path, { waitUntil: "commit" });
  await page.evaluate(() => globalThis.opened);
  const session = await context.newCDPSession(page);
  const measured = [];
  for (const forms of contender.isSingle ? [1] : counts) {
    const ready = contender.ready ?? contender.control;
    const reached = await page.evaluate(mountUpTo, { forms, ready, limit });
    measured.push({ forms: reached, ...(await memoryOf(page, session)) });
    if (reached < forms) break;
  }
  await context.close();
  return measured;
}

/** Mounts forms until there are so many, or until the limit is over, and gives how many there are. */
async function mountUpTo({ forms, ready, limit }) {
  const there = () => document.querySelectorAll(ready).length;
  const end = performance.now() + limit;
  let mounted = there();
  while (mounted < forms && performance.now() < end) {
    for (let slice = 0; slice < 50 && mounted < forms; slice++, mounted++) {
      globalThis.mount(document.body.appendChild(document.createElement("div")));
    }
    while (there() < mounted) await new Promise((resolve) => setTimeout(resolve));
  }
  return mounted;
}

async function memoryOf(page, session) {
  await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize, embedderHeapUsedSize, backingStorageSize } = await session.send("Runtime.getHeapUsage");
  const { nodes } = await session.send("Memory.getDOMCounters");
  const wasm = await page.evaluate(() => globalThis.wasmBytes());
  return { script: usedSize, document: embedderHeapUsedSize, buffers: backingStorageSize, wasm, nodes };
}
