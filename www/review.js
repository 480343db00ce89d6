// What stands between the form and the portal: the request in words, to be looked over and then confirmed. A request
// may end a service, so nobody shall send one by pressing Enter in a field.

import { answersOf, drawAnswers } from "./answers.js";
import { element, isUsable, part, setUsable } from "./dom.js";
import { send } from "./portal.js";
import { words } from "./texts.js";

/**
 * Wires the review. `back(group)` returns to the form, to a group where one was chosen; `accepted(answer)` and
 * `refused(answer)` follow what the portal says.
 */
export function createReview({ back, accepted, refused }) {
  let request = null;
  // What the last attempt came to, where it came to nothing: it is said again in another language.
  let failure = null;

  part("back").addEventListener("click", ({ target }) => isUsable(target) && back());
  part("review-answers").addEventListener("click", ({ target }) => {
    const button = target.closest("button[data-change]");
    if (button && isUsable(part("send"))) back(button.dataset.change);
  });
  part("send").addEventListener("click", async ({ target }) => {
    // Once is enough: a second press while the first is under way does nothing.
    if (!isUsable(target)) return;
    setFailure(null);
    setSending(true);
    const { type, payload, description } = request;
    const answer = await send(type, description.operation, payload);
    setSending(false);
    if (answer.outcome === "accepted") accepted(answer);
    else if (answer.outcome === "refused") refused(answer);
    else setFailure(answer);
  });

  function setFailure(answer) {
    failure = answer;
    part("review-failure").hidden = failure === null;
    part("review-failure").replaceChildren(...(failure ? sentencesOn(failure) : []));
  }

  return {
    /** Forgets the last attempt: what comes next is another request. */
    forget() {
      setFailure(null);
    },

    /** Draws `{ type, payload, description, warnings }`, and what there is to say about the last attempt. */
    draw(next) {
      request = next;
      part("review-lead").textContent = words.reviewLead(request.description.provider);
      drawWarnings(request.warnings);
      const groups = answersOf(request.payload, request.description);
      part("review-answers").replaceChildren(...drawAnswers(groups, changeButton));
      setFailure(failure);
    },
  };
}

/** While it is being sent, nothing else on the page can be used, so that the answer finds what it is about. */
function setSending(isSending) {
  setUsable(part("send"), !isSending);
  setUsable(part("back"), !isSending);
  part("header").inert = isSending;
  part("review-answers").inert = isSending;
  part("send-status").textContent = isSending ? words.sending : "";
}

function sentencesOn({ outcome, status }) {
  const title = outcome === "late" ? words.lateTitle : words.failedTitle;
  const text = outcome === "unavailable" ? words.unavailable(status) : words[outcome];
  return [element("h3", {}, title), element("p", {}, text)];
}

function drawWarnings(warnings) {
  const items = warnings.map(({ message }) => element("li", {}, message));
  part("review-warnings").hidden = items.length === 0;
  part("review-warnings").replaceChildren(
    element("h3", {}, words.reviewWarnings),
    element("ul", {}, ...items),
  );
}

function changeButton({ id, legend }) {
  // Heard alone, a row of buttons that all say "Change" says nothing.
  const what = element("span", { class: "visually-hidden" }, ` – ${legend}`);
  return element("button", { type: "button", class: "link", "data-change": id }, words.change, what);
}
