// Properties that a request has and its type does not, such as those of a file that was opened: no control shows them,
// and the form refuses them. They are named here, and go only when the reader says so.

import { element, part } from "./dom.js";
import { words } from "./texts.js";

/** Wires the notice. `replace(values)` puts values without them into the form. */
export function createUnexpected({ binding, replace }) {
  part("unexpected-remove").addEventListener("click", () => {
    const paths = unexpectedPaths(binding());
    replace(paths.reduce(without, binding().values()));
    part("title").focus();
  });
  return {
    draw() {
      const paths = unexpectedPaths(binding());
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

/** The values without what stands at a path. A name may have dots of its own, and a very long path is shown cut. */
function without(values, path) {
  const isCut = path.endsWith("…");
  const isIt = (name) => name === path || (isCut && name.startsWith(path.slice(0, -1)));
  const left = Array.isArray(values) ? [...values] : { ...values };
  for (const name of Object.keys(values)) {
    const inner = values[name];
    if (isIt(name)) delete left[name];
    else if (path.startsWith(`${name}.`) && typeof inner === "object" && inner !== null) {
      left[name] = without(inner, path.slice(name.length + 1));
    }
  }
  return left;
}
