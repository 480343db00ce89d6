// The customer's service points, which the form checks references against, and from which a site is chosen: from the
// portal, which gives them without being asked, or from a file. They live in this page's memory and go nowhere. A list
// that cannot be used changes nothing.

import { servicePoints as index } from "request-forms/form/slim";
import { isUsable, part, setUsable } from "./dom.js";
import { onFile, readText } from "./file.js";
import { createPointSearch } from "./point-search.js";
import { getServicePoints } from "./portal.js";
import { words } from "./texts.js";

// 50,000 service points take about 10 MB; much more is another file, and reading it would stop the page.
const largestFile = 100_000_000;

/**
 * Wires the panel. `first` is what the portal is about to give, or undefined where no service point is asked for.
 * `changed` follows each new list, with `{ index, search }`, or null once it is clear that there is none.
 */
export function createServicePoints(first, changed) {
  // A list that comes late must not take the place of one that was chosen meanwhile.
  let isChosen = false;
  part("service-points").hidden = first === undefined;
  first?.then((list) => {
    if (isChosen) return;
    // Whoever asked for nothing need not hear that there is nothing.
    const isTaken = list?.length > 0 && take(list, { isAsked: false });
    if (!isTaken) changed(null);
  });

  const say = (sentence, isProblem = false) => {
    part("points-status").textContent = sentence;
    part("points-status").toggleAttribute("data-problem", isProblem);
  };

  const take = (list, { isAsked }) => {
    let points;
    try {
      points = index(list);
    } catch {
      return isAsked && say(words.pointsNotList, true);
    }
    // With no service point at all, every reference would be unknown.
    if (points.size === 0) return say(words.pointsEmpty, true);
    isChosen ||= isAsked;
    say(words.pointsLoaded(points.size));
    part("points-remove").hidden = false;
    changed({ index: points, search: createPointSearch(list) });
    return true;
  };

  onFile(part("points-file"), part("points-input"), async (file) => {
    const { text, problem } = await readText(file, largestFile);
    if (problem) return say(words[problem === "tooLarge" ? "pointsTooLarge" : "pointsUnreadable"], true);
    let list;
    try {
      list = JSON.parse(text);
    } catch {
      return say(words.pointsNotJson, true);
    }
    take(list, { isAsked: true });
  });

  part("points-portal").addEventListener("click", async ({ target }) => {
    if (!isUsable(target)) return;
    setUsable(target, false);
    say(words.pointsLoading);
    const list = await getServicePoints();
    setUsable(target, true);
    if (list) take(list, { isAsked: true });
    else say(words.pointsNoPortal, true);
  });

  part("points-remove").addEventListener("click", () => {
    part("points-remove").hidden = true;
    // The button is gone, so the focus needs a place; the neighbour is the nearest.
    part("points-file").focus();
    say(words.pointsRemoved);
    changed(null);
  });
}
