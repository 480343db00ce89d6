/** Constraints of the page's own. */

import { member } from "./member.js";

/**
 * Whether controls hold the form back as they would without us; the browser says why.
 * @param ours controls that the engine checks
 * @param isStep whether only what can be seen is meant, as other steps have their own
 */
export function isHeldBack(form: HTMLFormElement, ours: readonly Element[], isStep: boolean): boolean {
  const checked = new Set(ours);
  for (const control of Array.from(member(form, "elements")) as HTMLInputElement[]) {
    const isOwn = checked.has(control) && control.validity?.customError !== true;
    if (isOwn || typeof control.checkValidity !== "function") continue;
    if ((isStep && control.checkVisibility?.() === false) || control.checkValidity()) continue;
    control.reportValidity();
    return true;
  }
  return false;
}
