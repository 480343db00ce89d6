// At the root, where no server does it: leads to the form in the language of the reader, or to what an older address asks
// for as `?type=…&lang=…`.

const query = new URLSearchParams(location.search);
const pages = [...document.querySelectorAll("main a")].map((link) => link.getAttribute("href"));
const typeOf = (page) => page.split("/")[0];
const languageOf = (page) => page.split("/")[1];

const types = [query.get("type"), typeOf(pages[0])];
const wanted = [query.get("lang"), ...navigator.languages, languageOf(pages[0])];
const type = types.find((type) => pages.some((page) => typeOf(page) === type));
const language = wanted
  .map((tag) => tag?.split("-")[0].toLowerCase())
  .find((language) => pages.includes(`${type}/${language}/`));
query.delete("type");
query.delete("lang");
const rest = query.size > 0 ? `?${query}` : "";
// The root is no place to come back to.
location.replace(`${type}/${language}/${rest}${location.hash}`);
