// Files written by hand of which some parts are built: what stands between `<!-- built: … -->` and `<!-- /built -->`.

import { readFileSync, writeFileSync } from "node:fs";

const begin = /<!-- built: (.+?) -->/g;
const end = "<!-- /built -->";

/**
 * Writes the parts of a file anew where they are out of date; `contentOf` gives each by its name. Gives whether the file
 * was out of date.
 */
export function writeBuiltParts(file, contentOf, { checkOnly = false } = {}) {
  const text = readFileSync(file, "utf8");
  let built = "";
  let done = 0;
  for (const match of text.matchAll(begin)) {
    const from = match.index + match[0].length;
    const to = text.indexOf(end, from);
    if (to < 0) throw new Error(`"${match[1]}" has no end in ${file}.`);
    built += text.slice(done, from) + contentOf(match[1]);
    done = to;
  }
  built += text.slice(done);
  if (built !== text && !checkOnly) writeFileSync(file, built);
  return built !== text;
}
