// Where the figures come from.

import { readFileSync } from "node:fs";
import { cpus, release, totalmem, type } from "node:os";
import { saved } from "../results.mjs";
import { section, table } from "./markdown.mjs";

export function machineTable() {
  const [{ model }, ...others] = cpus();
  const { date, seconds, load } = saved("run");
  const rows = [
    ["measured", date],
    ["processor", `${model.trim()}, ${others.length + 1} cores`],
    ["memory", `${Math.round(totalmem() / 2 ** 30)} GiB`],
    ["system", `${type()} ${release()}`],
    ["Node", saved("checks-node").version],
    ["Chromium", `${saved("checks-chromium").version}, headless`],
    ...Object.entries(versions()),
    ["load before and after", load.map((average) => average.toFixed(1)).join(", ")],
    ["the whole run", `${Math.round(seconds / 60)} minutes`],
  ];
  return section("Machine and versions", "All contenders are the newest stable versions.", table(rows));
}

/** The packages that are held against ours, at the versions of the lock file. */
function versions() {
  const read = (file) => JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8"));
  const { packages } = read("../package-lock.json");
  const names = Object.keys(packages[""].dependencies);
  return {
    "request-forms": read("../../npm/package.json").version,
    ...Object.fromEntries(names.map((name) => [name, packages[`node_modules/${name}`].version])),
  };
}
