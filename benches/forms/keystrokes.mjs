// From a key to the frame that shows it, with a CPU four times slower, while a message comes and goes.

import { watchKeystrokes, watchOpening } from "./probe.mjs";

const text = "camille.martin@example.com";

/** Milliseconds for each key. The first thing that was typed has a message, and what stands there at last has none. */
export async function measureKeystrokes(browser, server, contender) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(watchOpening, contender);
  await page.goto(server.origin + contender.path, { waitUntil: "commit" });
  await page.evaluate(() => globalThis.opened);
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  const control = page.locator(contender.control).first();
  await control.click();
  await page.evaluate(watchKeystrokes);
  for (let time = 0; time < 2; time++) {
    await control.selectText();
    await page.keyboard.type(text, { delay: 20 });
  }
  const wanted = 2 * text.length;
  await page.waitForFunction((wanted) => globalThis.keystrokes.length === wanted, wanted);
  const times = await page.evaluate(() => globalThis.keystrokes);
  // Who still finds something wrong with it has another rule than the others.
  await page.locator(contender.message).waitFor({ state: "detached" });
  await context.close();
  return times;
}
