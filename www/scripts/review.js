// What stands between the form and the portal: the request in words, to be looked over and then confirmed. A request
// may end a service, so nobody shall send one by pressing Enter in a field.

import { answersOf, drawAnswers } from "./answers.js";
import { element, isUsable, part, setUsable } from "./dom.js";
import { send } from "./portal.js";
import { createReviewWarnings } from "./review-warnings.js";
import { words } from "./texts.js";

/**
 * Wires the review. `back(goal)` returns to the form, to a group or a field where one was chosen; `take(path, suggestion)`
 * puts a suggestion into the form, and what is drawn then follows. `accepted(answer)` and `refused(answer)` follow what the
 * portal says, `copied()` the finding that another tab is about to send this very request.
 */
export function createReview({ back, take, accepted, refused, copied }) {
  let request = null;
  let isSending = false;
  // Whether this tab is the copy of another one.
  let isCopy = Promise.resolve(false);

  const warnings = createReviewWarnings({
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
    if (!isUsable(target)) return;
    setFailure(null);
    setSending(true);
    if (await isCopy) {
      setSending(false);
      return copied();
    }
    const answer = await send(request.description.operation, request.payload);
    setSending(false);
    if (answer.outcome === "accepted") accepted(answer);
    else if (answer.outcome === "refused") refused(answer);
    else setFailure(answer);
  });

  function setFailure(failure) {
    part("review-failure").hidden = failure === null;
    part("review-failure").replaceChildren(...(failure ? sentencesOn(failure) : []));
  }

  /** While it is being sent, nothing else on the page can be used, so that the answer finds what it is about. */
  function setSending(is) {
    isSending = is;
    setUsable(part("send"), !is);
    setUsable(part("back"), !is);
    part("header").inert = is;
    for (const name of ["review-warnings", "review-answers"]) part(name).inert = is;
    part("send-status").textContent = is ? words.sending : "";
  }

  return {
    get isSending() {
      return isSending;
    },

    /** Goes on after the page was loaded anew, perhaps as a copy, perhaps while the request was being sent. */
    resume(copy, wasSending) {
      isCopy = copy;
      if (wasSending) setFailure({ outcome: "interrupted" });
    },

    /** Forgets the last attempt: what comes next is another request. */
    forget() {
      setFailure(null);
    },

    /** Draws `{ payload, description, warnings }`. */
    draw(next) {
      request = next;
      part("review-lead").textContent = words.reviewLead(request.description.provider);
      part("review-status").textContent = "";
      warnings.draw(request.warnings);
      const groups = answersOf(request.payload, request.description);
      part("review-answers").replaceChildren(...drawAnswers(groups, changeButton));
    },
  };
}

function sentencesOn({ outcome, status }) {
  const title = ["late", "interrupted", "endless"].includes(outcome) ? words.lateTitle : words.failedTitle;
  const text = typeof words[outcome] === "function" ? words[outcome](status) : words[outcome];
  return [element("h3", {}, title), element("p", {}, text)];
}

function changeButton({ id, legend }) {
  // Heard alone, a row of buttons that all say "Change" says nothing.
  const what = element("span", { class: "visually-hidden" }, ` – ${legend}`);
  return element("button", { type: "button", class: "link", "data-change": id }, words.change, what);
}
