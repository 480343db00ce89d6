// Elements of the page by WebDriver, as Playwright's locators: they are looked for whenever something is done to them.

import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { find, look } from "./look.mjs";
import { observe, picture, read } from "./read.mjs";

/** Where the roles that the specs name are found. What WebKit itself makes of everything, names.spec.mjs compares. */
const roles = {
  alert: '[role="alert"]',
  button: "button",
  combobox: 'select, input[list], [role="combobox"]',
  dialog: "dialog[open]",
  heading: "h1, h2, h3",
  link: "a[href]",
  listitem: "li",
  option: '[role="option"]',
  status: 'output, [role="status"]',
};

export class Locator {
  constructor(page, steps) {
    this.page = page;
    this.steps = steps;
  }

  /** The elements in these that a selector finds, those with a certain text if `hasText` is given. */
  locator(css, { hasText } = {}) {
    return this.#and({ css, hasText: words(hasText) });
  }

  /** Those that a screen reader is told of. */
  getByRole(role, { name, exact, level, selected } = {}) {
    if (!Object.hasOwn(roles, role)) throw new Error(`There is no selector for the role ${role}.`);
    const css = level ? `h${level}` : selected ? `${roles[role]}[aria-selected="true"]` : roles[role];
    return this.#and({ css, name: words(name, exact), isShownOnly: true });
  }

  getByLabel(name) {
    return this.#and({ css: "input, select, textarea", name: words(name) });
  }

  nth(index) {
    return this.#and({ index });
  }

  first() {
    return this.nth(0);
  }

  #and(step) {
    return new Locator(this.page, [...this.steps, step]);
  }

  toString() {
    return JSON.stringify(this.steps);
  }

  evaluateAll(fn, arg) {
    return read(this.page.driver, ofFound(fn), { steps: this.steps, arg });
  }

  async evaluate(fn, arg) {
    await this.one();
    return this.evaluateAll(`([element], arg) => (${fn})(element, arg)`, arg);
  }

  /** What can be seen and read of each element: see look.mjs. */
  states() {
    return observe(this.page.driver, ofFound(look), { steps: this.steps });
  }

  async count() {
    return (await this.states()).length;
  }

  /** What can be seen and read of the one element that there has to be; waits for it. */
  async one(isRight = () => true) {
    let found = [];
    await this.page.until(async () => {
      found = await this.states();
      return found.length === 1 && isRight(found[0]);
    }, `There is not just one such element, or it cannot be used: ${this}`);
    return found[0];
  }

  waitFor() {
    return this.one(({ visible }) => visible);
  }

  async getAttribute(name) {
    return (await this.one()).attributes[name] ?? null;
  }

  async inputValue() {
    return (await this.one()).value;
  }

  textContent() {
    return this.evaluate((element) => element.textContent);
  }

  async isVisible() {
    return (await this.states()).some(({ visible }) => visible);
  }

  /** The elements as selenium-webdriver has them. */
  elements() {
    return this.page.driver.executeScript(`return (${find})(arguments[0])`, this.steps);
  }

  async click() {
    const { driver } = this.page;
    await picture(driver);
    await this.waitFor();
    const [element] = await this.elements();
    // The driver takes a button that is just below the view for a visible one, and then cannot press it.
    await driver.executeScript("arguments[0].scrollIntoView({ block: 'center' })", element);
    await picture(driver);
    await element.click();
  }

  async check() {
    if (!(await this.waitFor()).checked) await this.click();
  }

  async uncheck() {
    if ((await this.waitFor()).checked) await this.click();
  }

  async focus() {
    await this.waitFor();
    await this.evaluate((element) => element.focus());
  }

  blur() {
    return this.evaluate((element) => element.blur());
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

  /** Gives a file input, which is hidden behind a button, a file: the path of one, or its name and what is in it. */
  async setInputFiles(file) {
    await this.one();
    const path = typeof file === "string" ? file : await this.#write(file);
    await (await this.elements())[0].sendKeys(path);
  }

  async #write({ name, buffer }) {
    const folder = join(this.page.home, ".files");
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, name), buffer);
    return join(folder, name);
  }
}

/** A function of the elements that are found, as one of the steps that lead to them. */
const ofFound = (fn) => `({ steps, arg }) => (${fn})((${find})(steps), arg)`;

/** What a text is compared with, in a form that comes through to the page. */
function words(wanted, isExact) {
  if (wanted === undefined) return undefined;
  return wanted instanceof RegExp
    ? { pattern: wanted.source, flags: wanted.flags }
    : { words: wanted, isExact };
}
