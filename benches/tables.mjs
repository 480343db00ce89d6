// The tables of what the benchmark found last, in Markdown:
//
//     node benches/tables.mjs            prints them
//     node benches/tables.mjs --write    writes them into benches/README.md, in the place of those before

import { fileURLToPath } from "node:url";
import { writeBuiltParts } from "../npm/built-parts.mjs";
import { checkTables } from "./tables/checks.mjs";
import { formTables } from "./tables/forms.mjs";
import { machineTable } from "./tables/machine.mjs";
import { pageTables } from "./tables/page.mjs";

const tables = [machineTable(), ...checkTables(), ...formTables(), ...pageTables()].join("\n\n");
if (process.argv.includes("--write")) {
  const readme = fileURLToPath(new URL("README.md", import.meta.url));
  writeBuiltParts(readme, () => `\n\n${tables}\n\n`);
} else {
  console.log(tables);
}
