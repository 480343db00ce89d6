// Counts the instructions of whole checks, and fails where one has more than its bound. What counts them is built once.

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = fileURLToPath(new URL("../..", import.meta.url));
const tools = join(root, ".tools");
const runner = join(tools, "bin", "gungraun-runner");

buildRunner();
// Built beside everything else, and kept between runs.
const where = [
  "--manifest-path",
  join(here, "Cargo.toml"),
  "--target-dir",
  join(root, "target", "instructions"),
];
process.exitCode = cargo(["bench", "--locked", ...where], { GUNGRAUN_RUNNER: runner });

/** The runner has to be of the very version of the crate. */
function buildRunner() {
  const lock = readFileSync(join(here, "Cargo.lock"), "utf8");
  const [, version] = /^name = "gungraun"\nversion = "(.+)"$/m.exec(lock);
  const { stdout } = spawnSync(runner, ["--version"], { encoding: "utf8" });
  if (stdout?.trim() === `gungraun-runner ${version}`) return;
  console.log(`Building gungraun-runner ${version}, once; this takes a minute or two.`);
  // Not optimised it is quick enough, and built in a third of the time.
  const quickly = {
    CARGO_PROFILE_RELEASE_OPT_LEVEL: "0",
    CARGO_PROFILE_RELEASE_DEBUG: "0",
    CARGO_PROFILE_RELEASE_LTO: "off",
  };
  const what = ["gungraun-runner", "--version", version, "--locked", "--force", "--root", tools];
  if (cargo(["install", ...what], quickly) !== 0) {
    throw new Error(`cargo could not install gungraun-runner ${version}; its messages are above.`);
  }
}

function cargo(parameters, environment) {
  const env = { ...process.env, ...environment };
  return spawnSync("cargo", parameters, { cwd: root, env, stdio: "inherit" }).status;
}
