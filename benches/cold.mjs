// The first check of a process: importing, compiling, building a schema, and the check itself.

import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { median } from "./measure.mjs";

const rounds = 15;

const first = {
  "request-forms":
    'const { validate } = await import("../npm/dist/index.js"); validate("U_BVPN_CUSTOM003_1", {});',
  zod: 'const { z } = await import("zod"); z.object({ a: z.string() }).safeParse({});',
  ajv: 'const { default: Ajv } = await import("ajv"); new Ajv().compile({ type: "object" })({});',
};

/** Milliseconds from the first import to the first result, each in a process of its own. */
export function measureColdStart(print) {
  print(`\n${"the first check, cold".padEnd(28)}ms`);
  const times = new Map(Object.keys(first).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, code] of Object.entries(first)) times.get(name).push(Number(run(code)));
  }
  for (const [name, all] of times) print(`  ${name.padEnd(24)}${median(all).toFixed(1).padStart(9)}`);
}

function run(code) {
  const timed = `const start = performance.now(); ${code} console.log(performance.now() - start);`;
  const cwd = fileURLToPath(new URL(".", import.meta.url));
  return execFileSync(process.execPath, ["--input-type=module", "--eval", timed], { cwd, encoding: "utf8" });
}
