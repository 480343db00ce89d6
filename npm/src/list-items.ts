/** Items of a list in the markup of a form: a new item is a copy of the first one, so that any markup will do. */

import { isChoice } from "./controls.js";

/** A blank item, and where items stand. */
interface Template {
  readonly blank: Element;
  readonly container: Element;
}

/** The items of the lists of a form. */
export class ListItems {
  /** By the numbers of the lists. */
  readonly #templates = new Map<number, Template>();

  /** Keeps a blank copy of an item, unless there is no item to make it of; gives the one that is kept. */
  keep(list: number, item: Element | undefined): Element | undefined {
    const container = item?.parentElement;
    if (!item || !container) return this.#templates.get(list)?.blank;
    const blank = item.cloneNode(true) as Element;
    takeValuesOut(blank);
    this.#templates.set(list, { blank, container });
    return blank;
  }

  /** Adds a blank item. */
  add(list: number, name: string): Element | undefined {
    const template = this.#templates.get(list);
    if (template === undefined) return undefined;
    const item = template.blank.cloneNode(true) as Element;
    rename(item, template.blank.getAttribute("data-item") ?? "", name);
    template.container.append(item);
    return item;
  }
}

/** Takes an item out of a form, and gives those after it the numbers before theirs. */
export function takeItemOut(form: HTMLFormElement, list: string, index: number): void {
  const items = [...form.querySelectorAll("[data-item]")].filter((item) =>
    item.getAttribute("data-item")?.startsWith(`${list}.`),
  );
  items[index]?.remove();
  for (let number = index + 1; number < items.length; number++) {
    rename(items[number] as Element, `${list}.${number}`, `${list}.${number - 1}`);
  }
}

/** Takes the values out of a copy: those that stand in its markup, and those that were typed, which a copy has as well. */
function takeValuesOut(item: Element): void {
  for (const control of item.querySelectorAll<HTMLInputElement>("input, option, textarea")) {
    if (control.nodeName === "TEXTAREA") control.textContent = "";
    if (control.nodeName === "OPTION" || isChoice(control)) {
      for (const name of ["checked", "selected"]) control.removeAttribute(name);
      if (control.checked) control.checked = false;
    } else {
      control.value = "";
      control.removeAttribute("value");
    }
  }
}

/** Gives an item another name in every attribute: names, ids, labels, references. */
function rename(item: Element, old: string, name: string): void {
  if (old === "") return;
  for (const element of [item, ...item.querySelectorAll("*")]) {
    for (const { name: attribute, value } of [...element.attributes]) {
      // `list.1` is not found in `list.10`.
      const parts = value.split(old);
      const renamed = parts.reduce((before, after) => before + (/^\d/.test(after) ? old : name) + after);
      if (renamed !== value) element.setAttribute(attribute, renamed);
    }
  }
}
