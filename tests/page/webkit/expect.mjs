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
      found = await read(subject);
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

const matches = (found, expected) => (expected instanceof RegExp ? expected.test(found) : found === expected);

export const expect = base.extend({
  toHaveText: sentence(
    one(({ text }) => text),
    matches,
  ),
  toContainText: sentence(
    one(({ text }) => text),
    (found, expected) => found.includes(expected),
  ),
  toHaveValue: sentence(
    one(({ value }) => value),
    matches,
  ),
  toBeChecked: sentence(
    one(({ checked }) => checked),
    (found) => found,
  ),
  toBeFocused: sentence(
    one(({ focused }) => focused),
    (found) => found,
  ),
  toBeVisible: sentence(
    one(({ visible }) => visible),
    (found) => found,
  ),
  toBeInViewport: sentence(
    one(({ visible, inViewport }) => visible && inViewport),
    (found) => found,
  ),
  toBeHidden: sentence(states, (found) => !found.some(({ visible }) => visible)),
  toHaveCount: sentence(states, (found, expected) => found.length === expected),
  toHaveTexts: sentence(
    async (locator) => (await locator.states()).map(({ text }) => text),
    (found, expected) => JSON.stringify(found) === JSON.stringify(expected),
  ),
  toHaveAttribute: sentence(
    one(({ attributes }) => attributes),
    (found, name, expected) =>
      expected === undefined ? Object.hasOwn(found, name) : matches(found[name], expected),
  ),
  toHaveTitle: sentence((page) => page.driver.getTitle(), matches),
  toHaveURL: sentence((page) => page.driver.getCurrentUrl(), matches),
});
