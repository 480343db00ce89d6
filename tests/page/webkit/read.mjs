// Functions that run in the page, and their results.

import { error } from "selenium-webdriver";

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
 * Waits until the page is drawn. Only then does WebKit scroll to where the focus is or a text grows. Until then that
 * looks as if it were off the screen, and what is scrolled to for a press is scrolled away before the press comes.
 */
export async function picture(driver) {
  const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  try {
    await read(driver, drawn);
  } catch (thrown) {
    if (!(thrown instanceof error.NoSuchFrameError)) throw thrown;
    // A page that another one takes the place of is never drawn again: the next one is.
    await read(driver, drawn);
  }
}
