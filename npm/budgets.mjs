// What users download: small programs, bundled as they would bundle them, with the module that they need. Prints bytes,
// and fails where a program is above its budget.

import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build } from "esbuild";

const npm = dirname(fileURLToPath(import.meta.url));
const root = dirname(npm);

const ids = ["R_BVPN_FR_1", "U_BVPN_CUSTOM003_1", "disconnectCustomerConfirmation"];
const checks = ["InvalidRequest", "open", "payload", "register", "schema", "servicePoints", "validate"];
const forms = [...checks, "bind", "describe", "readResponse", "render"];
const whole = [...forms, "isRequestTypeId", "requestTypes", "revisions", "version"].filter(
  (name) => name !== "schema",
);
const one = ids.slice(0, 1);
const both = ids.flatMap((id) => [id, `${id}.fr`]);

/**
 * In kB (1,000 bytes) of brotli: the `budget`, above which the build fails, and the `aim`. A program without a budget is
 * there to be looked at; one with a `title` stands in the README.
 */
const programs = [
  {
    name: "core, one type, one language",
    title: "all of `request-forms/core`, one request type in one language",
    entry: "core/slim",
    names: checks,
    types: one,
    budget: 40.3,
    aim: 20,
  },
  {
    name: "core, all types, both languages",
    title: "all of `request-forms/core`, all request types in both languages",
    entry: "core/slim",
    names: checks,
    types: both,
    budget: 45.1,
    aim: 25,
  },
  {
    name: "form, one type, one language",
    title: "all of `request-forms/form`, one request type in one language",
    entry: "form/slim",
    names: forms,
    types: one,
    budget: 69.7,
    aim: 37,
  },
  { name: "everything", entry: "slim", names: whole, types: [], budget: 81.8, aim: 45 },
  { name: "… with JSON Schemas", entry: "slim", names: [...whole, "jsonSchema", "schema"], types: [] },
  { name: "… and examples", entry: "slim", names: [...whole, "examples", "jsonSchema", "schema"], types: [] },
  {
    name: "everything, the module inside",
    title: "`request-forms`: all functions, all request types in both languages, the module inside",
    entry: "",
    names: whole,
    types: [],
    module: false,
    budget: 85.5,
  },
  {
    name: "core: validate alone",
    title: "`validate` of `request-forms/core`, one request type in one language",
    entry: "core/slim",
    names: ["validate"],
    types: one,
    budget: 37.8,
  },
  {
    name: "form element, one type",
    entry: "form/slim/element",
    names: ["RequestFormElement"],
    types: one,
    budget: 68.9,
  },
  {
    name: "element, all types",
    entry: "slim/element",
    names: ["RequestFormElement"],
    types: [],
    budget: 81.1,
  },
  {
    name: "the form in React, without React",
    entry: "react",
    names: ["RequestForm", "useBinding"],
    types: [],
    module: false,
    budget: 84.7,
  },
  {
    name: "definitions alone",
    title: "`defineRequestType` of `request-forms/define` alone, the module inside",
    entry: "define",
    names: ["defineRequestType"],
    types: [],
    module: false,
    budget: 68.4,
  },
  { name: "version alone", entry: "", names: ["version"], types: [], module: false, budget: 0.5 },
  { name: "InvalidRequest alone", entry: "", names: ["InvalidRequest"], types: [], module: false, budget: 1 },
  { name: "examples alone", entry: "", names: ["examples"], types: [], module: false, budget: 6.0 },
  { name: "a type alone", entry: "core", names: [], types: one, module: false, budget: 3.4 },
];

/** The modules alone. Nobody downloads the one that reads definitions but who has definitions. */
const modules = [
  { name: "core.wasm", budget: 21.0, aim: 16 },
  { name: "form.wasm", budget: 36.9, aim: 30 },
  { name: "define.wasm", budget: 56.5, aim: 28 },
];

/** What the program of a user is after bundling. */
async function bundled({ entry, names, types }) {
  const from = entry === "" ? "request-forms" : `request-forms/${entry}`;
  const lines = [
    `import { ${names.join(", ")} } from "${from}";`,
    ...types.map((type, index) => `import type${index} from "request-forms/types/${type}";`),
    `globalThis.used = [${[...names, ...types.map((_, index) => `type${index}`)].join(", ")}];`,
  ];
  const { outputFiles } = await build({
    stdin: { contents: lines.join("\n"), resolveDir: root },
    bundle: true,
    minify: true,
    charset: "utf8",
    format: "esm",
    target: "es2022",
    write: false,
    external: ["react"],
    logLevel: "error",
  });
  return outputFiles[0].contents;
}

function moduleOf({ entry, module = true }) {
  if (!module) return [];
  const file = entry.startsWith("core") ? "core.wasm" : "form.wasm";
  return [readFileSync(join(npm, "dist", file))];
}

const columns = [
  (bytes) => bytes.length,
  (bytes) => gzipSync(bytes, { level: 9 }).length,
  (bytes) =>
    brotliCompressSync(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 11,
        [constants.BROTLI_PARAM_LGWIN]: 24,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }).length,
];

/** The bytes of a program, with the module that it needs: as they are, by gzip, by brotli. */
async function sizesOf(program) {
  const parts = [await bundled(program), ...moduleOf(program)];
  return columns.map((size) => parts.reduce((all, part) => all + size(part), 0));
}

/** What the README says of what users download, as a table in kB. */
export async function downloads() {
  const shown = programs.filter(({ title }) => title !== undefined);
  const rows = await Promise.all(
    shown.map(async (program) => ({ title: program.title, sizes: (await sizesOf(program)).slice(1) })),
  );
  const kilobytes = (bytes) => `${Math.ceil(bytes / 1000)} kB`;
  return [
    "| download | gzip | brotli |",
    "|---|---|---|",
    ...rows
      .sort((a, b) => a.sizes[0] - b.sizes[0])
      .map(({ title, sizes }) => `| ${[title, ...sizes.map(kilobytes)].join(" | ")} |`),
  ].join("\n");
}

/** Prints a table, and gives the programs that are above their budgets. */
export async function measure() {
  const tooLarge = [];
  const row = (name, sizes, budget) =>
    console.log(name.padEnd(34) + sizes.map((size) => String(size).padStart(10)).join("") + budget);
  const judge = ({ name, budget, aim }, sizes) => {
    const isTooLarge = budget !== undefined && sizes.at(-1) > budget * 1000;
    if (isTooLarge) tooLarge.push(name);
    const [most, wanted] = [budget, aim].map((size) =>
      (size ? String(Math.round(size * 1000)) : "").padStart(8),
    );
    row(name, sizes, `${most}${wanted}${isTooLarge ? "  too large" : ""}`);
  };
  row("\nbytes", ["raw", "gzip", "brotli"], "  budget     aim");
  for (const module of modules) {
    const bytes = readFileSync(join(npm, "src/generated", module.name));
    judge(
      module,
      columns.map((size) => size(bytes)),
    );
  }
  for (const program of programs) judge(program, await sizesOf(program));
  console.log();
  return tooLarge;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const tooLarge = await measure();
  if (tooLarge.length > 0) {
    console.error(`Above their budgets: ${tooLarge.join("; ")}.`);
    process.exitCode = 1;
  }
}
