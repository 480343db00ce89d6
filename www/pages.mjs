// What stands in the HTML files of the page: the templates beside this file, filled with words, links and the form as the
// package renders it.

import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, render, requestTypes } from "request-forms";
import { arranged } from "./form-markup.mjs";
import { escaped, filled, link, list } from "./markup.mjs";
import { en } from "./texts/en.js";
import { html as enHtml } from "./texts/en-html.js";
import { own as enOwn } from "./texts/en-own.js";
import { fr } from "./texts/fr.js";
import { html as frHtml } from "./texts/fr-html.js";
import { own as frOwn } from "./texts/fr-own.js";
import { areMany, typeList } from "./type-list.mjs";

/** The words of the page by language: those that scripts say, those of the HTML alone, and those of the own page. */
export const languages = { en: { ...en, ...enHtml, own: enOwn }, fr: { ...fr, ...frHtml, own: frOwn } };

/** Whatever the page has a form for. */
export const ids = requestTypes().map(({ id }) => id);

/** The folder of the page for a request type of the reader's own. */
export const ownFolder = "own";

/** What that page offers to whoever writes a definition: files of the package, which lie in its folder. */
export const help = {
  example: "definitions/disconnectCustomerConfirmation.json",
  schema: "definition.schema.json",
};

/** The page of a request type in a language; `addresses` are those of its script, module and styles, from the root. */
export function pageOf(id, locale, addresses) {
  const words = languages[locale];
  const { title, provider } = describe(id, { locale });
  return whole("page.html", id, locale, addresses, {
    ...words,
    skipTo: "#page-form",
    title,
    lead: words.lead(provider),
    form: formOf(id, locale),
  });
}

/**
 * The page for a type of the reader's own. `shared` are the addresses of what its script imports at once; `weight` is what
 * reading a definition loads besides, in kB.
 */
export function ownPageOf(locale, addresses, shared, weight) {
  const words = { ...languages[locale], ...languages[locale].own };
  return whole("own.html", ownFolder, locale, addresses, {
    ...words,
    skip: words.ownSkip,
    skipTo: "#page-main",
    preloads: shared.map((path) => `<link rel="modulepreload" href="../../${path}">`).join(""),
    exampleFile: basename(help.example),
    schemaFile: basename(help.schema),
    weight: words.ownWeight(weight),
  });
}

/** The page at the root, from which one comes to all others. */
export function indexOf(addresses) {
  const inAll = (write) =>
    Object.entries(languages)
      .map(([locale, words]) => write(locale, words))
      .join(" ");
  const choices = inAll((locale, words) => {
    const types = typeList(typesIn(locale, ""), { href: `${ownFolder}/${locale}/` }, { locale, words });
    return `<div lang="${locale}">${types}</div>`;
  });
  const shared = { ...addresses, site: en.site, choices };
  if (!areMany(ids)) return filled("index.html", shared);
  const toLanguage = ([locale, { name }]) =>
    link(`?lang=${locale}`, name, { lang: locale, hreflang: locale });
  return filled("index-of-many.html", {
    ...shared,
    languages: languages.en.languages,
    languageLinks: list(Object.entries(languages).map(toLanguage)),
    sites: inAll((locale, { site }) => `<span lang="${locale}">${escaped(site)}</span>`),
    titles: inAll((locale, { types }) => `<span lang="${locale}">${escaped(types)}</span>`),
  });
}

export function titleOf(id, locale) {
  return describe(id, { locale }).title;
}

/** A page with what all of them have: links to the others, the payload and the question. `folder` is the one it is in. */
function whole(template, folder, locale, addresses, parts) {
  const toLanguage = ([other, { name }]) =>
    link(`../${other}/`, name, { lang: other, hreflang: other, "aria-current": other === locale });
  const types = typesIn(locale, "../../").map((type) => ({ ...type, isCurrent: type.id === folder }));
  const own = { href: `../../${ownFolder}/${locale}/`, isCurrent: folder === ownFolder };
  const given = {
    ...parts,
    ...mapped(addresses, (path) => `../../${path}`),
    locale,
    typesClass: areMany(types) ? "types many" : "types",
    languageLinks: list(Object.entries(languages).map(toLanguage)),
    typeLinks: typeList(types, own, { locale, words: languages[locale] }),
  };
  const shared = ["header", "payload", "question"].map((name) => [name, filled(`${name}.html`, given)]);
  return filled(template, { ...given, ...Object.fromEntries(shared) });
}

/** All request types as typeList takes them; their addresses begin at `root`. */
function typesIn(locale, root) {
  return ids.map((id) => {
    const { title, provider } = describe(id, { locale });
    return { id, title, provider, action: definitionOf(id).action, href: `${root}${id}/${locale}/` };
  });
}

/** The definition of a request type that comes with the package. */
function definitionOf(id) {
  const path = fileURLToPath(import.meta.resolve(`request-forms/definitions/${id}.json`));
  return JSON.parse(readFileSync(path, "utf8"));
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
  return arranged(sent, describe(id, { locale }), definitionOf(id).action, languages[locale]);
}

function mapped(object, change) {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value)]));
}
