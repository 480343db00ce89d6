// Counts what the engine does: the module of the package, with a call at each beginning of a function and each turn of a
// loop. The count is the same on every machine, so that a test can say how work grows.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** What the module makes use of; wasm-opt takes nothing of it for granted. */
const features = [
  "bulk-memory",
  "bulk-memory-opt",
  "multivalue",
  "mutable-globals",
  "nontrapping-float-to-int",
  "reference-types",
  "sign-ext",
].map((feature) => `--enable-${feature}`);

/**
 * The module of an entry, which counts.
 * @returns {{
 *   module: WebAssembly.Module,
 *   stepsOf: (act: () => void) => number,
 *   stepsUntil: (done: Promise<unknown>) => Promise<number>,
 *   memory: () => WebAssembly.Memory,
 * }}
 */
export function countingModule(name) {
  const { Instance, Module } = WebAssembly;
  const module = new Module(instrumented(name));
  let steps = 0;
  let memory;
  const count = () => {
    steps += 1;
  };
  WebAssembly.Instance = function CountingInstance(module, imports) {
    for (const { module: from, name } of Module.imports(module)) {
      if (name !== "log_execution") continue;
      imports[from] = { ...imports[from], [name]: count };
    }
    const instance = new Instance(module, imports);
    ({ memory } = instance.exports);
    return instance;
  };
  const stepsOf = (act) => {
    const before = steps;
    act();
    return steps - before;
  };
  const stepsUntil = async (done) => {
    const before = steps;
    await done;
    return steps - before;
  };
  return { module, stepsOf, stepsUntil, memory: () => memory };
}

function instrumented(name) {
  const folder = mkdtempSync(join(tmpdir(), "request-forms-"));
  try {
    const counting = join(folder, "counting.wasm");
    const module = fileURLToPath(new URL(`../../npm/dist/${name}.wasm`, import.meta.url));
    const binaryen = createRequire(import.meta.url).resolve("binaryen/bin/wasm-opt");
    execFileSync(process.execPath, [binaryen, ...features, "--log-execution", module, "-o", counting]);
    return readFileSync(counting);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
