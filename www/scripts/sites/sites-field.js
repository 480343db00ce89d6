// Several sites at once, below the field that asks which one: those that are chosen, each with a button to remove it, and a
// place for a list that is pasted.

import { element, part } from "../dom.js";
import { unlisted } from "../point-search.js";
import { drawWarning, nameOf } from "../site.js";
import { words } from "../texts.js";
import { mostSites, readLines } from "./lines.js";

/**
 * Wires its controls. `current()` gives the site that is chosen already, `draw(point)` name and state of one; `changed()`
 * follows each change, and `say(sentence)` tells it where it is heard. `ids` are those that were there before, `lines` what
 * was left of a list.
 */
export function createSitesField({ current, draw, changed, say, ids, lines = "" }) {
  const box = part("sites");
  const [rest, list, text, note] = ["rest", "list", "text", "note"].map((name) => part(`sites-${name}`));
  let search;
  // Whether what is not in it is in no list of the customer's.
  let isWhole = false;
  let points = ids.map(unlisted);
  // The lines that the reader knows to be left.
  let told = "";

  box.checked ||= points.length > 0 || lines !== "";
  text.value ||= lines;
  text.closest("details").open ||= lines !== "";
  text.addEventListener("input", changed);
  box.addEventListener("change", () => {
    become(points.length === 0 ? [current()].filter(Boolean) : points);
  });
  list.addEventListener("click", ({ target }) => {
    const button = target.closest("button");
    if (button) remove([...list.querySelectorAll("button")].indexOf(button));
  });
  part("sites-add").addEventListener("click", addLines);

  /** Adds the sites that the lines name, and tells what is left of them. */
  function addLines() {
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
    told = text.value;
    changed();
  }

  /** Takes as many as there is room for, and gives the others. */
  function take(more) {
    const news = more.filter(({ id }) => !points.some((point) => point.id === id));
    const room = mostSites - points.length;
    become([...points, ...news.slice(0, room)]);
    return news.slice(room);
  }

  function remove(index) {
    const removed = points[index];
    become(points.toSpliced(index, 1));
    say(words.sitesRemoved(nameOf(removed), points.length));
    // The button is gone: the next one is the nearest.
    const buttons = list.querySelectorAll("button");
    (buttons[Math.min(index, buttons.length - 1)] ?? box).focus();
  }

  function become(next) {
    points = next;
    show();
    changed();
  }

  function show() {
    rest.hidden = !box.checked;
    list.replaceChildren(...points.map(drawItem));
  }

  function drawItem(point) {
    const what = element("span", { class: "visually-hidden" }, ` – ${nameOf(point)}`);
    const button = element("button", { type: "button", class: "link" }, words.sitesRemove, what);
    const isStrange = isWhole && search.meant({ id: point.id }) === undefined;
    return element(
      "li",
      {},
      ...draw(point),
      ...(isStrange ? [drawWarning(words.sitesUnlisted)] : []),
      button,
    );
  }

  return {
    /** Whether more than one site may be chosen. */
    get isOn() {
      return box.checked;
    },
    get points() {
      return points;
    },
    /** The lines that are not added, where several may be chosen. */
    get lines() {
      return box.checked ? text.value : "";
    },
    /** Looks for the sites in another list, which may be the whole. One that is not in it stays, until the reader removes it. */
    follow(next, isAll) {
      search = next;
      isWhole = isAll;
      points = points.map((point) => search.meant({ id: point.id }) ?? point);
      show();
    },
    /** Adds lines that nobody has added yet. Gives whether nothing is left of them that the reader was not told of. */
    addRest() {
      if (!box.checked || ["", told.trim()].includes(text.value.trim())) return true;
      addLines();
      if (text.value === "") return true;
      text.closest("details").open = true;
      text.focus();
      return false;
    },
    /** Whether several may be asked for at the moment. */
    allow(is) {
      box.disabled = !is && !box.checked;
    },
    /** Adds one that was chosen. */
    add(point) {
      const isFull = take([point]).length > 0;
      say(isFull ? words.sitesMost(mostSites) : words.sitesChosen(point.id, points.length));
    },
  };
}
