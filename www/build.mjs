// Builds the page into www/dist: one HTML file for each request type and language, with one script each, one style sheet
// and the module. The names of these have a hash of what is in them, so that a browser may keep them for ever.

import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { build } from "esbuild";
import { ownPageData, pageData } from "./page-data.mjs";
import { help, ids, indexOf, languages, ownFolder, ownPageOf, pageOf } from "./pages.mjs";
import { areMany } from "./type-list.mjs";

const www = dirname(fileURLToPath(import.meta.url));
const dist = join(www, "dist");

/**
 * What a first visit downloads at most, in kB (1,000 bytes) of brotli: the HTML, the styles, the script and the module. At
 * 400 kbit/s this takes a good two seconds.
 */
const budget = 107.6;

/** The same of the page for types of one's own, and what the first definition loads besides: its reader, and the form. */
const ownBudgets = { visit: 18.5, definition: 134 };

rmSync(dist, { recursive: true, force: true });
const [stylesAddress, ownStylesAddress, noScriptAddress, chooserAddress] = await Promise.all(
  [
    areMany(ids) ? "styles/page-of-many.css" : "styles/page.css",
    "styles/own.css",
    "styles/no-script.css",
    "scripts/choose.js",
  ].map((path) => bundle(path, basename(path, extname(path))).then(({ entry }) => entry)),
);
const moduleAddress = writeModule();
write("index.html", indexOf({ stylesAddress, scriptAddress: chooserAddress }));
write("icon.svg", readFileSync(join(www, "icon.svg")));
const pages = ids.flatMap((id) => Object.keys(languages).map((locale) => ({ id, locale })));
for (const { id, locale } of pages) {
  const { entry: scriptAddress } = await bundle("scripts/main.js", `${id}.${locale}`, pageData(id, locale));
  const html = pageOf(id, locale, { stylesAddress, noScriptAddress, moduleAddress, scriptAddress });
  const folder = `${id}/${locale}/`;
  write(`${folder}index.html`, html);
  report(folder, budget, `${folder}index.html`, stylesAddress, scriptAddress, moduleAddress);
}
for (const locale of Object.keys(languages)) await writeOwn(locale);
writeHelp();

/** Writes the page for types of one's own, whose script loads what reads a definition once there is one. */
async function writeOwn(locale) {
  const folder = `${ownFolder}/${locale}/`;
  const data = ownPageData(locale, moduleAddress);
  const { entry, shared, later } = await bundle("scripts/own/main.js", `own.${locale}`, data);
  const read = `${folder} once a definition is read`;
  const weight = report(read, ownBudgets.definition, ...later, moduleAddress);
  const addresses = { stylesAddress, ownStylesAddress, noScriptAddress, scriptAddress: entry };
  const html = ownPageOf(locale, addresses, shared, Math.ceil(weight / 1000));
  write(`${folder}index.html`, html);
  report(folder, ownBudgets.visit, `${folder}index.html`, stylesAddress, ownStylesAddress, entry, ...shared);
}

/** What helps whoever writes a definition: one that is right, and the schema. */
function writeHelp() {
  for (const name of Object.values(help)) {
    write(
      `${ownFolder}/${basename(name)}`,
      readFileSync(fileURLToPath(import.meta.resolve(`request-forms/${name}`))),
    );
  }
}

/**
 * Puts a file and all that it imports into one of this name. Where it may import more later, that is in others, and so is
 * what both need. Gives the path of the `entry` in dist, those of what it imports at once, and those of the rest.
 */
async function bundle(path, name, ...plugins) {
  const { metafile } = await build({
    entryPoints: [{ in: join(www, path), out: name }],
    plugins,
    bundle: true,
    minify: true,
    charset: "utf8",
    format: "esm",
    // What the module itself needs.
    target: ["chrome114", "firefox115", "safari16.4"],
    legalComments: "none",
    sourcemap: "linked",
    splitting: true,
    entryNames: "[name]-[hash]",
    chunkNames: `${name}-[hash]`,
    outdir: join(dist, "assets"),
    metafile: true,
    absWorkingDir: www,
  });
  const files = Object.keys(metafile.outputs).filter((name) => !name.endsWith(".map"));
  for (const file of files) write(relative("dist", file), readFileSync(join(www, file)));
  const entry = files.find((file) => metafile.outputs[file].entryPoint === path);
  const { imports } = metafile.outputs[entry];
  const shared = imports.filter(({ kind }) => kind === "import-statement").map((one) => one.path);
  const later = files.filter((file) => file !== entry && !shared.includes(file));
  const inDist = (file) => relative("dist", file);
  return { entry: inDist(entry), shared: shared.map(inDist), later: later.map(inDist) };
}

function writeModule() {
  const bytes = readFileSync(fileURLToPath(import.meta.resolve("request-forms/form.wasm")));
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 8);
  const path = `assets/request_forms-${hash}.wasm`;
  write(path, bytes);
  return path;
}

/** Writes a file, and what a server may send in its place to a browser that reads compressed answers. */
function write(path, content) {
  const file = join(dist, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  const bytes = readFileSync(file);
  writeFileSync(`${file}.br`, brotliCompressSync(bytes));
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
}

/**
 * Prints what these files of a page download, in bytes, and gives it; fails where it is above a budget in kB. What is
 * written is compressed once: most of them belong to many pages, and compressing is what a build takes long for.
 */
function report(page, budget, ...paths) {
  const sizes = paths.map((path) => statSync(join(dist, `${path}.br`)).size);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  console.log(`www/dist/${page}  ${sizes.join(" + ")} = ${total} bytes of brotli`);
  if (total > budget * 1000) throw new Error(`${page} is above its budget of ${budget} kB.`);
  return total;
}
