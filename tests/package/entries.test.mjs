// The entries of the package: what they export, and that importing them does nothing.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import * as api from "request-forms";
import english from "request-forms/types/R_BVPN_FR_1";
import french from "request-forms/types/R_BVPN_FR_1.fr";
import other from "request-forms/types/U_BVPN_CUSTOM003_1";

const require = createRequire(import.meta.url);
const orange = "R_BVPN_FR_1";
const update = "U_BVPN_CUSTOM003_1";
const verizon = "disconnectCustomerConfirmation";
const types = [orange, update, verizon];

const checks = ["InvalidRequest", "open", "payload", "register", "schema", "servicePoints", "validate"];
const forms = [...checks, "bind", "describe", "readResponse", "render"];
const all = [...forms, "examples", "isRequestTypeId", "jsonSchema", "requestTypes", "revisions", "version"];
const loading = ["compile", "setWasm"];

/** Those for whose templates the element has types. */
const frameworks = ["preact", "react", "solid", "svelte", "vue"];

/** What each entry exports. */
const entries = {
  "request-forms": all,
  "request-forms/core": checks,
  "request-forms/form": forms,
  "request-forms/slim": [...all, ...loading],
  "request-forms/core/slim": [...checks, ...loading],
  "request-forms/form/slim": [...forms, ...loading],
  "request-forms/define": [
    "DefinitionError",
    "boolean",
    "choice",
    "country",
    "date",
    "dateTime",
    "decimal",
    "defineRequestType",
    "differences",
    "email",
    "group",
    "integer",
    "list",
    "phone",
    "rule",
    "text",
    "url",
  ],
  "request-forms/packed": ["en", "fr", "packed"],
  "request-forms/element": ["RequestFormElement"],
  ...Object.fromEntries(
    frameworks.map((framework) => [`request-forms/element/${framework}`, ["RequestFormElement"]]),
  ),
  "request-forms/form/element": ["RequestFormElement"],
  "request-forms/slim/element": ["RequestFormElement"],
  "request-forms/form/slim/element": ["RequestFormElement"],
  "request-forms/react": ["RequestForm", "useBinding"],
  "request-forms/testing": ["fill", "hooks", "shownIssues", "submit", "takeSuggestion"],
  ...Object.fromEntries(
    types.flatMap((type) => [type, `${type}.fr`]).map((type) => [`request-forms/types/${type}`, ["default"]]),
  ),
};

describe("the entries", () => {
  const manifest = require("request-forms/package.json");

  for (const [entry, names] of Object.entries(entries)) {
    test(`${entry} exports the documented names, to import and to require`, async () => {
      const sorted = [...names].sort();
      assert.deepEqual(Object.keys(await import(entry)).sort(), sorted);
      assert.deepEqual(Object.keys(require(entry)).sort(), sorted);
    });
  }

  test("are all that the package exports", () => {
    const documented = new Set(Object.keys(entries).map((entry) => entry.replace(/(types)\/.*/, "$1/*")));
    const exported = Object.keys(manifest.exports).filter((name) => !/\.(css|json|wasm)$/.test(name));
    assert.deepEqual(
      exported.map((name) => name.replace(".", "request-forms")).sort(),
      [...documented].sort(),
    );
  });

  test("say the version of the package", () => {
    assert.equal(api.version, manifest.version);
    assert.equal(require("request-forms").version, manifest.version);
  });

  test("do nothing by being imported: no module is compiled, no global is set", async () => {
    const script = `
      const { parentPort } = require("node:worker_threads");
      const before = new Set(Reflect.ownKeys(globalThis));
      const added = () => Reflect.ownKeys(globalThis).filter((name) => !before.has(name)).map(String);
      const made = [];
      for (const name of ["Module", "Instance"]) {
        WebAssembly[name] = new Proxy(WebAssembly[name], {
          construct(target, parameters) { made.push(name); return Reflect.construct(target, parameters); },
        });
      }
      const entries = ${JSON.stringify(Object.keys(entries))};
      Promise.all(entries.map((entry) => import(entry))).then(([api]) => {
        entries.forEach((entry) => require(entry));
        const onImport = [...made, ...added()];
        api.requestTypes();
        const onList = [...made];
        api.validate("${orange}", {});
        parentPort.postMessage({ onImport, onList, onCheck: made, globals: added() });
      });
    `;
    const { onImport, onList, onCheck, globals } = await inThread(script);
    assert.deepEqual(onImport, []);
    // What is known about the types is no secret of the engine's.
    assert.deepEqual(onList, []);
    assert.deepEqual(onCheck, ["Module", "Instance"]);
    // The registry, which the copies of one version share.
    assert.deepEqual(globals, [`Symbol(request-forms.registry/${manifest.version})`]);
  });

  test("are without side effects, but for the elements and the style sheet", () => {
    const elements = ["element", "form-element", "slim-element", "form-slim-element"];
    const files = elements.flatMap((name) => [`./dist/${name}.js`, `./dist/cjs/${name}.js`]);
    assert.deepEqual(manifest.sideEffects, [...files, "./style.css"]);
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

describe("an entry without request types", () => {
  const load = async (name) => (await import(`request-forms/types/${name}`)).default;

  test("takes a type as a value, and answers as the whole package does", async () => {
    const [core, form] = [await import("request-forms/core"), await import("request-forms/form")];
    for (const type of types) {
      const [en, fr] = [await load(type), await load(`${type}.fr`)];
      const { full, broken } = api.examples(type);
      for (const { values, options } of [{ values: full }, ...broken]) {
        const [english, french] = ["en", "fr"].map((locale) =>
          api.validate(type, values, { ...options, locale }),
        );
        for (const { validate } of [core, form]) {
          assert.deepStrictEqual(validate(en, values, options), english);
          assert.deepStrictEqual(validate(fr, values, options), french);
          assert.deepStrictEqual(validate(en.with(fr), values, { ...options, locale: "fr-CA" }), french);
        }
      }
      assert.deepStrictEqual(form.describe(fr), api.describe(type, { locale: "fr" }));
    }
  });

  test("knows ids once their types are registered, and says which there are", async () => {
    const script = `
      const { parentPort } = require("node:worker_threads");
      const { register, validate } = require("request-forms/core");
      const { describe } = require("request-forms/form");
      const message = (act) => { try { return String(act().title); } catch (error) { return String(error); } };
      const said = [message(() => validate("${orange}", {})), message(() => describe("${orange}"))];
      register(require("request-forms/types/${orange}.fr").default);
      said.push(message(() => describe("${orange}")), message(() => describe("${update}")));
      register(require("request-forms/types/${orange}").default);
      said.push(message(() => describe("${orange}")), message(() => describe("${orange}", { locale: "fr" })));
      import("request-forms").then(({ revisions, requestTypes }) => {
        said.push(revisions("${orange}").join(), requestTypes().map(({ id }) => id).join());
        parentPort.postMessage(said);
      });
    `;
    const none = "RangeError: There is no such request type. There are: none.";
    const one = `RangeError: There is no such request type. There are: ${orange}.`;
    const { title, revision } = api.describe(orange);
    // In the order in which they were registered.
    const ids = [
      orange,
      ...api
        .requestTypes()
        .map(({ id }) => id)
        .filter((id) => id !== orange),
    ];
    const french = api.describe(orange, { locale: "fr" }).title;
    const expected = [none, none, french, one, title, french, `${revision},2022-04-04`, ids.join()];
    assert.deepEqual(await inThread(script), expected);
  });
});

describe("a request type", () => {
  test("is plain data that nothing can change", () => {
    assert.deepEqual({ ...english }, { id: orange, revision: api.describe(orange).revision });
    assert.ok(Object.isFrozen(english));
    assert.equal(JSON.stringify(require(`request-forms/types/${orange}`).default), JSON.stringify(english));
  });

  test("of another copy is taken as well", () => {
    const required = require(`request-forms/types/${orange}`).default;
    assert.notEqual(required, english);
    assert.deepEqual(api.validate(required, {}), api.validate(orange, {}));
    assert.equal(api.describe(required.with(french), { locale: "fr" }).title, api.describe(french).title);
  });

  test("has only languages of its own structure", () => {
    assert.throws(() => english.with(other), { name: "Error", message: /structure/ });
    assert.throws(() => english.with({ id: orange }), TypeError);
    assert.throws(() => api.register({ ...english }), TypeError);
    const brand = Symbol.for("request-forms.RequestType");
    const changed = { [brand]: { ...english[brand], pack: "" } };
    assert.throws(() => api.register(changed), { name: "Error", message: /structure/ });
  });

  test("speaks the language that a tag means, and warns once where it has none", (context) => {
    const warn = context.mock.method(console, "warn", () => {});
    const both = english.with(french);
    for (const locale of ["fr", "FR", "fr-FR", "fr-Latn-CA", "fr-x-ours"]) {
      assert.equal(api.describe(both, { locale }).title, api.describe(french).title, locale);
    }
    assert.equal(api.describe(both).title, api.describe(english).title);
    assert.equal(warn.mock.callCount(), 0);
    for (const locale of ["en", "en-GB"]) {
      assert.equal(api.describe(french, { locale }).title, api.describe(french).title);
    }
    assert.equal(warn.mock.callCount(), 1);
    for (const locale of ["de", "", "f", "english"]) {
      assert.throws(() => api.describe(both, { locale }), { name: "RangeError", message: /"en", "fr"/ });
    }
    assert.throws(() => api.describe(both, { locale: 1 }), TypeError);
  });

  test("has revisions", () => {
    const { revision } = api.describe(orange);
    assert.deepEqual(api.revisions(orange), [revision, "2022-04-04"]);
    assert.deepEqual(api.revisions(english), [revision, "2022-04-04"]);
    assert.deepEqual(api.revisions(verizon), []);
    assert.deepEqual(api.describe(orange, { revision }), api.describe(orange));
    const message = new RegExp(revision);
    assert.throws(() => api.describe(orange, { revision: "2000-01-01" }), { name: "RangeError", message });
    assert.throws(() => api.describe(orange, { revision: 1 }), TypeError);
    assert.throws(() => api.revisions("nothing"), RangeError);
    assert.deepEqual([orange, "nothing", "", null].map(api.isRequestTypeId), [true, false, false, false]);
  });
});

describe("the slim entry", () => {
  const file = fileURLToPath(import.meta.resolve("request-forms/request_forms.wasm"));
  const bytes = readFileSync(file);
  const expected = JSON.stringify(api.validate(orange, {}));
  const answer = ({ validate }) => JSON.stringify(validate(orange, {}));

  /** An entry that nobody has given a module yet. */
  function fresh() {
    for (const name of Object.keys(require.cache)) {
      if (name.startsWith(dirname(file))) delete require.cache[name];
    }
    return require("request-forms/slim");
  }

  test("says what it needs as long as it has no module", () => {
    const slim = fresh();
    const calls = [() => slim.render(orange), () => slim.validate(orange, {}), () => slim.open(orange)];
    for (const call of calls) assert.throws(call, { name: "Error", message: /compile|setWasm/ });
    slim.setWasm(bytes);
    assert.equal(answer(slim), expected);
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
      assert.equal(answer(slim), expected);
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
      assert.equal(answer(slim), expected);
    });
  }

  test("refuses what is no module, with an Error", async () => {
    const slim = fresh();
    assert.throws(() => slim.setWasm(new Uint8Array(8)), Error);
    assert.throws(() => slim.setWasm("module"), Error);
    await assert.rejects(slim.compile(response("text/html", { status: 404 })), /404/);
    await assert.rejects(slim.compile(new Response("<html>")), Error);
    assert.throws(() => answer(slim), Error);
    slim.setWasm(bytes);
    assert.equal(answer(slim), expected);
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
