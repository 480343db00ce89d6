// What is worth a second look before a request is sent: each warning leads to its field, and what the form suggests can be
// taken here as well.

import { element } from "./dom.js";
import { words } from "./texts.js";

/** Wires them in their place. `change(path)` leads to a field, `take(path, suggestion)` puts a suggestion in. */
export function createReviewWarnings(place, { change, take }) {
  place.addEventListener("click", (event) => {
    const { path, suggestion } = event.target.closest("[data-path]")?.dataset ?? {};
    if (path === undefined) return;
    event.preventDefault();
    if (suggestion === undefined) change(path);
    else take(path, suggestion);
  });

  return {
    draw(warnings) {
      place.hidden = warnings.length === 0;
      place.replaceChildren(
        element("h3", {}, words.reviewWarnings),
        element("ul", {}, ...warnings.map(drawWarning)),
      );
    },
  };
}

function drawWarning({ path, message, suggestion }) {
  const link = element("a", { href: `#${path}`, "data-path": path }, message);
  const attributes = { type: "button", class: "secondary", "data-path": path, "data-suggestion": suggestion };
  const button = suggestion && element("button", attributes, words.takeSuggestion(suggestion));
  return element("li", {}, link, ...(button ? [button] : []));
}
