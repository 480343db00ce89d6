// The benchmark in Node: `make bench`.

import { measureColdStart } from "./cold.mjs";
import { printShapes } from "./shapes.mjs";
import { runAll } from "./tasks.mjs";

console.log(`Node ${process.version}`);
runAll(console.log);
measureColdStart(console.log);
printShapes(console.log);
