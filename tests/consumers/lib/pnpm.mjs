// The package as pnpm installs it when it is strict: what a package has not declared it cannot import.

import { cpSync, readdirSync, rmSync } from "node:fs";
import { compare } from "./expected.mjs";

const strict = ["node-linker=isolated", "hoist=false", "strict-peer-dependencies=true"];
const own = ["store-dir=store", "cache-dir=cache", "lockfile=false"];

export async function checkPnpm(project, tarball) {
  // The one that pnpm installs has to be the only one.
  rmSync(project.path("node_modules/request-forms"), { recursive: true });
  for (const file of readdirSync(project.folder)) {
    if (/^(main|requests)\./.test(file)) cpSync(project.path(file), project.path("app", file));
  }
  // It has no dependencies, so nothing is asked of a registry.
  const options = [...strict, ...own].map((option) => `--config.${option}`);
  await project.run(["pnpm", "--dir", "app", "add", tarball, "--offline", "--ignore-scripts", ...options]);
  for (const program of ["main.mjs", "main.cjs"]) {
    const [answer] = (await project.run(["node", `app/${program}`])).split("\n");
    compare(JSON.parse(answer));
  }
}
