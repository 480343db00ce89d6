// The checks in Node, and 1 MB of any shape.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { save, workFolder } from "../results.mjs";
import { bundle } from "./bundle.mjs";

console.log(`\nChecks in Node ${process.version}`);
const file = join(workFolder("checks"), "node.mjs");
writeFileSync(file, await bundle('export { measureChecks } from "./all.mjs";', { platform: "node" }));
const { measureChecks } = await import(file);
save("checks-node", { version: process.version, ...measureChecks(console.log) });

console.log("1 MB of any shape");
const { measureShapes } = await import("./shapes.mjs");
save("shapes", measureShapes());
