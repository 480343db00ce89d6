// Finds a Chromium and the ChromeDriver of the same version; on Debian it installs them when they are missing.
//
// Other scripts call `findBrowser`. On the command line the paths are printed as shell assignments:
//
//     eval "$(node scripts/browser.mjs)"

import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

// Commands and, for macOS, the path of the application. An explicit CHROMIUM or CHROMEDRIVER comes alone: who
// names a browser wants this one tested, and not another one by accident.
const browsers = process.env.CHROMIUM
  ? [process.env.CHROMIUM]
  : [
      "chromium",
      "chromium-browser",
      "google-chrome",
      "google-chrome-stable",
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ];
const drivers = [process.env.CHROMEDRIVER || "chromedriver"];

/** What the tests start the browser with: it shall do nothing of its own accord, and run for root in a container. */
export const browserArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The paths as `{ CHROMIUM, CHROMEDRIVER }`; throws an error that says what is missing. */
export function findBrowser() {
  let found = look();
  if (!found.pair && !process.env.CHROMIUM && !process.env.CHROMEDRIVER) {
    const script = fileURLToPath(new URL("apt-install.sh", import.meta.url));
    const why = "a browser and its driver, to test the WebAssembly module and the page in";
    const install = spawnSync(script, [why, "chromium", "chromium-driver"], { stdio: ["ignore", 2, 2] });
    if (install.status === 0) found = look();
  }
  if (found.pair) return found.pair;
  throw new Error(
    [
      "The browser tests need a Chromium or Chrome and a ChromeDriver of the same major version.",
      `Browsers found: ${list(found.browsers)}.`,
      `Drivers found: ${list(found.drivers)}.`,
      "Install what is missing, or set CHROMIUM and CHROMEDRIVER to the paths of two that match.",
    ].join("\n"),
  );
}

function look() {
  const found = { browsers: browsers.flatMap(installed), drivers: drivers.flatMap(installed) };
  for (const browser of found.browsers) {
    const driver = found.drivers.find((driver) => driver.major === browser.major);
    if (driver) return { ...found, pair: { CHROMIUM: browser.path, CHROMEDRIVER: driver.path } };
  }
  return found;
}

/** The command with its path and version; nothing when it is absent, or a stub that cannot even say its version. */
function installed(command) {
  // The command goes in as a parameter of the shell, never as a part of the script.
  const where = spawnSync("sh", ["-c", 'command -v "$1"', "sh", command], { encoding: "utf8" });
  const path = where.stdout.trim();
  if (where.status !== 0 || !path) return [];
  const answer = spawnSync(path, ["--version"], { encoding: "utf8", timeout: 30_000 });
  const version = /\b(\d+)\.\d+\.\d+\.\d+\b/.exec(answer.stdout ?? "");
  return answer.status === 0 && version ? [{ path, version: version[0], major: version[1] }] : [];
}

function list(programs) {
  return programs.map(({ path, version }) => `${path} ${version}`).join(", ") || "none";
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    for (const [name, path] of Object.entries(findBrowser())) {
      console.log(`export ${name}='${path.replaceAll("'", "'\\''")}'`);
    }
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
