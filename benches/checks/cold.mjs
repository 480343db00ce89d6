// The first check: from nothing to the first result, of one request type alone, in a new process of Node and in a new
// page of Chromium, which has to fetch and compile it all.

import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { startChromium } from "../browser.mjs";
import { shuffled, spread } from "../measure.mjs";
import { save, workFolder } from "../results.mjs";
import { serve } from "../serve.mjs";
import { bundle } from "./bundle.mjs";
import { validForms } from "./inputs.mjs";

const rounds = 15;
const [values] = validForms(1);

/** What each exports as `check`. */
const sources = {
  "request-forms": `
    import { validate } from "../../npm/dist/index.js";
    export const check = (values) => validate("U_BVPN_CUSTOM003_1", values).issues.length;`,
  "request-forms/core": `
    import { validate } from "../../npm/dist/core.js";
    import type from "../../npm/dist/types/U_BVPN_CUSTOM003_1.js";
    export const check = (values) => validate(type, values).issues.length;`,
  Zod: schemaOf("zod"),
  "Zod mini": schemaOf("zod-mini"),
  Valibot: schemaOf("valibot"),
  Ajv: schemaOf("ajv"),
  ArkType: schemaOf("arktype"),
  TypeBox: schemaOf("typebox"),
};

function schemaOf(file) {
  return `import { update } from "./contenders/${file}.mjs"; export const check = update();`;
}

const folder = workFolder("cold");
const files = [];
for (const [index, source] of Object.values(sources).entries()) {
  const text = await bundle(source);
  writeFileSync(join(folder, `${index}.mjs`), text);
  files.push([`/${index}.mjs`, text]);
}
const server = await serve([["/index.html", "<!doctype html>"], ...files]);
const browser = await startChromium();
const names = Object.keys(sources);
const times = new Map(names.map((name) => [name, { node: [], chromium: [] }]));
console.log("\nThe first check, cold");
for (let round = 0; round < rounds; round++) {
  for (const name of shuffled(names)) {
    const { node, chromium } = times.get(name);
    node.push(inNode(names.indexOf(name)));
    chromium.push(await inChromium(names.indexOf(name)));
  }
}
await browser.close();
server.close();
save(
  "cold",
  names.map((name, index) => {
    const { node, chromium } = times.get(name);
    return { name, size: server.sizes[`/${index}.mjs`], node: spread(node), chromium: spread(chromium) };
  }),
);

function inNode(index) {
  const code = `
    const values = ${JSON.stringify(values)};
    const start = performance.now();
    const { check } = await import("./${index}.mjs");
    if (check(values) !== 0) throw new Error("not valid");
    console.log(performance.now() - start);`;
  const parameters = ["--input-type=module", "--eval", code];
  return Number(execFileSync(process.execPath, parameters, { cwd: folder, encoding: "utf8" }));
}

async function inChromium(index) {
  // A new context has neither the file nor its compiled code.
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(server.origin);
  const time = await page.evaluate(
    async ({ address, values }) => {
      const start = performance.now();
      const { check } = await import(address);
      if (check(values) !== 0) throw new Error("not valid");
      return performance.now() - start;
    },
    { address: `/${index}.mjs`, values },
  );
  await context.close();
  return time;
}
