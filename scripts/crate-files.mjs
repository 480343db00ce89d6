// Checks what `cargo package` would publish: the sources, the manual and the licences, and nothing that only lies here.

import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** What the crate is made of; cargo adds the last three itself. */
const expected =
  /^(src\/.+\.rs|build\.rs|README\.md|CHANGELOG\.md|LICENSE-(MIT|APACHE)|Cargo\.toml|Cargo\.toml\.orig|Cargo\.lock|\.cargo_vcs_info\.json)$/;
const needed = ["src/lib.rs", "README.md", "LICENSE-MIT", "LICENSE-APACHE", "Cargo.toml"];

const list = ["package", "--list", "--allow-dirty", "--locked"];
const output = execFileSync("cargo", list, { cwd: root, encoding: "utf8", maxBuffer: 2 ** 27 });
const files = output.trim().replaceAll("\\", "/").split("\n");
const problems = [
  ...files.filter((file) => !expected.test(file)).map((file) => `${file} does not belong into the crate.`),
  ...needed.filter((file) => !files.includes(file)).map((file) => `${file} is missing from the crate.`),
];
for (const problem of problems.slice(0, 20)) console.error(problem);
if (problems.length > 20) console.error(`… and ${problems.length - 20} more.`);
if (problems.length > 0) process.exitCode = 1;
