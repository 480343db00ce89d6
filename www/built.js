// The form that the build has put into index.html: to be read before the script runs, and taken over once it does.

import { part } from "./dom.js";
import { words } from "./texts.js";

/** The form that was built in, where nothing has taken it over or its place yet. */
const built = () => ("live" in document.documentElement.dataset ? null : part("form").querySelector("form"));

/** Whether it is the form that is asked for; without a type the first one is. */
export function isBuilt({ type, locale }) {
  const form = built();
  return form !== null && form.lang === locale && [null, form.dataset.requestType].includes(type);
}

/** The form to take over for `{ type, locale }`, with all that was typed into it so far; null where it is another. */
export function takeBuilt(wanted) {
  return isBuilt(wanted) ? built() : null;
}

/** From now on the page is alive: what only works with its script shows. */
export function showLive() {
  document.documentElement.dataset.live = "";
}

/** Takes away what was built in: another language or type is wanted, or the form would never come to life. */
export function clearBuilt() {
  part("form-view").hidden = true;
  part("form").replaceChildren();
  part("title").textContent = words.site;
  for (const name of ["lead", "languages", "types"]) part(name).replaceChildren();
}
