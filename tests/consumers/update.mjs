// Pins newer tools in all consumers, or in the named ones, and writes their lock files anew:
//
//     node tests/consumers/update.mjs vite jest
//
// Run it on the oldest Node that the package supports: npm then takes the newest versions that run there.

import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sources } from "./lib/folders.mjs";

// A version that is out for a while has its packages for all platforms in every registry, and no surprise in it.
const days = 45;
const before = new Date(Date.now() - days * 86_400_000).toISOString();

const held = {
  // The package says that Node 20 does for 7.3, but one of its dependencies needs Node 22.
  "webpack-cli": "<7.3",
  // Its packages for other platforms than Linux are missing in some registries.
  deno: "<2.9.6",
  // The oldest that is supported; the newest is the one of the repository.
  typescript: "5.0.4",
  "@types/node": "20",
};

const names = process.argv.length > 2 ? process.argv.slice(2) : readdirSync(sources);
for (const name of names) {
  if (existsSync(join(sources, name, "package.json"))) update(join(sources, name));
}

function update(folder) {
  const manifestFile = join(folder, "package.json");
  const lockFile = join(folder, "package-lock.json");
  // Whatever is pinned now would be taken into account, the tools' own dependencies too.
  const { devDependencies, ...manifest } = JSON.parse(readFileSync(manifestFile, "utf8"));
  if (!devDependencies) return;
  writeFileSync(manifestFile, JSON.stringify(manifest, null, 2));
  rmSync(lockFile, { force: true });
  const options = [
    "--save-dev",
    "--save-exact",
    "--package-lock-only",
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
  ];
  // Whoever installs chooses the registry, so no lock file names one.
  options.push("--omit-lockfile-registry-resolved", `--before=${before}`);
  const packages = Object.keys(devDependencies).map((tool) => `${tool}@${held[tool] ?? "*"}`);
  const { status } = spawnSync("npm", ["install", ...options, ...packages], {
    cwd: folder,
    stdio: "inherit",
  });
  if (status !== 0) throw new Error("npm could not write the lock file.");
  const absent = absentFrom(JSON.parse(readFileSync(lockFile, "utf8")));
  if (absent.length > 0) throw new Error(`The registry lacks ${absent.join(", ")}: hold back what needs it.`);
}

/** npm leaves out of a lock file what it does not find if that is for another platform, and refuses the file later. */
function absentFrom({ packages }) {
  const there = new Set(Object.keys(packages).map((path) => path.split("node_modules/").at(-1)));
  const wanted = Object.values(packages).flatMap(({ optionalDependencies }) =>
    Object.keys(optionalDependencies ?? {}),
  );
  return [...new Set(wanted)].filter((name) => !there.has(name));
}
