// What every part of the page does with the document.

/** The element of index.html with this name. The prefix keeps the page's ids apart from the properties' ids. */
export const part = (name) => document.getElementById(`page-${name}`);

/** A new element. Children that are text go in as text, so that nothing typed can become markup. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}

/** Puts a text into a control as if it had been typed there, so that the form takes notice. */
export function typeInto(control, text) {
  if (control.value === text) return;
  control.value = text;
  control.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Buttons that cannot be used now keep their place in the tab order, so that asking why leads to an answer. */
export function setUsable(button, usable) {
  if (usable) button.removeAttribute("aria-disabled");
  else button.setAttribute("aria-disabled", "true");
}

export const isUsable = (button) => !button.hasAttribute("aria-disabled");

/** The first control within an element that someone can use. */
export function firstControl(place) {
  const controls = [...place.querySelectorAll("input, select, textarea")];
  return controls.find((control) => control.closest("[hidden]") === null);
}
