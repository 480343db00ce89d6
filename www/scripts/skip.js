// The link past the header: it leads to the first control of the form, or to what stands in the place of the form.

import { firstControl, part } from "./dom.js";

export function wireSkip() {
  part("skip").addEventListener("click", (event) => {
    // An entry of the history for it would stand between the form and where one came from.
    event.preventDefault();
    const view = [...part("main").children].find((one) => one.matches("[id$=-view]:not([hidden])"));
    const control = firstControl(part("form"));
    (view.contains(control) ? control : view.querySelector("[tabindex]")).focus();
  });
}
