// The end of a request that was taken: what happened and when, what comes next, and what was sent, to be kept or printed.

import { answersOf, drawAnswers } from "./answers.js";
import { part } from "./dom.js";
import { moment, words } from "./texts.js";

/** Draws what became of a request that was sent, in the words of its description. Not every provider gives an id. */
export function drawDone({ payload, site, id, sent }, description) {
  part("done-text").textContent =
    id === undefined ? words.takenText(description.provider) : words.createdText(id);
  part("done-time").textContent = words.sentOn(moment(sent));
  part("done-next").textContent =
    id === undefined ? words.takenNext(description.provider) : words.createdNext(description.provider);
  part("new-same").hidden = contactsOf(payload) === undefined;
  part("done-answers").replaceChildren(...drawAnswers(answersOf(payload, description, site)));
}

/** The contacts of a payload, which the next request may well have in common with it. */
export function contactsOf(payload) {
  return payload?.properties?.contacts;
}
