// Builds the JavaScript of the package, a file for each source: what several entries need they share, so that there is one
// engine, whichever of them are imported, and a bundler takes the files that a program needs.

import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const npm = dirname(fileURLToPath(import.meta.url));
const sources = join(npm, "src");
const dist = join(npm, "dist");
const { version } = JSON.parse(readFileSync(join(npm, "package.json"), "utf8"));

/** The entries by the names of their files, without those of the request types. */
const entries = [
  "index",
  "slim",
  "core",
  "core-slim",
  "form-entry",
  "form-slim",
  "element",
  "slim-element",
  "form-element",
  "form-slim-element",
  "define",
  "packed",
  "react",
  "testing",
];

const options = {
  charset: "utf8",
  target: "es2022",
  define: { PACKAGE_VERSION: JSON.stringify(version) },
  // What is imported is decided by the entries, never by the one who bundles us.
  platform: "neutral",
  // The one who uses it brings it.
  external: ["react"],
  minifySyntax: true,
  legalComments: "none",
  sourcemap: "linked",
  sourcesContent: true,
};

/** Leaves the imports of a file as they are. */
const apart = {
  name: "apart",
  setup({ onResolve }) {
    onResolve({ filter: /^\./ }, ({ kind, path }) =>
      kind === "entry-point" ? null : { path, external: true },
    );
  },
};

/** Every runtime that has WebAssembly has what this is about, but jsdom does not hand it on to its window. */
const textEncoding = {
  name: "text-encoding",
  setup({ onLoad }) {
    onLoad({ filter: /\.[jt]s$/ }, ({ path }) => {
      const source = readFileSync(path, "utf8");
      if (path.endsWith("text-encoding.ts") || !/\bText(En|De)coder\(/.test(source)) return null;
      const to = relative(dirname(path), join(sources, "text-encoding")).replaceAll("\\", "/");
      const from = to.startsWith(".") ? to : `./${to}`;
      const names = ["TextDecoder", "TextEncoder"].filter((name) => source.includes(`${name}(`));
      // On the first line, so that all others keep their numbers.
      const contents = `import { ${names.join(", ")} } from "${from}.js"; ${source}`;
      return { contents, loader: path.endsWith(".ts") ? "ts" : "js" };
    });
  },
};

/** Builds what the entries lead to, those of the request types by their names among them. */
export async function buildScripts(requestTypes) {
  rmSync(dist, { recursive: true, force: true });
  const built = new Set();
  const all = [...entries, ...requestTypes];
  for (let names = all; names.length > 0; ) {
    for (const name of names) built.add(name);
    const imported = await buildFiles(names);
    names = imported.filter((name) => !built.has(name));
  }
  await buildCommonJs(all);
  for (const name of ["core", "form"]) {
    cpSync(join(sources, `generated/${name}.wasm`), join(dist, `${name}.wasm`));
  }
  cpSync(join(dist, "form.wasm"), join(dist, "request_forms.wasm"));
}

/** Builds a file for each of these sources, and gives the names of those that they import. */
async function buildFiles(names) {
  const { metafile } = await build({
    ...options,
    entryPoints: names.map(sourceOf),
    outbase: sources,
    outdir: dist,
    bundle: true,
    format: "esm",
    plugins: [apart, textEncoding],
    metafile: true,
    absWorkingDir: npm,
  });
  const outputs = Object.entries(metafile.outputs).filter(([file]) => file.endsWith(".js"));
  const imported = outputs.flatMap(([file, { imports }]) =>
    imports
      .filter(({ path }) => path.startsWith("."))
      .map(({ path }) => relative("dist", join(dirname(file), path)).replace(/\.js$/, "")),
  );
  return [...new Set(imported)];
}

/** The source of a file, which was generated as JavaScript or is TypeScript. */
function sourceOf(name) {
  const file = join(sources, `${name}.js`);
  return existsSync(file) ? file : join(sources, `${name}.ts`);
}

/**
 * For `require` all is in one file, of which an entry takes its part: between files, CommonJS asks a getter for whatever
 * one has of the other, each time, and that would take longer than what the engine does.
 */
async function buildCommonJs(names) {
  const to = join(dist, "cjs");
  const parts = names.map((name) => `  ${JSON.stringify(name)}: () => require("./${name}.ts"),\n`);
  await build({
    ...options,
    stdin: { contents: `module.exports = {\n${parts.join("")}};\n`, resolveDir: sources },
    outfile: join(to, "whole.js"),
    bundle: true,
    format: "cjs",
    plugins: [textEncoding],
  });
  for (const name of names) {
    const exported = Object.keys(await import(pathToFileURL(join(dist, `${name}.js`)).href));
    const folder = "../".repeat(name.split("/").length - 1) || "./";
    const lines = [
      ...directivesOf(name),
      'Object.defineProperty(exports, "__esModule", { value: true });',
      `const part = require("${folder}whole.js")[${JSON.stringify(name)}]();`,
      // One by one, for whoever looks for the names without running this.
      ...exported.map((one) => `exports.${one} = part.${one};`),
    ];
    mkdirSync(dirname(join(to, name)), { recursive: true });
    writeFileSync(join(to, `${name}.js`), `${lines.join("\n")}\n`);
  }
  writeFileSync(join(to, "package.json"), '{ "type": "commonjs" }\n');
}

/** What stands before everything else in a file: where React runs on a server, too, whether this is for the browser. */
function directivesOf(name) {
  const own = /^"use client";$/m.exec(readFileSync(join(dist, `${name}.js`), "utf8")) ?? [];
  return [...own, '"use strict";'];
}
