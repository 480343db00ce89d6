// Writes the entries of the request types, `request-forms/types/<id>` and `…/<id>.<language>`, and the list of all of
// them: from the packs that the catalog was compiled into. The build does this first.

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const sources = join(dirname(fileURLToPath(import.meta.url)), "src");
const header = "// Generated from the catalog by request-type-entries.mjs. Do not edit.\n\n";
/** The language that an entry without a language in its name has. */
const unmarked = "en";

/** The names of the request types, in the order of the catalog, and their languages. */
function requestTypes() {
  const types = readFileSync(join(sources, "generated/types.ts"), "utf8");
  const members = /^export interface PropertyIds \{\n([\s\S]*?)^\}$/m.exec(types)[1];
  const files = readdirSync(join(sources, "generated/packs"));
  return [...members.matchAll(/^ {2}"?([\w@-]+)"?:/gm)].map(([, name]) => {
    const marked = files
      .map((file) => /^(.+)\.([a-z]+)\.ts$/.exec(file))
      .filter((parts) => parts?.[1] === name);
    return { name, languages: marked.map(([, , language]) => language).sort() };
  });
}

/** The revision that stands in a pack: the second of its strings; see src/pack.rs. */
function revisionOf(name) {
  const source = readFileSync(join(sources, `generated/packs/${name}.ts`), "utf8");
  const pack = JSON.parse(/= ("(?:[^"\\]|\\.)*");$/m.exec(source)[1]);
  const [numbers, ...strings] = pack.split("\n");
  return strings[numbers.charCodeAt(4) - 0x20 - 1] ?? "";
}

/** Of a later revision the name is its id and the revision. */
function entry(name, language) {
  return `${header}import { texts } from "../generated/packs/${name}.${language}.js";
import { pack } from "../generated/packs/${name}.js";
import { sentences } from "../generated/words/${language}.js";
import { requestType } from "../request-type.js";
import type { BuiltInType } from "../types.js";

const type: BuiltInType<"${name}"> = /* @__PURE__ */ requestType({
  id: "${name.split("@")[0]}",
  revision: "${revisionOf(name)}",
  pack,
  languages: [{ tag: "${language}", texts, sentences }],
});

export default type;
`;
}

function builtIn(all) {
  const files = all.map(({ name, language }) => [
    `${name.replaceAll(/\W/g, "_")}_${language}`,
    fileOf(name, language),
  ]);
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

function fileOf(name, language) {
  return language === unmarked ? name : `${name}.${language}`;
}

/** Writes the sources anew, and gives the names of the entries. */
export function writeRequestTypeEntries() {
  const all = requestTypes().flatMap(({ name, languages }) =>
    languages.map((language) => ({ name, language })),
  );
  const folder = join(sources, "types");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const { name, language } of all) {
    writeFileSync(join(folder, `${fileOf(name, language)}.ts`), entry(name, language));
  }
  writeFileSync(join(sources, "generated/built-in.ts"), builtIn(all));
  return all.map(({ name, language }) => `types/${fileOf(name, language)}`);
}
