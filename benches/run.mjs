// Everything, one part after the other, as nothing else may run beside what is measured: `make bench`.

import { spawnSync } from "node:child_process";
import { loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { forget, save } from "./results.mjs";

const parts = [
  "checks/in-node.mjs",
  "checks/in-chromium.mjs",
  "checks/cold.mjs",
  "lists/in-chromium.mjs",
  "forms/in-chromium.mjs",
  "page/in-chromium.mjs",
  "page/lighthouse.mjs",
];

forget();
const start = performance.now();
const load = [loadavg()[0]];
for (const part of parts) run(part);
load.push(loadavg()[0]);
save("run", {
  date: new Date().toISOString().slice(0, 10),
  seconds: (performance.now() - start) / 1000,
  load,
});
console.log();
run("tables.mjs");

function run(part) {
  const file = fileURLToPath(new URL(part, import.meta.url));
  const { status } = spawnSync(process.execPath, [file], { stdio: "inherit" });
  if (status !== 0) throw new Error(`${part} failed.`);
}
