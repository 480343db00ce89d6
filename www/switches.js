// The two rows of links at the top: the language, and the type of request. They are links, as each leads to an
// address of its own; a plain click changes the page in place and so keeps what was typed.

import { addressOf } from "./address.js";
import { element, part } from "./dom.js";
import { locales } from "./texts.js";

/** Draws both rows for the current state; `titleOf` gives the title of a request type in the language spoken. */
export function drawSwitches(state, types, titleOf) {
  const toLanguage = ({ locale, name }) =>
    link({ ...state, locale }, name, state.locale === locale, { lang: locale, hreflang: locale });
  const toType = ({ id }) => link({ ...state, type: id }, titleOf(id), state.type === id);
  draw(part("languages"), locales.map(toLanguage));
  draw(part("types"), types.map(toType));
}

/** Calls back with `{type, locale}` of the link that was followed. */
export function onSwitch(follow) {
  part("header").addEventListener("click", (event) => {
    const link = event.target.closest("a[data-type]");
    // With a modifier key the reader asks for a new tab or window, which the browser opens by itself.
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    follow({ type: link.dataset.type, locale: link.dataset.locale });
  });
}

function link({ type, locale }, text, isCurrent, attributes = {}) {
  const made = element("a", { href: addressOf({ type, locale }), ...attributes }, text);
  made.dataset.type = type;
  made.dataset.locale = locale;
  if (isCurrent) made.setAttribute("aria-current", "true");
  return made;
}

/** Puts the links into a row. The focus stays on the link that it was on, which is a new element now. */
function draw(row, links) {
  const focused = [...row.querySelectorAll("a")].indexOf(document.activeElement);
  row.replaceChildren(element("ul", {}, ...links.map((link) => element("li", {}, link))));
  if (focused >= 0) links[focused].focus();
}
