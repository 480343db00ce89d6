// Copies of the package in one program, as its dependencies bring them: by import and by require, without the module, of
// another version. What one of them makes, another recognises.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import * as imported from "request-forms";
import * as core from "request-forms/core";
import english from "request-forms/types/R_BVPN_FR_1";
import french from "request-forms/types/R_BVPN_FR_1.fr";
import { lines } from "../support/shapes.mjs";

const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL("../..", import.meta.url));
const orange = "R_BVPN_FR_1";
const own = "OWN_1";
const { minimal } = imported.examples(orange);
const brand = Symbol.for("request-forms.RequestType");

/** All of the package as another program has it, whose version may be another. */
async function copyOf(version) {
  const names =
    "bind, examples, InvalidRequest, isRequestTypeId, open, payload, register, schema, servicePoints, validate";
  const { outputFiles } = await build({
    stdin: {
      contents: `export { ${names}, version } from "request-forms";
        export { default as type } from "request-forms/types/${orange}";`,
      resolveDir: root,
    },
    bundle: true,
    format: "esm",
    write: false,
    plugins: [
      {
        name: "version",
        setup: ({ onLoad }) =>
          onLoad({ filter: /[\\/]version\.js$/ }, ({ path }) => ({
            contents: readFileSync(path, "utf8").replace(imported.version, version),
          })),
      },
    ],
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}

/** The copies by their names; each has an engine of its own. */
const copies = { imported };
before(async () => {
  const required = require("request-forms");
  const slim = require("request-forms/slim");
  slim.setWasm(readFileSync(require.resolve("request-forms/request_forms.wasm")));
  Object.assign(copies, {
    required,
    slim,
    core,
    bundled: await copyOf(imported.version),
    other: await copyOf("9.9.9"),
  });
  core.register(english);
});

/** Calls `act` for each copy that makes something and each other one that gets it. */
function forPairs(act) {
  for (const [maker, one] of Object.entries(copies)) {
    for (const [user, other] of Object.entries(copies)) act(one, other, `${maker} for ${user}`);
  }
}

describe("copies of the package", () => {
  test("are some of one version, and one of another", () => {
    assert.equal(copies.bundled.version, imported.version);
    assert.equal(copies.other.version, "9.9.9");
    const classes = Object.values(copies).map(({ InvalidRequest }) => InvalidRequest);
    assert.ok(new Set(classes).size >= 4, "the copies are no copies");
  });

  test("recognise each other's InvalidRequest, and nothing else", () => {
    forPairs((maker, user, name) => {
      assert.throws(
        () => maker.payload(english, {}),
        (error) => error instanceof user.InvalidRequest && error.issues.length > 0,
        name,
      );
      assert.ok(new maker.InvalidRequest([]) instanceof user.InvalidRequest, name);
      class Special extends user.InvalidRequest {}
      assert.equal(new maker.InvalidRequest([]) instanceof Special, false, name);
      assert.ok(new Special([]) instanceof maker.InvalidRequest, name);
      for (const wrong of [new Error("no"), { name: "InvalidRequest", issues: [] }, null, undefined, 7]) {
        assert.equal(wrong instanceof user.InvalidRequest, false, name);
      }
    });
  });

  test("use each other's service points, as long as they are not given back", () => {
    const values = { ...minimal, servicePoint: { id: "sp-1" } };
    forPairs((maker, user, name) => {
      const points = maker.servicePoints([{ id: "SP-1" }, { id: "SP-2" }]);
      const options = { servicePoints: points };
      const known = () => user.validate(english, values, options).issues[0];
      assert.equal(known().suggestion, "SP-1", name);
      assert.equal(known().suggestion, "SP-1", `${name}, again`);
      const form = user.open(english, { ...options, values });
      assert.deepEqual(lines(form.issuesAt("servicePoint.id")), ["servicePoint.id referenceNotFound"], name);
      const { validate } = user.schema(english, options)["~standard"];
      assert.equal(validate(values).issues.length, 1, name);
      points.free();
      assert.throws(known, TypeError, name);
      // Whoever was given them goes on.
      assert.equal(form.issuesAt("servicePoint.id")[0].suggestion, "SP-1", name);
      assert.equal(validate(values).issues.length, 1, name);
      form.free();
    });
  });

  test("take each other's request types", () => {
    const expected = JSON.stringify(imported.validate(orange, {}));
    for (const [name, { validate }] of Object.entries(copies)) {
      for (const type of [english, require(`request-forms/types/${orange}`).default, copies.other.type]) {
        assert.equal(JSON.stringify(validate(type, {})), expected, name);
        const both = type.with(french);
        const { message } = validate(both, {}, { locale: "fr" }).issues[0];
        assert.equal(message, imported.validate(orange, {}, { locale: "fr" }).issues[0].message, name);
      }
    }
  });

  test("of one version share their registry; another version has one of its own", () => {
    const mine = { [brand]: { ...english[brand], id: own } };
    copies.bundled.register(mine);
    for (const name of ["imported", "required", "slim"]) assert.ok(copies[name].isRequestTypeId(own), name);
    for (const name of ["imported", "required", "slim", "core", "bundled"]) {
      assert.equal(copies[name].validate(own, minimal).valid, true, name);
    }
    assert.equal(copies.other.isRequestTypeId(own), false);
    assert.throws(() => copies.other.validate(own, minimal), RangeError);
    assert.equal(copies.other.validate(mine, minimal).valid, true);
  });

  test("tell a request type that another version wrote in another way", () => {
    const { pack, languages } = english[brand];
    const later = String.fromCharCode(pack.charCodeAt(0) + 1) + pack.slice(1);
    const en = { ...languages.en, sentences: `${languages.en.sentences}\nOne more` };
    const types = [{ pack: later }, { languages: { en } }].map((part) => ({
      [brand]: { ...english[brand], ...part },
    }));
    for (const [name, { validate, open }] of Object.entries(copies)) {
      for (const type of types) {
        for (const use of [() => validate(type, minimal), () => open(type).issues()]) {
          assert.throws(use, { name: "Error", message: /another version/ }, name);
        }
      }
      assert.equal(validate(english, minimal).valid, true, name);
    }
  });
});
