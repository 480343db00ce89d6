// What the scripts of one page import as "page": its request type, its words, and what there is to know of the others.

import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, examples } from "request-forms";
import { ids, titleOf } from "./pages.mjs";

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
    `export const example = ${JSON.stringify(examples(id).minimal)};`,
  ].join("\n");
  return {
    name: "page",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^page$/ }, () => ({ path: `${id}/${locale}`, namespace: "page" }));
      onLoad({ filter: /.*/, namespace: "page" }, () => ({ contents, resolveDir: www }));
    },
  };
}

/** The names that values of a type begin with. A payload has those of the request's attributes at its top. */
function firstNames(id) {
  const properties = describe(id).groups.flatMap((group) => group.properties);
  const names = properties.flatMap((property) => [property.id, property.name]);
  return [...new Set(names.map((name) => name.split(".")[0]))];
}
