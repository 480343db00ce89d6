// The page's own words in the language that is spoken now.

import { en } from "./texts/en.js";
import { fr } from "./texts/fr.js";

const languages = { en, fr };

/** The languages with what each calls itself, in the order of the switch. */
export const locales = Object.entries(languages).map(([locale, { name }]) => ({ locale, name }));

/** The words of the language that is spoken now: importing modules always see the current ones. */
export let words = en;

/** A moment in words, in the language that is spoken now. */
export function moment(date) {
  const { lang } = document.documentElement;
  return new Intl.DateTimeFormat(lang, { dateStyle: "long", timeStyle: "short" }).format(date);
}

/** Makes the whole page speak a language: its words, its `lang`, and every text that is written in index.html. */
export function speak(locale) {
  words = languages[locale];
  document.documentElement.lang = locale;
  for (const node of document.querySelectorAll("[data-text]")) node.textContent = words[node.dataset.text];
  for (const node of document.querySelectorAll("[data-label]")) {
    node.setAttribute("aria-label", words[node.dataset.label]);
  }
}
