// Builds the package: the WebAssembly module, the JavaScript around it, the types, and a copy for the page in www/.
// Prints what a user downloads, in bytes.

import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build, transform } from "esbuild";
import { inlineWasm } from "./inline.mjs";
import { isReferenceFresh } from "./reference.mjs";

const npm = dirname(fileURLToPath(import.meta.url));
const root = dirname(npm);
const generated = join(npm, "src/generated");
const dist = join(npm, "dist");
const glue = "request_forms_bg";

/** Goals for wasm and glue together, in bytes of brotli. */
const goals = "engine with texts 14 kB, with rendering and live binding 20 kB";

/**
 * What wasm-opt does. Nothing lives in the first kilobyte of memory, which is the far end of the stack: additions to an
 * address fold into loads and stores. Flattened and with its control flow anew, the code becomes smaller once more.
 */
const passes = ["--low-memory-unused", "-Oz", "--flatten", "--rereloop", "-Oz", "-Oz"];

/** Sources to whose types nothing leads that users can import. */
const internal = [
  "copy",
  "engine",
  "inline",
  "mirror",
  "markup-warnings",
  "name-node",
  "payload-node",
  "quick",
  "testing/names",
  "text-encoding",
  "text-room",
];

function run(program, ...args) {
  // cargo and wasm-bindgen tell their progress on stderr.
  execFileSync(program, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
}

/** Compiles the crate as nothing but a module: together with the rlib, cargo would leave out link-time optimisation. */
function buildModule() {
  const target = "wasm32-unknown-unknown";
  // Paths of the machine that built it have no place in the module.
  const remap = `--remap-path-prefix=${root}=. --remap-path-prefix=${process.env.CARGO_HOME ?? join(process.env.HOME ?? "", ".cargo")}=cargo`;
  process.env.CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS = remap;
  run("cargo", "rustc", "--locked", "--release", "--lib", "--crate-type", "cdylib", "--target", target);
  const module = join(
    process.env.CARGO_TARGET_DIR ?? join(root, "target"),
    target,
    "release/request_forms.wasm",
  );
  const out = join(root, "target/wasm-bindgen");
  rmSync(out, { recursive: true, force: true });
  run(
    "wasm-bindgen",
    "--target",
    "bundler",
    "--remove-name-section",
    "--remove-producers-section",
    "--out-dir",
    out,
    module,
  );
  const optimised = join(generated, `${glue}.wasm`);
  run("wasm-opt", ...passes, "--strip-target-features", join(out, `${glue}.wasm`), "-o", optimised);
  cpSync(join(out, `${glue}.js`), join(generated, `${glue}.js`));
  const types = readFileSync(join(out, "request_forms.d.ts"), "utf8");
  const more = "\nexport function __wbg_set_wasm(exports: WebAssembly.Exports): void;\n";
  writeFileSync(join(generated, `${glue}.d.ts`), types + more);
}

async function buildScripts() {
  rmSync(dist, { recursive: true, force: true });
  const options = {
    bundle: true,
    charset: "utf8",
    target: "es2022",
    // Every runtime that has WebAssembly has these, but jsdom does not hand them on to its window.
    inject: [join(npm, "src/text-encoding.ts")],
    plugins: [inlineWasm],
    // What is imported is decided by the entries below, never by the one who bundles us.
    platform: "neutral",
    minifySyntax: true,
    legalComments: "none",
  };
  for (const [format, out] of [
    ["esm", dist],
    ["cjs", join(dist, "cjs")],
  ]) {
    const entries = ["index", "slim"].map((name) => join(npm, `src/${name}.ts`));
    await build({
      ...options,
      entryPoints: entries,
      format,
      outdir: out,
      sourcemap: "linked",
      sourcesContent: true,
    });
    await build({
      ...options,
      inject: [],
      entryPoints: [join(npm, "src/testing.ts")],
      format,
      outdir: out,
    });
    // The element shares the engine with the page that imports both.
    const element = [join(npm, "src/element.ts")];
    await build({
      ...options,
      inject: [],
      entryPoints: element,
      format,
      outdir: out,
      external: ["./index.js"],
    });
  }
  writeFileSync(join(dist, "cjs/package.json"), '{ "type": "commonjs" }\n');
  cpSync(join(generated, `${glue}.wasm`), join(dist, "request_forms.wasm"));
}

function buildTypes() {
  run("tsc", "--project", npm, "--outDir", dist);
  for (const file of internal) rmSync(join(dist, `${file}.d.ts`));
  for (const file of readdirSync(dist, { recursive: true })) {
    if (!file.endsWith(".d.ts") || file.startsWith("cjs")) continue;
    cpSync(join(dist, file), join(dist, "cjs", file));
  }
}

function copyForUsers() {
  for (const licence of ["LICENSE-MIT", "LICENSE-APACHE"]) cpSync(join(root, licence), join(npm, licence));
  const page = join(root, "www/pkg");
  rmSync(page, { recursive: true, force: true });
  mkdirSync(page, { recursive: true });
  for (const file of ["slim.js", "slim.js.map", "request_forms.wasm"])
    cpSync(join(dist, file), join(page, file));
}

async function printSizes() {
  const minified = (await transform(readFileSync(join(generated, `${glue}.js`), "utf8"), { minify: true }))
    .code;
  const slim = (await transform(readFileSync(join(dist, "slim.js"), "utf8"), { minify: true })).code;
  const index = (await transform(readFileSync(join(dist, "index.js"), "utf8"), { minify: true })).code;
  const module = readFileSync(join(dist, "request_forms.wasm"));
  const sizes = [
    ["module (wasm)", [module]],
    ["glue", [minified]],
    ["module + glue", [module, minified]],
    ["slim entry + module", [slim, module]],
    ["default entry", [index]],
  ];
  const brotli = (bytes) =>
    brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_LGWIN]: 24 } }).length;
  const sum = (parts, size) =>
    String(parts.reduce((all, part) => all + size(Buffer.from(part)), 0)).padStart(9);
  console.log(`\n${"bytes".padEnd(22)}      raw     gzip   brotli`);
  for (const [name, parts] of sizes) {
    const columns = [(bytes) => bytes.length, (bytes) => gzipSync(bytes, { level: 9 }).length, brotli];
    console.log(name.padEnd(22) + columns.map((size) => sum(parts, size)).join(""));
  }
  console.log(`goals (brotli): ${goals}\n`);
}

buildModule();
await buildScripts();
buildTypes();
copyForUsers();
// Only now is there a package that could render the page's first form.
const { prerender } = await import("./prerender.mjs");
if (prerender({ checkOnly: true }))
  console.log("The form in www/index.html is an older one: see make golden.");
if (!(await isReferenceFresh())) console.log("npm/API.md describes an older package: see make golden.");
await printSizes();
