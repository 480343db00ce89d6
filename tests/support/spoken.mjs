// What a screen reader speaks of a page in jsdom, by a virtual one: each phrase with the node that it is about.
//
// It is no screen reader that anybody uses, and no standard says what these speak. It takes names, descriptions, roles
// and states as the specifications have them: what is missing, stale or there twice is heard here. What it cannot do is
// not tested with it: of an alert that appears, such as the summary, it speaks the texts without a space between them,
// and a `summary` has no role for it, so that it reads "Why?" as a text, and its parts again. Radio buttons and checkboxes
// are text boxes to it, and it does not say which are checked: what browsers give for them is in tests/golden/accessibility.

import { Virtual } from "@guidepup/virtual-screen-reader";
import { JSDOM } from "jsdom";
import { pause } from "./bound.mjs";
import { lendGlobals } from "./globals.mjs";

/**
 * What browsers do and jsdom does not: they leave out what is closed, or for those without scripts, and make a block of what style.css hides from view
 * by its position, so that its words do not stick to the next ones.
 */
const style =
  "details:not([open]) > :not(summary), noscript { display: none } .visually-hidden { display: block }";

/** A window whose page can be read aloud. */
export function windowToRead() {
  const { window } = new JSDOM("<!doctype html>", { pretendToBeVisual: true });
  readable(window);
  lendGlobals(window, ["CSS"]);
  return window;
}

/** Makes a page one that can be read aloud. The reader looks for CSS among the globals, and jsdom has none. */
export function readable(window) {
  const styles = window.document.createElement("style");
  styles.textContent = style;
  window.document.head.append(styles);
  window.CSS = { escape: (id) => id.replace(/[^\w-]/g, "\\$&") };
  // It asks whatever is on top for an id, also where that is an element which was taken out of the document.
  window.Element.prototype.getElementById = function getElementById(id) {
    return this.querySelector(`#${window.CSS.escape(id)}`);
  };
}

/** Reads a page from top to bottom. It does not change meanwhile, and styles are what takes the most time. */
export async function read(window) {
  const { getComputedStyle } = window;
  const styles = new Map();
  window.getComputedStyle = (element) => {
    if (!styles.has(element)) styles.set(element, getComputedStyle(element));
    return styles.get(element);
  };
  try {
    return await readAll(window);
  } finally {
    window.getComputedStyle = getComputedStyle;
  }
}

async function readAll(window) {
  const reader = new Virtual();
  await reader.start({ container: window.document.body, window });
  const spoken = [];
  for (;;) {
    const phrase = await reader.lastSpokenPhrase();
    spoken.push({ phrase: withoutValue(plain(phrase), reader.activeNode), node: reader.activeNode });
    if (phrase === "end of document") break;
    await reader.next();
  }
  await reader.stop();
  return spoken;
}

/** The reader speaks the value of an option after its text, which no other one does. */
function withoutValue(phrase, node) {
  return node.localName === "option"
    ? phrase.replace(`, ${node.text}, ${node.value},`, `, ${node.text},`)
    : phrase;
}

/**
 * What is spoken because of what is done: live regions, and what gets the focus. Where a region changes in several steps
 * the reader speaks it after each of them, others once. It is listened to until that
 * is `settled`.
 */
export async function hear(window, act, settled = pause) {
  const reader = new Virtual();
  await reader.start({ container: window.document.body, window });
  await reader.clearSpokenPhraseLog();
  act();
  await settled();
  const phrases = await reader.spokenPhraseLog();
  await reader.stop();
  return phrases.map(plain).filter((phrase, index, all) => phrase !== all[index - 1]);
}

/** A text as it is spoken: a no-break space sounds like any other. The reader keeps some of them. */
export const plain = (text) => text.trim().replace(/\s+/g, " ");

/**
 * Phrases as lines, for people: what stands between something and its end is indented, and the end is left out, and so
 * are the page itself and the bounds of paragraphs.
 */
export function outline(phrases) {
  const lines = [];
  const open = [];
  for (const phrase of phrases.toReversed()) {
    const [, ended] = /^end(?: of|,) (.+)$/.exec(phrase) ?? [];
    if (silent.has(ended ?? phrase)) continue;
    if (ended !== undefined) {
      open.push(ended);
      continue;
    }
    if (open.at(-1) === phrase) open.pop();
    lines.unshift("  ".repeat(open.length) + phrase);
  }
  return lines;
}

const silent = new Set(["document", "paragraph"]);
