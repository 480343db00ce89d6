// The `test` and `expect` of the page tests, in the words of Playwright, with an example portal of its own for each
// worker. Chromium and Firefox are driven by Playwright itself; webkit/ says which of its words WebKit knows, and does
// what they say by WebDriver. So a spec is written once.
//
//     import { expect, test } from "./portal.mjs";
//
//     test("the page opens", async ({ page }) => {
//       await page.goto("/");
//     });
//
// Each portal takes a free port from the system and prints its address, so that nothing has to agree on a port.

import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const driver = process.env.PAGE_DRIVER === "webdriver" ? "./webkit/driver.mjs" : "./firefox.mjs";
const { expect, test: base } = await import(driver);

export { expect };

const server = "tests/page/server.mjs";
const address = /^request-forms portal: (http:\/\/127\.0\.0\.1:\d+\/)$/;
const secondsToStart = 30;
const secondsToStop = 5;

export const test = base.extend({
  /** The worker's portal: its `url`, what it `said` so far, and whether it is `running`. */
  portal: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are used from this pattern.
    async ({}, use) => {
      const portal = new Portal();
      try {
        await portal.ready();
        await use(portal);
      } finally {
        await portal.stop();
      }
    },
    { scope: "worker" },
  ],

  // Without this a portal that dies would show as a page that does not answer, with no word about the cause.
  portalStaysUp: [
    async ({ portal }, use) => {
      await use();
      if (!portal.running) throw new Error(`The portal ended during the test. It said:\n${portal.said}`);
    },
    { auto: true },
  ],
});

class Portal {
  url = "";
  said = "";
  running = true;

  constructor() {
    this.process = spawn(process.execPath, [server], {
      cwd: fileURLToPath(new URL("../..", import.meta.url)),
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.ended = new Promise((resolve) => {
      this.process.once("close", () => {
        this.running = false;
        resolve();
      });
    });
    // Line by line, so that what the two streams say is never mixed within a line.
    this.lines = createInterface({ input: this.process.stdout });
    for (const lines of [this.lines, createInterface({ input: this.process.stderr })]) {
      lines.on("line", (line) => {
        this.said += `${line}\n`;
      });
    }
  }

  /** Waits until the portal has printed where it is. */
  async ready() {
    let timer;
    this.url = await new Promise((resolve, reject) => {
      const fail = (what) => reject(new Error(`${server} ${what}. It said:\n${this.said || "(nothing)"}`));
      this.lines.on("line", (line) => {
        const match = address.exec(line);
        if (match) resolve(match[1]);
      });
      this.ended.then(() => fail("ended before it printed its address"));
      timer = setTimeout(
        () => fail(`printed no address within ${secondsToStart} seconds`),
        secondsToStart * 1000,
      );
    }).finally(() => clearTimeout(timer));
  }

  /** Ends the portal, with force should it not listen, and waits until it has gone. */
  async stop() {
    this.process.kill("SIGTERM");
    const force = setTimeout(() => this.process.kill("SIGKILL"), secondsToStop * 1000);
    await this.ended;
    clearTimeout(force);
  }
}
