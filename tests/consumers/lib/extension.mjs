// An extension as a browser loads it: its service worker, and a page of its own, under the policy in its manifest.

import { cpSync } from "node:fs";
import { answered, driveExtension } from "./browser.mjs";
import { compare } from "./expected.mjs";
import { requests } from "./shared.mjs";

export async function checkExtension(project) {
  const scripts = ["page.js", "background.js"];
  await project.run(["esbuild", ...scripts, "--bundle", "--minify", "--format=esm", "--outdir=dist"]);
  for (const file of ["manifest.json", "index.html"]) cpSync(project.path(file), project.path("dist", file));
  await driveExtension(project.path("dist"), "index.html", async (page) => {
    compare(await answered(page), { withElement: true });
    compare(await page.evaluate((type) => chrome.runtime.sendMessage(type), requests.type));
  });
}
