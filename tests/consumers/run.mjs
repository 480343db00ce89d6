// Proves that the package works for those who use it: packs it once, and in each consumer's project installs it,
// checks a right and a wrong request with it, and compares.
//
//     node tests/consumers/run.mjs                 all consumers
//     node tests/consumers/run.mjs vite jest       these only; "vite" is all whose name begins with it
//     node tests/consumers/run.mjs --quick         all but the heavy ones
//
// Nothing is tried a second time: what works only sometimes does not work.

import { consumers } from "./consumers.mjs";
import { closeBrowser } from "./lib/browser.mjs";
import { install } from "./lib/install.mjs";
import { environmentOf } from "./lib/node.mjs";
import { pack } from "./lib/pack.mjs";
import { Project } from "./lib/project.mjs";

const parameters = process.argv.slice(2);
const isQuick = parameters.includes("--quick");
const names = parameters.filter((parameter) => parameter !== "--quick");
const isCalled = (consumer, name) => consumer.name === name || consumer.name.startsWith(`${name}-`);
const unknown = names.filter((name) => !consumers.some((consumer) => isCalled(consumer, name)));
if (unknown.length > 0) {
  console.error(`No such consumer: ${unknown.join(", ")}.`);
  console.error(`There are: ${consumers.map(({ name }) => name).join(", ")}.`);
  process.exit(2);
}

const tarball = pack();
const results = [];
for (const consumer of consumers) {
  if (names.length > 0 && !names.some((name) => isCalled(consumer, name))) continue;
  if (isQuick && consumer.isHeavy) console.log(`${consumer.name} is left out: it is one of the heavy ones.`);
  else results.push(await checked(consumer));
}
await closeBrowser();

const headings = {
  name: "consumer",
  result: "result",
  version: "version",
  seconds: "seconds",
  what: "what was run",
};
console.log(`\n${row(headings)}`);
for (const result of results) console.log(row(result));
const count = (result) => results.filter((one) => one.result === result).length;
console.log(`\n${count("passed")} passed, ${count("failed")} failed`);
process.exitCode = count("failed") > 0 ? 1 : 0;

async function checked(consumer) {
  const start = performance.now();
  let version = "";
  let result = "passed";
  try {
    const folder = await install(consumer, tarball);
    const project = new Project(folder, await environmentOf(folder));
    version = consumer.tool ? project.version(consumer.tool) : process.versions.node;
    if (consumer.version) version = await consumer.version();
    await consumer.check(project, tarball);
  } catch (error) {
    result = "failed";
    console.log(`\n== ${consumer.name}\n${error.stack ?? error}`);
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${consumer.name}: ${result}, ${seconds} s`);
  return { name: consumer.name, version, result, seconds, what: consumer.what };
}

function row({ name, version, result, seconds, what }) {
  return `${name.padEnd(15)}${version.padEnd(17)}${result.padEnd(8)}${seconds.padStart(8)}  ${what}`;
}
