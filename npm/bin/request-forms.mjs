#!/usr/bin/env node
// The command of the package: packs definitions when a program is built, so that its users need not download what reads
// definitions.

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { compiledOf } from "../dist/definer.js";
import { DefinitionError } from "../dist/definition-error.js";

const usage = `Usage: request-forms pack <definition.json>... [--out <folder>]

Packs request types: for each definition a module <name>.js, whose default export is the request type, and its types,
<name>.d.ts, beside the definition or in the folder.`;

function main() {
  const { positionals, values } = parseArgs({
    options: { out: { type: "string" }, help: { type: "boolean", short: "h" } },
    allowPositionals: true,
  });
  const [command, ...files] = positionals;
  if (values.help) return say(usage);
  if (command !== "pack" || files.length === 0) throw new Usage(usage);
  for (const file of files) pack(file, values.out ?? dirname(file));
}

/** What every file begins with that this writes. */
const madeBy = "// Made by request-forms pack";

function pack(file, folder) {
  // Some editors put a byte order mark before the text.
  const text = readFileSync(file, "utf8").replace(/^\ufeff/, "");
  const { id, revision = "" } = parsed(file, text);
  const { pack, texts } = compiled(file, text);
  const languages = Object.entries(texts);
  const lines = languages.map(([tag, lines]) => `    ${tag}(${JSON.stringify(lines)}),\n`);
  // A name may have whatever a file system takes, and a comment ends with its line.
  const header = `${madeBy} from ${basename(file).replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, " ")}. Do not edit.\n\n`;
  const name = join(folder, basename(file).replace(/\.json$/, ""));
  const script = `${header}import { ${[...languages.map(([tag]) => tag), "packed"].join(", ")} } from "request-forms/packed";

export default /* @__PURE__ */ packed({
  id: ${JSON.stringify(id)},
  revision: ${JSON.stringify(revision ?? "")},
  pack: ${JSON.stringify(pack)},
  languages: [
${lines.join("")}  ],
});
`;
  // JSON is how TypeScript writes such a type, too.
  const types = `${header}import type { PayloadOf, RequestType, ValuesOf } from "request-forms/define";

type Definition = ${JSON.stringify(JSON.parse(text), null, 2)};

declare const type: RequestType<Definition["id"], ValuesOf<Definition>, PayloadOf<Definition>>;
export default type;
`;
  for (const made of [`${name}.js`, `${name}.d.ts`]) refuseOthers(made);
  writeFileSync(`${name}.js`, script);
  writeFileSync(`${name}.d.ts`, types);
  say(`${id}: ${name}.js, ${name}.d.ts`);
}

/** What somebody wrote by hand beside the definition must not be lost. */
function refuseOthers(made) {
  if (!existsSync(made) || readFileSync(made, "utf8").startsWith(madeBy)) return;
  throw new Usage(`${made} is there, and was not made by this: move it away, or give --out another folder.`);
}

function parsed(file, text) {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    throw new Usage(`${file} is no JSON.`);
  }
}

function compiled(file, text) {
  try {
    return compiledOf(text);
  } catch (error) {
    if (!(error instanceof DefinitionError)) throw error;
    const faults = error.faults.map(({ place, problem }) => `  ${place || "the whole"}: ${problem}`);
    throw new Usage(`${file} is not right:\n${faults.join("\n")}`);
  }
}

/** Something that whoever called has to mend. */
class Usage extends Error {}

const say = (text) => process.stdout.write(`${text}\n`);

try {
  main();
} catch (error) {
  const isOurs = error instanceof Usage || error.code?.startsWith("ERR_PARSE_ARGS") || error.syscall;
  process.stderr.write(`${isOurs ? error.message : error.stack}\n`);
  process.exitCode = 1;
}
