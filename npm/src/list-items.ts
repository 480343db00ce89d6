/** Items of a list in the markup of a form: a new item is a copy of the first one, so that any markup will do. */

import { isChoice, setState } from "./controls.js";
import { takeMessagesOut } from "./marks.js";
import { member } from "./member.js";
import { sayInstead } from "./nodes.js";

/** What the name of an item in the markup is: the id of its list and its number. */
export function itemName(list: string, number: number): string {
  return `${list}.${number}`;
}

/** The items of a list that say where they begin and end, by their names. */
export function itemsIn(form: HTMLFormElement, list: string): HTMLElement[] {
  const items = member(form, "querySelectorAll")<HTMLElement>("[data-item]");
  return Array.from(items).filter((item) => isItem(nameOf(item), list));
}

export function nameOf(item: Element): string {
  return item.getAttribute("data-item") ?? "";
}

function isItem(name: string, list: string): boolean {
  return name.startsWith(`${list}.`) && /^\d+$/.test(name.slice(list.length + 1));
}

/** Items from this one on may be laid out once somebody comes near: styles go by the mark. */
const far = 20;

/** Has an item say which it is, by texts with a gap for that. */
export function sayNumber(item: Element, number: number, texts: Readonly<Record<string, string>>): void {
  item.toggleAttribute("data-far", number >= far);
  for (const [attribute, text] of Object.entries(texts)) {
    const element = item.querySelector(`[${attribute}]`);
    const said = text.replace(/{\w*}/g, String(number));
    if (element && element.textContent !== said) sayInstead(element, said);
  }
}

/** Where the name of an item stands in a blank one. */
interface Gap {
  /** The place of the element among all that the item consists of. */
  readonly element: number;
  readonly attribute: string;
  /** What stands around the name of the item. */
  readonly parts: readonly string[];
}

/** A blank item of a list, of which others are made, and where they go. */
export class ListTemplate {
  readonly #blank: Element;
  readonly #container: Element;
  readonly #gaps: readonly Gap[];

  constructor(item: HTMLElement, container: Element) {
    const blank = item.cloneNode(true) as Element;
    takeValuesOut(blank);
    takeMessagesOut(blank);
    this.#blank = blank;
    this.#container = container;
    this.#gaps = gapsIn(blank, item.dataset.item as string);
  }

  /** Adds blank items with these names behind those that are there, each once it was seen to; gives them. */
  add(names: readonly string[], see?: (item: Element, index: number) => void): Element[] {
    const items = names.map((name, index) => {
      const item = this.#blank.cloneNode(true) as Element;
      const elements = elementsOf(item);
      for (const { element, attribute, parts } of this.#gaps) {
        elements[element]?.setAttribute(attribute, parts.join(name));
      }
      see?.(item, index);
      return item;
    });
    member(this.#container, "append")(...items);
    return items;
  }
}

/** What further items of a list are made from: its first item, or the blank one that an empty list has aside. */
export function templateIn(
  form: HTMLFormElement,
  list: string,
  first: HTMLElement | undefined,
): ListTemplate | undefined {
  if (first?.parentElement) return new ListTemplate(first, first.parentElement);
  const aside = Array.from(
    member(form, "querySelectorAll")<HTMLTemplateElement>("[data-items] > template"),
  ).find(({ parentElement }) => parentElement?.dataset.items === list);
  const blank = aside?.content.querySelector<HTMLElement>("[data-item]");
  return aside?.parentElement && blank ? new ListTemplate(blank, aside.parentElement) : undefined;
}

/** Takes the values out of a copy: those that stand in its markup, and those that were typed, which a copy has as well. */
function takeValuesOut(item: Element): void {
  for (const option of item.querySelectorAll("option[data-added]")) option.remove();
  for (const control of item.querySelectorAll<HTMLInputElement>("input, option, textarea")) {
    if (control.localName === "textarea") control.textContent = "";
    if (control.localName === "option" || isChoice(control)) {
      for (const name of ["checked", "selected"]) control.removeAttribute(name);
      if (isChoice(control)) setState(control, false);
    } else {
      control.value = "";
      control.removeAttribute("value");
    }
  }
}

/** The name of an item stands in its own names, ids, labels and references. */
function gapsIn(item: Element, name: string): Gap[] {
  return elementsOf(item).flatMap((element, index) =>
    Array.from(element.attributes, ({ name: attribute, value }) => ({
      element: index,
      attribute,
      parts: partsAround(value, name),
    })).filter(({ parts }) => parts.length > 1),
  );
}

/** What stands around a name in a text: `list.1` is not found in `list.10`. */
function partsAround(text: string, name: string): string[] {
  const parts: string[] = [];
  for (const part of text.split(name)) {
    if (parts.length > 0 && /^\d/.test(part)) parts[parts.length - 1] += name + part;
    else parts.push(part);
  }
  return parts;
}

function elementsOf(item: Element): Element[] {
  return [item, ...item.getElementsByTagName("*")];
}
