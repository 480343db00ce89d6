// Writes what the package says of each request type, as a description and as a form, into tests/golden: it must not
// change unnoticed. `make golden` does this; --check only looks.

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, render, requestTypes, revisions } from "./dist/index.js";

const folder = new URL("../tests/golden/", import.meta.url);

function golden() {
  return requestTypes().flatMap(({ id, revision: baseline }) =>
    revisionsOf(id).flatMap((revision) =>
      ["en", "fr"].flatMap((locale) => {
        const name = revision === baseline ? id : `${id}@${revision}`;
        const description = describe(id, { locale, revision });
        return [
          [`${name}.${locale}.json`, `${JSON.stringify(description, null, 2)}\n`],
          [`${name}.${locale}.html`, render(id, { locale, revision })],
        ];
      }),
    ),
  );
}

/** The revisions of a request type; of one whose document has no date, the type as it is. */
function revisionsOf(id) {
  const all = revisions(id);
  return all.length > 0 ? all : [undefined];
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
