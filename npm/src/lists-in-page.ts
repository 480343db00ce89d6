/** The lists of a bound form whose markup says where an item begins: their items are made and taken away here. */

import type { BoundRequest } from "./bound-request.js";
import type { ListEntry } from "./entries.js";
import { itemName, itemsIn, type ListTemplate, nameOf, sayNumber, templateIn } from "./list-items.js";
import { member } from "./member.js";

/** So many items are made at a time: the page has to answer in between. */
const itemsAtOnce = 500;

export class ListsInPage {
  readonly #form: HTMLFormElement;
  readonly #request: BoundRequest;
  /** By the ids of the lists, a blank item of each. */
  readonly #templates = new Map<string, ListTemplate>();

  /** Keeps a blank item of each list, and takes away what is more than was given. */
  constructor(form: HTMLFormElement, request: BoundRequest) {
    this.#form = form;
    this.#request = request;
    for (const list of request.lists) {
      const { id } = list.group;
      const items = itemsIn(form, id);
      const template = templateIn(form, id, items[0]);
      if (template) this.#templates.set(id, template);
      if (request.isGiven(list)) for (const item of items.slice(list.items.length)) item.remove();
    }
  }

  /** Makes the items that the page lacks, and yields where it is others' turn; gives whether there were many. */
  *make(): Generator<void, boolean> {
    let isLong = false;
    for (const [id, template] of this.#templates) {
      const list = this.#request.listBy(id) as ListEntry;
      const there = itemsIn(this.#form, id).length;
      const missing = list.items.length - there;
      const first = this.#freeNumber(list);
      const texts = this.#request.itemTexts(list);
      isLong ||= missing > itemsAtOnce;
      if (missing > 0) this.#request.fill();
      for (let made = 0; made < missing; made += itemsAtOnce) {
        const length = Math.min(missing - made, itemsAtOnce);
        const names = Array.from({ length }, (_, index) => itemName(id, first + made + index));
        const items = template.add(names, (item, index) => sayNumber(item, there + made + index + 1, texts));
        this.#request.fill(items);
        if (isLong) yield;
      }
    }
    return isLong;
  }

  /** Whether the items of a list are made here. */
  makes({ group }: ListEntry): boolean {
    return this.#templates.has(group.id);
  }

  /** Has the items from one on say which they are. */
  number(list: ListEntry, from = 0): void {
    const texts = this.#request.itemTexts(list);
    for (let index = from; index < list.items.length; index++) {
      const item = this.#item(list, index);
      if (item) sayNumber(item, index + 1, texts);
    }
  }

  #item(list: ListEntry, index: number): Element | undefined {
    const { controls, kept } = this.#request;
    const number = controls.numberOf(list.items[index]);
    return number === undefined ? undefined : kept.with("data-item", itemName(list.group.id, number));
  }

  /** Adds a blank item to the page; gives its number, or nothing where there is nothing to make it of. */
  add(list: ListEntry): number | undefined {
    const { id } = list.group;
    const template = this.#templates.get(id);
    if (template === undefined) return undefined;
    const number = this.#freeNumber(list);
    template.add([itemName(id, number)]);
    return number;
  }

  /** Removes an item from the page and from the request, by its name; gives where it was, less than 0 for nowhere. */
  remove(name: string): { list: ListEntry; index: number } | undefined {
    const [, id = "", number] = /^(.+)\.(\d+)$/.exec(name) ?? [];
    const list = this.#request.listBy(id);
    const item = list && member(this.#form, "querySelector")(`[data-item="${name}"]`);
    if (!item) return undefined;
    const index = this.#request.controls.indexOf(list, Number(number));
    item.remove();
    if (index >= 0) this.#request.removeItem(list, index);
    return { list, index };
  }

  /** What removes the item that has come to a place, or the last one. */
  removeButton(list: ListEntry, index: number): Element | undefined {
    const item = this.#item(list, Math.min(Math.max(index, 0), list.items.length - 1));
    return item?.querySelector("[data-remove]") ?? undefined;
  }

  /** Takes all items out of the page; where it is to be emptied, each list is to have a blank one. */
  clear(isEmptied: boolean): void {
    for (const id of this.#templates.keys()) {
      for (const item of itemsIn(this.#form, id)) item.remove();
      if (isEmptied) this.#request.listBy(id)?.item(0);
    }
  }

  /** A number beyond those of all items. */
  #freeNumber(list: ListEntry): number {
    const numbers = itemsIn(this.#form, list.group.id).map((item) => numberIn(nameOf(item)));
    return numbers.reduce(
      (most, number) => Math.max(most, number + 1),
      this.#request.controls.freeNumber(list),
    );
  }
}

function numberIn(name: string): number {
  return Number(name.slice(name.lastIndexOf(".") + 1));
}
