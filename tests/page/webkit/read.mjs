// Functions that run in the page, and their results.

/** What a function gives in the page, as JSON. It may be asynchronous; what it throws is thrown here. */
export async function read(driver, fn, arg) {
  const script = `
    const done = arguments[arguments.length - 1];
    new Promise((resolve) => resolve((${fn})(JSON.parse(arguments[0])))).then(
      (value) => done(JSON.stringify({ value })),
      (error) => done(JSON.stringify({ error: String(error), stack: error?.stack })),
    );`;
  const { value, error, stack } = JSON.parse(
    await driver.executeAsyncScript(script, JSON.stringify(arg ?? null)),
  );
  if (error) throw new Error(`In the page: ${error}\n${stack ?? ""}`);
  return value;
}

/**
 * Waits until the page is drawn. Only then does WebKit scroll to where the focus is or a text grows. Until then that
 * looks as if it were off the screen, and what is scrolled to for a press is scrolled away before the press comes.
 */
export function picture(driver) {
  return read(driver, () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}
