// Properties that a request has and its type does not, such as those of a file that was opened: no control shows them,
// and the form refuses them. They are named here, and go only when the reader says so.

import { element, part } from "./dom.js";
import { words } from "./texts.js";
import { without } from "./values.js";

/** Wires the notice. `view()` gives the form view; `replace(values, sites)` puts values without them into the form. */
export function createUnexpected({ view, replace }) {
  part("unexpected-remove").addEventListener("click", () => {
    const paths = unexpectedPaths(view().binding);
    const { values, sites } = view().whole();
    replace(paths.reduce(without, values), sites);
    part("title").focus();
  });
  return {
    /** Follows what is typed, which brings none and may take them away. */
    changed() {
      if (!part("unexpected").hidden) this.draw();
    },

    draw() {
      const paths = unexpectedPaths(view().binding);
      part("unexpected").hidden = paths.length === 0;
      if (paths.length > 0) part("unexpected-text").textContent = words.unexpectedText(paths.length);
      part("unexpected-list").replaceChildren(
        ...paths.map((path) => element("li", {}, element("code", {}, path))),
      );
    },
  };
}

function unexpectedPaths(binding) {
  const unexpected = binding.issues().filter(({ rule, path }) => rule === "value/unexpected" && path !== "");
  return unexpected.map(({ path }) => path);
}
