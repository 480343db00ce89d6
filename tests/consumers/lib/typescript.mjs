// The declarations of the package as the oldest supported compiler reads them, those of others among them: a program of
// a user of the package, in each way of finding modules.

import { readFileSync, writeFileSync } from "node:fs";

const program = readFileSync(new URL("../../support/consumer.ts", import.meta.url), "utf8");
// A server has no DOM: what it uses must not need one.
const server = program.slice(0, program.indexOf("// In a page."));

const page = { lib: ["ES2022", "DOM", "DOM.Iterable"], types: [] };
const configurations = {
  "bundler.ts": { ...page, module: "ESNext", moduleResolution: "bundler" },
  "module.mts": { ...page, module: "Node16", moduleResolution: "node16" },
  "common.cts": { ...page, module: "Node16", moduleResolution: "node16" },
  "server.mts": { lib: ["ES2022"], types: ["node"], module: "NodeNext", moduleResolution: "nodenext" },
};

/** Fails with what the compiler says, unless it says nothing. */
export async function checkTypes(project) {
  for (const [file, options] of Object.entries(configurations)) {
    writeFileSync(project.path(file), file.startsWith("server") ? server : program);
    const strict = { strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true };
    const compilerOptions = { target: "ES2022", noEmit: true, skipLibCheck: false, ...strict, ...options };
    writeFileSync(project.path("tsconfig.json"), JSON.stringify({ compilerOptions, files: [file] }));
    await project.run(["tsc", "--project", "tsconfig.json"]);
  }
}
