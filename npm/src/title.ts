/** The title of a page, which says that a form there was refused. */

import { member, pageOf, setMember } from "./member.js";

/** What the title of a page begins with because of its forms. */
const marks = /* @__PURE__ */ new WeakMap<Document, string>();

/** Has the title begin with a text; with an empty one it does no more, unless another form there still has a summary. */
export function markTitle(form: HTMLFormElement, prefix: string): void {
  const page = pageOf(form);
  const mark = marks.get(page) ?? "";
  if (prefix === "" && (mark === "" || isRefused(page))) return;
  const title = member(page, "title");
  const own = mark !== "" && title.startsWith(mark) ? title.slice(mark.length).trimStart() : title;
  const marked = prefix === "" || own.startsWith(prefix) ? own : `${prefix} ${own}`;
  if (marked !== title) setMember(page, "title", marked);
  marks.set(page, prefix);
}

/** The summary of the form itself is hidden by now. */
function isRefused(page: Document): boolean {
  return member(page, "querySelector")("form[data-ready] [data-error-summary]:not([hidden])") !== null;
}
