// What stands in the HTML files of the page: the templates beside this file, filled with words, links and the form as the
// package renders it.

import { readFileSync } from "node:fs";
import { describe, render, requestTypes } from "request-forms";
import { arranged } from "./form-markup.mjs";
import { en } from "./texts/en.js";
import { html as enHtml } from "./texts/en-html.js";
import { fr } from "./texts/fr.js";
import { html as frHtml } from "./texts/fr-html.js";

/** The words of the page by language: those that scripts say, and those of the HTML alone. */
export const languages = { en: { ...en, ...enHtml }, fr: { ...fr, ...frHtml } };

/** Whatever the page has a form for. */
export const ids = requestTypes().map(({ id }) => id);

/** The page of a request type in a language; `addresses` are those of its script, module and styles, from the root. */
export function pageOf(id, locale, addresses) {
  const words = languages[locale];
  const { title, provider } = describe(id, { locale });
  const toLanguage = ([other, { name }]) =>
    link(`../${other}/`, name, { lang: other, hreflang: other, "aria-current": other === locale });
  const toType = (other) =>
    link(`../../${other}/${locale}/`, titleOf(other, locale), { "aria-current": other === id });
  return filled("page.html", {
    ...words,
    ...mapped(addresses, (path) => `../../${path}`),
    locale,
    title,
    lead: words.lead(provider),
    languageLinks: list(Object.entries(languages).map(toLanguage)),
    typeLinks: list(ids.map(toType)),
    form: formOf(id, locale),
  });
}

/** The page at the root, from which one comes to all others. */
export function indexOf(addresses) {
  const choices = Object.keys(languages).map((locale) => {
    const links = ids.map((id) => link(`${id}/${locale}/`, titleOf(id, locale), {}));
    return `<div lang="${locale}">${list(links)}</div>`;
  });
  return filled("index.html", { ...addresses, site: en.site, choices: choices.join("") });
}

export function titleOf(id, locale) {
  return describe(id, { locale }).title;
}

/** The form, which cannot be sent before the script has taken it over. */
function formOf(id, locale) {
  const button = /<button type="submit">[^<]*<\/button>/;
  const form = render(id, { locale });
  if (!button.test(form)) throw new Error("The form has no button to send it.");
  const sent = form.replace(
    button,
    `<button type="submit" disabled>${escaped(languages[locale].review)}</button>`,
  );
  return arranged(sent, describe(id, { locale }), languages[locale]);
}

/** A template with its places filled: {{text}}, and {{{markup}}}. */
function filled(template, parts) {
  const text = readFileSync(new URL(template, import.meta.url), "utf8");
  return text.replace(/\{\{(\{)?(\w+)\}?\}\}/g, (_, isMarkup, name) => {
    if (typeof parts[name] !== "string") throw new Error(`${template} wants "${name}", which nothing gives.`);
    return isMarkup ? parts[name] : escaped(parts[name]);
  });
}

function link(href, text, { "aria-current": isCurrent, ...attributes }) {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
  if (isCurrent) written.push(' aria-current="page"');
  return `<a href="${href}"${written.join("")}>${escaped(text)}</a>`;
}

function list(links) {
  return `<ul>${links.map((link) => `<li>${link}</li>`).join("")}</ul>`;
}

function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

function mapped(object, change) {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value)]));
}
