// The tables of what the benchmark found last, in Markdown:
//
//     node benches/tables.mjs            prints them
//     node benches/tables.mjs --write    writes them into benches/README.md, in the place of those before

import { readFileSync, writeFileSync } from "node:fs";
import { checkTables } from "./tables/checks.mjs";
import { formTables } from "./tables/forms.mjs";
import { machineTable } from "./tables/machine.mjs";

const readme = new URL("README.md", import.meta.url);
const [begin, end] = ["<!-- begin of what `make bench` found -->", "<!-- end of what `make bench` found -->"];

const tables = [machineTable(), ...checkTables(), ...formTables()].join("\n\n");
if (process.argv.includes("--write")) {
  const text = readFileSync(readme, "utf8");
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error("README.md has lost the lines between which the tables stand.");
  writeFileSync(readme, `${text.slice(0, from + begin.length)}\n\n${tables}\n\n${text.slice(to)}`);
} else {
  console.log(tables);
}
