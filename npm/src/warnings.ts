/** What the console says to whoever calls the package, each thing once. */

import { shownPath } from "./entries.js";
import { isOneSlip } from "./slip.js";

/** So much of what was said is remembered. */
const mostRemembered = 100;

/** So many names of one object are told: more is no help. */
const mostAtOnce = 20;

const warned = new Set<string>();

export function warnOnce(text: string): void {
  if (warned.has(text)) return;
  // What was said first makes room, so that whatever comes later is not passed over in silence.
  if (warned.size === mostRemembered) warned.delete(warned.values().next().value as string);
  warned.add(text);
  console.warn(`request-forms: ${text}`);
}

/** Tells of names that nothing goes by, each with the one that was meant where it is one slip away. */
export function warnOfNames(names: readonly string[], where: string, known: readonly string[]): void {
  for (const name of names.slice(0, mostAtOnce)) {
    const near = nearTo(name, known);
    const advice = near === undefined ? "" : ` Did you mean "${near}"?`;
    warnOnce(`${where} has "${shownPath(name)}", which means nothing.${advice}`);
  }
  const more = names.length - mostAtOnce;
  if (more > 0) warnOnce(`${where} has ${more} more names that mean nothing.`);
}

/** The name that was meant, where it is one slip away. */
export function nearTo(name: string, known: readonly string[]): string | undefined {
  return known.find((one) => isOneSlip(name.toLowerCase(), one.toLowerCase()));
}
