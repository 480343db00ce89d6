// The page by WebDriver: what the specs say to a page of Playwright's, in the same words and no others.

import { keyboard } from "./keyboard.mjs";
import { Locator } from "./locator.mjs";
import { observe, read } from "./read.mjs";

/** How long something may take to appear, in milliseconds. */
const longest = 10_000;
const pause = 50;

export class Page {
  /** `session` is what the fixtures of driver.mjs have of it; a `frame` is `{ width, height }`, for a narrow page. */
  constructor({ driver, front, webdriver }, frame) {
    this.driver = driver;
    this.front = front;
    this.home = webdriver.home;
    this.frame = frame;
    this.keyboard = keyboard(driver);
    this.root = new Locator(this, []);
  }

  toString() {
    return "the page";
  }

  async goto(path) {
    const { href } = new URL(path, this.front.url);
    if (!this.frame) return this.#arrive(() => this.driver.get(href));
    await this.#enterFrame();
    return this.#arrive(() => this.evaluate((href) => setTimeout(() => location.assign(href)), href));
  }

  reload() {
    return this.#arrive(() =>
      this.frame
        ? this.evaluate(() => setTimeout(() => location.reload()))
        : this.driver.navigate().refresh(),
    );
  }

  /** Does what leads to another document, and waits until that is there, though perhaps not all that it asks for. */
  async #arrive(go) {
    let isThere = false;
    this.front.nextDocument().then(() => {
      isThere = true;
    });
    await go();
    await this.until(() => isThere, "No document arrives.");
    await this.waitForFunction(() => document.readyState !== "loading");
  }

  /** MiniBrowser's window cannot be so narrow, but a frame can: its width is the one that the page goes by. */
  async #enterFrame() {
    if (this.front.allowFrames) return;
    this.front.allowFrames = true;
    const { width, height } = this.frame;
    const body = `<!doctype html><title>A narrow screen</title>
      <iframe width="${width}" height="${height}" style="border: 0"></iframe>`;
    this.front.route("**/narrow", (route) => route.fulfill({ contentType: "text/html", body }));
    await this.#arrive(() => this.driver.get(new URL("/narrow", this.front.url).href));
    await this.driver.switchTo().frame(0);
    await this.waitForFunction((width) => innerWidth === width, width);
  }

  locator(css, options) {
    return this.root.locator(css, options);
  }

  getByRole(role, options) {
    return this.root.getByRole(role, options);
  }

  getByLabel(words) {
    return this.root.getByLabel(words);
  }

  /** Runs a function in the page, or a script. */
  evaluate(fn, arg) {
    return typeof fn === "string" ? this.driver.executeScript(fn) : read(this.driver, fn, arg);
  }

  waitForFunction(fn, arg) {
    return this.until(() => observe(this.driver, fn, arg), `This never comes true: ${fn}`);
  }

  addInitScript(fn, arg) {
    this.front.addInitScript(fn, arg);
  }

  route(pattern, handler) {
    this.front.route(pattern, handler);
  }

  unroute(pattern) {
    this.front.unroute(pattern);
  }

  unrouteAll() {
    this.front.unrouteAll();
  }

  waitForResponse(pattern) {
    return this.front.waitForResponse(pattern);
  }

  /**
   * Waits for the dialog in which a reader chooses files. Nothing can be done in it by WebDriver: so it does not open,
   * and the input that would have opened it gets the file.
   */
  async waitForEvent(name) {
    if (name !== "filechooser") throw new Error(`WebDriver does not tell of a ${name}.`);
    await this.evaluate(() => {
      HTMLInputElement.prototype.click = function () {
        this.dataset.chooser = "";
      };
    });
    const input = this.locator("[data-chooser]");
    await this.until(async () => (await input.count()) === 1, "No dialog for files opens.");
    return { setFiles: (file) => input.setInputFiles(file) };
  }

  /** Waits until a condition holds; the sentence says what was waited for in vain. */
  until(condition, sentence) {
    return this.driver.wait(condition, longest, sentence, pause);
  }
}
