// Writes what the package says of each request type, as a description and as a form, into tests/golden: it must not
// change unnoticed. `make golden` does this; --check only looks.

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, render, requestTypes } from "./dist/index.js";

const folder = new URL("../tests/golden/", import.meta.url);

function golden() {
  return requestTypes().flatMap(({ id }) =>
    ["en", "fr"].flatMap((locale) => [
      [`${id}.${locale}.json`, `${JSON.stringify(describe(id, { locale }), null, 2)}\n`],
      [`${id}.${locale}.html`, render(id, { locale })],
    ]),
  );
}

/** Writes the files that are out of date, and gives their names. */
export function writeGolden({ checkOnly = false } = {}) {
  const file = (name) => new URL(name, folder);
  const isFresh = ([name, text]) => existsSync(file(name)) && readFileSync(file(name), "utf8") === text;
  const stale = golden().filter((one) => !isFresh(one));
  if (!checkOnly) for (const [name, text] of stale) writeFileSync(file(name), text);
  return stale.map(([name]) => name);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const checkOnly = process.argv.includes("--check");
  const stale = writeGolden({ checkOnly });
  if (checkOnly && stale.length > 0) {
    console.error(`Out of date: ${stale.join(", ")}. Write them anew with: make golden`);
    process.exitCode = 1;
  }
}
