// The entries of the package: what they export, and that importing them does nothing.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import * as api from "request-forms";

const require = createRequire(import.meta.url);
const orange = "R_BVPN_FR_1";
const update = "U_BVPN_CUSTOM003_1";
const verizon = "disconnectCustomerConfirmation";
const types = [orange, update, verizon];

describe("the entries", () => {
  const names = [
    "InvalidRequest",
    "bind",
    "describe",
    "examples",
    "jsonSchema",
    "open",
    "payload",
    "readResponse",
    "render",
    "requestTypes",
    "schema",
    "servicePoints",
    "validate",
    "version",
  ];
  const manifest = require("request-forms/package.json");

  test("export the documented names, to import and to require", async () => {
    assert.deepEqual(Object.keys(api).sort(), names);
    assert.deepEqual(Object.keys(require("request-forms")).sort(), names);
    const slim = [...names, "compile", "setWasm"].sort();
    assert.deepEqual(Object.keys(await import("request-forms/slim")).sort(), slim);
    assert.deepEqual(Object.keys(require("request-forms/slim")).sort(), slim);
  });

  test("say the version of the package", () => {
    assert.equal(api.version, manifest.version);
    assert.equal(require("request-forms").version, manifest.version);
  });

  test("can be imported on a server, the element too", async () => {
    assert.equal(typeof (await import("request-forms/element")).RequestFormElement, "function");
    assert.equal(typeof require("request-forms/element").RequestFormElement, "function");
  });

  test("do nothing by being imported: no module is compiled, no global is set", async () => {
    const script = `
      const { parentPort } = require("node:worker_threads");
      const before = new Set(Reflect.ownKeys(globalThis));
      const made = [];
      for (const name of ["Module", "Instance"]) {
        WebAssembly[name] = new Proxy(WebAssembly[name], {
          construct(target, parameters) { made.push(name); return Reflect.construct(target, parameters); },
        });
      }
      const entries = ["request-forms", "request-forms/slim", "request-forms/element"];
      Promise.all(entries.map((entry) => import(entry))).then(([api]) => {
        entries.forEach((entry) => require(entry));
        const onImport = [...made];
        api.requestTypes();
        const globals = Reflect.ownKeys(globalThis).filter((name) => !before.has(name)).map(String);
        parentPort.postMessage({ onImport, onCall: made, globals });
      });
    `;
    const { onImport, onCall, globals } = await inThread(script);
    assert.deepEqual(onImport, []);
    assert.deepEqual(onCall, ["Module", "Instance"]);
    assert.deepEqual(globals, []);
  });

  test("are without side effects, but for the element and the style sheet", () => {
    const { sideEffects } = manifest;
    assert.deepEqual(sideEffects, ["./dist/element.js", "./dist/cjs/element.js", "./style.css"]);
  });

  test("answer alike", () => {
    const required = require("request-forms");
    for (const type of types) {
      const { full, broken } = api.examples(type);
      assert.deepStrictEqual(required.validate(type, full), api.validate(type, full));
      for (const { values, options } of broken) {
        assert.deepStrictEqual(required.validate(type, values, options), api.validate(type, values, options));
      }
    }
  });
});

describe("the slim entry", () => {
  const file = fileURLToPath(import.meta.resolve("request-forms/request_forms.wasm"));
  const bytes = readFileSync(file);
  const expected = JSON.stringify(api.requestTypes());

  /** An entry that nobody has given a module yet. */
  function fresh() {
    delete require.cache[require.resolve("request-forms/slim")];
    return require("request-forms/slim");
  }

  test("says what it needs as long as it has no module", () => {
    const slim = fresh();
    const calls = [() => slim.requestTypes(), () => slim.validate(orange, {}), () => slim.open(orange)];
    for (const call of calls) assert.throws(call, { name: "Error", message: /compile|setWasm/ });
    slim.setWasm(bytes);
    assert.equal(JSON.stringify(slim.requestTypes()), expected);
  });

  const sources = {
    "a Buffer": () => bytes,
    "an ArrayBuffer": () => bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength),
    "a typed array": () => Uint8Array.from(bytes),
    "a compiled module": () => new WebAssembly.Module(bytes),
  };
  for (const [name, source] of Object.entries(sources)) {
    test(`takes ${name}`, () => {
      const slim = fresh();
      slim.setWasm(source());
      assert.equal(JSON.stringify(slim.requestTypes()), expected);
    });
  }

  const response = (type, init) => new Response(bytes, { headers: { "content-type": type }, ...init });
  const fetched = {
    "an address": () => `data:application/wasm;base64,${bytes.toString("base64")}`,
    "a URL": () => new URL(`data:application/wasm;base64,${bytes.toString("base64")}`),
    "a response": () => response("application/wasm"),
    "the promise of a response": () => Promise.resolve(response("application/wasm")),
    "a response of a server that does not know the type": () => response("application/octet-stream"),
  };
  for (const [name, source] of Object.entries(fetched)) {
    test(`compiles ${name}`, async () => {
      const slim = fresh();
      await slim.compile(source());
      assert.equal(JSON.stringify(slim.requestTypes()), expected);
    });
  }

  test("refuses what is no module, with an Error", async () => {
    const slim = fresh();
    assert.throws(() => slim.setWasm(new Uint8Array(8)), Error);
    assert.throws(() => slim.setWasm("module"), Error);
    await assert.rejects(slim.compile(response("text/html", { status: 404 })), /404/);
    await assert.rejects(slim.compile(new Response("<html>")), Error);
    assert.throws(() => slim.requestTypes(), Error);
    slim.setWasm(bytes);
    assert.equal(JSON.stringify(slim.requestTypes()), expected);
  });
});

async function inThread(script) {
  const worker = new Worker(script, { eval: true });
  try {
    return await new Promise((resolve, reject) => worker.once("message", resolve).once("error", reject));
  } finally {
    await worker.terminate();
  }
}
