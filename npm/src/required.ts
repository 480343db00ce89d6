/** Documented controls that are required: our check says so, and not the browser's. */

/**
 * `required` would make browsers call empty controls invalid from the start; `aria-required` says the same without that.
 */
export function announceRequired(control: Element): void {
  if (!control.hasAttribute("required")) return;
  control.removeAttribute("required");
  control.setAttribute("aria-required", "true");
  control.setAttribute("data-required", "");
}

export function unannounceRequired(control: Element): void {
  if (!control.hasAttribute("data-required")) return;
  control.removeAttribute("data-required");
  control.removeAttribute("aria-required");
  control.setAttribute("required", "");
}
