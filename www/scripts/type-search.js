// The fields that search the request types, where there are many: each shows those in which all typed words stand.

import { fold } from "./letters.js";

export function searchTypes() {
  for (const search of document.querySelectorAll("[data-type-search]")) wire(search);
}

function wire(search) {
  const field = search.querySelector("input");
  const status = search.querySelector("[role=status]");
  const groups = [...search.parentElement.querySelectorAll("[data-type-group]")];
  const rowsOf = (group) => [...group.querySelectorAll("li")];
  const rows = groups.flatMap(rowsOf).map((row) => ({ row, text: fold(row.textContent) }));
  search.hidden = false;
  field.addEventListener("input", filter);
  // What the browser has put back in is to be seen in the list, too.
  filter();

  function filter() {
    const wanted = fold(field.value).split(/\s+/).filter(Boolean);
    for (const { row, text } of rows) row.hidden = !wanted.every((word) => text.includes(word));
    for (const group of groups) group.hidden = rowsOf(group).every((row) => row.hidden);
    status.textContent = wanted.length > 0 ? inWords(rows.filter(({ row }) => !row.hidden).length) : "";
  }

  /** The words are in the page, as the index has the fields of all languages. */
  function inWords(count) {
    const { none, one, found } = search.dataset;
    return count === 0 ? none : count === 1 ? one : found.replace("{n}", count);
  }
}
