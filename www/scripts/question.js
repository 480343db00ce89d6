// Asks before something typed goes away.

import { part } from "./dom.js";

// A question waits until the one before it has its answer: two in one dialog would get the same.
let last = Promise.resolve();

/** Resolves to whether the reader said yes. Escape means no. */
export function ask(question) {
  last = last.then(() => show(question));
  return last;
}

function show({ title, text, yes, no }) {
  const dialog = part("question");
  part("question-title").textContent = title;
  part("question-text").textContent = text;
  part("question-yes").textContent = yes;
  part("question-no").textContent = no;
  dialog.returnValue = "no";
  dialog.showModal();
  // The answer that loses nothing has the focus.
  part("question-no").focus();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "yes"), { once: true });
  });
}
