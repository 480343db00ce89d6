// The types of the element in frameworks that have their own for what stands in a template: a right and a wrong use of it
// in each, as its own compiler reads them, and what the README has for it. What is expected to be wrong says so in place.

import { cpSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { sources } from "./folders.mjs";

const strict = { strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true };
const page = { target: "ES2022", lib: ["ES2022", "DOM", "DOM.Iterable"], types: [], noEmit: true };
const bundler = { module: "ESNext", moduleResolution: "bundler", verbatimModuleSyntax: true };
const common = { ...page, ...strict, ...bundler };
const tsx = (jsx, jsxImportSource) => ({ ...common, skipLibCheck: false, jsx, jsxImportSource });

/** Sources of the applications that the README shows. */
const shown = {
  solid: "solid/disconnect.tsx",
  vue: "nuxt/app/components/Disconnect.vue",
  svelte: "sveltekit/src/lib/Disconnect.svelte",
};

const compilers = [
  { files: ["react.tsx"], options: tsx("react-jsx", "react"), command: ["tsc"] },
  { files: ["preact.tsx"], options: tsx("react-jsx", "preact"), command: ["tsc"] },
  { files: ["solid.tsx", basename(shown.solid)], options: tsx("preserve", "solid-js"), command: ["tsc"] },
  { files: ["App.vue", basename(shown.vue)], options: common, command: ["vue-tsc"] },
  {
    files: ["App.svelte", basename(shown.svelte)],
    options: common,
    command: ["svelte-check", "--fail-on-warnings"],
  },
];

/** Fails with what a compiler says, unless it says nothing. */
export async function checkElementTypes(project) {
  for (const path of Object.values(shown)) cpSync(join(sources, path), project.path(basename(path)));
  for (const { files, options, command } of compilers) {
    const vueCompilerOptions = { strictTemplates: true };
    const configuration = { compilerOptions: options, vueCompilerOptions, include: files };
    writeFileSync(project.path("tsconfig.json"), JSON.stringify(configuration));
    const [tool, ...parameters] = command;
    const flag = tool === "svelte-check" ? "--tsconfig" : "--project";
    await project.run([tool, ...parameters, flag, "./tsconfig.json"]);
  }
}
