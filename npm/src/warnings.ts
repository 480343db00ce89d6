/** What the console says to whoever calls the package, each thing once. */

import { shownPath } from "./entries.js";
import { isOneSlip } from "./slip.js";

/** More is no help, and would be kept. */
const mostWarnings = 100;

const warned = new Set<string>();

export function warnOnce(text: string): void {
  if (warned.has(text) || warned.size >= mostWarnings) return;
  warned.add(text);
  console.warn(`request-forms: ${text}`);
}

/**
 * Tells of a name that nothing goes by, with the one that was meant where it is one slip away.
 * @param onlyNear where a name may be of something else: then it is told of only if it is a slip
 */
export function warnOfName(name: string, where: string, known: readonly string[], onlyNear = false): void {
  const near = known.find((one) => isOneSlip(name.toLowerCase(), one.toLowerCase()));
  if (onlyNear && near === undefined) return;
  warnOnce(
    `${where} has "${shownPath(name)}", which means nothing.${near ? ` Did you mean "${near}"?` : ""}`,
  );
}
