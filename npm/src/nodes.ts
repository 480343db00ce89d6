/** Nodes of the markup that the engine writes. The browser parses none of it, so that no policy of a page has to allow it. */

import { member } from "./member.js";

/** An element begins or ends, or a text stands there: all that `src/html/markup.rs` writes into a bound form. */
const part = /<(\/?)(\w+)((?: [\w-]+="[^"]*")*)>|[^<]+/g;
const attribute = / ([\w-]+)="([^"]*)"/g;

const characters: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&quot;": '"', "&#13;": "\r" };

/** Has nothing but this markup stand in an element. */
export function fill(element: Element, markup: string, page: Document): void {
  const create = member(page, "createElement");
  const open: Element[] = [element];
  element.replaceChildren();
  for (const [text, ends, tag, attributesOf = ""] of markup.matchAll(part)) {
    if (ends) open.pop();
    else if (tag) {
      const inner = create(tag);
      for (const [, name = "", value = ""] of attributesOf.matchAll(attribute)) {
        inner.setAttribute(name, textOf(value));
      }
      open.at(-1)?.append(inner);
      open.push(inner);
    } else open.at(-1)?.append(textOf(text));
  }
}

function textOf(escaped: string): string {
  return escaped.replace(/&.*?;/g, (entity) => characters[entity] ?? entity);
}
