// Some runtimes have WebAssembly but no TextEncoder and TextDecoder as globals: jsdom hands neither on to its window.
// There the package brings its own, which have to make the same bytes of every text.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, test } from "node:test";
import { createContext, runInContext } from "node:vm";
import { Worker } from "node:worker_threads";
import * as api from "request-forms";
import { caseFiles } from "../support/cases.mjs";

const require = createRequire(import.meta.url);

const texts = [
  "",
  "plain",
  "\u0000",
  "\u007f\u0080",
  "é à ü ß ŒÆ",
  "’ “” … — \u00a0\u202f",
  "\u07ff\u0800\uffff",
  "日本語 العربية עברית",
  "\u{10000}\u{1f600}\u{10ffff}",
  "👩‍👩‍👧‍👦 🇫🇷",
  "e\u0301 Å Å",
  "\ufeffmark at the start",
  "mark in the \ufeff middle",
  "\ud800",
  "\udc00",
  "\udc00\ud800",
  "a\ud83db\ude00c\u{1f600}",
  "\ud83d".repeat(3) + "\ude00".repeat(3),
  "é".repeat(1023),
  "\u{1f600}".repeat(511),
  `${"x".repeat(5000)}é`,
  "é".repeat(20_000),
  "%41 %u00e9 &amp; \\u0041",
];

/**
 * Everything that brings texts in and out, as one text. It runs in another realm, so it may use nothing around it.
 */
function answersOf(api, texts, cases) {
  const said = [];
  for (const text of texts) {
    const form = api.open("disconnectCustomerConfirmation", {
      messages: { missingProperty: `{label} ${text}` },
    });
    form.set("reason", text);
    said.push(form.get("reason"), form.values(), form.issues());
    form.free();
    const points = [{ id: "SP-1", customerReference: text }];
    const values = {
      servicePoint: { customerReference: text },
      [text]: text,
      contacts: { primary: { [text]: 1 } },
    };
    said.push(api.validate("R_BVPN_FR_1", values, { servicePoints: points, locale: "fr" }));
    said.push(api.render("R_BVPN_FR_1", { locale: "fr", idPrefix: text.slice(0, 50) }).length);
    said.push(api.readResponse("R_BVPN_FR_1", 422, JSON.stringify({ code: 3620, message: text })));
    said.push(api.readResponse("R_BVPN_FR_1", 422, { code: 3620, message: text }));
  }
  for (const { type, values, options } of cases) said.push(api.validate(type, values, options));
  for (const { id } of api.requestTypes())
    said.push(api.describe(id, { locale: "fr" }), api.render(id, { locale: "fr" }));
  return JSON.stringify(said);
}

const cases = caseFiles().flatMap(({ type, cases }) =>
  cases.map(({ values, options }) => ({ type, values, options })),
);
const expected = answersOf(api, texts, cases);

describe("without TextEncoder and TextDecoder as globals", () => {
  const loads = {
    "the entry, imported": 'import("request-forms")',
    "the entry, required": 'Promise.resolve(require("request-forms"))',
    "the slim entry, imported": 'import("request-forms/slim").then(withModule)',
    "the slim entry, required": 'Promise.resolve(require("request-forms/slim")).then(withModule)',
  };
  for (const [name, load] of Object.entries(loads)) {
    test(`${name}, says the same of every text and case`, async () => {
      const script = `
        const { parentPort, workerData } = require("node:worker_threads");
        delete globalThis.TextEncoder;
        delete globalThis.TextDecoder;
        const withModule = (api) => {
          api.setWasm(workerData.bytes);
          return api;
        };
        const answersOf = ${answersOf};
        ${load}.then((api) => {
          const globals = [typeof TextEncoder, typeof TextDecoder];
          parentPort.postMessage({ globals, answers: answersOf(api, workerData.texts, workerData.cases) });
        });
      `;
      const bytes = readFileSync(require.resolve("request-forms/request_forms.wasm"));
      const worker = new Worker(script, { eval: true, workerData: { bytes, texts, cases } });
      try {
        const { globals, answers } = await new Promise((resolve, reject) =>
          worker.once("message", resolve).once("error", reject),
        );
        assert.deepEqual(globals, ["undefined", "undefined"]);
        assertSame(answers, expected);
      } finally {
        await worker.terminate();
      }
    });
  }

  test("in a window of its own, as jsdom makes one, says the same", () => {
    // What jsdom has on its window, of all that the package could ask for.
    const window = createContext({ atob, URL, setTimeout, clearTimeout });
    const load = (file) => {
      const module = { exports: {} };
      const text = readFileSync(file, "utf8");
      const wrapped = runInContext(`(function (module, exports, require) {${text}\n})`, window);
      wrapped(module, module.exports, (name) => load(createRequire(file).resolve(name)));
      return module.exports;
    };
    const loaded = load(require.resolve("request-forms"));
    assert.equal(runInContext("typeof TextEncoder + typeof TextDecoder", window), "undefinedundefined");
    // The values come from the window too, as those of a page in it would.
    const answer = runInContext(
      `(function (api, data) { const [texts, cases] = JSON.parse(data); return (${answersOf})(api, texts, cases); })`,
      window,
    );
    assertSame(answer(loaded, JSON.stringify([texts, cases])), expected);
  });
});

function assertSame(found, expected) {
  if (found === expected) return;
  const at = [...expected].findIndex((character, index) => found[index] !== character);
  assert.fail(`expected …${expected.slice(at - 80, at + 80)}…\nfound …${found.slice(at - 80, at + 80)}…`);
}
