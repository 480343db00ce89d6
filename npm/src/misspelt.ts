import { validate } from "./check.js";
import type { RequestTypeId } from "./types.js";

/**
 * Tells whoever wrote a form of names that look like slips: such a control would be filled in, and what was typed there
 * never sent. Names that resemble no documented id are the form's own business.
 */
export function warnOfMisspeltNames(form: HTMLFormElement, type: RequestTypeId): void {
  const names = new Set(Array.from(form.querySelectorAll("[name]"), nameInFirstItem));
  const values = Object.fromEntries(Array.from(names, (name) => [name, "any"]));
  for (const { path, suggestion, code } of validate(type, values).issues) {
    if (code !== "unexpectedProperty" || suggestion === undefined || names.has(suggestion)) continue;
    console.warn(
      `No property of ${type} is called "${path}". If the control is for "${suggestion}", name it so.`,
    );
  }
}

/** The items of a list have the same names. */
function nameInFirstItem(control: Element): string {
  return (control.getAttribute("name") ?? "").replace(/^([^.]*\.)\d+(?=\.)/, "$10");
}
