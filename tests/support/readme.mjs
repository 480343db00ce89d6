/** The examples of the package's README, run as they stand there. */

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { JSDOM, VirtualConsole } from "jsdom";

const root = fileURLToPath(new URL("../..", import.meta.url));
const text = readFileSync(new URL("../../npm/README.md", import.meta.url), "utf8")
  // What was taken from a project that uses the package runs there.
  .replace(/<!-- built: [\s\S]*?<!-- \/built -->/g, "");

/** Whether a block of that language is to be run. */
export const isScript = ({ language }) => ["ts", "tsx"].includes(language);

/** The code blocks of each section and of each recipe, as `{ language, code }`, by its heading. */
export const sections = new Map(
  text
    .split(/^###? /m)
    .slice(1)
    .map((section) => {
      const blocks = [...section.matchAll(/^```(\w+)\n(.*?)^```$/gms)];
      return [
        section.slice(0, section.indexOf("\n")),
        blocks.map(([, language, code]) => ({ language, code })),
      ];
    }),
);

/** The one script of a section, or the one with that number. */
export function script(section, index = 0) {
  return sections.get(section).filter(isScript)[index];
}

/** Bundles a script for a browser or for Node, with `more` after it. */
export async function bundled({ code, language }, { more = "", platform = "browser" } = {}) {
  const { outputFiles } = await build({
    stdin: { contents: `${code}\n${more}`, resolveDir: root, loader: language },
    bundle: true,
    write: false,
    platform,
    format: platform === "browser" ? "iife" : "esm",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "silent",
    // A script of the README may await something, which a classic script cannot.
    ...(platform === "browser" && /^\S.*\bawait /m.test(code) ? { format: "esm" } : {}),
  });
  return outputFiles[0].text;
}

/**
 * Opens a page with the markup of a section and runs its script in it. Gives the window, with what the script wrote to
 * the console in `said`, once the script is done.
 */
export async function page(section, { more, index, setUp = () => {} } = {}) {
  const markup = sections.get(section).find(({ language }) => language === "html")?.code ?? "";
  const said = [];
  const virtualConsole = new VirtualConsole();
  virtualConsole.on("log", (...args) => said.push(args));
  virtualConsole.on("jsdomError", (error) => said.push([error]));
  const { window } = new JSDOM(`<!doctype html><title>Test</title><body>${markup}`, {
    runScripts: "outside-only",
    virtualConsole,
  });
  setUp(window);
  const code = await bundled(script(section, index), { more });
  await window.eval(`(async () => {${code}})()`);
  return { window, said };
}
