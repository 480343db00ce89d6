// Runs the test suites one after another and ends with one line for all of them: `N passed, N failed`.
//
//     node scripts/test.mjs                   all suites
//     node scripts/test.mjs native package    these only
//
// Each suite's own output is shown as it comes; its counts are read from the lines its runner closes with. A suite
// that fails without a count, or reports no test at all, counts as one failure: silence proves nothing.

import { spawn } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";
import { browserArguments, findBrowser } from "./browser.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const wasmTarget = "wasm32-unknown-unknown";
const webdriverOptions = join(root, "target", "webdriver.json");

const suites = [
  {
    name: "native",
    // Without --no-fail-fast cargo leaves out whatever comes after the first file with a failure.
    command: () => ["cargo", "test", "--no-fail-fast"],
    counts: cargoCounts,
  },
  {
    name: "wasm",
    browser: true,
    command: () => ["cargo", "test", "--target", wasmTarget, "--test", "wasm"],
    environment: {
      // By name, not by path: cargo would split a path that has a space in it.
      CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER: "wasm-bindgen-test-runner",
      WASM_BINDGEN_TEST_WEBDRIVER_JSON: webdriverOptions,
      // In seconds; the defaults are too short for a loaded machine.
      WASM_BINDGEN_TEST_TIMEOUT: "60",
      WASM_BINDGEN_TEST_DRIVER_TIMEOUT: "20",
      // The runner would add pages of its own stack to every failing test.
      RUST_BACKTRACE: "0",
      // The runner prefers these to CHROMEDRIVER.
      GECKODRIVER: undefined,
      SAFARIDRIVER: undefined,
    },
    counts: cargoCounts,
  },
  {
    name: "package",
    // Node 20 takes no patterns and newer versions take no folders; all take files.
    command: () => [process.execPath, "--test", "--test-reporter=spec", ...testFiles("tests/package")],
    counts: nodeCounts,
  },
  {
    name: "page",
    browser: true,
    command: () => ["playwright", "test", "--config", "tests/page/playwright.config.mjs"],
    counts: playwrightCounts,
  },
];

// A browser that never answers must end as a failure, not as a run that never ends.
const minutesPerSuite = 20;

function cargoCounts(output) {
  const lines = output.matchAll(/^test result: \w+\. (\d+) passed; (\d+) failed; (\d+) ignored/gm);
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const [, passed, failed, ignored] of lines) {
    sum.passed += Number(passed);
    sum.failed += Number(failed);
    sum.skipped += Number(ignored);
  }
  return sum;
}

function nodeCounts(output) {
  const count = countsByWord(output, /^(?:ℹ|#) (\w+) (\d+)$/gm, (match) => [match[1], match[2]]);
  // Node shows a file without any test as a test that passed, by the name of the file.
  const empty = [...output.matchAll(/^✔ (.*\.test\.[cm]?js) \(/gm)].map((match) => match[1]);
  return {
    passed: count("pass") - empty.length,
    failed: count("fail") + count("cancelled") + empty.length,
    skipped: count("skipped") + count("todo"),
    problem: empty.length > 0 ? `there is no test in ${empty.join(", ")}` : null,
  };
}

function playwrightCounts(output) {
  const words = /^ {2}(\d+) (passed|failed|flaky|interrupted|skipped|did not run)\b/gm;
  const count = countsByWord(output, words, (match) => [match[2], match[1]]);
  return {
    passed: count("passed"),
    // A test that passed only at the second try, or was never reached, has not shown what it should.
    failed: count("failed") + count("flaky") + count("interrupted") + count("did not run"),
    skipped: count("skipped"),
  };
}

function countsByWord(output, pattern, wordAndNumber) {
  const numbers = new Map([...output.matchAll(pattern)].map(wordAndNumber));
  return (word) => Number(numbers.get(word) ?? 0);
}

function testFiles(folder) {
  const files = readdirSync(join(root, folder), { recursive: true })
    .filter((file) => /\.test\.[cm]?js$/.test(file) && !file.includes("node_modules"))
    .map((file) => join(folder, file))
    .sort();
  if (files.length === 0) throw new Error(`There is no *.test.mjs below ${folder}.`);
  return files;
}

function environmentOf(suite) {
  const tools = [join(root, ".tools", "bin"), join(root, "node_modules", ".bin"), process.env.PATH];
  const environment = { ...process.env, PATH: tools.join(delimiter), ...suite.environment };
  if (!suite.browser) return environment;
  const browser = findBrowser();
  // ChromeDriver looks for a browser of its own choice unless it is told which one to start.
  const options = { "goog:chromeOptions": { binary: browser.CHROMIUM, args: browserArguments } };
  mkdirSync(join(root, "target"), { recursive: true });
  writeFileSync(webdriverOptions, JSON.stringify(options, null, 2));
  return { ...environment, ...browser };
}

/** Runs the command, shows what it says and resolves to `{ output, problem }`; a problem is text, or null. */
function run([program, ...rest], environment) {
  return new Promise((resolve) => {
    // A group of its own lets us end the drivers and browsers that a suite started together with it.
    const child = spawn(program, rest, {
      cwd: root,
      env: environment,
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
    });
    const end = (signal) => {
      try {
        process.kill(-child.pid, signal);
      } catch {
        // It has ended already.
      }
    };
    const interrupted = (signal) => {
      end(signal);
      process.exit(130);
    };
    process.once("SIGINT", interrupted).once("SIGTERM", interrupted);
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      end("SIGKILL");
    }, minutesPerSuite * 60_000);

    // Kept apart, because a line of one stream may be cut in two by text of the other.
    const output = { stdout: "", stderr: "" };
    for (const name of ["stdout", "stderr"]) {
      child[name].setEncoding("utf8").on("data", (text) => {
        output[name] += text;
        process[name].write(text);
      });
    }
    const finish = (problem) => {
      clearTimeout(timer);
      process.off("SIGINT", interrupted).off("SIGTERM", interrupted);
      resolve({ output: stripVTControlCharacters(`${output.stdout}\n${output.stderr}`), problem });
    };
    child.once("error", (error) => finish(`${program} could not be started: ${error.message}`));
    child.once("close", (code, signal) => {
      if (late) finish(`it was ended after ${minutesPerSuite} minutes`);
      else if (code !== 0) finish(`its exit status is ${code ?? signal}`);
      else finish(null);
    });
  });
}

async function runSuite(suite) {
  console.log(`\n== ${suite.name}`);
  const start = performance.now();
  let counts = { passed: 0, failed: 0, skipped: 0 };
  let problem = null;
  try {
    const ran = await run(suite.command(), environmentOf(suite));
    counts = suite.counts(ran.output);
    problem = ran.problem ?? counts.problem ?? null;
  } catch (error) {
    problem = error.message;
  }
  if (problem === null && counts.passed + counts.failed === 0) problem = "it reports no test";
  if (problem !== null) {
    console.log(`\n${suite.name}: ${problem}`);
    counts.failed = Math.max(counts.failed, 1);
  }
  return { ...counts, name: suite.name, seconds: (performance.now() - start) / 1000 };
}

function row([name, ...columns]) {
  return name.padEnd(8) + columns.map((column) => String(column).padStart(9)).join("");
}

const names = process.argv.slice(2);
const unknown = names.filter((name) => !suites.some((suite) => suite.name === name));
if (unknown.length > 0) {
  console.error(`No such suite: ${unknown.join(", ")}.`);
  console.error(`There are: ${suites.map(({ name }) => name).join(", ")}.`);
  process.exit(2);
}

const results = [];
for (const suite of suites) {
  if (names.length === 0 || names.includes(suite.name)) results.push(await runSuite(suite));
}

console.log(`\n${row(["suite", "passed", "failed", "skipped", "seconds"])}`);
for (const { name, passed, failed, skipped, seconds } of results) {
  console.log(row([name, passed, failed, skipped, seconds.toFixed(1)]));
}

const total = (column) => results.reduce((sum, result) => sum + result[column], 0);
const skipped = total("skipped") > 0 ? `, ${total("skipped")} skipped` : "";
console.log(`\n${total("passed")} passed, ${total("failed")} failed${skipped}`);
process.exitCode = total("failed") > 0 ? 1 : 0;
