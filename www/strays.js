// Properties that a request has and its type does not, such as those of a file that was opened: no control shows them,
// and the form refuses them. They are named here, and go only when the reader says so.

import { element, part } from "./dom.js";
import { words } from "./texts.js";

/** Wires the notice. `replace(values)` puts values without them into the form. */
export function createStrays({ binding, replace }) {
  part("strays-remove").addEventListener("click", () => {
    const values = { ...binding().values() };
    for (const path of strayPaths(binding())) delete values[path];
    replace(values);
    part("title").focus();
  });
  return {
    draw() {
      const paths = strayPaths(binding());
      part("strays").hidden = paths.length === 0;
      if (paths.length > 0) part("strays-text").textContent = words.straysText(paths.length);
      part("strays-list").replaceChildren(
        ...paths.map((path) => element("li", {}, element("code", {}, path))),
      );
    },
  };
}

/** Values give what has no place among the properties under its whole path. */
function strayPaths(binding) {
  const values = binding.values();
  return binding
    .issues()
    .filter(({ code, path }) => code === "unexpectedProperty" && Object.hasOwn(values, path))
    .map(({ path }) => path);
}
