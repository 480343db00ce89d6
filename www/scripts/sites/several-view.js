// The requests for several sites on the screen: a list with what becomes of each, one button that sends, pauses and goes on,
// and once what is the same for all.

import { requestType } from "page";
import { readResponse } from "request-forms/form/slim";
import { answersOf, drawAnswers } from "../answers.js";
import { element, part } from "../dom.js";
import { createReviewWarnings } from "../review-warnings.js";
import { drawPoint, drawWarning, nameOf } from "../site.js";
import { locale, words } from "../texts.js";
import { isOver } from "./queue.js";

/**
 * Wires it. `press()` follows the button, `mend(index)` and `again(index)` those beside one request; `change(path)` and
 * `take(path, suggestion)` what is worth a second look in all of them.
 */
export function createSeveralView({ description, press, mend, again, change, take }) {
  let results = [];
  const warnings = createReviewWarnings(part("several-warnings"), { change, take });
  part("several-send").addEventListener("click", () => press());
  part("several-list").addEventListener("click", ({ target }) => {
    const button = target.closest("button");
    if (!button) return;
    const index = [...part("several-list").children].indexOf(button.closest("li"));
    if ("mend" in button.dataset) mend(index);
    else again(index);
  });

  return {
    /** Draws the requests of a queue, what is the same for them, and what the form warns of there. */
    open({ items }, shared = []) {
      warnings.draw(shared);
      part("several-purpose").textContent = words.sitesPurpose(requestType.id, items.length);
      results = items.map(() => element("div", { class: "site-result" }));
      part("several-list").replaceChildren(
        ...items.map((item, index) => element("li", {}, ...drawSite(item), results[index])),
      );
      const groups = answersOf(items.find(({ payload }) => payload).payload, description).filter(
        ({ id }) => id !== "servicePoint",
      );
      const title = element("h3", {}, words.sitesSame);
      part("several-answers").replaceChildren(title, ...drawAnswers(groups));
    },

    /** Draws how far it is. */
    draw({ items, isRunning, isPaused }, isBegun) {
      const count = (...states) => items.filter(({ state }) => states.includes(state)).length;
      const left = count("waiting", "unsent");
      const isDone = isOver(items);
      for (const [index, item] of items.entries()) drawResult(results[index], item, isRunning);

      const isUnderWay = isRunning || isBegun || count("unsent") > 0;
      // What is sent is not to be changed any more, nor about to be done.
      if (isUnderWay) part("several-warnings").hidden = true;
      part("several-purpose").hidden = isDone;
      part("several-progress").hidden = !isUnderWay;
      part("several-progress").max = items.length;
      part("several-progress").value = count("sent");
      const progress = [words.sitesProgress(count("sent"), items.length)];
      if (count("refused") > 0) progress.push(words.sitesRefused(count("refused")));
      if (count("perhaps") > 0) progress.push(words.sitesPerhaps(count("perhaps")));
      if (isPaused && !isDone) progress.push(isRunning ? words.sitesPausing : words.sitesPaused);
      write(part("several-status"), isUnderWay ? progress.join(" ") : "");

      const button = part("several-send");
      const isStart = !isRunning && !isUnderWay;
      const rest = isRunning ? words.sitesPause : words.sitesGoOn(left);
      write(button, isStart ? words.sitesSend(items.length) : rest);
      // The button is gone with what it was for.
      if (isDone && document.activeElement === button) part("several-title").focus();
      button.hidden = isDone;
      part("several-back").hidden = isRunning || isBegun;
      part("several-new").hidden = isRunning || !isBegun;
      part("several-print").hidden = !isDone;
    },
  };
}

function drawSite({ point, warnings = [] }) {
  return [...drawPoint(point), ...warnings.map(drawWarning)];
}

/** What became of one. What stands already is left alone: its button may have the focus. */
function drawResult(place, item, isRunning) {
  const { state, point } = item;
  const sentence = [words.sitesResult(item), ...reasonsOf(item)].filter(Boolean).join(" ");
  const isOpen = !isRunning && (state === "refused" || state === "perhaps");
  if (place.dataset.drawn === `${sentence}${isOpen}`) return;
  place.dataset.drawn = `${sentence}${isOpen}`;
  place.dataset.state = state;
  place.replaceChildren(element("p", {}, sentence));
  if (!isOpen) return;
  const [kind, text] =
    state === "refused" ? ["data-mend", words.sitesMend] : ["data-again", words.sitesAgain];
  const what = element("span", { class: "visually-hidden" }, ` – ${nameOf(point)}`);
  place.append(element("button", { type: "button", class: "secondary", [kind]: "" }, text, what));
}

function reasonsOf({ answer, reasons = [] }) {
  const { issues } = answer
    ? readResponse(requestType, answer.status, answer.text, { locale })
    : { issues: [] };
  return [...reasons, ...issues.map(({ message }) => message)].map((message) => `${message}.`);
}

function write(place, text) {
  if (place.textContent !== text) place.textContent = text;
}
