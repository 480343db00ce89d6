// Playwright's `test` and `expect` for WebKit: a session of WebDriver with a new browser for each test, and nothing of
// Playwright's browsers. The specs get them from ../portal.mjs, and say the same to them as to those of Playwright.
//
// The driver and its browser start in half a second. So each test has its own: it begins with an empty storage and an
// empty home, and a browser that hangs takes nothing else with it.

import { writeFile } from "node:fs/promises";
import { test as base } from "@playwright/test";
import { Builder, Capabilities } from "selenium-webdriver";
import { savedIn } from "../download.mjs";
import { expectInForce } from "../options.mjs";
import { Front } from "./front.mjs";
import { Page } from "./page.mjs";
import { DriverProcess } from "./process.mjs";

export { expect } from "./expect.mjs";

/** Less than the time of a test, so that the test itself says what took too long. */
const longest = 20_000;

/** The time that a browser may take to start and to end, which on a busy machine is much. It is not the test's. */
const timeout = 60_000;

/** What the window of MiniBrowser cannot be narrower than. */
const narrowest = 500;

let announced = false;

export const test = base.extend({
  /** The portal as the browser sees it, with answers that a test can replace. */
  front: async ({ portal }, use) => {
    const front = await Front.start(portal.url);
    await use(front);
    await front.stop();
  },

  baseURL: ({ front }, use) => use(front.url),

  webdriver: [
    async ({ colorScheme }, use) => {
      const webdriver = await DriverProcess.start(...(colorScheme === "dark" ? ["--dark-mode"] : []));
      try {
        await use(webdriver);
      } finally {
        await webdriver.stop();
      }
    },
    { timeout },
  ],

  /** The session, as selenium-webdriver has it. It ends with its process. */
  driver: [
    async ({ webdriver }, use, testInfo) => {
      const capabilities = new Capabilities({
        browserName: "MiniBrowser",
        // page.mjs waits for what it opens. The driver would also wait for what a test holds back.
        pageLoadStrategy: "none",
        timeouts: { script: longest, pageLoad: longest },
      });
      const driver = new Builder().usingServer(webdriver.url).withCapabilities(capabilities).build();
      await announce(driver, webdriver, testInfo);
      await use(driver);
      if (testInfo.status !== testInfo.expectedStatus) await screenshot(driver, testInfo);
    },
    { timeout },
  ],

  /** Gives further pages, each in a window of its own. Those before are not to be used any more. */
  context: ({ driver, front, webdriver }, use) =>
    use({
      newPage: async () => {
        await driver.switchTo().newWindow("window");
        return new Page({ driver, front, webdriver });
      },
    }),

  /** What the tests say `page` to, like those of the other engines. No browser of Playwright can start by this name. */
  page: [
    async (
      {
        driver,
        front,
        webdriver,
        viewport,
        colorScheme,
        forcedColors,
        reducedMotion,
        deviceScaleFactor,
        hasTouch,
        javaScriptEnabled,
        locale,
      },
      use,
    ) => {
      if (deviceScaleFactor > 1 || hasTouch || !javaScriptEnabled || locale !== "en-US")
        throw new Error(
          "WebDriver cannot enlarge, touch, turn scripts off or speak French: skip this in WebKit.",
        );
      const window = new Page({ driver, front, webdriver });
      await window.route("**/begin", (route) => route.fulfill({ contentType: "text/html" }));
      await window.goto("/begin");
      if (!isNarrow(viewport)) await resize(driver, viewport);
      // Without the focus WebKit draws no focus ring and no caret. Another window on the same display would take it.
      await window.waitForFunction(() => document.hasFocus());
      const width = await window.evaluate(() => innerWidth);
      await expectInForce(window, { width }, { colorScheme, forcedColors, reducedMotion });
      await use(isNarrow(viewport) ? new Page({ driver, front, webdriver }, viewport) : window);
    },
    { timeout },
  ],

  /** Does something that saves a file, and gives its `name` and its `text`. */
  download: ({ webdriver }, use) =>
    use(async (press) => {
      await press();
      return savedIn(webdriver.home);
    }),
});

const isNarrow = ({ width }) => width < narrowest;

/** Makes the window so large that the page in it has the size that Playwright gives it elsewhere. */
async function resize(driver, { width, height }) {
  const window = driver.manage().window();
  const outer = await window.getRect();
  const size = () => driver.executeScript("return [innerWidth, innerHeight]");
  const [innerWidth, innerHeight] = await size();
  await window.setRect({
    x: 0,
    y: 0,
    width: outer.width + width - innerWidth,
    height: outer.height + height - innerHeight,
  });
  const fits = async () => (await size()).join() === [width, height].join();
  await driver.wait(fits, longest, `The page cannot be ${width} × ${height} pixels large.`, 50);
}

/** Says which engine it is: in the report of each test, and once for each worker in the output. */
async function announce(driver, webdriver, testInfo) {
  const capabilities = await driver.getCapabilities().catch((cause) => {
    throw new Error(`There is no session. WebKit said:\n${webdriver.said || "(nothing)"}`, { cause });
  });
  const engine = `WebKitGTK ${capabilities.get("browserVersion")}`;
  testInfo.annotations.push({ type: "engine", description: engine });
  if (!announced) console.log(`The engine is ${engine}.`);
  announced = true;
}

/** A picture of what went wrong, where those of the other engines are. A browser that hangs or is gone has none. */
async function screenshot(driver, testInfo) {
  const path = testInfo.outputPath("test-failed-1.png");
  const late = new Promise((_, reject) => {
    setTimeout(reject, longest, new Error("the browser does not answer")).unref();
  });
  try {
    await writeFile(path, await Promise.race([driver.takeScreenshot(), late]), "base64");
    testInfo.attachments.push({ name: "screenshot", path, contentType: "image/png" });
  } catch (error) {
    console.log(`There is no screenshot: ${error.message}`);
  }
}
