// Finds Valgrind, which counts instructions; on Debian it installs it.

import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** `{ version, environment }`, as `findBrowser` has it. Throws an error that says why nothing can be counted here. */
export function findValgrind() {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error("The bounds are instructions of x86-64 under Linux.");
  }
  if (!installed()) install();
  const version = installed();
  if (!version) throw new Error("Counting instructions needs Valgrind, which is not here.");
  return { version, environment: {} };
}

function installed() {
  const { status, stdout } = spawnSync("valgrind", ["--version"], { encoding: "utf8" });
  return status === 0 ? stdout.trim().replace("valgrind-", "") : undefined;
}

function install() {
  const script = fileURLToPath(new URL("apt-install.sh", import.meta.url));
  spawnSync(script, ["Valgrind, to count instructions with", "valgrind"], { stdio: ["ignore", 2, 2] });
}
