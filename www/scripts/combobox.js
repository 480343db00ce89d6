// Makes an input a combobox as the ARIA Authoring Practices describe it: a list that follows what is typed, from which
// one entry may be chosen by hand. The focus stays in the input, and typing without choosing stays possible.

import { element } from "./dom.js";

const pauseBeforeSaying = 400;

/**
 * Enhances `input`. `find(text)` gives `{ shown, count }`, `draw(entry)` the children of an option, `choose(entry)`
 * follows a choice, `more(n)` says that n entries are not shown, and `say(count)` tells it where it is heard: null once
 * there is nothing to tell. Gives `open()`, which looks anew for what is typed.
 */
export function makeCombobox(input, { label, find, draw, choose, more, say }) {
  const id = `${input.id}-list`;
  const list = element("ul", { role: "listbox", id, "aria-label": label });
  const rest = element("p", { class: "hint" });
  const popup = element("div", { class: "popup", hidden: "" }, list, rest);
  input.after(element("div", { class: "popup-place" }, popup));
  const attributes = {
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-controls": id,
    autocomplete: "off",
  };
  for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);

  let entries = [];
  let active = -1;
  let timer;
  close();

  // Our own changes of the input come as events, too, and nobody wants a list after a choice.
  input.addEventListener("input", ({ isTrusted }) => isTrusted && (input.value.trim() ? open() : close()));
  input.addEventListener("keydown", (event) => {
    if (onKey(event)) event.preventDefault();
  });
  // A finger finds out what there is to choose from without typing.
  input.addEventListener("click", () => popup.hidden && open());
  input.addEventListener("focusout", close);
  // To press the list must not take the focus away, or the list would be gone before the press is over.
  popup.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", ({ target }) =>
    take([...list.children].indexOf(target.closest("[role=option]"))),
  );

  function open() {
    const { shown, count } = find(input.value);
    entries = shown;
    list.replaceChildren(...entries.map(option));
    rest.textContent = count > shown.length ? more(count - shown.length) : "";
    popup.hidden = entries.length === 0;
    input.setAttribute("aria-expanded", String(!popup.hidden));
    list.scrollTop = 0;
    activate(-1);
    // Not at every letter: a voice that starts anew with each one says nothing.
    clearTimeout(timer);
    timer = setTimeout(() => say(count), pauseBeforeSaying);
  }

  function close() {
    clearTimeout(timer);
    say(null);
    popup.hidden = true;
    input.setAttribute("aria-expanded", "false");
    activate(-1);
  }

  function activate(index) {
    active = index;
    for (const [at, node] of [...list.children].entries()) {
      node.setAttribute("aria-selected", String(at === index));
    }
    const node = list.children[index];
    if (node) input.setAttribute("aria-activedescendant", node.id);
    else input.removeAttribute("aria-activedescendant");
    if (!popup.hidden) node?.scrollIntoView({ block: "nearest" });
  }

  function take(index) {
    const entry = entries[index];
    if (popup.hidden || entry === undefined) return false;
    close();
    choose(entry);
    return true;
  }

  /** Whether the key was for the list: all others do in the input what they always do. */
  function onKey({ key, altKey, ctrlKey, metaKey, shiftKey, isComposing }) {
    if (isComposing || ctrlKey || metaKey || shiftKey) return false;
    const isOpen = !popup.hidden;
    const last = () => entries.length - 1;
    switch (key) {
      case "ArrowDown":
        if (!isOpen) open();
        if (!altKey) activate(active < last() ? active + 1 : 0);
        return true;
      case "ArrowUp":
        if (altKey) close();
        else {
          if (!isOpen) open();
          activate(active > 0 ? active - 1 : last());
        }
        return true;
      case "Home":
      case "End":
        // Before an option is active they move the cursor in the text.
        if (active < 0) return false;
        activate(key === "Home" ? 0 : last());
        return true;
      case "Enter":
        return take(active);
      case "Escape":
        if (!isOpen) return false;
        close();
        return true;
      default:
        return false;
    }
  }

  function option(entry, index) {
    return element("li", { role: "option", id: `${id}-${index}`, "aria-selected": "false" }, ...draw(entry));
  }

  return { open };
}
