/** Where a page forbids WebAssembly nothing is checked, and the page says so. */

import { member, pageOf } from "./member.js";

/** What is said, by language. */
const texts: Readonly<Record<string, string>> = {
  en: "This page cannot check what you enter. Errors are shown only after it is sent.",
  fr: "Cette page ne peut pas vérifier votre saisie. Les erreurs n’apparaissent qu’après l’envoi.",
};

/** Says it above a form, or first in it; gives what takes that away again. */
export function sayUnchecked(element: HTMLElement, tag: string, error: Error): () => void {
  console.error(`request-forms: ${error.message}`);
  const alert = member(pageOf(element), "createElement")("p");
  alert.setAttribute("role", "alert");
  alert.lang = tag;
  alert.textContent = texts[tag] ?? (texts.en as string);
  member(element, "prepend")(alert);
  return () => alert.remove();
}
