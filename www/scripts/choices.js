// Radio buttons in front of a documented control, which alone is submitted: they write into it, and show what it holds. It
// is there to be seen for another answer only; whatever leads to it meanwhile leads to them.

import { typeInto } from "./dom.js";

const buttonsOf = (field) => [...field.querySelectorAll("input[type=radio]")];
const controlOf = (field) => field.querySelector(".other > input");
// Whether the event that comes is of our own making.
let isWriting = false;

const isChoice = (field) =>
  buttonsOf(field).some(({ value }) => value === controlOf(field).value.trim() && value !== "");

const isOther = (button) => button.value === "";

/** Wires those of a form that is about to be bound, and of all items that it will have. */
export function wireChoices(form) {
  const all = () => form.querySelectorAll("[data-choices]");
  for (const field of all()) {
    // What was chosen before the script ran, or what a browser has put back into the control.
    const button = buttonsOf(field).find(({ checked }) => checked);
    if (button && controlOf(field).value === "") write(field, button);
    else show(field);
  }

  // Before the form hears of it: a radio button is nothing to it.
  form.addEventListener("input", (event) => onInput(event), true);
  form.addEventListener("change", (event) => ofButton(event) && event.stopPropagation(), true);
  form.addEventListener("focusin", ({ target }) => {
    const field = target.closest("[data-choices]");
    if (field && target === controlOf(field) && isHidden(field)) buttonToFocus(field).focus();
  });
  form.addEventListener("focusout", onLeave, true);
  form.addEventListener("request-form-change", ({ detail: { path } }) => {
    // A new item is a copy of another one, whatever that showed.
    if (form.querySelector(`[data-items="${CSS.escape(path)}"]`)) for (const field of all()) show(field);
  });
  // Items that come with values, after a reload or of a file, are no change of the form.
  new MutationObserver((changes) => {
    for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes]))
      for (const field of node.querySelectorAll?.("[data-choices]") ?? []) show(field);
  }).observe(form, { subtree: true, childList: true });
  // Enter leads on from here as it does from a text.
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !ofButton(event)) return;
    event.preventDefault();
    form.requestSubmit();
  });
  new MutationObserver((changes) => {
    for (const { target } of changes) {
      const field = target.closest("[data-choices]");
      if (field && target === controlOf(field)) describe(field);
    }
  }).observe(form, { subtree: true, attributeFilter: ["aria-invalid", "aria-describedby"] });
}

function ofButton({ target }) {
  return target.type === "radio" && target.closest("[data-choices]");
}

function onInput(event) {
  const field = event.target.closest("[data-choices]");
  if (!field) return;
  if (ofButton(event)) {
    event.stopPropagation();
    write(field, event.target);
  } else if (!event.isTrusted && !isWriting) show(field);
}

/** The control is left when the whole is. Only then the form says what is wrong with it. */
function onLeave(event) {
  const field = event.isTrusted && event.target.closest("[data-choices]");
  if (!field) return;
  const isLeft = !field.contains(event.relatedTarget);
  if (!ofButton(event) && !isHidden(field)) {
    // Whoever has typed what could be chosen has chosen it.
    if (isLeft && isChoice(field)) show(field);
    return;
  }
  event.stopPropagation();
  if (ofButton(event) && isLeft)
    controlOf(field).dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
}

/** Puts what was chosen into the control. */
function write(field, button) {
  showOther(field, isOther(button));
  isWriting = true;
  typeInto(controlOf(field), button.value);
  isWriting = false;
}

/** Chooses what the control holds. */
function show(field) {
  const text = controlOf(field).value.trim();
  const buttons = buttonsOf(field);
  const button =
    text === "" ? undefined : (buttons.find(({ value }) => value === text) ?? buttons.find(isOther));
  for (const one of buttons) one.checked = one === button;
  const hadFocus = document.activeElement === controlOf(field);
  showOther(field, button !== undefined && isOther(button));
  if (hadFocus && isHidden(field)) buttonToFocus(field).focus();
}

function showOther(field, is) {
  const place = controlOf(field).parentElement;
  place.classList.toggle("visually-hidden", !is);
  if (is) {
    place.removeAttribute("aria-hidden");
    controlOf(field).removeAttribute("tabindex");
  } else {
    place.setAttribute("aria-hidden", "true");
    controlOf(field).tabIndex = -1;
  }
}

const isHidden = (field) => controlOf(field).parentElement.hasAttribute("aria-hidden");

function buttonToFocus(field) {
  const buttons = buttonsOf(field);
  return buttons.find(({ checked }) => checked) ?? buttons[0];
}

/** What the form says of the control is said of the whole. */
function describe(field) {
  const group = field.querySelector("[role=radiogroup]");
  for (const name of ["aria-invalid", "aria-describedby"]) {
    const value = controlOf(field).getAttribute(name);
    if (value === null) group.removeAttribute(name);
    else group.setAttribute(name, value);
  }
}
