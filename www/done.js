// The end of a request that was taken: what happened, and what was sent, to be kept or printed.

import { answersOf, drawAnswers } from "./answers.js";
import { part } from "./dom.js";
import { words } from "./texts.js";

/** Draws what became of `{ payload, description, id }`. Not every provider gives an id. */
export function drawDone({ payload, description, id }) {
  part("done-text").textContent =
    id === undefined ? words.takenText(description.provider) : words.createdText(id);
  part("done-answers").replaceChildren(...drawAnswers(answersOf(payload, description)));
}
