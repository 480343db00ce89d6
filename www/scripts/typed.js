// What was typed into a form while nothing listened yet.

import { isTabOpen } from "./tab-store.js";

// From here on this listens, though it takes a while until the form does.
const heard = new Set();
addEventListener("input", ({ target, isTrusted }) => isTrusted && heard.add(target), { capture: true });

/**
 * Takes out what the browser has put in: on a reload, and on the way back, it remembers what this entry of its history held,
 * and since then that may have been emptied or sent, from another entry too. What this tab keeps is newer, and what the reader
 * does now is newer still.
 */
export function takeOutRemembered(form) {
  if (history.state === null || !isTabOpen()) return;
  for (const control of form.querySelectorAll("input, select, textarea")) {
    if (isTouched(control) && !heard.has(control) && control !== document.activeElement) reset(control);
  }
}

/** The names of the controls that hold something else than the page came with. */
export function typedIn(form) {
  const named = [...form.elements].filter(({ name }) => name !== "");
  return named.filter(isTouched).map(({ name }) => name);
}

function isTouched(control) {
  if (isBox(control)) return control.checked !== control.defaultChecked;
  if (control.options) return control.selectedIndex !== firstIndex(control.options);
  return control.value !== control.defaultValue;
}

function reset(control) {
  if (isBox(control)) control.checked = control.defaultChecked;
  else if (control.options) control.selectedIndex = firstIndex(control.options);
  else control.value = control.defaultValue;
}

/** What a list of choices shows before anybody chooses: where none is marked, the first. */
const firstIndex = (options) =>
  Math.max(
    [...options].findIndex((one) => one.defaultSelected),
    0,
  );

const isBox = ({ type }) => type === "checkbox" || type === "radio";
