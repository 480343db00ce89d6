// At the root, where no server does it: leads to the form in the language of the reader, or to what an older address asks
// for as `?type=…&lang=…`. Where there are many types, and none is asked for, one chooses here, in the reader's language.

import { part } from "./dom.js";
import { searchTypes } from "./type-search.js";

const query = new URLSearchParams(location.search);
const pages = [...document.querySelectorAll("main a")].map((link) => link.getAttribute("href"));
const typeOf = (page) => page.split("/")[0];
const languageOf = (page) => page.split("/")[1];

const areMany = document.querySelector("[data-type-search]") !== null;
const types = [query.get("type"), ...(areMany ? [] : [typeOf(pages[0])])];
const wanted = [query.get("lang"), ...navigator.languages, languageOf(pages[0])];
const type = types.find((type) => pages.some((page) => typeOf(page) === type));
const language = wanted
  .map((tag) => tag?.split("-")[0].toLowerCase())
  .find((language) => pages.some((page) => languageOf(page) === language));

if (type === undefined) show();
else {
  query.delete("type");
  query.delete("lang");
  // The root is no place to come back to.
  location.replace(`${type}/${language}/${query.size > 0 ? `?${query}` : ""}${location.hash}`);
}

/** Shows the choice in one language, and the way to the other one. */
function show() {
  document.documentElement.lang = language;
  for (const one of document.querySelectorAll(":is(.page-name, main) [lang]"))
    one.hidden = one.lang !== language;
  document.title = document.querySelector(".page-name :not([hidden])").textContent;
  for (const link of part("languages").querySelectorAll("a"))
    if (link.lang === language) link.setAttribute("aria-current", "page");
  part("languages").hidden = false;
  // What the address asks for besides, such as an example, holds for the pages too.
  query.delete("lang");
  query.delete("type");
  for (const link of document.querySelectorAll("main a")) link.search = query;
  searchTypes();
}
