// The portal that the page tests open: the example's, and beside its page the package as one script, for the pages that
// tests write themselves. It prints its address like the example's.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createAdaptorServer } from "@hono/node-server";
import { build } from "esbuild";
import { Hono } from "hono";
import { createApp } from "../../examples/portal/app.mjs";

const { outputFiles } = await build({
  stdin: {
    contents: 'export * from "request-forms/slim";',
    resolveDir: fileURLToPath(new URL(".", import.meta.url)),
  },
  bundle: true,
  format: "esm",
  write: false,
});
const wasm = readFileSync(fileURLToPath(import.meta.resolve("request-forms/request_forms.wasm")));

const app = new Hono();
app.get("/pkg/slim.js", (c) => c.body(outputFiles[0].text, 200, { "Content-Type": "text/javascript" }));
app.get("/pkg/request_forms.wasm", (c) => c.body(wasm, 200, { "Content-Type": "application/wasm" }));
// Most tests are about the form as it is where no service points are known: the others give the page some themselves.
app.get("/servicePoints", (c) => c.json([]));
app.route("/", createApp());

const server = createAdaptorServer({ fetch: app.fetch });
server.listen(0, "127.0.0.1", () => {
  console.log(`request-forms portal: http://127.0.0.1:${server.address().port}/`);
});
process.once("SIGTERM", () => process.exit());
