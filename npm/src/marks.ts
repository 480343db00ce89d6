/** What elements have of messages: which one describes them, and that they are invalid. */

import { member } from "./member.js";

/** Marks an element as described by a message or not any more, after its hint, and as invalid or not. */
export function mark(element: Element, message: string, isDescribed: boolean, isInvalid: boolean): void {
  // Of several properties, none is invalid for what is wrong with all of them.
  if (isInvalid && !element.hasAttribute("data-group")) element.setAttribute("aria-invalid", "true");
  else element.removeAttribute("aria-invalid");
  describe(element, (id) => id !== message, isDescribed ? [message] : []);
}

/** Takes out messages that were shown: of a copy, of a form that is bound anew, or those of some names. */
export function takeMessagesOut(
  root: Element,
  isMeant: (name: string) => boolean = () => true,
  prefix = "",
): void {
  const all = member(root, "querySelectorAll");
  for (const element of all<HTMLElement>("[data-rule], [data-advice]")) {
    if (!isMeant(element.dataset.advice ?? element.id.slice(prefix.length, -suffix.length))) continue;
    for (const name of ["data-code", "data-rule", "data-severity"]) element.removeAttribute(name);
    element.textContent = "";
    element.hidden = true;
    if (element.hasAttribute("data-added")) element.remove();
  }
  for (const control of all("[aria-invalid], [name][aria-describedby]")) {
    if (!isMeant(control.getAttribute("name") ?? "")) continue;
    control.removeAttribute("aria-invalid");
    describe(control, (id) => !id.endsWith(suffix), []);
  }
}

/** What the id of a message ends with. */
const suffix = "-error";

function describe(element: Element, stays: (id: string) => boolean, added: readonly string[]): void {
  const before = element.getAttribute("aria-describedby");
  const ids = (before ?? "").split(" ").filter((id) => id !== "" && stays(id));
  const now = [...ids, ...added].join(" ");
  if (now !== "") element.setAttribute("aria-describedby", now);
  else if (before !== null) element.removeAttribute("aria-describedby");
}
