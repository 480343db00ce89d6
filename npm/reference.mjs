// Writes API.md, the reference of the package, from what the package ships: every exported name with its signature and
// what its source says about it, then the request types. `make golden` does this; --check only looks.

import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { requestTypesChapter } from "./request-types.mjs";

const npm = dirname(fileURLToPath(import.meta.url));
const file = join(npm, "API.md");

const entries = [
  [
    "request-forms",
    "index.d.ts",
    "Everything, with all request types: functions, types and errors. The other entries have some of the same.",
  ],
  [
    "request-forms/slim",
    "slim.d.ts",
    "All of `request-forms` without the module inside: one of these two comes before anything else. " +
      "`request-forms/core/slim` and `request-forms/form/slim` have them, too.",
  ],
  [
    "request-forms/element",
    "element.d.ts",
    "Importing it registers `<request-form>`, with all request types. `request-forms/form/element` registers it without " +
      "any; it shows a form once it has its `definition`. Both are there without the module inside: " +
      "`request-forms/slim/element` and `request-forms/form/slim/element`. `request-forms/element/react`, `/preact`, `/solid`, " +
      "`/svelte` and `/vue` are the same with types for templates.",
  ],
  [
    "request-forms/define",
    "define.d.ts",
    "Request types of one's own, with a module of its own inside. What it makes goes wherever a request type goes.",
  ],
  [
    "request-forms/react",
    "react.d.ts",
    "For React 18 and newer, which it does not bring. With all request types, and the module inside.",
  ],
  [
    "request-forms/testing",
    "testing.d.ts",
    "For tests of pages that hold a form. Nothing here needs the engine.",
  ],
];

/** Entries that have some functions of the first one, and no request type inside. */
const parts = [
  ["request-forms/core", "core.d.ts", "The module is the smaller one, which only checks."],
  ["request-forms/form", "form-entry.d.ts", "The module is that of `request-forms`."],
];

/** Unions that are longer than this (characters) are left to the editor, which shows them where they are needed. */
const longest = 4000;

/** The exported declarations of a file, and of those that it exports again: `[{ name, kind, text, comment }]`. */
function declarations(name, seen) {
  if (seen.has(name)) return [];
  seen.add(name);
  const source = readFileSync(join(npm, "dist", name), "utf8");
  const found = ownDeclarations(source)
    .filter(({ isExported }) => isExported)
    .map((one) => meant(one, source, name));
  for (const [, names, from] of source.matchAll(/^export (?:type )?(\*|\{[^}]*\}) from "\.\/(.+)\.js";$/gm)) {
    const all = declarations(join(dirname(name), `${from}.d.ts`), seen);
    const wanted =
      names === "*" ? null : [...names.matchAll(/\w+(?=[ ,}])/g)].flat().filter((word) => word !== "type");
    const known = new Set(found.map((one) => one.name));
    const others = all.filter((one) => !known.has(one.name));
    found.push(...(wanted ? wanted.flatMap((word) => others.filter((one) => one.name === word)) : others));
  }
  // Names that are imported first, then exported.
  for (const [, names] of source.matchAll(/^export type (\{[^}]*\});$/gm)) {
    const from = /^import type .* from "\.\/(.+)\.js";$/m.exec(source)[1];
    const all = ownDeclarations(readFileSync(join(npm, "dist", `${from}.d.ts`), "utf8"));
    found.push(...all.filter((one) => names.match(/\w+/g).includes(one.name)));
  }
  return found;
}

/** What a constant that is `typeof` a function of another file stands for: that function. */
function meant(one, source, name) {
  const [, alias, member] = /: typeof (\w+)\.(\w+);/.exec(one.text) ?? [];
  if (alias === undefined) return one;
  const [, from] = new RegExp(`import \\* as ${alias} from "\\./(.+)\\.js";`).exec(source);
  const all = declarations(join(dirname(name), `${from}.d.ts`), new Set());
  const other = all.find((candidate) => candidate.name === member);
  return { ...other, name: one.name, text: other.text.replace(member, one.name) };
}

function ownDeclarations(source) {
  const start =
    /^(?<comment>\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n)?(?<exported>export )?(?:declare )?(?<kind>function|interface|type|class|const) (?<name>\w+)/gm;
  return [...source.matchAll(start)].map((match) => {
    const { comment = "", exported, kind, name } = match.groups;
    const text = declaration(source.slice(match.index + comment.length));
    return { name, kind, isExported: exported !== undefined, text, comment };
  });
}

/** The lines up to the one that closes all that was opened, and ends as a declaration does. */
function declaration(text) {
  const isUnion = /^export (declare )?type /.test(text);
  const lines = [];
  let depth = 0;
  for (const line of text.split("\n")) {
    lines.push(line);
    depth += line.match(/[{(]/g)?.length ?? 0;
    depth -= line.match(/[})]/g)?.length ?? 0;
    // Of a union, a line may end as an interface does.
    if (depth === 0 && (isUnion ? /;$/ : /[;}]$/).test(line)) break;
  }
  return lines.join("\n");
}

function prose(comment) {
  return (
    comment
      .replace(/^\/\*\*|\*\/\s*$/g, "")
      .replace(/^\s*\* ?/gm, "")
      .trim()
      // Each tag becomes a paragraph of its own, which ends as a sentence does.
      .replace(/\n(?=@)/g, "\n\n")
      .replace(/^@throws \{(\w+)\} (.*)$/gm, "Throws `$1` $2.")
      .replace(/^@param (\w+) (.*)$/gm, "`$1`: $2.")
  );
}

function section({ name, text, comment }) {
  const shown = text.replace(/^export (declare )?/, "").replace(/^ +#private;\n/m, "");
  const isLong = shown.startsWith("type ") && shown.length > longest;
  const code = isLong ? `${shown.slice(0, shown.indexOf("="))}= …;` : shown;
  return `### ${name}\n\n${prose(comment)}\n\n\`\`\`ts\n${code}\n\`\`\`\n`.replace(/\n{3,}/g, "\n\n");
}

/** The names of an entry whose functions are those of another. */
function partOf([entry, start, lead]) {
  const source = readFileSync(join(npm, "dist", start), "utf8");
  const values = source.matchAll(/^export (?:declare const (\w+):|\{ (\w+) \} from)/gm);
  const names = Array.from(values, ([, constant, other]) => `\`${constant ?? other}\``).sort();
  const schemas = "`schema` has no JSON Schema there.";
  return `## ${entry}\n\n${names.join(", ")}, without a request type inside. ${lead} ${schemas}\n`;
}

const typesChapter = `## request-forms/types

\`request-forms/types/<id>\` has a request type as its default export, with English texts, and
\`request-forms/types/<id>.fr\` the same with French ones. \`register(en, fr)\` makes both known by the id;
\`en.with(fr)\` is a request type that has both.
`;

const kinds = ["function", "const", "class", "interface", "type"];

async function reference() {
  const seen = new Set();
  const chapters = entries.map(([entry, start, lead]) => {
    const all = declarations(start, seen).sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
    return `## ${entry}\n\n${lead}\n\n${all.map(section).join("\n")}`;
  });
  chapters.splice(1, 0, ...parts.map(partOf), typesChapter);
  chapters.push(await requestTypesChapter());
  return `<!-- Generated by reference.mjs from the sources. -->\n\n# API of request-forms\n\n${chapters.join("\n")}`;
}

/** Whether API.md says what the sources say. */
export async function isReferenceFresh() {
  return readFileSync(file, "utf8") === (await reference());
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!process.argv.includes("--check")) {
    writeFileSync(file, await reference());
  } else if (!(await isReferenceFresh())) {
    console.error("npm/API.md is out of date. Write it anew with: make golden");
    process.exitCode = 1;
  }
}
