// Writes the parts of the package's README that the repository knows better than whoever writes it: what users download,
// and sources of the projects that use the package in each framework. `make golden` does this; --check only looks.

import { readFileSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { downloads } from "./budgets.mjs";
import { writeBuiltParts } from "./built-parts.mjs";

const npm = dirname(fileURLToPath(import.meta.url));

/** Names of languages that are not the ends of their files' names. */
const languages = { ".mjs": "js", ".mts": "ts" };

/** A source as a block of code, without what its first comment says to those who read the repository. */
function source(path) {
  const text = readFileSync(join(npm, "..", path), "utf8");
  const code = text.replace(/^(?:\/\/.*\n|<!--[\s\S]*?-->\n)+\n*/, "").trimEnd();
  const end = extname(path);
  return `\n\n\`\`\`${languages[end] ?? end.slice(1)}\n${code}\n\`\`\`\n\n`;
}

/** Writes the README anew where it is out of date. Gives whether it was. */
export async function writeReadme(options) {
  const table = `\n\n${await downloads()}\n\n`;
  const part = (name) => (name === "downloads" ? table : source(name));
  return writeBuiltParts(join(npm, "README.md"), part, options);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const checkOnly = process.argv.includes("--check");
  if ((await writeReadme({ checkOnly })) && checkOnly) {
    console.error("npm/README.md is out of date. Write it anew with: make golden");
    process.exitCode = 1;
  }
}
