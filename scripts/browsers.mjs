// Finds the browsers that the tests run in; on Debian it installs those that are missing.
//
// Other scripts call `findBrowser`. On the command line the paths are printed as shell assignments:
//
//     eval "$(node scripts/browsers.mjs chromium firefox webkit)"

import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/**
 * What each engine needs: programs by the variable that names one, the Debian packages that bring them, and a reason
 * why a found set of them does not do. On macOS browsers are no commands, so the path of the application stands there.
 */
const engines = {
  chromium: {
    needs: "a Chromium or Chrome and a ChromeDriver of the same major version",
    programs: {
      CHROMIUM: [
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      ],
      CHROMEDRIVER: ["chromedriver"],
    },
    packages: ["chromium", "chromium-driver"],
    fits: ({ CHROMIUM, CHROMEDRIVER }) => major(CHROMIUM) === major(CHROMEDRIVER),
  },
  firefox: {
    // Older ones lack commands of WebDriver BiDi that Playwright sends.
    needs: "a Firefox, version 153 or newer",
    programs: { FIREFOX: ["firefox-esr", "firefox", "/Applications/Firefox.app/Contents/MacOS/firefox"] },
    packages: ["firefox-esr"],
    fits: ({ FIREFOX }) => major(FIREFOX) >= 153,
  },
  webkit: {
    // MiniBrowser always opens a window: a virtual display keeps it out of the way.
    needs: "WebKitGTK with its WebDriver and its MiniBrowser, and xvfb-run for a virtual display",
    programs: {
      MINI_BROWSER: miniBrowsers(),
      WEBKIT_DRIVER: ["WebKitWebDriver"],
      XVFB_RUN: ["xvfb-run"],
    },
    packages: ["webkit2gtk-driver", "xvfb", "xauth"],
    fits: () => true,
  },
};

// Programs that cannot say their version.
const silent = new Set([...miniBrowsers(), "WebKitWebDriver", "xvfb-run"]);

export const engineNames = Object.keys(engines);

/** What the tests start Chromium with: it shall do nothing of its own accord, and run for root in a container. */
export const chromiumArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** MiniBrowser is no command: each distribution has a folder of its own for it. */
function miniBrowsers() {
  const architecture = { x64: "x86_64", arm64: "aarch64" }[process.arch];
  const folders = [`lib/${architecture}-linux-gnu`, "libexec", "lib"];
  return folders.map((folder) => `/usr/${folder}/webkit2gtk-4.1/MiniBrowser`);
}

/**
 * `{ version, environment }`: the version of the browser, and the paths of its programs by variable. Throws an error
 * that says what is missing.
 */
export function findBrowser(name) {
  const engine = engines[name];
  let found = look(engine);
  const isNamed = Object.keys(engine.programs).some((variable) => process.env[variable]);
  if (!found.fitting && !isNamed) {
    const script = fileURLToPath(new URL("apt-install.sh", import.meta.url));
    const why = `${engine.needs}, to test in`;
    const install = spawnSync(script, [why, ...engine.packages], { stdio: ["ignore", 2, 2] });
    if (install.status === 0) found = look(engine);
  }
  if (!found.fitting) {
    const lines = Object.entries(found.all).map(([variable, programs]) => `${variable}: ${list(programs)}.`);
    throw new Error(
      [
        `The tests in ${name} need ${engine.needs}. Found:`,
        ...lines,
        "Install what is missing, or set these variables to the paths of programs that do.",
      ].join("\n"),
    );
  }
  const programs = Object.entries(found.fitting);
  return {
    version: programs[0][1].version,
    environment: Object.fromEntries(programs.map(([variable, { path }]) => [variable, path])),
  };
}

/** All programs that are there, and the first set of them that fits together. */
function look({ programs, fits }) {
  const all = Object.fromEntries(
    Object.entries(programs).map(([variable, commands]) => {
      // An explicit path comes alone: who names a program wants this one tested, and not another one by accident.
      const candidates = process.env[variable] ? [process.env[variable]] : commands;
      return [variable, candidates.flatMap(installed)];
    }),
  );
  let sets = [{}];
  for (const [variable, found] of Object.entries(all)) {
    sets = sets.flatMap((set) => found.map((program) => ({ ...set, [variable]: program })));
  }
  return { all, fitting: sets.find(fits) };
}

/** The command with its path and version; nothing when it is absent, or a stub that cannot even say its version. */
function installed(command) {
  // The command goes in as a parameter of the shell, never as a part of the script.
  const where = spawnSync("sh", ["-c", 'command -v "$1"', "sh", command], { encoding: "utf8" });
  const path = where.stdout.trim();
  if (where.status !== 0 || !path) return [];
  if (silent.has(command)) return [{ path, version: "" }];
  const answer = spawnSync(path, ["--version"], { encoding: "utf8", timeout: 30_000 });
  const version = /\b\d+\.\d+(\.\d+)*/.exec(answer.stdout ?? "");
  return answer.status === 0 && version ? [{ path, version: version[0] }] : [];
}

function major({ version }) {
  return Number.parseInt(version, 10);
}

function list(programs) {
  return programs.map(({ path, version }) => `${path} ${version}`.trim()).join(", ") || "none";
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const names = process.argv.length > 2 ? process.argv.slice(2) : engineNames;
  for (const name of names) {
    try {
      if (!engines[name]) throw new Error(`No such engine: ${name}. There are: ${engineNames.join(", ")}.`);
      for (const [variable, path] of Object.entries(findBrowser(name).environment)) {
        console.log(`export ${variable}='${path.replaceAll("'", "'\\''")}'`);
      }
    } catch (error) {
      console.error(error.message);
      process.exitCode = 1;
    }
  }
}
