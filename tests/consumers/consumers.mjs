// All consumers: who uses the package, and how it is proved that it works there. `folder` holds the tools and sources
// of a consumer, and `tool` is the package whose version stands in the table. What `isHeavy`, by the size of its download
// or by its time, is left to the complete run.

import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { answerOf, chromiumPath, chromiumVersion } from "./lib/browser.mjs";
import { checkElementTypes } from "./lib/element-types.mjs";
import { compare } from "./lib/expected.mjs";
import { checkExtension } from "./lib/extension.mjs";
import { frameworkPage } from "./lib/framework.mjs";
import { application, builtPage, program, servedPage, testRunner } from "./lib/kinds.mjs";
import { checkNext } from "./lib/next.mjs";
import { checkPlain } from "./lib/plain.mjs";
import { checkPnpm } from "./lib/pnpm.mjs";
import { jsonOf } from "./lib/server.mjs";
import { policy, serveFolder } from "./lib/static.mjs";
import { checkTypes } from "./lib/typescript.mjs";

const vite = { folder: "vite", tool: "vite" };
const viteDev = { ...vite, command: ["vite", "dev", "--host=127.0.0.1"], ready: /Local: +(http:\S+)/ };
const webpack = { folder: "webpack", tool: "webpack", command: ["webpack"] };
const rspack = { folder: "rspack", tool: "@rspack/core", command: ["rspack", "build"] };
const esbuild = { folder: "esbuild", tool: "esbuild" };
const bundleReact = [
  "esbuild",
  "page.jsx",
  "index.html",
  "--bundle",
  "--format=esm",
  "--jsx=automatic",
  "--define:process.env.NODE_ENV='development'",
  "--loader:.html=copy",
  "--outdir=dist",
];
const next = { folder: "next", tool: "next", isHeavy: true };
const nextReady = { ready: /Local: +(http:\S+)/ };
const newerNode = (folder) => ({ folder, tool: `node-linux-${process.arch}`, isHeavy: true });
const packageChecks = { folder: "package-checks" };

export const consumers = [
  // Runtimes.
  program({
    name: "node-esm",
    folder: "node",
    command: ["node", "main.mjs"],
    executable: () => process.execPath,
  }),
  program({
    name: "node-cjs",
    folder: "node",
    command: ["node", "main.cjs"],
    executable: () => process.execPath,
  }),
  ...["node-22", "node-24"].flatMap((folder) => [
    program({ ...newerNode(folder), name: `${folder}-esm`, command: ["node", "main.mjs"] }),
    program({ ...newerNode(folder), name: `${folder}-cjs`, command: ["node", "main.cjs"] }),
  ]),
  program({
    name: "deno",
    folder: "deno",
    tool: "deno",
    isHeavy: true,
    command: ["deno", "run", "--no-prompt", "--cached-only", "--node-modules-dir=manual", "main.mjs"],
  }),
  program({
    name: "bun",
    folder: "bun",
    tool: "bun",
    isHeavy: true,
    command: ["bun", "run", "main.mjs"],
    // An install script would put the program in place of the command of that name.
    executable: (project) => project.only("node_modules/@oven", "bin/bun"),
  }),
  {
    name: "workerd",
    folder: "workerd",
    tool: "workerd",
    what: "workerd serve, bundled as Wrangler does, the module as a binding that is compiled already",
    async check(project) {
      await build({
        entryPoints: [project.path("worker.js")],
        outfile: project.path("built.js"),
        bundle: true,
        format: "esm",
        external: ["*.wasm"],
      });
      await project.serve(
        ["workerd", "serve", "workerd.capnp", "--control-fd=1"],
        { ready: /"event":"listen".*"port":(\d+)/ },
        async (address) => compare(await jsonOf(address)),
      );
    },
  },

  // Test runners.
  testRunner({
    name: "vitest",
    folder: "vitest",
    tool: "vitest",
    command: ["vitest", "run", "--reporter=default", "--reporter=json", "--outputFile.json=report.json"],
    tests: 4,
  }),
  testRunner({
    name: "vitest-browser",
    folder: "vitest-browser",
    tool: "vitest",
    isHeavy: true,
    command: ["vitest", "run", "--reporter=default", "--reporter=json", "--outputFile.json=report.json"],
    env: () => ({ CHROMIUM: chromiumPath() }),
    tests: 4,
  }),
  testRunner({
    name: "jest",
    folder: "jest",
    tool: "jest",
    command: ["jest", "--json", "--outputFile=report.json"],
    tests: 5,
  }),
  program({
    name: "happy-dom",
    folder: "happy-dom",
    tool: "@happy-dom/global-registrator",
    what: "node main.mjs; a bound form and the element in happy-dom",
    shared: [],
    command: ["node", "main.mjs"],
    withElement: true,
  }),

  // Pages.
  {
    name: "browser",
    folder: "browser",
    version: chromiumVersion,
    what: "no bundler, but an import map; the page in Chromium, and the README's",
    shared: ["page"],
    async check(project) {
      // The map is a script in the page, which the policy of the built pages forbids.
      compare(await serveFolder(project.folder, answerOf, {}), { withElement: true });
      await checkPlain(project);
    },
  },
  builtPage({
    ...esbuild,
    name: "esbuild",
    command: ["esbuild", "page.js", "--bundle", "--minify", "--format=esm", "--outdir=dist"],
  }),
  {
    ...esbuild,
    name: "script",
    what: "esbuild page.js --bundle --format=iife; a classic script, in a page opened as a file in Chromium",
    shared: ["page"],
    async check(project) {
      await project.run(["esbuild", "page.js", "--bundle", "--format=iife", "--outfile=dist/classic.js"]);
      compare(await answerOf(pathToFileURL(project.path("classic.html")).href), { withElement: true });
    },
  },
  {
    name: "extension",
    folder: "extension",
    version: chromiumVersion,
    what: "esbuild; an extension of manifest version 3 in Chromium: its service worker, a page of its own",
    shared: ["page"],
    check: checkExtension,
  },
  builtPage({ name: "rollup", folder: "rollup", tool: "rollup", command: ["rollup", "--config"] }),
  builtPage({ ...webpack, name: "webpack" }),
  builtPage({ ...webpack, name: "webpack-slim", page: "slim" }),
  builtPage({ ...webpack, name: "webpack-worker", page: "worker" }),
  builtPage({ ...rspack, name: "rspack" }),
  builtPage({ ...rspack, name: "rspack-slim", page: "slim" }),
  builtPage({
    name: "parcel",
    folder: "parcel",
    tool: "parcel",
    isHeavy: true,
    command: ["parcel", "build", "index.html"],
  }),
  builtPage({ ...vite, name: "vite", command: ["vite", "build"] }),
  builtPage({ ...vite, name: "vite-slim", command: ["vite", "build"], page: "slim" }),
  builtPage({ ...vite, name: "vite-worker", command: ["vite", "build"], page: "worker" }),
  servedPage({ ...viteDev, name: "vite-dev" }),
  servedPage({ ...viteDev, name: "vite-dev-slim", page: "slim" }),

  // Frameworks, as they are in development: that is when they complain.
  frameworkPage({
    name: "react",
    folder: "react",
    tool: "react",
    shared: ["react"],
    command: bundleReact,
  }),
  // No element: React 18 sets no properties of one, and hears none of its events.
  frameworkPage({
    name: "react-18",
    folder: "react-18",
    tool: "react",
    shared: ["react", "react-component"],
    command: bundleReact,
  }),
  frameworkPage({
    name: "react-vite",
    folder: "react-vite",
    tool: "@vitejs/plugin-react",
    shared: ["react", "react-component"],
    command: ["vite", "build"],
    // The markup that React is given is made under our policy.
    headers: {
      "content-security-policy": `${policy}; require-trusted-types-for 'script'; trusted-types request-forms`,
    },
  }),
  frameworkPage({ name: "vue", folder: "vue", tool: "vue", command: ["vite", "build"] }),
  frameworkPage({ name: "svelte", folder: "svelte", tool: "svelte", command: ["vite", "build"] }),

  // Applications, built for production.
  application({
    name: "solid",
    folder: "solid",
    tool: "solid-js",
    command: ["vite", "build"],
    pages: { "": {} },
  }),
  application({
    name: "angular",
    folder: "angular",
    tool: "@angular/core",
    isHeavy: true,
    command: ["ng", "build"],
    pages: { "": {} },
  }),
  application({
    name: "nuxt",
    folder: "nuxt",
    tool: "nuxt",
    isHeavy: true,
    command: ["nuxt", "build"],
    serve: ["node", ".output/server/index.mjs"],
    ready: /Listening on (http:\S+)/,
    env: (port) => ({ NITRO_HOST: "127.0.0.1", NITRO_PORT: port }),
    pages: { "": { isRendered: true }, form: { isRendered: true, hasForm: true } },
  }),
  application({
    name: "sveltekit",
    folder: "sveltekit",
    tool: "@sveltejs/kit",
    isHeavy: true,
    command: ["vite", "build"],
    serve: ["node", "build/index.js"],
    ready: /Listening on (http:\S+)/,
    env: (port) => ({ HOST: "127.0.0.1", PORT: port }),
    pages: { "": { isRendered: true }, form: { isRendered: true, hasForm: true } },
  }),
  application({
    name: "react-router",
    folder: "react-router",
    tool: "react-router",
    isHeavy: true,
    command: ["react-router", "build"],
    serve: ["react-router-serve", "build/server/index.js"],
    ready: /\((http:\S+)\)/,
    env: (port) => ({ HOST: "127.0.0.1", PORT: port }),
    pages: { "": { isRendered: true } },
    action: "form",
  }),
  application({
    name: "astro",
    folder: "astro",
    tool: "astro",
    isHeavy: true,
    command: ["astro", "build"],
    pages: { "": { isRendered: true }, "form/": { isRendered: true, hasForm: true } },
  }),

  // An application whose components run on the server and in the browser.
  {
    ...next,
    name: "next",
    what: "next build, next start; a route, what the server renders, the page in Chromium, a server action",
    async check(project) {
      await project.run(["next", "build"]);
      await project.serve(["next", "start", "--hostname=127.0.0.1", "--port=0"], nextReady, checkNext);
    },
  },
  {
    ...next,
    name: "next-dev",
    what: "next dev; a route, what the server renders, the page in Chromium, a server action",
    check: (project) =>
      project.serve(["next", "dev", "--hostname=127.0.0.1", "--port=0"], nextReady, checkNext),
  },

  // The package itself.
  {
    name: "pnpm",
    folder: "pnpm",
    tool: "pnpm",
    what: "pnpm add of the tarball, isolated and without hoisting; node main.mjs, node main.cjs",
    shared: ["program"],
    check: checkPnpm,
  },
  {
    name: "typescript",
    folder: "typescript",
    tool: "typescript",
    what: "tsc without skipLibCheck, for a bundler, for Node and without DOM; the oldest supported version",
    check: checkTypes,
  },
  {
    name: "element-types",
    folder: "element-types",
    tool: "typescript",
    isHeavy: true,
    what: "tsc for TSX of React, Preact and Solid, vue-tsc, svelte-check",
    check: checkElementTypes,
  },
  {
    ...packageChecks,
    name: "publint",
    tool: "publint",
    what: "publint run --strict",
    async check(project, tarball) {
      const said = await project.run(["publint", "run", tarball, "--strict"]);
      // A suggestion alone would not be a failure to it.
      if (!said.includes("All good!")) throw new Error(said);
    },
  },
  {
    ...packageChecks,
    name: "types",
    tool: "@arethetypeswrong/cli",
    what: "attw",
    async check(project, tarball) {
      // What the import of a module means depends on the bundler, so there are no types for it.
      const modules = ["request_forms.wasm", "core.wasm", "form.wasm"];
      await project.run(["attw", tarball, "--exclude-entrypoints", ...modules]);
    },
  },
];
