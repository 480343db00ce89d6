// Playwright's `expect`, with its sentences about elements for what WebDriver sees. Each waits until it comes true.

import { expect as base } from "@playwright/test";
import { error } from "selenium-webdriver";

/**
 * A sentence: `read` fetches what it is about, `fits` says whether that is as expected. Where `read` gives undefined,
 * neither the sentence nor its opposite is true.
 */
function sentence(read, fits) {
  return async function (subject, ...expected) {
    const page = subject.page ?? subject;
    let found;
    const holds = async () => {
      found = await read(subject, ...expected);
      return found !== undefined && fits(found, ...expected) !== this.isNot;
    };
    let came = true;
    try {
      await page.until(holds);
    } catch (problem) {
      if (!(problem instanceof error.TimeoutError)) throw problem;
      came = false;
    }
    return {
      pass: came !== this.isNot,
      message: () => {
        const wanted = expected.map((value) => this.utils.printExpected(value)).join(" ");
        const got = this.utils.printReceived(found ?? "not exactly one element");
        return `${this.isNot ? "not " : ""}expected of ${subject}: ${wanted}\nfound: ${got}`;
      },
    };
  };
}

const states = (locator) => locator.states();

/** About the one element that there has to be. */
const one = (pick) => async (locator) => {
  const found = await locator.states();
  return found.length === 1 ? pick(found[0]) : undefined;
};

const is = (found) => found;
const equals = (found, expected) => found === expected;
const matches = (found, expected) => (expected instanceof RegExp ? expected.test(found) : found === expected);
const includes = (found, expected) =>
  expected instanceof RegExp ? expected.test(found) : found.includes(expected);

/** Like the text itself, as look.mjs reads it: line ends in what is expected are no words either. */
const words = (expected) =>
  typeof expected === "string" ? expected.replace(/[ \t\r\n]+/g, " ").trim() : expected;

/** About the text of one element, or with a list those of all. */
const text = (fitsWords) => {
  const isList = (expected) => Array.isArray(expected);
  const fits = (found, expected) => fitsWords(found, words(expected));
  return sentence(
    async (locator, expected) => {
      const found = (await locator.states()).map((state) => state.text);
      return isList(expected) ? found : found.length === 1 ? found[0] : undefined;
    },
    (found, expected) =>
      isList(expected)
        ? found.length === expected.length && found.every((one, index) => fits(one, expected[index]))
        : fits(found, expected),
  );
};

export const expect = base.extend({
  toHaveText: text(matches),
  toContainText: text(includes),
  toHaveValue: sentence(
    one(({ value }) => value),
    matches,
  ),
  toBeEmpty: sentence(
    one(({ text, value }) => text + (value ?? "")),
    (found) => found === "",
  ),
  toBeChecked: sentence(
    one(({ checked }) => checked),
    is,
  ),
  toBeEnabled: sentence(
    one(({ enabled }) => enabled),
    is,
  ),
  toBeFocused: sentence(
    one(({ focused }) => focused),
    is,
  ),
  toBeVisible: sentence(
    one(({ visible }) => visible),
    is,
  ),
  toBeInViewport: sentence(
    one(({ visible, inViewport }) => visible && inViewport),
    is,
  ),
  toBeHidden: sentence(states, (found) => !found.some(({ visible }) => visible)),
  toHaveCount: sentence(states, (found, expected) => found.length === expected),
  toHaveAttribute: sentence(
    one(({ attributes }) => attributes),
    (found, name, expected) =>
      expected === undefined ? Object.hasOwn(found, name) : matches(found[name], expected),
  ),
  toHaveRole: sentence(async (locator) => (await locator.elements())[0]?.getAriaRole(), equals),
  toHaveAccessibleDescription: sentence(
    one(({ description }) => description),
    matches,
  ),
  toHaveCSS: sentence(
    (locator, name) => locator.evaluate((element, name) => getComputedStyle(element)[name], name),
    (found, _, expected) => found === expected,
  ),
  toHaveTitle: sentence((page) => page.evaluate(() => document.title), matches),
  toHaveURL: sentence((page) => page.evaluate(() => location.href), matches),
});
