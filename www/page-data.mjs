// What the scripts of one page import as "page": its request type, its words, and what there is to know of the others.

import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, examples } from "request-forms";
import { ids, languages, ownFolder, titleOf } from "./pages.mjs";
import { isBlank } from "./scripts/values.js";
import { areMany } from "./type-list.mjs";

const www = dirname(fileURLToPath(import.meta.url));

/** A plugin of esbuild that gives the modules of one page what is its own. */
export function pageData(id, locale) {
  const requestTypes = ids.map((other) => ({
    id: other,
    title: titleOf(other, locale),
    names: firstNames(other),
  }));
  const contents = [
    `export { default as requestType } from "request-forms/types/${id}${locale === "en" ? "" : `.${locale}`}";`,
    `export { ${locale} as words } from "./texts/${locale}.js";`,
    `export const locale = ${JSON.stringify(locale)};`,
    `export const requestTypes = ${JSON.stringify(requestTypes)};`,
    `export const example = ${JSON.stringify(exampleOf(id))};`,
    searchOf(ids),
  ];
  return plugin(`${id}/${locale}`, contents);
}

/** The same for the page for types of the reader's own, which loads the module at this address, seen from the root. */
export function ownPageData(locale, moduleAddress) {
  // Of the words of the HTML a form that is made at run time needs two.
  const { moreNotices, day } = languages[locale];
  return plugin(`${ownFolder}/${locale}`, [
    `import { ${locale} } from "./texts/${locale}.js";`,
    `import { own } from "./texts/${locale}-own.js";`,
    `export const words = { ...${locale}, ...own, ...${JSON.stringify({ moreNotices, day })} };`,
    `export const locale = ${JSON.stringify(locale)};`,
    `export const moduleAddress = ${JSON.stringify(`../../${moduleAddress}`)};`,
    searchOf(ids),
  ]);
}

/** A page with a few types has nothing to search, and does not load how it is done. */
function searchOf(types) {
  return areMany(types)
    ? 'export { searchTypes } from "./scripts/type-search.js";'
    : "export const searchTypes = () => {};";
}

function plugin(path, lines) {
  const contents = lines.join("\n");
  return {
    name: "page",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^page$/ }, () => ({ path, namespace: "page" }));
      onLoad({ filter: /.*/, namespace: "page" }, () => ({ contents, resolveDir: www }));
    },
  };
}

/** As short as it may be; where nothing is required that would be nothing at all. */
function exampleOf(id) {
  const { minimal, full } = examples(id);
  return isBlank(minimal) ? full : minimal;
}

/** The names that values of a type begin with. A payload has those of the request's attributes at its top. */
function firstNames(id) {
  const properties = describe(id).groups.flatMap((group) => group.properties);
  const names = properties.flatMap((property) => [property.id, property.name]);
  return [...new Set(names.map((name) => name.split(".")[0]))];
}
