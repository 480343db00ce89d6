// The command that packs definitions when a program is built: what it writes is the request type, with its types, and
// needs nothing that reads definitions.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { examples, jsonSchema, validate } from "request-forms";
import { defineRequestType } from "request-forms/define";
import { move } from "../support/move.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const command = join(root, "npm/bin/request-forms.mjs");

// Within the repository, where the package is found by its name.
let folder;
before(() => {
  mkdirSync(join(root, "target"), { recursive: true });
  folder = mkdtempSync(join(root, "target/command-"));
  writeFileSync(join(folder, "move.json"), JSON.stringify(move));
});
after(() => rmSync(folder, { recursive: true, force: true }));

function run(...parameters) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...parameters], {
    cwd: folder,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

describe("request-forms pack", () => {
  test("writes the request type that the definition defines", async () => {
    assert.deepEqual(run("pack", "move.json"), {
      status: 0,
      stdout: "MOVE_1: move.js, move.d.ts\n",
      stderr: "",
    });
    const { default: type } = await import(pathToFileURL(join(folder, "move.js")).href);
    const defined = defineRequestType(move);
    const { minimal, broken } = examples(defined);
    for (const values of [minimal, ...broken.map(({ values }) => values)]) {
      for (const locale of ["en", "fr"]) {
        assert.deepEqual(validate(type, values, { locale }), validate(defined, values, { locale }));
      }
    }
    assert.throws(() => jsonSchema(type), /MOVE_1 was packed, without its schema/);
  });

  test("packs a file whatever its name, and with a byte order mark", async () => {
    const name = "a\u2028globalThis.isBroken = true";
    writeFileSync(join(folder, `${name}.json`), `\ufeff${JSON.stringify(move)}`);
    assert.equal(run("pack", `${name}.json`).stderr, "");
    const script = readFileSync(join(folder, `${name}.js`), "utf8");
    assert.match(script, /^\/\/ Made by request-forms pack from a globalThis[^\n\u2028]*\. Do not edit\.\n/);
    const { default: type } = await import(pathToFileURL(join(folder, `${name}.js`)).href);
    assert.equal(type.id, "MOVE_1");
  });

  test("leaves alone what it did not make", () => {
    writeFileSync(join(folder, "own.json"), JSON.stringify(move));
    writeFileSync(join(folder, "own.js"), "export const mine = 1;");
    const { status, stderr } = run("pack", "own.json");
    assert.equal(status, 1);
    assert.match(stderr, /own\.js is there, and was not made by this/);
    assert.equal(readFileSync(join(folder, "own.js"), "utf8"), "export const mine = 1;");
  });

  test("writes what a program can be built of without what reads definitions", async () => {
    run("pack", "move.json");
    const contents =
      'import type from "./move.js"; import { validate } from "request-forms/core"; validate(type, {});';
    const { metafile } = await build({
      stdin: { contents, resolveDir: folder },
      bundle: true,
      write: false,
      format: "esm",
      metafile: true,
      logLevel: "silent",
    });
    const files = Object.keys(metafile.inputs);
    assert.ok(files.some((file) => file.endsWith("/packed.js")));
    assert.deepEqual(
      files.filter((file) => /define|built-in/.test(file)),
      [],
    );
  });

  test("writes the types of its values and its payload", () => {
    run("pack", "move.json", "--out", ".");
    const source = [
      'import MOVE from "./move.js";',
      'import { payload } from "request-forms/core";',
      "const { line, persons, moveDate } = payload(MOVE, {});",
      'export const speed: "10M" | "100M" | undefined = line.speed;',
      "export const all: string[] = [line.number, moveDate, ...persons.map(({ email }) => email)];",
      "// @ts-expect-error There is no such property.",
      "line.numbr;",
    ];
    writeFileSync(join(folder, "use.ts"), source.join("\n"));
    const options = ["--strict", "--noEmit", "--module", "nodenext", "--target", "es2022", "--ignoreConfig"];
    const { status, stdout } = spawnSync(join(root, "node_modules/.bin/tsc"), [...options, "use.ts"], {
      cwd: folder,
      encoding: "utf8",
    });
    assert.equal(status, 0, stdout);
  });

  test("says what is wrong, and writes nothing", () => {
    const { operation, ...others } = move;
    writeFileSync(join(folder, "wrong.json"), JSON.stringify({ ...others, id: 7 }));
    assert.deepEqual(run("pack", "wrong.json"), {
      status: 1,
      stdout: "",
      stderr: "wrong.json is not right:\n  id: Give a text.\n  operation: Add this.\n",
    });
    assert.throws(() => readFileSync(join(folder, "wrong.js")), { code: "ENOENT" });
    writeFileSync(join(folder, "text.json"), "{id: 7}");
    assert.deepEqual(run("pack", "text.json"), { status: 1, stdout: "", stderr: "text.json is no JSON.\n" });
    for (const parameters of [
      [],
      ["pack"],
      ["unpack", "move.json"],
      ["pack", "none.json"],
      ["pack", "--fast", "x"],
    ]) {
      const { status, stdout, stderr } = run(...parameters);
      assert.equal(status, 1);
      assert.equal(stdout, "");
      assert.match(stderr, /^(?!.*\n\s+at )/s);
    }
    assert.match(run("--help").stdout, /^Usage: request-forms pack/);
  });
});
