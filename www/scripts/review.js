// What stands between the form and the portal: the request in words, to be looked over and then confirmed. A request
// may end a service, so nobody shall send one by pressing Enter in a field.

import { answersOf, drawAnswers } from "./answers.js";
import { element, isUsable, part, setUsable } from "./dom.js";
import { send } from "./portal.js";
import { createReviewWarnings } from "./review-warnings.js";
import { purposeOf } from "./site.js";
import { words } from "./texts.js";
import { isSame } from "./values.js";

// After these nobody knows whether the request has arrived.
const perhapsSent = ["late", "interrupted"];

/**
 * Wires the review. `back(goal)` returns to the form, to a group or a field where one was chosen; `take(path, suggestion)`
 * puts a suggestion into the form, and what is drawn then follows. `isWanted()` resolves to whether nothing speaks against
 * sending, `changed()` follows each change of what is to be kept, `still()` resolves once the review may be left;
 * `accepted(answer)` and `refused(answer)` follow what the portal says.
 */
export function createReview({ back, take, isWanted, changed, still, accepted, refused }) {
  let request = null;
  let failure = null;
  let isSending = false;
  let isAsking = false;
  // A browser may take back what is on its way when the page is left, and says then that there was no answer.
  let isLeaving = false;
  const leaving = () => {
    isLeaving = true;
  };

  const warnings = createReviewWarnings(part("review-warnings"), {
    change: back,
    take(path, suggestion) {
      take(path, suggestion);
      part("review-status").textContent = words.suggestionTaken;
      // The button is gone with its warning.
      part("review-title").focus();
    },
  });

  part("back").addEventListener("click", ({ target }) => isUsable(target) && back());
  part("review-answers").addEventListener("click", ({ target }) => {
    const button = target.closest("button[data-change]");
    if (button) back(button.dataset.change);
  });
  part("send").addEventListener("click", async ({ target }) => {
    // Once is enough: a second press while the first is under way does nothing.
    if (!isUsable(target) || isAsking) return;
    isAsking = true;
    const isToBeSent = await isWanted();
    isAsking = false;
    // Meanwhile the reader may have gone back.
    if (!isToBeSent || part("review-view").hidden) return;
    setFailure(null);
    setSending(true);
    const answer = await send(request.description.operation, request.payload);
    const isBroken = answer.outcome === "unreachable" && isLeaving;
    await still();
    setSending(false);
    if (answer.outcome === "accepted") accepted(answer);
    else if (answer.outcome === "refused") refused(answer);
    else setFailure(isBroken ? { outcome: "interrupted" } : answer);
    changed();
  });

  function setFailure(next) {
    failure = next && { payload: request?.payload, ...next };
    showFailure(failure !== null);
  }

  function showFailure(is) {
    part("review-failure").hidden = !is;
    part("review-failure").replaceChildren(...(is ? sentencesOn(failure) : []));
  }

  /** While it is being sent, nothing else on the page can be used, so that the answer finds what it is about. */
  function setSending(is) {
    isSending = is;
    isLeaving = false;
    if (is) addEventListener("beforeunload", leaving);
    else removeEventListener("beforeunload", leaving);
    setUsable(part("send"), !is);
    setUsable(part("back"), !is);
    part("header").inert = is;
    for (const name of ["review-warnings", "review-answers"]) part(name).inert = is;
    part("send-status").textContent = is ? words.sending : "";
    if (is) changed();
  }

  return {
    get isSending() {
      return isSending;
    },

    /** What is to be kept: how the last attempt failed, or that nobody knows how the one under way will end. */
    get failure() {
      return isSending ? { outcome: "interrupted", payload: request.payload } : failure;
    },

    /** Goes on after the page was loaded anew. */
    resume(last) {
      setFailure(last);
    },

    /** Draws `{ payload, description, warnings, site }`. */
    draw(next) {
      // What can simply be tried again is no news here. What may have arrived is, once the very same is about to be sent.
      if (perhapsSent.includes(failure?.outcome)) showFailure(isSame(failure.payload, next.payload));
      else setFailure(null);
      request = next;
      part("review-lead").textContent = words.reviewLead(request.description.provider);
      part("review-status").textContent = "";
      warnings.draw(request.warnings);
      const purpose = purposeOf(request.payload, request.site);
      part("review-purpose").textContent = purpose;
      part("review-purpose").hidden = purpose === "";
      const groups = answersOf(request.payload, request.description, request.site);
      part("review-answers").replaceChildren(...drawAnswers(groups, changeButton));
    },
  };
}

function sentencesOn({ outcome, status }) {
  const title = perhapsSent.includes(outcome) ? words.lateTitle : words.failedTitle;
  const text = typeof words[outcome] === "function" ? words[outcome](status) : words[outcome];
  return [element("h3", {}, title), element("p", {}, text)];
}

function changeButton({ id, legend }) {
  // Heard alone, a row of buttons that all say "Change" says nothing.
  const what = element("span", { class: "visually-hidden" }, ` – ${legend}`);
  return element("button", { type: "button", class: "link", "data-change": id }, words.change, what);
}
