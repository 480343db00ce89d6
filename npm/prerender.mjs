// Writes the first form into www/index.html, as the package renders it, so that the page can be read before its
// script runs and nothing moves when it does. `make golden` does this; --check only looks.

import { fileURLToPath } from "node:url";
import { en } from "../www/texts/en.js";
import { fr } from "../www/texts/fr.js";
import { writeBuiltParts } from "./built-parts.mjs";
import { describe, render, requestTypes } from "./dist/index.js";

const page = fileURLToPath(new URL("../www/index.html", import.meta.url));
const locale = "en";
const languages = { en, fr };

/** What the package says now of a part of the page. */
function part(name) {
  const types = requestTypes().map(({ id }) => describe(id, { locale }));
  const [first] = types;
  const parts = {
    languages: () =>
      list(
        Object.entries(languages).map(([other, { name }]) =>
          link(first.id, other, name, other === locale, ` lang="${other}" hreflang="${other}"`),
        ),
      ),
    types: () => list(types.map(({ id, title }) => link(id, locale, title, id === first.id))),
    title: () => escapeHtml(first.title),
    lead: () => escapeHtml(en.lead(first.provider)),
    form: () => formOf(first.id),
  };
  if (!(name in parts)) throw new Error(`www/index.html wants "${name}", which nothing builds.`);
  return parts[name]();
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
export function prerender(options) {
  return writeBuiltParts(page, part, options);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const checkOnly = process.argv.includes("--check");
  if (prerender({ checkOnly }) && checkOnly) {
    console.error("www/index.html is out of date. Write it anew with: make golden");
    process.exitCode = 1;
  }
}
