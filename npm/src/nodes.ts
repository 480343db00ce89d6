/** Nodes of the markup that the engine writes. The browser parses none of it, so that no policy of a page has to allow it. */

import { isElement } from "./controls.js";
import { member } from "./member.js";

/** An element begins or ends, or a text stands there: all that `src/html/markup.rs` writes into a bound form. */
const part = /<(\/?)(\w+)((?: [\w-]+="[^"]*")*)>|[^<]+/g;
const attribute = / ([\w-]+)="([^"]*)"/g;

const characters: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&quot;": '"', "&#13;": "\r" };

/**
 * Has nothing but this markup stand in an element. What stands there already stays, and is only changed: whoever has
 * opened something, or presses on it, does not lose it, and of a long list only what is different is drawn. In all markup
 * for an element, those of one tag have the same attributes, so that none is left behind.
 */
export function fill(element: Element, markup: string, page: Document): void {
  const create = member(page, "createElement");
  let parent = element;
  let next = element.firstChild;
  for (const [text, ends, tag, attributesOf = ""] of markup.matchAll(part)) {
    if (ends) {
      removeFrom(next);
      next = parent.nextSibling;
      parent = parent.parentNode as Element;
    } else if (tag) {
      // An alert that is told once more is another one.
      if (!isElement(next) || next.localName !== tag || attributesOf === alert) {
        removeFrom(next);
        next = parent.appendChild(create(tag));
      }
      parent = next as Element;
      next = parent.firstChild;
      for (const [, name = "", value = ""] of attributesOf.matchAll(attribute)) {
        const now = textOf(value);
        if (parent.getAttribute(name) !== now) parent.setAttribute(name, now);
      }
    } else {
      const now = textOf(text);
      if (next?.nodeType !== textNode) {
        removeFrom(next);
        parent.append(now);
        next = null;
      } else {
        if (next.nodeValue !== now) next.nodeValue = now;
        next = next.nextSibling;
      }
    }
  }
  removeFrom(next);
}

const alert = ' role="alert"';

/** What `nodeType` says of a text. */
const textNode = 3;

/** Has nothing but a text stand in an element. One that is only changed costs less than another one in its place. */
export function sayInstead(element: Element, text: string): void {
  const { firstChild } = element;
  if (firstChild?.nodeType !== textNode || firstChild.nextSibling) element.textContent = text;
  else firstChild.nodeValue = text;
}

/** Removes a node and those after it. */
function removeFrom(first: ChildNode | null): void {
  for (let node = first; node; ) {
    const { nextSibling } = node;
    node.remove();
    node = nextSibling;
  }
}

function textOf(escaped: string): string {
  return escaped.replace(/&.*?;/g, (entity) => characters[entity] ?? entity);
}
