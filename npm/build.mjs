// Builds the package: the WebAssembly modules, the JavaScript around them, and the types.
// Prints what a user downloads, and fails where that is more than was agreed.

import { cpSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { measure } from "./budgets.mjs";
import { buildModule, modules, root } from "./build-module.mjs";
import { buildScripts } from "./build-scripts.mjs";
import { buildFolders, buildTypes } from "./build-types.mjs";
import { areNoticesFresh } from "./notices.mjs";
import { isReferenceFresh } from "./reference.mjs";
import { writeRequestTypeEntries } from "./request-type-entries.mjs";

const npm = dirname(fileURLToPath(import.meta.url));

for (const name of modules) buildModule(name);
await buildScripts(writeRequestTypeEntries());
buildTypes();
buildFolders();
for (const licence of ["LICENSE-MIT", "LICENSE-APACHE"]) cpSync(join(root, licence), join(npm, licence));
if (!(await isReferenceFresh())) console.log("npm/API.md describes an older package: see make golden.");
if (!areNoticesFresh())
  console.log("npm/THIRD-PARTY.txt names other crates than are built in: see make golden.");
const tooLarge = await measure();
if (tooLarge.length > 0) throw new Error(`Above their budgets: ${tooLarge.join("; ")}.`);
