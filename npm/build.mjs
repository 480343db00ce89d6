// Builds the package: the WebAssembly modules, the JavaScript around them, the types, and a copy for the page in www/.
// Prints what a user downloads, and fails where that is more than was agreed.

import { cpSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { measure } from "./budgets.mjs";
import { buildModule, modules, root } from "./build-module.mjs";
import { buildPage, buildScripts } from "./build-scripts.mjs";
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
await buildPage();
// Only now is there a package that could render the page's first form.
const { prerender } = await import("./prerender.mjs");
if (prerender({ checkOnly: true }))
  console.log("The form in www/index.html is an older one: see make golden.");
if (!(await isReferenceFresh())) console.log("npm/API.md describes an older package: see make golden.");
if (!areNoticesFresh())
  console.log("npm/THIRD-PARTY.txt names other crates than are built in: see make golden.");
const tooLarge = await measure();
if (tooLarge.length > 0) throw new Error(`Above their budgets: ${tooLarge.join("; ")}.`);
