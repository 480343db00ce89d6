// Writes the first form into www/index.html, as the package renders it, so that the page can be read before its
// script runs and nothing moves when it does. What stands between `<!-- built: … -->` and `<!-- /built -->` is written
// here; all else in that file is written by hand. `make golden` does this; --check only looks.

import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { en } from "../www/texts/en.js";
import { fr } from "../www/texts/fr.js";
import { describe, render, requestTypes } from "./dist/index.js";

const page = fileURLToPath(new URL("../www/index.html", import.meta.url));
const locale = "en";
const languages = { en, fr };

/** The page with what the package says now. */
export function prerendered(html) {
  const types = requestTypes().map(({ id }) => describe(id, { locale }));
  const [first] = types;
  const regions = {
    languages: list(
      Object.entries(languages).map(([other, { name }]) =>
        link(first.id, other, name, other === locale, ` lang="${other}" hreflang="${other}"`),
      ),
    ),
    types: list(types.map(({ id, title }) => link(id, locale, title, id === first.id))),
    title: escapeHtml(first.title),
    lead: escapeHtml(en.lead(first.provider)),
    form: formOf(first.id),
  };
  let built = html;
  for (const [name, content] of Object.entries(regions)) {
    const [begin, end] = [`<!-- built: ${name} -->`, "<!-- /built -->"];
    const from = built.indexOf(begin) + begin.length;
    const to = built.indexOf(end, from);
    if (from < begin.length || to < 0) throw new Error(`www/index.html has no place for "${name}".`);
    built = built.slice(0, from) + content + built.slice(to);
  }
  return built;
}

/** The form, which cannot be sent before the script has taken it over. */
function formOf(type) {
  const button = /<button type="submit">[^<]*<\/button>/;
  const form = render(type, { locale });
  if (!button.test(form)) throw new Error("The form has no button to send it.");
  return `\n${form.replace(button, `<button type="submit" disabled>${escapeHtml(en.review)}</button>`)}\n`;
}

// The same links as www/switches.js draws.
function link(type, lang, text, isCurrent, attributes = "") {
  const href = escapeHtml(`?${new URLSearchParams({ type, lang })}`);
  const current = isCurrent ? ' aria-current="true"' : "";
  return `<a href="${href}"${attributes} data-type="${type}" data-locale="${lang}"${current}>${escapeHtml(text)}</a>`;
}

function list(links) {
  return `<ul>${links.map((link) => `<li>${link}</li>`).join("")}</ul>`;
}

function escapeHtml(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

/** Writes the page anew where it is out of date. Gives whether it was. */
export function prerender({ checkOnly = false } = {}) {
  const html = readFileSync(page, "utf8");
  const built = prerendered(html);
  if (built !== html && !checkOnly) writeFileSync(page, built);
  return built !== html;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const checkOnly = process.argv.includes("--check");
  if (prerender({ checkOnly }) && checkOnly) {
    console.error("www/index.html is out of date. Write it anew with: make golden");
    process.exitCode = 1;
  }
}
