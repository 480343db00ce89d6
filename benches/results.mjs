// What the parts of the benchmark found, kept for the tables: `target/bench/<part>.json`.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = new URL("../target/bench/", import.meta.url);

/** A folder for what a part makes; it is there. */
export function workFolder(name) {
  const work = new URL(`${name}/`, folder);
  mkdirSync(work, { recursive: true });
  return fileURLToPath(work);
}

/** Takes away what an earlier run found, so that the tables never mix two of them. */
export function forget() {
  rmSync(folder, { recursive: true, force: true });
}

export function save(part, results) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL(`${part}.json`, folder), JSON.stringify(results, null, 2));
}

export function saved(part) {
  try {
    return JSON.parse(readFileSync(new URL(`${part}.json`, folder), "utf8"));
  } catch (error) {
    throw new Error(`There are no results of ${part} yet: run make bench.`, { cause: error });
  }
}
