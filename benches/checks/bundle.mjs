// Code for Node and for a page alike: bundled and minified, as whoever uses a library ships it. `compiled:ajv/<name>` is
// what Ajv makes of a schema, ahead of time.

import { fileURLToPath } from "node:url";
import Ajv from "ajv";
import standalone from "ajv/dist/standalone/index.js";
import addFormats from "ajv-formats";
import { build } from "esbuild";
import * as schemas from "./contenders/schemas.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));

/** The text of a bundle, of the source text of a module in this folder. */
export async function bundle(contents, options) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: here },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [compiledAjv],
    ...options,
  });
  return outputFiles[0].text;
}

/** Each schema is a module of its own, so that a bundle has those alone that it uses. */
const compiledAjv = {
  name: "compiled-ajv",
  setup(build) {
    const namespace = "compiled";
    build.onResolve({ filter: /^compiled:ajv\// }, ({ path }) => ({ path, namespace, sideEffects: false }));
    build.onLoad({ filter: /.*/, namespace }, ({ path }) => ({
      contents: compiled(path.split("/")[1]),
      resolveDir: here,
    }));
  },
};

function compiled(name) {
  const { request, ...plain } = schemas;
  const schema = { ...plain, request: request(false), strict: request(true) }[name];
  const ajv = addFormats(new Ajv({ allErrors: true, code: { source: true, esm: true } }));
  return standalone(ajv, ajv.compile(schema));
}
