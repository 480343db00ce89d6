// The package as its users get it: packed, installed into projects of its own, run, bundled and type-checked there.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { homedir, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";
import { requestTypes, revisions } from "request-forms";

const root = fileURLToPath(new URL("../..", import.meta.url));
const tools = join(root, "node_modules");

/** The names of the request types; of a later revision than the baseline, its id and the revision. */
const types = requestTypes().flatMap(({ id, revision }) => [
  id,
  ...revisions(id).flatMap((other) => (other === revision ? [] : [`${id}@${other}`])),
]);
const ids = requestTypes().map(({ id }) => id);
const typeEntries = types.flatMap((type) => [type, `${type}.fr`]);
const entries = [
  "",
  "core",
  "core/slim",
  "define",
  "element",
  ...["preact", "react", "solid", "svelte", "vue"].map((framework) => `element/${framework}`),
  "form",
  "form/element",
  "form/slim",
  "form/slim/element",
  "packed",
  "react",
  "slim",
  "slim/element",
  "testing",
  ...typeEntries.map((type) => `types/${type}`),
];

let folder;
let project;
let installed;

before(() => {
  folder = mkdtempSync(join(tmpdir(), "request-forms-packed-"));
  const [{ filename }] = JSON.parse(
    npm(root, "pack", "--workspace", "npm", "--ignore-scripts", "--json", "--pack-destination", folder),
  );
  project = newProject("project", { type: "module" });
  // Nothing but the tarball may be needed.
  const quiet = ["--offline", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock"];
  npm(project, "install", ...quiet, join(folder, filename));
  installed = join(project, "node_modules/request-forms");
});

after(() => rmSync(folder, { recursive: true, force: true }));

describe("the tarball", () => {
  test("holds what is built, the licences and a manual, and nothing else", () => {
    const files = filesBelow(installed);
    const top = files.filter((file) => !file.startsWith("dist/"));
    // The folders are for those who resolve no "exports".
    const folders = entries.filter((entry) => entry !== "").map((entry) => `${entry}/package.json`);
    const others = [
      "API.md",
      "DEFINITIONS.md",
      "LICENSE-APACHE",
      "LICENSE-MIT",
      "README.md",
      "THIRD-PARTY.txt",
      "bin/request-forms.mjs",
      "definition.schema.json",
      ...types.map((id) => `definitions/${id}.json`),
      "package.json",
      "style.css",
      "style.css.d.cts",
      "style.css.d.ts",
    ];
    assert.deepEqual(top, [...folders, ...others].sort());
    const built = files.filter((file) => file.startsWith("dist/"));
    for (const file of built) assert.match(file, /\.(js|d\.ts|js\.map|wasm)$|^dist\/cjs\/package\.json$/);
    assert.deepEqual(
      built.filter((file) => file.endsWith(".wasm")),
      ["dist/core.wasm", "dist/form.wasm", "dist/request_forms.wasm"],
    );
    for (const file of files) assert.ok(statSync(join(installed, file)).size > 0, `${file} is empty`);
  });

  test("has the licences of the repository", () => {
    for (const licence of ["LICENSE-MIT", "LICENSE-APACHE"]) {
      assert.equal(readFileSync(join(installed, licence), "utf8"), readFileSync(join(root, licence), "utf8"));
    }
  });

  test("has the licences of what is compiled into the modules", () => {
    const notices = readFileSync(join(installed, "THIRD-PARTY.txt"), "utf8");
    for (const name of ["wasm-bindgen", "talc", "the Rust standard library"])
      assert.ok(notices.includes(name), name);
  });

  test("leads those who resolve no exports to the same files", () => {
    const manifest = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
    for (const entry of entries.filter((entry) => entry !== "")) {
      const { main, module, types } = JSON.parse(
        readFileSync(join(installed, entry, "package.json"), "utf8"),
      );
      const name = `./${entry}`.replace(/^(\.\/types)\/.*/, "$1/*");
      const conditions = JSON.parse(JSON.stringify(manifest.exports[name]).replaceAll("*", entry.slice(6)));
      const paths = [main, module, types].map((path) => `./${join(entry, path)}`);
      const expected = [conditions.require.default, conditions.import.default, conditions.import.types];
      assert.deepEqual(paths, expected, entry);
    }
  });

  test("names no path of the machine that built it", () => {
    const cargoHome = process.env.CARGO_HOME ?? join(homedir(), ".cargo");
    const paths = [root, dirname(root), homedir(), cargoHome, tmpdir()].map((path) =>
      path.replace(/\/$/, ""),
    );
    // A path of one short part would be found in any text.
    const telling = [...new Set(paths)].filter((path) => path.length > 1).map((path) => `${path}/`);
    for (const file of filesBelow(installed)) {
      const text = readFileSync(join(installed, file), "latin1");
      for (const path of telling) assert.ok(!text.includes(path), `${file} names ${path}`);
      assert.doesNotMatch(text, /\/(home|Users|root)\/[\w.-]+\//, file);
    }
  });

  test("brings modules without names, debug information or tools' signatures", () => {
    for (const name of ["core", "form", "request_forms"]) {
      const module = new WebAssembly.Module(readFileSync(join(installed, `dist/${name}.wasm`)));
      for (const section of ["name", "producers", "sourceMappingURL", ".debug_info", ".debug_line"]) {
        assert.deepEqual(WebAssembly.Module.customSections(module, section), [], `${name}: ${section}`);
      }
    }
  });

  test("has every file that one of its files names", () => {
    const files = filesBelow(installed);
    const manifest = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
    const leaves = (value) => (typeof value === "object" ? Object.values(value).flatMap(leaves) : [value]);
    const { exports, main, module, sideEffects, bin } = manifest;
    for (const path of leaves([exports, main, module, manifest.types, sideEffects, bin])) {
      const names = path.startsWith("./definitions/") ? types : typeEntries;
      const paths = path.includes("*") ? names.map((name) => path.replace("*", name)) : [path];
      for (const one of paths) assert.ok(files.includes(one.replace(/^\.\//, "")), `package.json: ${one}`);
    }
    assert.equal(manifest.dependencies, undefined);
    assert.deepEqual(
      Object.keys(manifest.scripts ?? {}).filter((name) => /install|prepare/.test(name)),
      [],
    );
    for (const file of files.filter((file) => /\.(js|d\.ts)$/.test(file))) {
      const text = readFileSync(join(installed, file), "utf8");
      for (const [, path] of text.matchAll(/(?:\bfrom|\bimport|\brequire)\s*\(?\s*"(\.[^"]+)"/g)) {
        const target = join(dirname(file), path);
        const candidates = file.endsWith(".d.ts") ? [target.replace(/\.js$/, ".d.ts")] : [target];
        assert.ok(
          candidates.some((candidate) => files.includes(candidate)),
          `${file} names ${path}`,
        );
      }
      const map = /^\/\/# sourceMappingURL=(\S+)$/m.exec(text)?.[1];
      if (map) assert.ok(files.includes(join(dirname(file), map)), `${file} names ${map}`);
    }
    for (const file of files.filter((file) => file.endsWith(".map"))) {
      const { sources, sourcesContent = [] } = JSON.parse(readFileSync(join(installed, file), "utf8"));
      sources.forEach((source, index) => {
        const isThere =
          typeof sourcesContent[index] === "string" || files.includes(join(dirname(file), source));
        assert.ok(isThere, `${file} names ${source}, which is neither in it nor in the package`);
      });
    }
  });
});

const program = `
  const full = examples("R_BVPN_FR_1").full;
  const form = open("disconnectCustomerConfirmation");
  form.add("acknowledgementRequest");
  form.set("acknowledgementRequest.0.id", "é\u{1f600}");
  let refused;
  try {
    payload("R_BVPN_FR_1", {});
  } catch (error) {
    refused = error instanceof InvalidRequest && error.issues.length;
  }
  const said = JSON.stringify({
    version,
    valid: validate("R_BVPN_FR_1", full).valid,
    values: form.values(),
    refused,
    html: render("U_BVPN_CUSTOM003_1", { locale: "fr" }).length,
  });
`;
const names = "{ examples, InvalidRequest, open, payload, render, validate, version }";

describe("the installed package", () => {
  let expected;
  let describeType;

  before(async () => {
    const { describe, examples, open, payload, render, validate, version } = await import("request-forms");
    describeType = describe;
    const form = open("disconnectCustomerConfirmation");
    form.add("acknowledgementRequest");
    form.set("acknowledgementRequest.0.id", "é\u{1f600}");
    expected = JSON.stringify({
      version,
      valid: validate("R_BVPN_FR_1", examples("R_BVPN_FR_1").full).valid,
      values: form.values(),
      refused: validate("R_BVPN_FR_1", {}).issues.length,
      html: render("U_BVPN_CUSTOM003_1", { locale: "fr" }).length,
    });
    assert.throws(() => payload("R_BVPN_FR_1", {}));
  });

  const slim = `
    import { readFileSync } from "node:fs";
    import { fileURLToPath } from "node:url";
    setWasm(readFileSync(fileURLToPath(import.meta.resolve("request-forms/request_forms.wasm"))));
  `;
  const requiredSlim = `
    setWasm(require("node:fs").readFileSync(require.resolve("request-forms/request_forms.wasm")));
  `;
  const programs = {
    "module.mjs": `import ${names} from "request-forms";${program} console.log(said);`,
    "common.cjs": `const ${names} = require("request-forms");${program} console.log(said);`,
    "slim.mjs": `import ${names.replace("{", "{ setWasm,")} from "request-forms/slim";${slim}${program} console.log(said);`,
    "slim.cjs": `const ${names.replace("{", "{ setWasm,")} = require("request-forms/slim");${requiredSlim}${program} console.log(said);`,
    "element.mjs": `import "request-forms/element"; import ${names} from "request-forms";${program} console.log(said);`,
    "later.cjs": `import("request-forms").then((api) => { const ${names} = api;${program} console.log(said); });`,
  };
  for (const [file, text] of Object.entries(programs)) {
    test(`runs in Node: ${file}`, () => {
      writeFileSync(join(project, file), text);
      assert.equal(node(join(project, file)), expected);
    });
  }

  test("runs where a policy forbids code made of texts", () => {
    writeFileSync(join(project, "policy.mjs"), programs["module.mjs"]);
    const flag = "--disallow-code-generation-from-strings";
    assert.equal(run(project, process.execPath, flag, join(project, "policy.mjs")).trim(), expected);
  });

  test("gives nothing beyond its exports", () => {
    for (const path of [
      "request-forms/dist/index.js",
      "request-forms/dist/engine.js",
      "request-forms/src/index.ts",
    ]) {
      writeFileSync(join(project, "deep.mjs"), `await import(${JSON.stringify(path)})`);
      assert.throws(() => node(join(project, "deep.mjs")), /ERR_PACKAGE_PATH_NOT_EXPORTED/);
    }
  });

  test("is bundled as an ES module for browsers, and runs", async () => {
    const text = await bundled("bundle-me.mjs", programs["module.mjs"], { format: "esm" });
    assert.doesNotMatch(text, /^import |\brequire\(/m);
    const file = join(folder, "bundled.mjs");
    writeFileSync(file, text);
    assert.equal(node(file), expected);
  });

  test("is bundled as a classic script, and runs without the globals of Node", async () => {
    const text = await bundled("bundle-me.mjs", programs["module.mjs"], { format: "iife" });
    const said = [];
    runInContext(
      text,
      createContext({ atob, URL, setTimeout, clearTimeout, console: { log: (text) => said.push(text) } }),
    );
    assert.deepEqual(said, [expected]);
  });

  test("is bundled for browsers with the element, which then shares the engine", async () => {
    const source =
      'import "request-forms/element"; import * as api from "request-forms"; console.log(api.version);';
    const text = await bundled("bundle-me.mjs", source, { format: "esm" });
    const modules = text.match(/(["'`])[^"'`]{30000,}\1/g) ?? [];
    assert.equal(modules.length, 1, "the bytes of the module are in the bundle once");
  });

  test("brings its style sheet into a bundle, in a layer", async () => {
    const text = await bundled("style-me.mjs", 'import "request-forms/style.css";', { outdir: folder }, 1);
    assert.match(text, /@layer request-forms\{\.request-form\{/);
  });

  test("leaves out of a bundle what nobody asks for", async () => {
    const source = 'import { validate } from "request-forms"; console.log(validate);';
    const text = await bundled("bundle-me.mjs", source, { format: "esm" });
    // A word of the examples, and one of the JSON Schemas.
    for (const word of ["ORDER-4711", "additionalProperties"]) assert.ok(!text.includes(word), word);
  });

  test("brings into a bundle the one request type that is imported, in one language", async () => {
    const source = `
      import { validate } from "request-forms/core";
      import R_BVPN_FR_1 from "request-forms/types/R_BVPN_FR_1";
      console.log(validate(R_BVPN_FR_1, {}).issues.length);
    `;
    const text = await bundled("bundle-me.mjs", source, { format: "esm" });
    const { title } = describeType("R_BVPN_FR_1");
    assert.ok(text.includes(title), title);
    for (const type of ["U_BVPN_CUSTOM003_1", "disconnectCustomerConfirmation"]) {
      assert.ok(!text.includes(type), type);
    }
    assert.ok(!text.includes(describeType("R_BVPN_FR_1", { locale: "fr" }).title));
    const file = join(folder, "one-type.mjs");
    writeFileSync(file, text);
    assert.equal(node(file), String(JSON.parse(expected).refused));
  });

  for (const [name, most] of Object.entries({ version: 100, InvalidRequest: 1000, examples: 100_000 })) {
    test(`brings ${name} into a bundle and leaves the engine out`, async () => {
      const source = `import { ${name} } from "request-forms"; console.log(${name});`;
      const text = await bundled("bundle-me.mjs", source, { format: "esm" });
      assert.ok(text.length < most, `${text.length} characters`);
      assert.doesNotMatch(text, /WebAssembly/);
    });
  }

  async function bundled(name, text, options, file = 0) {
    const entry = join(project, name);
    writeFileSync(entry, text);
    const { outputFiles, warnings } = await build({
      entryPoints: [entry],
      bundle: true,
      minify: true,
      write: false,
      platform: "browser",
      logLevel: "silent",
      ...options,
    });
    assert.deepEqual(warnings, []);
    return outputFiles[file].text;
  }
});

describe("the types of the installed package", () => {
  const consumer = readFileSync(new URL("../support/consumer.ts", import.meta.url), "utf8");

  const react = readFileSync(new URL("../support/consumer-react.tsx", import.meta.url), "utf8");

  before(() => {
    for (const name of ["@standard-schema/spec", "@types/node", "undici-types", "@types/react", "csstype"]) {
      cpSync(join(tools, name), join(project, "node_modules", name), { recursive: true });
    }
    for (const extension of ["ts", "mts", "cts"])
      writeFileSync(join(project, `consumer.${extension}`), consumer);
    // A server has no DOM: what it uses must not need one.
    const server = consumer.slice(0, consumer.indexOf("// In a page."));
    writeFileSync(join(project, "server.mts"), server);
    cpSync(new URL("../support/consumer-core.ts", import.meta.url), join(project, "core.mts"));
    cpSync(new URL("../support/consumer-define.ts", import.meta.url), join(project, "define.mts"));
    writeFileSync(join(project, "server.cts"), server);
    const disposal = [
      'import { open, servicePoints } from "request-forms";',
      "using points = servicePoints([]);",
      'using form = open("R_BVPN_FR_1", { servicePoints: points });',
      "form.reset();",
    ];
    writeFileSync(join(project, "disposal.mts"), disposal.join("\n"));
    const page = [
      'import type {} from "request-forms/element/react";',
      "export const right = (",
      '  <request-form type="R_BVPN_FR_1" locale="fr" values={{}} className="wide" ref={(form) => form?.reset()}',
      "    onrequest-form-submit={(event) => event.detail.payload} />",
      ");",
      "// @ts-expect-error There is no such request type.",
      'export const wrong = <request-form type="R_BVPN_FR_2" />;',
    ];
    writeFileSync(join(project, "page.tsx"), page.join("\n"));
    writeFileSync(join(project, "react.tsx"), react);
  });

  const page = { lib: ["ES2022", "DOM", "DOM.Iterable"], types: [] };
  const node16 = { module: "Node16", moduleResolution: "node16" };
  const nodeNext = { module: "NodeNext", moduleResolution: "nodenext" };
  const bundler = { module: "ESNext", moduleResolution: "bundler" };
  const configurations = {
    "for a bundler": { ...page, ...bundler, files: ["consumer.ts"] },
    "for Node 16, as an ES module": { ...page, ...node16, files: ["consumer.mts"] },
    "for Node 16, as CommonJS": { ...page, ...node16, files: ["consumer.cts"] },
    "for the newest Node, as an ES module": { ...page, ...nodeNext, files: ["consumer.mts"] },
    "for the newest Node, as CommonJS": { ...page, ...nodeNext, files: ["consumer.cts"] },
    "for a server without DOM": {
      ...nodeNext,
      lib: ["ES2022"],
      types: ["node"],
      files: ["server.mts", "server.cts"],
    },
    "for checks alone, without DOM and Node": {
      ...nodeNext,
      lib: ["ES2022"],
      types: [],
      files: ["core.mts", "define.mts"],
    },
    "for a target that knows disposal": {
      ...bundler,
      types: [],
      lib: ["ESNext", "DOM"],
      files: ["consumer.ts"],
    },
    "for the element in React": {
      ...page,
      ...bundler,
      jsx: "react-jsx",
      files: ["page.tsx"],
    },
    "for the form in React": { ...page, ...bundler, jsx: "react-jsx", files: ["react.tsx"] },
  };
  for (const [name, { files, ...options }] of Object.entries(configurations)) {
    test(`hold without skipLibCheck: ${name}`, () => {
      const strict = { strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true };
      const compilerOptions = { target: "ES2022", noEmit: true, skipLibCheck: false, ...strict, ...options };
      const file = join(project, "tsconfig.json");
      writeFileSync(file, JSON.stringify({ compilerOptions, files }));
      run(project, join(tools, ".bin/tsc"), "--project", file);
    });
  }

  test("read flat: what a payload or values are is written out", () => {
    const program = [
      'import { examples, payload } from "request-forms";',
      ...ids.map((type, index) => `export const built${index} = payload("${type}", {});`),
      ...ids.map((type, index) => `export const { full: values${index} } = examples("${type}");`),
    ];
    writeFileSync(join(project, "shown.ts"), program.join("\n"));
    const options = ["--declaration", "--emitDeclarationOnly", "--module", "nodenext", "--ignoreConfig"];
    run(project, join(tools, ".bin/tsc"), ...options, "shown.ts");
    const shown = readFileSync(join(project, "shown.d.ts"), "utf8");
    const at = (id) => ids.indexOf(id);
    assert.match(shown, new RegExp(`built${at("R_BVPN_FR_1")}: \\{\\s+type: "R_BVPN_FR_1";`));
    const verizon = at("disconnectCustomerConfirmation");
    assert.match(shown, new RegExp(`values${verizon}: \\{\\s+acknowledgementRequest: readonly \\{`));
    assert.doesNotMatch(shown, /[&<]|Payload|Values/);
  });

  test("fail where a type is wrong, so that the expectations above mean something", () => {
    const compilerOptions = {
      ...page,
      target: "ES2022",
      noEmit: true,
      strict: true,
      module: "ESNext",
      moduleResolution: "bundler",
    };
    writeFileSync(
      join(project, "wrong.ts"),
      'import { validate } from "request-forms";\nvalidate("nothing", {});\n',
    );
    const file = join(project, "tsconfig.json");
    writeFileSync(file, JSON.stringify({ compilerOptions, files: ["wrong.ts"] }));
    assert.throws(() => run(project, join(tools, ".bin/tsc"), "--project", file), /wrong\.ts.*TS2345/s);
  });
});

function newProject(name, manifest) {
  const path = join(folder, name);
  mkdirSync(path);
  writeFileSync(join(path, "package.json"), JSON.stringify({ name, private: true, ...manifest }));
  return path;
}

function filesBelow(path) {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath ?? entry.path, entry.name)
        .slice(path.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();
}

function npm(path, ...parameters) {
  return run(path, "npm", ...parameters);
}

function node(file) {
  return run(dirname(file), process.execPath, file).trim();
}

/** Runs a program to its end and gives what it printed; throws all that it said when it fails. */
function run(path, program, ...parameters) {
  const { status, stdout, stderr, error } = spawnSync(program, parameters, { cwd: path, encoding: "utf8" });
  if (error) throw error;
  if (status !== 0) throw new Error(`${program} ${parameters.join(" ")}\n${stdout}\n${stderr}`);
  return stdout;
}
