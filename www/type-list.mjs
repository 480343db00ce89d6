// The links to all request types. A few stand in a row; of many, those that do the same stand below a heading each, and a
// field searches them.

import { escaped, link, list } from "./markup.mjs";

/** So many are seen at a glance. */
const mostInARow = 6;

/** What a request type may do, in the order of the headings; whatever else it does is `other`. */
const actions = ["create", "update", "disconnect", "confirm", "other"];

export const areMany = (types) => types.length > mostInARow;

/**
 * The markup of links to `types`, which are `{ id, title, provider, action, href, isCurrent }`, and after them to the page for
 * a type of the reader's own, `{ href, isCurrent }`. `words` are those of the language with the tag `locale`.
 */
export function typeList(types, own, { locale, words }) {
  const toOwn = link(own.href, words.ownLink, { "data-own": "", "aria-current": own.isCurrent });
  if (!areMany(types)) return list([...types.map(toType), toOwn]);
  const groups = actions
    .map((action) => ({
      title: words.actions[action],
      members: types.filter((type) => actionOf(type) === action),
    }))
    .filter(({ members }) => members.length > 0);
  return [searchField(locale, words), ...groups.map(group), list([toOwn])].join("");
}

const actionOf = ({ action }) => (actions.includes(action) ? action : "other");

const toType = ({ href, title, isCurrent }) => link(href, title, { "aria-current": isCurrent });

/** Provider and id are there to be read, and so the field finds a type by them. */
function group({ title, members }) {
  const rows = members.map(
    (type) => `${toType(type)} <span class="hint">${escaped(`${type.provider} · ${type.id}`)}</span>`,
  );
  return `<section data-type-group><h2>${escaped(title)}</h2>${list(rows)}</section>`;
}

/** Without a script it would find nothing, so it shows once one is there: scripts/type-search.js has it say these words. */
function searchField(locale, { typesSearch, typesNone, typesOne, typesFound }) {
  const id = `page-types-search-${locale}`;
  const said = { none: typesNone, one: typesOne, found: typesFound };
  const attributes = Object.entries(said).map(([name, sentence]) => ` data-${name}="${escaped(sentence)}"`);
  return (
    `<div class="types-search" data-type-search${attributes.join("")} hidden><label for="${id}">${escaped(typesSearch)}</label>` +
    `<input type="search" id="${id}" autocomplete="off" spellcheck="false"><p class="hint" role="status"></p></div>`
  );
}
