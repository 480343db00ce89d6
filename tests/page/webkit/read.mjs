// Functions that run in the page, and their results.

import { error } from "selenium-webdriver";

/** How long a document that is there may take to answer, in milliseconds: far more than it ever does. */
const patience = 10_000;

const gone = Symbol("gone");

/** What a function gives in the page, as JSON. It may be asynchronous; what it throws is thrown here. */
export async function read(driver, fn, arg) {
  const script = `
    const done = arguments[arguments.length - 1];
    new Promise((resolve) => resolve((${fn})(JSON.parse(arguments[0])))).then(
      (value) => done(JSON.stringify({ value })),
      (error) => done(JSON.stringify({ error: String(error), stack: error?.stack })),
    );`;
  const answer = JSON.parse(await driver.executeAsyncScript(script, JSON.stringify(arg ?? null)));
  if (answer.error) throw new Error(`In the page: ${answer.error}\n${answer.stack ?? ""}`);
  return answer.value;
}

/**
 * What a function gives that changes nothing. A document that another one takes the place of meanwhile says that it is
 * gone, or nothing any more: then the other one is asked.
 */
export async function observe(driver, fn, arg) {
  let timer;
  const silence = new Promise((resolve) => {
    timer = setTimeout(resolve, patience, gone);
  });
  try {
    const answer = await Promise.race([read(driver, fn, arg), silence]);
    if (answer !== gone) return answer;
  } catch (thrown) {
    if (!(thrown instanceof error.NoSuchFrameError)) throw thrown;
  } finally {
    clearTimeout(timer);
  }
  return read(driver, fn, arg);
}

/**
 * Waits until the page is drawn. Only then does WebKit scroll to where the focus is or a text grows. Until then that
 * looks as if it were off the screen, and what is scrolled to for a press is scrolled away before the press comes.
 */
export const picture = (driver) =>
  observe(driver, () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
