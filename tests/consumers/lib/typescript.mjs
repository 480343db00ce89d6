// The declarations of the package as the oldest supported compiler reads them, those of others among them: a program of
// a user of the package, in each way of finding modules.

import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const text = (name) => readFileSync(new URL(`../../support/${name}.ts`, import.meta.url), "utf8");
const program = text("consumer");
// A server has no DOM: what it uses must not need one.
const server = program.slice(0, program.indexOf("// In a page."));

const programs = { "server.mts": server, "core.mts": text("consumer-core") };

const page = { lib: ["ES2022", "DOM", "DOM.Iterable"], types: [] };
const configurations = {
  "bundler.ts": { ...page, module: "ESNext", moduleResolution: "bundler" },
  "module.mts": { ...page, module: "Node16", moduleResolution: "node16" },
  "common.cts": { ...page, module: "Node16", moduleResolution: "node16" },
  "server.mts": { lib: ["ES2022"], types: ["node"], module: "NodeNext", moduleResolution: "nodenext" },
  "core.mts": { lib: ["ES2022"], types: [], module: "NodeNext", moduleResolution: "nodenext" },
};

/** Fails with what the compiler says, unless it says nothing. */
export async function checkTypes(project) {
  for (const [file, options] of Object.entries(configurations)) {
    writeFileSync(project.path(file), programs[file] ?? program);
    const strict = { strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true };
    const compilerOptions = { target: "ES2022", noEmit: true, skipLibCheck: false, ...strict, ...options };
    writeFileSync(project.path("tsconfig.json"), JSON.stringify({ compilerOptions, files: [file] }));
    await project.run(["tsc", "--project", "tsconfig.json"]);
  }
  checkHovers(project);
}

/** What an editor shows has to be readable as it is: no type that is made of others. */
function checkHovers(project) {
  const lines = [
    'import { payload, type Payload, type Values } from "request-forms";',
    'type Sent = Payload<"R_BVPN_FR_1">;',
    'type Given = Values<"disconnectCustomerConfirmation">;',
    'const built = payload("U_BVPN_CUSTOM003_1", {});',
  ];
  const shown = {
    "Sent ": 'type: "R_BVPN_FR_1"',
    "Given ": "acknowledgementRequest: readonly {",
    "built ": 'type: "U_BVPN_CUSTOM003_1"',
  };
  const file = project.path("hover.mts");
  writeFileSync(file, lines.join("\n"));
  const ts = createRequire(project.path("package.json"))("typescript");
  const options = {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    strict: true,
    types: [],
  };
  const { fileExists, readDirectory, readFile } = ts.sys;
  const service = ts.createLanguageService({
    fileExists,
    readDirectory,
    readFile,
    getCompilationSettings: () => options,
    getCurrentDirectory: () => project.folder,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    getScriptFileNames: () => [file],
    getScriptSnapshot: (name) => ts.ScriptSnapshot.fromString(readFile(name)),
    getScriptVersion: () => "1",
  });
  for (const [name, begin] of Object.entries(shown)) {
    const { displayParts } = service.getQuickInfoAtPosition(file, lines.join("\n").indexOf(name));
    const hover = ts.displayPartsToString(displayParts);
    if (!hover.includes(begin) || /[&<]/.test(hover)) throw new Error(`An editor shows:\n${hover}`);
  }
}
