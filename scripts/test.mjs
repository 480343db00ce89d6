// Runs the test suites one after another and ends with one line for all of them: `N passed, N failed`.
//
//     node scripts/test.mjs                   all suites
//     node scripts/test.mjs native page       these only; "page" is the page in every engine
//
// Each suite's own output is shown as it comes, once its turn has come: one that uses one core runs beside the others from
// the start. Its counts are read from the lines its runner closes with. A suite
// that fails without a count, or reports no test at all, counts as one failure: silence proves nothing.

import { delimiter, join } from "node:path";
import { findBrowser } from "./browsers.mjs";
import { playwrightListed } from "./counts.mjs";
import { held, run, shown } from "./run.mjs";
import { root, suites } from "./suites.mjs";

/** What is said goes to `show(name, text)`, by the stream that it is for. */
async function runSuite(suite, show) {
  const say = (line) => show("stdout", `${line}\n`);
  say(`\n== ${suite.name}`);
  const start = performance.now();
  let counts = { passed: 0, failed: 0, skipped: 0 };
  let problem = null;
  try {
    const found = suite.engine ? findBrowser(suite.engine) : (suite.find?.() ?? { environment: {} });
    if (found.version) say(`${suite.engine ?? suite.tool} ${found.version}`);
    const env = { ...environment(found.environment), ...suite.environment?.(found.environment) };
    const ran = await run(suite.command(found.environment), { cwd: root, env, show });
    counts = suite.counts(ran.output);
    problem = ran.problem ?? counts.problem ?? null;
  } catch (error) {
    if (suite.isOptional) return skipped(suite, error, say);
    problem = error.message;
  }
  if (problem === null && counts.passed + counts.failed === 0) problem = "it reports no test";
  if (problem !== null) {
    say(`\n${suite.name}: ${problem}`);
    counts.failed = Math.max(counts.failed, 1);
  }
  return { ...counts, name: suite.name, seconds: (performance.now() - start) / 1000 };
}

/** The result of a suite that lacks what it runs in: all of its tests are skipped, and it says so. */
async function skipped(suite, error, say) {
  say(`${suite.name}: skipped. ${error.message}`);
  const tests = suite.tests?.() ?? (await listed(suite));
  return { name: suite.name, passed: 0, failed: 0, skipped: tests, seconds: 0 };
}

async function listed(suite) {
  // Listing starts no browser, so any path does.
  const noBrowser = { CHROMIUM: "none", FIREFOX: "none", WEBKIT_DRIVER: "none" };
  const { output } = await run(suite.list, { cwd: root, env: environment(noBrowser), show: () => {} });
  return playwrightListed(output);
}

function environment(browser) {
  const tools = [join(root, ".tools", "bin"), join(root, "node_modules", ".bin"), process.env.PATH];
  return { ...process.env, PATH: tools.join(delimiter), ...browser };
}

function row([name, ...columns]) {
  return name.padEnd(14) + columns.map((column) => String(column).padStart(9)).join("");
}

const names = process.argv.slice(2);
const isNamed = (suite, name) => suite.name === name || suite.name.startsWith(`${name}-`);
const unknown = names.filter((name) => !suites.some((suite) => isNamed(suite, name)));
if (unknown.length > 0) {
  console.error(`No such suite: ${unknown.join(", ")}.`);
  console.error(`There are: ${suites.map(({ name }) => name).join(", ")}.`);
  process.exit(2);
}

const wanted = suites.filter((suite) => names.length === 0 || names.some((name) => isNamed(suite, name)));
const beside = new Map();
for (const suite of wanted.filter(({ isBeside }) => isBeside)) {
  const output = held();
  beside.set(suite, { output, result: runSuite(suite, output.show) });
}
const results = [];
for (const suite of wanted) {
  beside.get(suite)?.output.release();
  const result = beside.get(suite)?.result ?? runSuite(suite, shown);
  results.push(await result);
}

console.log(`\n${row(["suite", "passed", "failed", "skipped", "seconds"])}`);
for (const { name, passed, failed, skipped, seconds } of results) {
  console.log(row([name, passed, failed, skipped, seconds.toFixed(1)]));
}

const total = (column) => results.reduce((sum, result) => sum + result[column], 0);
const skippedInAll = total("skipped") > 0 ? `, ${total("skipped")} skipped` : "";
console.log(`\n${total("passed")} passed, ${total("failed")} failed${skippedInAll}`);
process.exitCode = total("failed") > 0 ? 1 : 0;
