// What the example portal makes of its root: it leads to a form, or where there are many types, lets the reader choose.

import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { createApp } from "../../examples/portal/app.mjs";

/** An app that serves a page with two types, and with this at its root. */
function appWith(folder, index) {
  for (const page of ["A_1/en", "A_1/fr", "B_1/en", "B_1/fr", "own/en", "own/fr"]) {
    mkdirSync(join(folder, page), { recursive: true });
    writeFileSync(join(folder, page, "index.html"), "<!doctype html><title>Page</title>");
  }
  writeFileSync(join(folder, "index.html"), index);
  return createApp({ www: folder });
}

describe("the root", () => {
  const folders = [];
  let few;
  let many;

  before(() => {
    const folder = () => folders[folders.push(mkdtempSync(join(tmpdir(), "request-forms-root-"))) - 1];
    few = appWith(folder(), "<!doctype html><title>All</title>");
    many = appWith(folder(), "<!doctype html><title>All</title><div data-type-search></div>");
  });

  after(() => {
    for (const folder of folders) rmSync(folder, { recursive: true });
  });

  const leads = async (app, path, headers = {}) =>
    (await app.request(path, { headers })).headers.get("Location");

  test("of few types leads to the first, in the reader's language", async () => {
    assert.equal(await leads(few, "/"), "/A_1/en/");
    assert.equal(await leads(few, "/", { "Accept-Language": "fr-CA, en;q=0.5" }), "/A_1/fr/");
    assert.equal(await leads(few, "/?type=unheard&lang=xx"), "/A_1/en/");
  });

  test("of many types is there to choose from, unless one is asked for", async () => {
    for (const path of ["/", "/?lang=fr", "/?type=unheard"]) {
      const answer = await many.request(path);
      assert.equal(answer.status, 200, path);
      assert.match(await answer.text(), /data-type-search/);
    }
    assert.equal(await leads(many, "/?type=B_1&lang=fr&demo"), "/B_1/fr/?demo=");
  });

  test("leads on where the last slash is missing, to the page for types of one's own, too", async () => {
    assert.equal(await leads(few, "/own/fr"), "/own/fr/");
  });

  test("that page alone may make markup by the package's policy", async () => {
    const policy = async (path) => (await few.request(path)).headers.get("Content-Security-Policy");
    for (const path of ["/own/en/", "/own/fr/index.html"])
      assert.match(await policy(path), /; trusted-types request-forms; /);
    for (const path of ["/", "/A_1/en/", "/own/en/other/", "/own.html", "/requests"])
      assert.match(await policy(path), /; trusted-types 'none'; /);
  });
});
