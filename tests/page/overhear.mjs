// What nobody should hear of a page: in its console, by errors, or because its policy forbids something.

/** Listens from before the page's scripts run. Gives a function that says what was heard of the document now open. */
export async function overhear(page) {
  const heard = [];
  // What the engine says by itself comes as a message of the console alone, which only Playwright hears.
  page.on?.("console", (message) => heard.push(message.text()));
  page.on?.("pageerror", (error) => heard.push(error.message));
  await page.addInitScript(watch);
  return async () => [...heard, ...(await page.evaluate(() => globalThis.problems))];
}

/** Runs in the page, before its scripts. */
function watch() {
  const problems = [];
  globalThis.problems = problems;
  addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) => {
    problems.push([violatedDirective, blockedURI, sample].join(" "));
  });
  addEventListener("error", ({ message }) => problems.push(message));
  addEventListener("unhandledrejection", ({ reason }) => problems.push(String(reason)));
  for (const level of ["error", "warn", "info", "log"]) {
    const say = console[level];
    console[level] = (...said) => {
      problems.push(said.join(" "));
      say.apply(console, said);
    };
  }
}
