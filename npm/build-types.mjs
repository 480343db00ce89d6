// Builds the declarations of the package, and the folders for those who resolve no "exports".

import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "./build-module.mjs";

const npm = dirname(fileURLToPath(import.meta.url));
const dist = join(npm, "dist");

/** Writes the declarations that an entry leads to, for each of both kinds of modules. */
export function buildTypes() {
  run("tsc", "--project", npm, "--outDir", dist);
  // Written by hand: each needs a framework that only its users have.
  cpSync(join(npm, "src/frameworks"), join(dist, "frameworks"), { recursive: true });
  const reached = new Set();
  for (const entry of entryDeclarations()) reach(entry, reached);
  for (const file of readdirSync(dist, { recursive: true })) {
    if (!file.endsWith(".d.ts") || file.startsWith("cjs")) continue;
    if (reached.has(join(dist, file))) cpSync(join(dist, file), join(dist, "cjs", file));
    else rmSync(join(dist, file));
  }
  for (const folder of ["generated", "testing"]) removeEmpty(join(dist, folder));
}

/** The exports of the package by their names, those with a pattern for each file that it matches. */
function entryExports() {
  const { exports } = JSON.parse(readFileSync(join(npm, "package.json"), "utf8"));
  const withTypes = Object.entries(exports).filter(([, conditions]) => conditions.import?.types);
  return withTypes.flatMap(([name, conditions]) => {
    if (!name.includes("*")) return [[name, conditions]];
    const files = readdirSync(join(npm, "src/types")).map((file) => file.replace(/\.ts$/, ""));
    return files.map((file) => [name.replace("*", file), filled(conditions, file)]);
  });
}

function filled(conditions, file) {
  if (typeof conditions === "string") return conditions.replace("*", file);
  return Object.fromEntries(Object.entries(conditions).map(([name, value]) => [name, filled(value, file)]));
}

function entryDeclarations() {
  const types = entryExports().map(([, conditions]) => conditions.import.types);
  return types.filter((path) => path.startsWith("./dist/")).map((path) => join(npm, path));
}

function reach(file, reached) {
  if (reached.has(file)) return;
  reached.add(file);
  const text = readFileSync(file, "utf8");
  for (const [, path] of text.matchAll(/(?:\bfrom|\bimport\()\s*"(\.[^"]+)\.js"/g)) {
    reach(join(dirname(file), `${path}.d.ts`), reached);
  }
}

function removeEmpty(folder) {
  try {
    if (readdirSync(folder).length === 0) rmSync(folder, { recursive: true });
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
}

/** A folder for each entry but the first, which says where its files are. */
export function buildFolders() {
  for (const [name, conditions] of entryExports()) {
    if (name === "." || name.endsWith(".css")) continue;
    const folder = join(npm, name);
    const path = (file) => file.replace("./", "../".repeat(name.split("/").length - 1));
    const manifest = {
      main: path(conditions.require.default),
      module: path(conditions.import.default),
      types: path(conditions.import.types),
    };
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  }
}
