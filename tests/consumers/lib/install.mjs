// Makes a consumer's project in the ignored folder: its sources, its tools as the lock file has them, and the package.

import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "../../../scripts/run.mjs";
import { sources, target } from "./folders.mjs";
import { unpack } from "./pack.mjs";

const keep = new Set(["node_modules", "installed.json"]);

/** The path of the project, ready to be run. `shared` names folders below shared/ whose files it gets too. */
export async function install({ folder: name, shared = [] }, tarball) {
  const folder = join(target, name);
  mkdirSync(folder, { recursive: true });
  for (const entry of readdirSync(folder)) {
    if (!keep.has(entry)) rmSync(join(folder, entry), { recursive: true });
  }
  for (const data of ["requests.json", "expected.json"])
    cpSync(join(sources, "shared", data), join(folder, data));
  for (const part of shared) cpSync(join(sources, "shared", part), folder, { recursive: true });
  cpSync(join(sources, name), folder, { recursive: true });
  await installTools(folder);
  forget(join(folder, "node_modules"));
  unpack(tarball, folder);
  return folder;
}

/** The tools alone, for what is no consumer in this run. */
export async function installToolsOf(name) {
  const folder = join(target, name);
  mkdirSync(folder, { recursive: true });
  for (const file of ["package.json", "package-lock.json"])
    cpSync(join(sources, name, file), join(folder, file));
  await installTools(folder);
  return folder;
}

/** Installs again only when something that decides about the result has changed. */
async function installTools(folder) {
  const lockFile = join(folder, "package-lock.json");
  if (!existsSync(lockFile)) return;
  const lock = readFileSync(lockFile, "utf8");
  if (lock.includes('"resolved"'))
    throw new Error("The lock file names a registry: write it with update.mjs.");
  const { platform, arch } = process;
  const wanted = JSON.stringify({ platform, arch, lock });
  const stamp = join(folder, "installed.json");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  rmSync(stamp, { force: true });
  // Whatever a tool needs comes in a package of its own, so no package may run a script of its own here.
  const quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const { output, problem } = await run(["npm", "ci", ...quiet], {
    cwd: folder,
    env: process.env,
    isQuiet: true,
  });
  if (problem) throw new Error(`npm ci: ${problem}\n${output}`);
  writeFileSync(stamp, wanted);
}

/** Removes what tools have kept beside the packages: they would go on using a package that has changed since. */
function forget(modules) {
  if (!existsSync(modules)) return;
  for (const entry of readdirSync(modules)) {
    const isCache = entry.startsWith(".") && entry !== ".bin" && entry !== ".package-lock.json";
    if (isCache) rmSync(join(modules, entry), { recursive: true });
  }
}
