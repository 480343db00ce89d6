// Writes the parts of the READMEs that the repository knows better than whoever writes them: which request types there are,
// what users download, and sources of the projects that use the package in each framework. `make golden` does this;
// --check only looks.

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

/** The request types of the built package, a line each. */
async function requestTypeTable() {
  const { requestTypes, revisions } = await import("./dist/index.js");
  const row = ({ id, provider, title, revision }) => {
    const later = revisions(id).filter((other) => other !== revision);
    return `| \`${id}\` | ${title} | ${provider} | ${later.map((one) => `\`${one}\``).join(", ")} |\n`;
  };
  const head = "| request type | what it does | provider | later revisions |\n|---|---|---|---|\n";
  return `\n\n${head}${requestTypes().map(row).join("")}\n`;
}

/** Writes the READMEs anew where they are out of date. Gives whether one was. */
export async function writeReadme(options) {
  const parts = { downloads: `\n\n${await downloads()}\n\n`, "request types": await requestTypeTable() };
  const files = ["README.md", "../README.md"].map((name) => join(npm, name));
  return files
    .map((file) => writeBuiltParts(file, (name) => parts[name] ?? source(name), options))
    .includes(true);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const checkOnly = process.argv.includes("--check");
  if ((await writeReadme({ checkOnly })) && checkOnly) {
    console.error("npm/README.md or README.md is out of date. Write them anew with: make golden");
    process.exitCode = 1;
  }
}
