// The address of the page remembers the request type and the language, so that it can be kept and shared. What is
// typed never goes into it.

import { locales } from "./texts.js";

/** What the address asks for; a type is only a wish until the package has said which ones there are. */
export function readAddress() {
  const query = new URLSearchParams(location.search);
  const isKnown = (wanted) => locales.some(({ locale }) => locale === wanted);
  const wishes = [query.get("lang"), ...navigator.languages.map((language) => language.split("-")[0])];
  return { type: query.get("type"), locale: wishes.find(isKnown) ?? locales[0].locale };
}

/** The address of a request type in a language: a real one, which opens in a new tab too. */
export function addressOf({ type, locale }) {
  return `?${new URLSearchParams({ type, lang: locale })}`;
}

/** Not a new entry of the history: the Back button leads out of the form, not through what was looked at. */
export function writeAddress(state) {
  history.replaceState(null, "", addressOf(state));
}
