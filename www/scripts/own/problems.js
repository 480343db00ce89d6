// What is wrong with a file: one sentence, or all faults of a definition, each with its place and what to write there.

import { element, part } from "../dom.js";
import { words } from "../texts.js";

/** More are not read at once. */
const mostShown = 200;

/** Says why a file is no definition, or where there is no name, why none was opened; `detail` is what the browser says. */
export function showProblem({ name, problem, detail }) {
  const title = name ? words.ownProblem(name) : words.ownNothing;
  show(title, words.ownProblems[problem], detail ? [element("li", {}, detail)] : []);
}

/** Lists the faults of a definition, `{ place, problem }`. */
export function showFaults(name, faults) {
  const rows = faults
    .slice(0, mostShown)
    .map(({ place, problem }) =>
      element("li", {}, element("code", {}, place || words.ownWholePlace), " ", problem),
    );
  const left = faults.length - rows.length;
  if (left > 0) rows.push(element("li", { lang: document.documentElement.lang }, words.ownMoreFaults(left)));
  show(words.ownFaults(name, faults.length), words.ownFaultsText, rows);
}

/** Takes away what was said of the file before. */
export function hideProblem() {
  part("own-problem").hidden = true;
}

function show(title, text, rows) {
  part("own-problem-title").textContent = title;
  part("own-problem-text").textContent = text;
  part("own-faults").replaceChildren(...rows);
  part("own-problem").hidden = false;
  // Whoever chose the file hears at once what became of it.
  part("own-problem-title").focus();
}
