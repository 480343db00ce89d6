// What was typed into a form while nothing listened yet.

import { isTabOpen } from "./tab-store.js";

// From here on this listens, though it takes a while until the form does.
const heard = new Set();
addEventListener("input", ({ target }) => heard.add(target), { capture: true });

/**
 * The names of the controls that hold something else than the page came with, by the reader's doing. On a reload, and on the
 * way back, the browser also puts in what it remembers of this entry of its history; since then that may have been emptied
 * or sent, from another entry too. What this tab keeps is newer, so that is taken out.
 */
export function typedIn(form) {
  const touched = [...form.elements].filter(isTouched);
  const wasHere = history.state !== null && isTabOpen();
  const isTyped = (control) => !wasHere || heard.has(control) || control === document.activeElement;
  for (const control of touched) if (!isTyped(control)) reset(control);
  return touched.filter(isTyped).map(({ name }) => name);
}

function isTouched(control) {
  if (isBox(control)) return control.checked !== control.defaultChecked;
  if (control.options) return [...control.options].some((one) => one.selected !== one.defaultSelected);
  return control.name !== "" && control.value !== control.defaultValue;
}

function reset(control) {
  if (isBox(control)) control.checked = control.defaultChecked;
  else if (control.options) for (const one of control.options) one.selected = one.defaultSelected;
  else control.value = control.defaultValue;
}

const isBox = ({ type }) => type === "checkbox" || type === "radio";
