// Builds the WebAssembly modules: one crate, of which each module has the features that it is for.

import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { inlineSource } from "./inline.mjs";

const npm = dirname(fileURLToPath(import.meta.url));
export const root = dirname(npm);
const target = "wasm32-unknown-unknown";

/**
 * The modules that the package ships: the one that checks, the one that also renders, binds and reads answers, and the
 * one that reads definitions.
 */
export const modules = ["core", "form", "define"];

/**
 * What wasm-opt does. Nothing lives in the first kilobyte of memory, which is the far end of the stack: additions to an
 * address fold into loads and stores. What is inlined stands there twice, which compresses worse than a call. Flattened
 * and with its control flow anew, the code becomes smaller twice more. No engine makes use of alignments, and all alike
 * they compress best.
 */
const passes = [
  "--low-memory-unused",
  "--one-caller-inline-max-function-size=20",
  "--always-inline-max-function-size=8",
  "-Oz",
  "--flatten",
  "--rereloop",
  "-Oz",
  "-Oz",
  "--flatten",
  "--rereloop",
  "-Oz",
  "-Oz",
  "--dealign",
];

/**
 * What makes an engine smaller than `opt-level = "z"` does: inlined is what is smaller than its call, and what loops or
 * several ways compute stands there once, though it may be computed more often. The module that reads definitions, which
 * nobody waits for, would grow by it.
 */
const ofCompiler = (name) =>
  name === "define"
    ? []
    : ["-inline-threshold=10", "-enable-pre=false", "-disable-licm-promotion"].flatMap((argument) => [
        "-C",
        `llvm-args=${argument}`,
      ]);

/** In the smallest module it pays that those functions come first, by short numbers, that are called most. */
const order = (name) => (name === "core" ? ["--reorder-functions"] : []);

/**
 * What nobody calls: an engine is never given back, and of its faults the host learns by a trap. A module that takes and
 * gives numbers alone needs no table of JavaScript values either.
 */
const unused = (name) =>
  name === "core" ? ["__*"] : ["__wbg_*_free", "__abort_handler", "__instance_terminated"];

export function run(program, ...parameters) {
  // cargo and wasm-bindgen tell their progress on stderr.
  execFileSync(program, parameters, { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
}

/** Builds a module and puts it into npm/src/generated: as a file, and as text that stands in a script. */
export function buildModule(name) {
  compile(name);
  const compiled = join(
    process.env.CARGO_TARGET_DIR ?? join(root, "target"),
    target,
    "release/request_forms.wasm",
  );
  const out = join(root, "target/wasm-bindgen", name);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const sections = ["--remove-name-section", "--remove-producers-section"];
  const to = ["--no-typescript", "--out-name", name, "--out-dir", out];
  run("wasm-bindgen", "--target", "bundler", ...sections, ...to, compiled);
  const generated = join(npm, "src/generated");
  const optimised = join(generated, `${name}.wasm`);
  const without = unused(name).map((exported) => `--remove-exports=${exported}`);
  const last = ["--strip-target-features", join(out, `${name}_bg.wasm`), "-o", optimised];
  run("wasm-opt", ...without, ...passes, ...order(name), ...last);
  writeFileSync(join(generated, `${name}-bytes.ts`), inlineSource(optimised));
  if (glued.includes(name)) writeGlue(name, out, generated, optimised);
}

/** The modules that deal with more than numbers: they come with generated glue. */
const glued = ["form", "define"];

/** What a module asks of the platform; the engine answers that itself, see npm/src/engine.ts. */
const answered = /isUrl|fold/;

/** The functions of the module that reads definitions, which the glue has; those of the engine are called without any. */
const definitions = ["packOf", "jsonSchemaOf", "examplesOf"];

/** The glue of a module: generated, and of it what the module imports, and which of its functions are called by it. */
function writeGlue(name, out, generated, file) {
  const imports = WebAssembly.Module.imports(new WebAssembly.Module(readFileSync(file)));
  const called = name === "define" ? definitions : [];
  const names = imports.map(({ name }) => name).filter((name) => !answered.test(name));
  const exported = ["__wbg_set_wasm", ...called, ...names].map((name) => `  ${name},\n`).join("");
  cpSync(join(out, `${name}_bg.js`), join(generated, `${name}.js`));
  writeFileSync(join(generated, `${name}-glue.js`), `export {\n${exported}} from "./${name}.js";\n`);
  const types = [
    "export function __wbg_set_wasm(exports: WebAssembly.Exports): void;\n",
    ...called.map((name) => `export function ${name}(definition: string): unknown;\n`),
  ];
  writeFileSync(join(generated, `${name}-glue.d.ts`), types.join(""));
  // Nobody calls what of the glue would need these, but the name has to lead somewhere.
  writeFileSync(join(generated, "host.js"), 'export { fold, isUrl } from "../host.js";\n');
}

/** Compiles the crate as nothing but a module: together with the rlib, cargo would leave out link-time optimisation. */
function compile(name) {
  // Paths of the machine that built it have no place in the module.
  const cargo = process.env.CARGO_HOME ?? join(process.env.HOME ?? "", ".cargo");
  process.env.CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS = `--remap-path-prefix=${root}=. --remap-path-prefix=${cargo}=cargo`;
  const features = ["--no-default-features", "--features", `${name},module`];
  const crate = ["--lib", "--crate-type", "cdylib", "--target", target, ...features];
  run("cargo", "rustc", "--locked", "--release", ...crate, "--", ...ofCompiler(name));
}

// One by one: node npm/build-module.mjs define
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const name of process.argv.slice(2)) buildModule(name);
}
