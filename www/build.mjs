// Builds the page into www/dist: one HTML file for each request type and language, with one script each, one style sheet
// and the module. The names of these have a hash of what is in them, so that a browser may keep them for ever.

import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { build } from "esbuild";
import { pageData } from "./page-data.mjs";
import { ids, indexOf, languages, pageOf } from "./pages.mjs";

const www = dirname(fileURLToPath(import.meta.url));
const dist = join(www, "dist");

/**
 * What a first visit downloads at most, in kB (1,000 bytes) of brotli: the HTML, the styles, the script and the module. At
 * 400 kbit/s this takes two seconds.
 */
const budget = 101;

rmSync(dist, { recursive: true, force: true });
const [stylesAddress, noScriptAddress, chooserAddress] = await Promise.all(
  ["styles/page.css", "styles/no-script.css", "scripts/choose.js"].map((path) =>
    bundle(path, basename(path, extname(path))),
  ),
);
const moduleAddress = writeModule();
write("index.html", indexOf({ stylesAddress, scriptAddress: chooserAddress }));
write("icon.svg", readFileSync(join(www, "icon.svg")));
const pages = ids.flatMap((id) => Object.keys(languages).map((locale) => ({ id, locale })));
for (const { id, locale } of pages) {
  const scriptAddress = await bundle("scripts/main.js", `${id}.${locale}`, pageData(id, locale));
  const html = pageOf(id, locale, { stylesAddress, noScriptAddress, moduleAddress, scriptAddress });
  write(`${id}/${locale}/index.html`, html);
  report(`${id}/${locale}/`, html, stylesAddress, scriptAddress, moduleAddress);
}

/** Puts a file and all that it imports into one of this name. Gives its path in dist. */
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
    entryNames: "[name]-[hash]",
    outdir: join(dist, "assets"),
    metafile: true,
    absWorkingDir: www,
  });
  const file = Object.keys(metafile.outputs).find((name) => !name.endsWith(".map"));
  const built = relative("dist", file);
  write(built, readFileSync(join(dist, built)));
  return built;
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

/** Prints what a first visit downloads; fails where it is too much. */
function report(page, html, ...paths) {
  const parts = [Buffer.from(html), ...paths.map((path) => readFileSync(join(dist, path)))];
  const sizes = parts.map((part) => brotliCompressSync(part).length);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  console.log(`www/dist/${page}  ${sizes.join(" + ")} = ${total} bytes of brotli`);
  if (total > budget * 1000) throw new Error(`${page} is above its budget of ${budget} kB.`);
}
