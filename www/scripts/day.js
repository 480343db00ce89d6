// The browser's own calendar beside a documented date. What is submitted is the text: the calendar writes into it, and
// shows what it says as far as it can.

import { typeInto } from "./dom.js";

const isDay = (target) => target.type === "date" && target.parentElement.matches(".day");

/** Wires those of a form that is about to be bound. */
export function wireDays(form) {
  for (const day of form.querySelectorAll(".day > input[type=date]")) {
    // Either may have been filled in before the script ran.
    if (day.value === "") show(day.previousElementSibling);
    else write(day);
  }
  // Before the form hears of it: the calendar is nothing to it.
  form.addEventListener(
    "input",
    (event) => {
      const { target } = event;
      if (isDay(target)) {
        event.stopPropagation();
        write(target);
      } else if (target.parentElement.matches(".day")) show(target);
    },
    true,
  );
  form.addEventListener("change", (event) => isDay(event.target) && event.stopPropagation(), true);
  form.addEventListener(
    "focusout",
    (event) => {
      if (!isDay(event.target)) return;
      event.stopPropagation();
      // The date is left when both are. Only then the form says what is wrong with it.
      const text = event.target.previousElementSibling;
      if (event.relatedTarget !== text) text.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
    },
    true,
  );
}

/** Puts the date into the text. What the calendar cannot show of a text is not taken away by it. */
function write(day) {
  const text = day.previousElementSibling;
  const wasShown = /^\s*\d{4}-\d\d-\d\d\s*$/.test(text.value);
  if (day.value === "" && (day.validity.badInput || !wasShown)) return;
  if (day.value !== text.value.trim()) typeInto(text, day.value);
}

function show(text) {
  text.nextElementSibling.value = text.value.trim();
}
