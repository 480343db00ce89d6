/** The properties of `<request-form>` that hold objects, which no attribute can say. */

import { warnOnce } from "./warnings.js";

export const objects = ["options", "values", "definition"] as const;

type ObjectName = (typeof objects)[number];

export function isObject(name: string): name is ObjectName {
  return (objects as readonly string[]).includes(name);
}

/** Tells once of a text where there should be an object, unless that has come: so ends what writes attributes alone. */
export function warnOfText(element: Element, name: ObjectName, hasCome: () => boolean): void {
  whenComplete(element.ownerDocument, () => {
    if (!element.hasAttribute(name) || hasCome()) return;
    warnOnce(
      `${name} of <request-form> is a property, and what its attribute says is not read. ` +
        `Set element.${name} to an object; where a template writes attributes alone, once the page has the element.`,
    );
  });
}

/** Does something as soon as nothing more of a page is to come, and whoever is at work is done. */
function whenComplete(page: Document, act: () => void): void {
  if (page.readyState === "complete") queueMicrotask(act);
  else (page.defaultView ?? globalThis).addEventListener("load", () => setTimeout(act), { once: true });
}
