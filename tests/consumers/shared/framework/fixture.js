// What the pages of all frameworks have in common: their data, and what the check reads.

import requests from "./requests.json";

export const { type } = requests;
export const fields = Object.keys(requests.wrong);

/** What the element starts with. */
export const first = { contacts: { primary: { firstName: "Zoë" } } };

/** What a form of one's own starts with: the text of a field and the choice of a menu. */
export const rest = { "servicePoint.id": "SP-1001", "contacts.primary.lastName": "Šafářová-Łęcka" };

export const comment = "Moved";

/** The bindings that were made and not let go of. */
export const bindings = new Set();

/** What the framework's own listeners were called with. */
const heard = [];

export function hear({ type, target, detail }) {
  // The form of the element tells its events to the element.
  const from = (target.closest("#whole") ?? target).id;
  const issues = detail.issues?.map(({ path, code }) => [path, code]);
  heard.push({ from, type, ...detail, ...(issues && { issues }) });
}

/** Gives what was heard since the last time. */
globalThis.takeHeard = () => heard.splice(0);
globalThis.readBindings = () => Array.from(bindings, (binding) => binding.values());
