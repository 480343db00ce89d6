// The page by WebDriver, with as much of Playwright's shape as the functions in ../form.mjs use.

import { keyboard } from "./keyboard.mjs";
import { find, look } from "./look.mjs";
import { picture, read } from "./read.mjs";

/** How long an element may take to appear, in milliseconds. */
const longest = 10_000;
const pause = 50;

export class Page {
  constructor(driver, baseURL) {
    this.driver = driver;
    this.baseURL = baseURL;
    this.keyboard = keyboard(driver);
  }

  toString() {
    return "the page";
  }

  goto(path) {
    return this.driver.get(new URL(path, this.baseURL).href);
  }

  reload() {
    return this.driver.navigate().refresh();
  }

  /** The elements that a selector finds, those with a certain text if `hasText` is given. */
  locator(css, { hasText } = {}) {
    return new Locator(this, [{ css, hasText }]);
  }

  evaluate(fn, arg) {
    return read(this.driver, fn, arg);
  }

  /** Waits until a condition holds; the sentence says what was waited for in vain. */
  until(condition, sentence) {
    return this.driver.wait(condition, longest, sentence, pause);
  }
}

export class Locator {
  constructor(page, steps) {
    this.page = page;
    this.steps = steps;
  }

  locator(css, { hasText } = {}) {
    return new Locator(this.page, [...this.steps, { css, hasText }]);
  }

  nth(index) {
    return new Locator(this.page, [...this.steps, { index }]);
  }

  first() {
    return this.nth(0);
  }

  toString() {
    return this.steps
      .map(({ css, hasText, index }) => (css ? css + (hasText ? ` with “${hasText}”` : "") : `[${index}]`))
      .join(" ");
  }

  /** What can be seen and read of each element: see look.mjs. */
  async states() {
    return JSON.parse(
      await this.page.driver.executeScript(`${find} return (${look})(find(arguments[0]))`, this.steps),
    );
  }

  elements() {
    return this.page.driver.executeScript(`${find} return find(arguments[0])`, this.steps);
  }

  /** Waits until there is exactly one such element, and it can be seen. */
  async waitFor() {
    await this.page.until(async () => {
      const states = await this.states();
      return states.length === 1 && states[0].visible;
    }, `There is not just one visible ${this}.`);
  }

  /** The element as selenium-webdriver has it. */
  async element() {
    await this.waitFor();
    return (await this.elements())[0];
  }

  async click() {
    const { driver } = this.page;
    await picture(driver);
    const element = await this.element();
    // The driver takes a button that is just below the view for a visible one, and then cannot press it.
    await driver.executeScript("arguments[0].scrollIntoView({ block: 'center' })", element);
    await picture(driver);
    await element.click();
  }

  async check() {
    await this.waitFor();
    const [{ checked }] = await this.states();
    if (!checked) await this.click();
  }

  async focus() {
    await this.page.driver.executeScript("arguments[0].focus()", await this.element());
  }

  async press(key) {
    await this.focus();
    await this.page.keyboard.press(key);
  }

  async pressSequentially(text) {
    await this.focus();
    await this.page.keyboard.type(text);
  }

  /** Puts a text in the place of what is in a field, with keys alone. */
  async fill(text) {
    await this.press("Control+a");
    if (text) await this.page.keyboard.type(text);
    else await this.page.keyboard.press("Delete");
  }

  /** Gives a file input, which is hidden behind a button, the path of a file. */
  async setInputFiles(path) {
    await this.page.until(async () => (await this.states()).length === 1, `There is not just one ${this}.`);
    await (await this.elements())[0].sendKeys(path);
  }
}
