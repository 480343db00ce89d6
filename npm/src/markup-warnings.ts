/** What the console says to whoever wrote the markup of a form. */

import { validate } from "./check.js";
import { controlsOf } from "./controls.js";
import { member } from "./member.js";
import { resolveType } from "./request-type.js";
import { groupKind, shapeOf } from "./shape.js";
import { isOneSlip } from "./slip.js";
import type { AnyType, Issue, Options } from "./types.js";

/**
 * Tells whoever wrote a form of names that look like slips: such a control would be filled in, and what was typed there
 * never sent. Names that resemble nothing documented are the form's own business.
 */
export function warnOfMisspeltNames(
  form: HTMLFormElement,
  type: AnyType,
  options: Pick<Options, "locale" | "revision">,
): void {
  const names = new Set(controlsOf(form).map(nameInFirstItem));
  const values = Object.fromEntries(Array.from(names, (name) => [name, "any"]));
  // The date does not matter, and the first look at today's costs more than the check.
  const { issues } = validate(type, values, { ...options, today: "2000-01-01" });
  const unexpected = issues.filter(({ code }) => code === "unexpectedProperty");
  const { id, pack } = resolveType(type, options.revision);
  for (const { path, suggestion } of unexpected) {
    if (suggestion !== undefined && names.has(suggestion)) continue;
    const isSlip = suggestion !== undefined && path.length >= shortest && isOneSlip(path, suggestion);
    if (!isSlip && !isBelowDocumented(path, pack)) continue;
    const hint = suggestion === undefined ? "" : ` If the control is for "${suggestion}", name it so.`;
    console.warn(`No property of ${id} is called "${path}".${hint}`);
  }
}

/**
 * Tells of what is missing and cannot be filled in: the form could never be sent.
 * @param inserts whether a group needs a place for its message
 */
export function warnOfMissingControls(
  form: HTMLFormElement,
  issues: readonly Issue[],
  inserts: boolean,
): void {
  const places = new Set<string | undefined>();
  for (const group of member(form, "querySelectorAll")<HTMLElement>("[data-group]"))
    places.add(group.dataset.group);
  for (const control of controlsOf(form)) {
    const name = control.getAttribute("name")?.replace(/^request\./, "");
    places.add(name);
    if (!inserts) places.add(name?.replace(/\.[^.]*$/, ""));
  }
  for (const { code, path } of issues) {
    if (code !== "missingProperty" || places.has(path)) continue;
    console.warn(
      `"${path}" is missing, and the form has neither a control of that name nor such a data-group.`,
    );
  }
}

/** Tells of items whose numbers are none; `*` stands for these. */
export function warnOfItemNumber(name: string): void {
  console.warn(`Controls called "${name}" are left out: * is to be 0 to 99999, without leading zeros.`);
}

/** In shorter names a slip is as likely another word. */
const shortest = 6;

/** The items of a list have the same names. */
function nameInFirstItem(control: Element): string {
  return (control.getAttribute("name") ?? "").replace(/^([^.]*\.)\d+(?=\.)/, "$10");
}

/** Whether a documented property lies in the same container: nobody else names a control so. */
function isBelowDocumented(path: string, pack: string): boolean {
  const container = path.slice(0, path.lastIndexOf(".") + 1);
  if (container === "") return false;
  return shapeOf(pack).groups.some(({ kind, id, properties }) => {
    const above = { [groupKind.list]: `${id}.0.`, [groupKind.attributes]: "request." }[kind] ?? "";
    return properties.some((property) => (above + property.id).startsWith(container));
  });
}
