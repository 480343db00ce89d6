// Several sites at once, below the field that asks which one: those that are chosen, each with a button to remove it, and a
// place for a list that is pasted.

import { element } from "../dom.js";
import { unlisted } from "../point-search.js";
import { drawWarning, nameOf } from "../site.js";
import { words } from "../texts.js";
import { mostSites, readLines } from "./lines.js";

/**
 * `current()` gives the site that is chosen already, `draw(point)` name and state of one; `changed()` follows each change,
 * and `say(sentence)` tells it where it is heard. `ids` are those that were there before.
 */
export function createSitesField({ search, current, draw, changed, say, ids = [] }) {
  // One that is in another list stays, until the reader removes it.
  let points = ids.map((id) => search.meant({ id }) ?? unlisted(id));

  const box = element("input", { type: "checkbox", id: "page-sites" });
  const label = element("label", { for: box.id }, words.sitesSeveral(mostSites));
  const list = element("ol", { class: "sites", id: "page-sites-list" });
  const text = element("textarea", { id: "page-sites-text", rows: "4", spellcheck: "false" });
  const textLabel = element("label", { for: text.id }, words.sitesLines);
  const note = element("p", { class: "hint", id: "page-sites-note" });
  text.setAttribute("aria-describedby", note.id);
  const add = element("button", { type: "button", class: "secondary", id: "page-sites-add" }, words.sitesAdd);
  const paste = element("details", {}, element("summary", {}, words.sitesPaste), textLabel, text, note, add);
  const rest = element("div", { class: "sites-rest", hidden: "" }, list, paste);
  const choice = element("p", { class: "choice" }, box, label);

  box.checked = points.length > 0;
  box.addEventListener("change", () => {
    if (points.length === 0) points = [current()].filter(Boolean);
    show();
    changed();
  });
  list.addEventListener("click", ({ target }) => {
    const button = target.closest("button");
    if (button) remove([...list.querySelectorAll("button")].indexOf(button));
  });
  add.addEventListener("click", () => {
    const { found, left } = readLines(text.value, search);
    const before = points.length;
    const tooMany = take(found);
    text.value = [...tooMany.map(({ id }) => id), ...left].join("\n");
    const sentence = [
      words.sitesAdded(points.length - before),
      left.length > 0 && words.sitesLeft(left.length),
      tooMany.length > 0 && words.sitesMost(mostSites),
    ];
    note.textContent = sentence.filter(Boolean).join(" ");
    say(note.textContent);
  });
  show();

  /** Takes as many as there is room for, and gives the others. */
  function take(more) {
    const news = more.filter(({ id }) => !points.some((point) => point.id === id));
    const room = mostSites - points.length;
    points = [...points, ...news.slice(0, room)];
    show();
    changed();
    return news.slice(room);
  }

  function remove(index) {
    const [removed] = points.splice(index, 1);
    show();
    changed();
    say(words.sitesRemoved(nameOf(removed), points.length));
    // The button is gone: the next one is the nearest.
    const buttons = list.querySelectorAll("button");
    (buttons[Math.min(index, buttons.length - 1)] ?? box).focus();
  }

  function show() {
    rest.hidden = !box.checked;
    list.replaceChildren(...points.map(drawItem));
  }

  function drawItem(point) {
    const what = element("span", { class: "visually-hidden" }, ` – ${nameOf(point)}`);
    const button = element("button", { type: "button", class: "link" }, words.sitesRemove, what);
    const isListed = search.meant({ id: point.id }) !== undefined;
    return element("li", {}, ...draw(point), ...(isListed ? [] : [drawWarning(words.sitesUnlisted)]), button);
  }

  return {
    parts: [choice, rest],
    /** Whether more than one site may be chosen. */
    get isOn() {
      return box.checked;
    },
    get points() {
      return points;
    },
    /** Whether several may be asked for at the moment. */
    allow(is) {
      choice.hidden = !is && !box.checked;
    },
    /** Adds one that was chosen. */
    add(point) {
      const isFull = take([point]).length > 0;
      say(isFull ? words.sitesMost(mostSites) : words.sitesChosen(point.id, points.length));
    },
  };
}
