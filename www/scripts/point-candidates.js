// Where a reference is not unique, the service points that have it are listed below it, to be chosen from.

import { element } from "./dom.js";
import { fullNameOf } from "./site.js";
import { words } from "./texts.js";

const most = 8;

/** Wires them to the control of the customer reference: `pointsWith(text)` gives those with it, `choose(point)` follows a press. */
export function createCandidates(input, pointsWith, choose) {
  const message = document.getElementById(`${input.id}-error`);
  const place = element("div", { class: "candidates", hidden: "" });
  input.after(place);
  const meant = () => pointsWith(input.value);
  new MutationObserver(draw).observe(message, { attributes: true });
  place.addEventListener("click", ({ target }) => {
    const button = target.closest("button");
    const point = button && meant().find(({ id }) => id === button.dataset.point);
    if (point) choose(point);
  });

  function draw() {
    const { code, severity } = message.dataset;
    const points = code === "ambiguousReference" && severity === "error" ? meant() : [];
    place.hidden = points.length === 0;
    const buttons = points.slice(0, most).map((point) => {
      const attributes = { type: "button", class: "secondary", "data-point": point.id };
      return element("button", attributes, words.pointsUse(fullNameOf(point)));
    });
    const left = points.length - buttons.length;
    if (left > 0) buttons.push(element("p", { class: "hint" }, words.pointsMoreMeant(left)));
    // What stands already is left alone: it may be about to be pressed.
    if (place.textContent === buttons.map((node) => node.textContent).join("")) return;
    place.replaceChildren(...buttons);
  }

  return { draw };
}
