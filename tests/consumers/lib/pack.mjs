// Packs the package once, exactly as it would be published, and puts it where a consumer finds what it has installed.

import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root, target } from "./folders.mjs";

/** The path of a fresh tarball. */
export function pack() {
  mkdirSync(target, { recursive: true });
  const options = ["--workspace", "npm", "--ignore-scripts", "--json", "--pack-destination", target];
  const [{ filename }] = JSON.parse(run("npm", "pack", ...options));
  return join(target, filename);
}

/**
 * Unpacks the tarball into the consumer's node_modules. It is in no lock file, because its checksum changes with every
 * build; and it has no dependencies, so unpacking is all that installing it means.
 */
export function unpack(tarball, folder) {
  const installed = join(folder, "node_modules/request-forms");
  rmSync(installed, { recursive: true, force: true });
  mkdirSync(installed, { recursive: true });
  run("tar", "-xzf", tarball, "-C", installed, "--strip-components=1");
}

function run(program, ...parameters) {
  const { status, stdout, stderr, error } = spawnSync(program, parameters, { cwd: root, encoding: "utf8" });
  if (error) throw error;
  if (status !== 0) throw new Error(`${program} ${parameters.join(" ")}\n${stdout}\n${stderr}`);
  return stdout;
}
