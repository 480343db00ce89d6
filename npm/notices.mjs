// Writes THIRD-PARTY.txt: the licences of what is compiled into the modules that the package ships. `make golden` does
// this; --check only looks.

import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { modules, root } from "./build-module.mjs";

const file = join(dirname(fileURLToPath(import.meta.url)), "THIRD-PARTY.txt");

/** Part of every module, and no crate that cargo would name. */
const standardLibrary = { name: "the Rust standard library", license: "MIT OR Apache-2.0" };

/** The crates that the modules are made of, without our own, and without those that only generate code. */
function crates() {
  const features = ["--no-default-features", "--features", [...modules, "module"].join(",")];
  const platform = ["--filter-platform", "wasm32-unknown-unknown"];
  const { packages, resolve } = JSON.parse(
    execFileSync("cargo", ["metadata", "--format-version", "1", "--locked", ...platform, ...features], {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      maxBuffer: 2 ** 27,
    }),
  );
  const found = new Set();
  const walk = (id) => {
    const crate = packages.find((one) => one.id === id);
    if (found.has(crate) || crate.targets.some(({ kind }) => kind.includes("proc-macro"))) return;
    found.add(crate);
    const { deps } = resolve.nodes.find((node) => node.id === id);
    for (const { pkg, dep_kinds } of deps) if (dep_kinds.some(({ kind }) => kind === null)) walk(pkg);
  };
  walk(resolve.root);
  return [...found].filter(({ id }) => id !== resolve.root);
}

/** The texts of the licences under which we use a crate: MIT, where its authors leave the choice. */
function licences({ manifest_path, license }) {
  const folder = dirname(manifest_path);
  const texts = readdirSync(folder)
    .filter((name) => /^(licen[cs]e|copying|notice)/i.test(name))
    .sort();
  const chosen = /\bMIT\b.*\bOR\b|\bOR\b.*\bMIT\b/.test(license)
    ? texts.filter((name) => !/apache/i.test(name))
    : texts;
  if (chosen.length === 0) throw new Error(`There is no licence in ${folder}.`);
  return chosen.map((name) => readFileSync(join(folder, name), "utf8").replaceAll("\r\n", "\n").trim());
}

function standardLicence() {
  const sysroot = execFileSync("rustc", ["--print", "sysroot"], { cwd: root, encoding: "utf8" }).trim();
  return readFileSync(join(sysroot, "share/doc/cargo/LICENSE-MIT"), "utf8").trim();
}

function notices() {
  const byText = new Map();
  const add = (text, name) => byText.set(text, [...(byText.get(text) ?? []), name]);
  for (const crate of crates()) {
    for (const text of licences(crate)) add(text, `${crate.name} ${crate.version} (${crate.license})`);
  }
  add(standardLicence(), `${standardLibrary.name} (${standardLibrary.license})`);
  const sections = [...byText].map(([text, names]) => `${names.sort().join("\n")}\n\n${text}\n`);
  const lead =
    "The WebAssembly modules of this package contain parts of the following, each under the licence below it.";
  return [`${lead}\n`, ...sections.sort()].join(`\n${"-".repeat(80)}\n\n`);
}

/** Whether THIRD-PARTY.txt names what is built in. */
export function areNoticesFresh() {
  try {
    return readFileSync(file, "utf8") === notices();
  } catch (error) {
    if (error.code === "ENOENT") return false;
    throw error;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!process.argv.includes("--check")) {
    writeFileSync(file, notices());
  } else if (!areNoticesFresh()) {
    console.error(
      "npm/THIRD-PARTY.txt names other crates than are built in. Write it anew with: make golden",
    );
    process.exitCode = 1;
  }
}
