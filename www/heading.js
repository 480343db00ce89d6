// What the page is about: in its heading, and in its title, which a screen reader says first.

import { part } from "./dom.js";
import { words } from "./texts.js";

/** Draws both for a request type, by its description, and for the view that shows. */
export function drawHeading({ title, provider }, view) {
  const views = { form: [], review: [words.reviewTitle], done: [words.doneTitle] };
  document.title = [...views[view], title, words.site].join(" – ");
  part("title").textContent = title;
  part("lead").textContent = words.lead(provider);
}
