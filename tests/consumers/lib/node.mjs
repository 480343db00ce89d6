// The Node that a consumer's tools run on: the one that runs this, or the one that they need.

import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { installToolsOf } from "./install.mjs";

/** The environment for the tools of a folder, whose manifest asks for a Node of another major version by `engines`. */
export async function environmentOf(folder) {
  const manifest = join(folder, "package.json");
  const { engines } = existsSync(manifest) ? JSON.parse(readFileSync(manifest, "utf8")) : {};
  if (!engines?.node) return process.env;
  // It is a consumer of its own, which pins the version.
  const tools = join(await installToolsOf(`node-${engines.node}`), "node_modules/.bin");
  return { ...process.env, PATH: `${tools}${delimiter}${process.env.PATH}` };
}
