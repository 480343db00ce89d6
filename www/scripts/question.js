// Asks before something typed goes away.

import { part } from "./dom.js";

/** Resolves to whether the reader said yes. Escape means no. */
export function ask({ title, text, yes, no }) {
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
