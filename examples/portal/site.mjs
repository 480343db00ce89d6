// The files of the page, as `node www/build.mjs` makes them, and the way from the root to the form in the reader's language.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { accepts } from "hono/accepts";
import { etag } from "hono/etag";

const built = fileURLToPath(new URL("../../www/dist", import.meta.url));

/** An app that serves the folder of a built page. */
export function site(folder = built) {
  const app = new Hono();
  const pages = pagesIn(folder);
  const isChosen = isChosenAtRoot(folder);
  const isAsked = (c) => pages.some(({ type }) => type === c.req.query("type"));

  if (pages.length > 0) app.get("/", (c, next) => (isChosen && !isAsked(c) ? next() : toPage(c, pages)));
  app.get("*", cached, etag());
  // Without the last slash the addresses in the page would lead elsewhere.
  for (const page of pages.map(pathOf)) app.get(page.slice(0, -1), (c) => c.redirect(page, 301));
  // The build has compressed them.
  app.get("*", serveStatic({ root: folder, precompressed: true }));
  return app;
}

/** Whether the reader chooses at the root: where there are many types, its page has a field to search them. */
function isChosenAtRoot(folder) {
  const index = join(folder, "index.html");
  return existsSync(index) && readFileSync(index, "utf8").includes("data-type-search");
}

/** Leads to a form: the one that an older address asks for as `?type=…&lang=…`, or else the first, in the reader's language. */
function toPage(c, pages) {
  const { type, lang, ...rest } = c.req.query();
  const ofType = pages.filter((page) => page.type === type);
  const possible = ofType.length > 0 ? ofType : pages.filter((page) => page.type === pages[0].type);
  const page = possible.find(({ language }) => language === lang) ?? preferred(c, possible);
  const query = new URLSearchParams(rest);
  c.header("Vary", "Accept-Language");
  c.header("Cache-Control", "no-cache");
  return c.redirect(`${pathOf(page)}${query.size > 0 ? `?${query}` : ""}`);
}

/** The one of some pages whose language the reader likes best: for "fr-CA" the French one will do. */
function preferred(c, pages) {
  const language = accepts(c, {
    header: "Accept-Language",
    supports: pages.map(({ language }) => language),
    default: pages[0].language,
    match: (wanted, { supports, default: first }) => {
      const liked = wanted.filter(({ q }) => q > 0).sort((one, other) => other.q - one.q);
      const tags = liked.map(({ type }) => type.split("-")[0].toLowerCase());
      return tags.find((tag) => supports.includes(tag)) ?? first;
    },
  });
  return pages.find((page) => page.language === language);
}

const pathOf = ({ type, language }) => `/${type}/${language}/`;

/** The pages that were built, as `{ type, language }`. */
function pagesIn(folder) {
  if (!existsSync(folder)) return [];
  const names = (path) => readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return names(folder).flatMap(({ name: type }) =>
    names(join(folder, type))
      .filter(({ name: language }) => existsSync(join(folder, type, language, "index.html")))
      .map(({ name: language }) => ({ type, language })),
  );
}

/** What has a hash in its name never changes, so a browser need not ask again; of all else each load asks whether it has. */
async function cached(c, next) {
  await next();
  const isHashed = c.res.ok && c.req.path.startsWith("/assets/");
  c.header("Cache-Control", isHashed ? "public, max-age=31536000, immutable" : "no-cache");
}
