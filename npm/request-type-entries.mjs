// Writes the entries of the request types, `request-forms/types/<id>` and `…/<id>.<language>`, and the list of all of
// them: from the packs that the catalog was compiled into. The build does this first.

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const sources = join(dirname(fileURLToPath(import.meta.url)), "src");
const header = "// Generated from the catalog by request-type-entries.mjs. Do not edit.\n\n";
/** The language that an entry without a language in its name has. */
const unmarked = "en";

/** The ids of the request types, in the order of the catalog, and their languages. */
function requestTypes() {
  const types = readFileSync(join(sources, "generated/types.ts"), "utf8");
  const [, union] = /^export type RequestTypeId =\s*([^;]+);$/m.exec(types);
  const files = readdirSync(join(sources, "generated/packs"));
  return union.match(/[\w-]+/g).map((id) => {
    const marked = files
      .map((file) => /^(.+)\.([a-z]+)\.ts$/.exec(file))
      .filter((parts) => parts?.[1] === id);
    return { id, languages: marked.map(([, , language]) => language).sort() };
  });
}

/** The revision that stands in a pack: the second of its strings; see src/pack.rs. */
function revisionOf(id) {
  const source = readFileSync(join(sources, `generated/packs/${id}.ts`), "utf8");
  const pack = JSON.parse(/= ("(?:[^"\\]|\\.)*");$/m.exec(source)[1]);
  const [numbers, ...strings] = pack.split("\n");
  return strings[numbers.charCodeAt(4) - 0x20 - 1] ?? "";
}

function entry(id, language) {
  return `${header}import { texts } from "../generated/packs/${id}.${language}.js";
import { pack } from "../generated/packs/${id}.js";
import { sentences } from "../generated/words/${language}.js";
import { requestType } from "../request-type.js";
import type { BuiltInType } from "../types.js";

const type: BuiltInType<"${id}"> = /* @__PURE__ */ requestType({
  id: "${id}",
  revision: "${revisionOf(id)}",
  pack,
  languages: [{ tag: "${language}", texts, sentences }],
});

export default type;
`;
}

function builtIn(all) {
  const files = all.map(({ id, language }) => [`${id}_${language}`, fileOf(id, language)]);
  const imports = files.map(([name, file]) => `import ${name} from "../types/${file}.js";\n`);
  return `${header}import { register } from "../request-type.js";
${imports.join("")}
let isDone = false;

/** Registers the request types that come with the package. */
export function registerBuiltIn(): void {
  if (isDone) return;
  register(
${files.map(([name]) => `    ${name},\n`).join("")}  );
  isDone = true;
}
`;
}

function fileOf(id, language) {
  return language === unmarked ? id : `${id}.${language}`;
}

/** Writes the sources anew, and gives the names of the entries. */
export function writeRequestTypeEntries() {
  const all = requestTypes().flatMap(({ id, languages }) => languages.map((language) => ({ id, language })));
  const folder = join(sources, "types");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const { id, language } of all) {
    writeFileSync(join(folder, `${fileOf(id, language)}.ts`), entry(id, language));
  }
  writeFileSync(join(sources, "generated/built-in.ts"), builtIn(all));
  return all.map(({ id, language }) => `types/${fileOf(id, language)}`);
}
