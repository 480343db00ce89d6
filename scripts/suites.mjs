// The test suites: what each runs, in which browser, and how its results are read.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromiumArguments } from "./browsers.mjs";
import { cargoCounts, gungraunCounts, nodeCounts, ownCounts, playwrightCounts } from "./counts.mjs";
import { findValgrind } from "./valgrind.mjs";

export const root = fileURLToPath(new URL("..", import.meta.url));
const wasmTarget = "wasm32-unknown-unknown";

/** The largest module, without what it is shipped with: tests link the standard library. */
const formModule = ["--no-default-features", "--features", "form"];

/**
 * Each suite has a `name`, a `command`, `counts` to read its output with and, where it needs more, an `environment`.
 * One that runs in a browser names the `engine`; another one that needs a `tool` has `find` for it. If it `isOptional`,
 * it is skipped where that is not there: `list` is the command that says how many tests that leaves out, or `tests` says it.
 * One that `isBeside` uses one core alone, and runs beside the others.
 */
export const suites = [
  {
    name: "native",
    // Without --no-fail-fast cargo leaves out whatever comes after the first file with a failure.
    command: () => ["cargo", "test", "--no-fail-fast"],
    counts: cargoCounts,
  },
  {
    // The bounds of what whole checks cost a Rust program.
    name: "instructions",
    tool: "Valgrind",
    find: findValgrind,
    isOptional: true,
    command: () => [process.execPath, "benches/instructions/run.mjs"],
    tests: () => sourceOf("benches/instructions/instructions.rs").match(/^#\[bench::/gm).length,
    counts: gungraunCounts,
  },
  {
    name: "wasm",
    engine: "chromium",
    command: () => ["cargo", "test", "--target", wasmTarget, ...formModule, "--test", "wasm"],
    environment: (browser) => ({
      // By name, not by path: cargo would split a path that has a space in it.
      CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER: "wasm-bindgen-test-runner",
      WASM_BINDGEN_TEST_WEBDRIVER_JSON: webdriverOptions(browser),
      // In seconds; the defaults are too short for a loaded machine.
      WASM_BINDGEN_TEST_TIMEOUT: "300",
      WASM_BINDGEN_TEST_DRIVER_TIMEOUT: "60",
      // The runner would add pages of its own stack to every failing test.
      RUST_BACKTRACE: "0",
      // The runner prefers these to CHROMEDRIVER.
      GECKODRIVER: undefined,
      SAFARIDRIVER: undefined,
    }),
    counts: cargoCounts,
  },
  {
    name: "package",
    // Node 20 takes no patterns and newer versions take no folders; all take files.
    command: () => [process.execPath, "--test", "--test-reporter=spec", ...testFiles("tests/package")],
    counts: nodeCounts,
  },
  {
    name: "consumers",
    // The heavy ones are left to `make test-consumers`.
    command: () => [process.execPath, "tests/consumers/run.mjs", "--quick"],
    counts: ownCounts,
  },
  { ...pageSuite("chromium"), isOptional: false },
  pageSuite("firefox"),
  { ...pageSuite("webkit"), isBeside: true },
];

/** By itself it starts anew when the last browser goes, and whichever comes in that moment finds no display. */
const display = "-screen 0 1280x1024x24 -noreset";

/** The tests of the page in one engine. EVERY_ENGINE says that none may be missing. */
function pageSuite(engine) {
  const config = engine === "webkit" ? "webkit.config.mjs" : "playwright.config.mjs";
  const playwright = ["playwright", "test", "--config", `tests/page/${config}`, "--project", engine];
  return {
    name: `page-${engine}`,
    engine,
    isOptional: !process.env.EVERY_ENGINE,
    command: ({ XVFB_RUN }) => (XVFB_RUN ? [XVFB_RUN, "-a", "-s", display, ...playwright] : playwright),
    list: [...playwright, "--list"],
    counts: playwrightCounts,
  };
}

/** ChromeDriver looks for a browser of its own choice unless it is told which one to start. */
function webdriverOptions({ CHROMIUM }) {
  const file = join(root, "target", "webdriver.json");
  const options = { "goog:chromeOptions": { binary: CHROMIUM, args: chromiumArguments } };
  mkdirSync(join(root, "target"), { recursive: true });
  writeFileSync(file, JSON.stringify(options, null, 2));
  return file;
}

function sourceOf(file) {
  return readFileSync(join(root, file), "utf8");
}

function testFiles(folder) {
  const files = readdirSync(join(root, folder), { recursive: true })
    .filter((file) => /\.test\.[cm]?js$/.test(file) && !file.includes("node_modules"))
    .map((file) => join(folder, file))
    .sort();
  if (files.length === 0) throw new Error(`There is no *.test.mjs below ${folder}.`);
  return files;
}
