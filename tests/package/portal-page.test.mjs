// The example portal serves the files of the page, each with its type, and nothing from beside them.

import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { createApp } from "../../examples/portal/app.mjs";
import { assertRefused, assertSafe } from "../support/portal-assertions.mjs";
import { read } from "../support/portal-client.mjs";

describe("the page", () => {
  let folder;
  let site;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), "request-forms-portal-"));
    const www = join(folder, "www");
    mkdirSync(join(www, "pkg"), { recursive: true });
    writeFileSync(join(folder, "secret.txt"), "secret");
    writeFileSync(join(www, "index.html"), "<!doctype html><title>Page</title>");
    writeFileSync(join(www, "main.js"), "export {};");
    writeFileSync(join(www, "main.mjs"), "export {};");
    writeFileSync(join(www, "page.css"), "body {}");
    writeFileSync(join(www, "icon.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
    writeFileSync(join(www, "pkg", "module.wasm"), new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
    site = createApp({ www });
  });

  after(() => rmSync(folder, { recursive: true }));

  const types = {
    "/": "text/html; charset=utf-8",
    "/index.html": "text/html; charset=utf-8",
    "/main.js": "text/javascript; charset=utf-8",
    "/main.mjs": "text/javascript; charset=utf-8",
    "/page.css": "text/css; charset=utf-8",
    "/icon.svg": "image/svg+xml; charset=utf-8",
    "/pkg/module.wasm": "application/wasm",
    "/main.js?v=1": "text/javascript; charset=utf-8",
  };
  for (const [path, type] of Object.entries(types)) {
    test(`serves ${path} as ${type}`, async () => {
      const response = await site.request(path);
      assert.equal(response.status, 200);
      assert.equal(response.headers.get("Content-Type"), type);
      assert.equal(response.headers.get("Cache-Control"), "no-cache");
      assertSafe(response.headers, path);
      const bytes = await response.arrayBuffer();
      assert.equal(response.headers.get("Content-Length"), String(bytes.byteLength));
    });
  }

  test("has the policy of the header in itself, all but the word about frames", async () => {
    const html = readFileSync(new URL("../../www/page.html", import.meta.url), "utf8");
    const [, own] = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(html);
    const { headers } = await site.request("/");
    assert.equal(`${own}; frame-ancestors 'none'`, headers.get("Content-Security-Policy"));
  });

  test("is asked for again, but sent again only after a change", async () => {
    const file = join(folder, "www", "changing.js");
    writeFileSync(file, "export const count = 1;");
    const first = await site.request("/changing.js");
    const known = { headers: { "If-None-Match": first.headers.get("ETag") } };
    const second = await site.request("/changing.js", known);
    assert.equal(second.status, 304);
    assert.equal(second.headers.get("Cache-Control"), "no-cache");
    writeFileSync(file, "export const count = 2;");
    const third = await site.request("/changing.js", known);
    assert.equal(third.status, 200);
    assert.equal(await third.text(), "export const count = 2;");
  });

  test("answers HEAD without a body", async () => {
    const response = await site.request("/main.js", { method: "HEAD" });
    assert.equal(response.status, 200);
    assert.equal(response.headers.get("Content-Length"), "10");
    assert.equal(await response.text(), "");
  });

  for (const range of [
    "bytes=5-2",
    "bytes=abc",
    "bytes=",
    "bytes=-",
    "bytes=-0",
    "bytes=0-0,5-9",
    "bytes=0-,0-,0-",
    "bytes=1000000-",
    "bytes=0-99999999999999999999",
    "bytes = 2-5",
    "lines=1-2",
    "2-5",
    "bytes=2-5",
  ]) {
    test(`answers Range: ${range} with the whole file`, async () => {
      const plain = await site.request("/main.js");
      const response = await site.request("/main.js", { headers: { Range: range } });
      assert.equal(response.status, 200);
      assert.equal(response.headers.get("Content-Range"), null);
      for (const name of ["ETag", "Content-Length", "Content-Type"]) {
        assert.equal(response.headers.get(name), plain.headers.get(name), name);
      }
      assert.equal(await response.text(), "export {};");
    });
  }

  for (const path of [
    "/nothing.html",
    "/pkg",
    "/pkg/",
    "/../secret.txt",
    "/%2e%2e%2fsecret.txt",
    "/..%5csecret.txt",
  ]) {
    test(`has no ${path}`, async () => {
      assertRefused(await read(await site.request(path)), 404, 60);
    });
  }
});
