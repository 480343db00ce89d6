/** Which control is for which property, and what that holds: a bound form has what the browser would submit. */

import { trimmed } from "./blank.js";
import {
  controlsOf,
  type Holding,
  holdingOf,
  holdsNothing,
  isChoice,
  isSameHolding,
  isSubmittable,
  putText,
} from "./controls.js";
import type { Entries, ListEntry } from "./entries.js";
import {
  BAD_INPUT,
  CONFLICT,
  isBlankLeaf,
  kindOfText,
  type Leaf,
  NUMBER,
  setLeaf,
  TEXT,
  TOO_LONG,
} from "./leaf.js";
import { inList, type Names } from "./names.js";
import { mostItems } from "./reader.js";

/** What a reading of all controls found to be different. */
export interface Differences {
  /** Properties that have another value. */
  readonly leaves: readonly Leaf[];
  /** Lists that have other items. */
  readonly lists: readonly {
    readonly list: ListEntry;
    /** Where items were that are gone, and the numbers that they had in the page. */
    readonly gone: readonly { readonly index: number; readonly number: number | undefined }[];
    /** Whether those that are left have another order, or others stand between them. */
    readonly isMoved: boolean;
  }[];
}

/** The controls of a property, and what they held when they were read last. */
interface Held {
  controls: Element[];
  holding: Holding;
}

export class FormControls {
  readonly #form: HTMLFormElement;
  readonly #request: { readonly entries: Entries };
  readonly #names: Names;
  readonly #held = new Map<Leaf, Held>();
  /** The property that a control was for when all were read, if any, and the name that it had. */
  readonly #properties = new WeakMap<Element, { readonly leaf: Leaf | undefined; readonly name: string }>();
  /** Of each list, the items in the page, by the numbers that they have in the names of their controls. */
  #items: Found["items"] = new Map();
  readonly #numbers = new WeakMap<readonly Leaf[], number>();

  /** @param names what may stand in the request, by the names of controls */
  constructor(form: HTMLFormElement, request: { readonly entries: Entries }, names: Names) {
    this.#form = form;
    this.#request = request;
    this.#names = names;
  }

  /** Whether a control is what it was when all were read. */
  knows(control: Element): boolean {
    const property = this.#properties.get(control);
    if (property === undefined || property.name !== control.getAttribute("name")) return false;
    return (control as HTMLInputElement).form === this.#form;
  }

  /** The property that a control is for. */
  leafOf(control: Element): Leaf | undefined {
    return this.#properties.get(control)?.leaf;
  }

  /** The property whose controls have a name. */
  named(name: string): Leaf | undefined {
    for (const [leaf, { controls }] of this.#held) {
      if (controls[0]?.getAttribute("name") === name) return leaf;
    }
    return undefined;
  }

  /** The controls of a property, as they were found last. */
  of(leaf: Leaf | undefined): readonly Element[] {
    return (leaf && this.#held.get(leaf)?.controls) ?? [];
  }

  /** All controls of documented names, as they were found last. */
  all(): Element[] {
    return [...this.#held.values()].flatMap(({ controls }) => controls);
  }

  /** Reads the controls of one property; gives whether it has another value by that. */
  readOne(leaf: Leaf): boolean {
    const held = this.#held.get(leaf);
    return held !== undefined && take(leaf, held, holdingOf(held.controls));
  }

  /** Finds and reads all controls. Where one is new, what was given before is put into it. */
  read(): Differences {
    const { entries } = this.#request;
    const found = this.#find(controlsOf(this.#form), new Map());
    const lists = [...found.items].flatMap(([list, items]) => this.#arrange(list, items));
    this.#items = found.items;
    const leaves: Leaf[] = [];
    for (const [leaf, held] of this.#held) {
      const controls = found.controls.get(leaf);
      held.controls = controls ?? [];
      if (controls === undefined && leafAt(entries, leaf.address) !== leaf) this.#held.delete(leaf);
      else if (take(leaf, held, holdingOf(held.controls))) leaves.push(leaf);
    }
    return { leaves: leaves.concat(this.#fill(found)), lists };
  }

  /** Puts what was given into controls that are new, be it of some items alone: of all that there are, `read` tells. */
  fill(items?: readonly Element[]): void {
    const named = items?.flatMap((item) => Array.from(item.querySelectorAll("[name]")));
    const found = this.#find(named?.filter(isSubmittable) ?? controlsOf(this.#form), this.#items);
    this.#items = found.items;
    this.#fill(found);
  }

  /** The properties that have another value by that. */
  #fill({ controls: found }: Found): Leaf[] {
    const leaves: Leaf[] = [];
    for (const [leaf, controls] of found) {
      if (this.#held.has(leaf)) continue;
      const held = { controls, holding: holdsNothing };
      this.#held.set(leaf, held);
      if (fill(leaf, held)) leaves.push(leaf);
    }
    return leaves;
  }

  /** The request has other entries: what these have stands in all controls, but for the items of lists. */
  write(): void {
    const { entries } = this.#request;
    const before = [...this.#held];
    this.#held.clear();
    this.#items = new Map();
    for (const [{ address }, { controls }] of before) {
      const leaf = entries.leaves.find((leaf) => leaf.address === address);
      const held = { controls, holding: holdsNothing };
      if (leaf) this.#held.set(leaf, held);
      if (leaf) put(leaf, held, textOf(leaf) ?? "");
      else putText(controls, "");
    }
  }

  /** A property was given something else: its controls show it. */
  show(leaf: Leaf): void {
    const held = this.#held.get(leaf);
    if (held) put(leaf, held, textOf(leaf) ?? "");
  }

  /** The number that the names of an item's controls have. */
  numberOf(item: readonly Leaf[] | undefined): number | undefined {
    return item && this.#numbers.get(item);
  }

  /** The place of the item with that number; less than 0 where there is none. */
  indexOf(list: ListEntry, number: number): number {
    const item = this.#items.get(list)?.get(number);
    return item === undefined ? -1 : list.items.indexOf(item);
  }

  /** A number beyond those of all items of a list. */
  freeNumber(list: ListEntry): number {
    let number = 0;
    for (const other of this.#items.get(list)?.keys() ?? []) number = Math.max(number, other + 1);
    return number;
  }

  /** What some controls are for, and the items that they are in, behind others that were found. */
  #find(some: readonly Element[], before: Found["items"]): Found {
    const { byName } = this.#names;
    const { leaves, lists } = this.#request.entries;
    const items = new Map(lists.map((list) => [list, before.get(list) ?? new Map<number, Leaf[]>()]));
    const controls = new Map<Leaf, Element[]>();
    for (const control of some) {
      const name = control.getAttribute("name");
      if (name === null) continue;
      const index = byName.get(name)?.leaf ?? -1;
      const leaf = index < 0 ? this.#leafInList(name, control, items) : leaves[index];
      this.#properties.set(control, { leaf, name });
      if (leaf === undefined) continue;
      const others = controls.get(leaf);
      if (others === undefined) controls.set(leaf, [control]);
      else others.push(control);
    }
    return { controls, items };
  }

  #leafInList(name: string, control: Element, found: Found["items"]): Leaf | undefined {
    const { list, item: number = 0, name: id = "" } = inList(this.#names, name) ?? {};
    const property = list?.names.byName.get(id)?.leaf ?? -1;
    const entry = list && this.#request.entries.lists[list.index];
    const items = entry && found.get(entry);
    if (items === undefined || property < 0) return undefined;
    let item = items.get(number);
    if (item === undefined) {
      // The browser submits nothing of an item that is disabled as a whole.
      item = control.matches(":disabled") ? undefined : this.#itemOf(entry as ListEntry, number, items);
      if (item === undefined) return undefined;
      items.set(number, item);
    }
    return item[property];
  }

  /** The item of that number: one that was there before, or one that was given and has no controls yet, or a new one. */
  #itemOf(list: ListEntry, number: number, found: ReadonlyMap<number, Leaf[]>): Leaf[] | undefined {
    const known = this.#items.get(list);
    let item = known?.get(number);
    if (item === undefined) {
      if (found.size >= mostItems) return undefined;
      const given = list.items[found.size];
      const isFree = given !== undefined && !this.#numbers.has(given);
      item = isFree ? given : list.blankItem(found.size);
      this.#numbers.set(item, number);
    }
    return item;
  }

  /** Gives a list the items that the page has, and after these what was given and has no controls yet. */
  #arrange(list: ListEntry, found: ReadonlyMap<number, Leaf[]>): Differences["lists"] {
    const before = list.items;
    const now = [...found.values(), ...before.filter((item) => !this.#numbers.has(item))];
    if (now.length === before.length && now.every((item, index) => item === before[index])) return [];
    const there = new Set(now);
    const gone = before.flatMap((item, index) =>
      there.has(item) ? [] : [{ index, number: this.#numbers.get(item) }],
    );
    const isMoved = before.filter((item) => there.has(item)).some((item, index) => item !== now[index]);
    list.arrange(now);
    list.isGiven = true;
    return [{ list, gone, isMoved }];
  }
}

interface Found {
  readonly controls: ReadonlyMap<Leaf, Element[]>;
  readonly items: ReadonlyMap<ListEntry, Map<number, Leaf[]>>;
}

/** The property at an address. */
export function leafAt({ lists, leaves }: Entries, address: number): Leaf | undefined {
  const list = lists.find(({ group }) => group.number === address >>> 22);
  if (list) return list.items[(address >>> 8) & 0x3fff]?.[address & 0xff];
  return leaves.find((leaf) => leaf.address === address);
}

/** Gives a property what its controls hold; gives whether that is something else than before. */
function take(leaf: Leaf, held: Held, holding: Holding): boolean {
  if (isSameHolding(held.holding, holding)) return false;
  held.holding = holding;
  hold(leaf, holding);
  return true;
}

/** Gives a property what its controls hold. */
function hold(leaf: Leaf, { texts, isBadInput }: Holding): void {
  if (isBadInput) setLeaf(leaf, "", BAD_INPUT);
  else if (texts.length > 1) setLeaf(leaf, texts, CONFLICT);
  else setLeaf(leaf, texts[0] ?? "", kindOfText(texts[0] ?? ""));
}

/** Puts what was given into controls that are new, or takes what stands in them where nothing was. */
function fill(leaf: Leaf, held: Held): boolean {
  const text = textOf(leaf);
  if (text === undefined) return take(leaf, held, holdingOf(held.controls));
  return put(leaf, held, text);
}

/**
 * Puts a text into controls; gives whether the property has another value by that: the browser submits nothing of what is
 * disabled, and of a choice or a slider what it is set to. What a field for texts shows otherwise stays as it was given,
 * so that what is wrong with it is said, until something else is typed there.
 */
function put(leaf: Leaf, held: Held, text: string): boolean {
  const { controls } = held;
  putText(controls, text);
  const holding = holdingOf(controls);
  held.holding = holding;
  const [shown] = holding.texts;
  const isSame = shown === undefined ? text === "" : trimmed(shown) === trimmed(text);
  if (isSame) return false;
  const isField = (control: Element) => !isChoice(control) && !control.matches(":disabled, [type=range]");
  if (controls.some(isField)) return false;
  hold(leaf, holding);
  return true;
}

/** What was given for a property, as a control can hold it; nothing where nobody would see it. */
function textOf(leaf: Leaf): string | undefined {
  if (isBlankLeaf(leaf)) return undefined;
  const { kind, value } = leaf;
  return kind === TEXT || kind === TOO_LONG || kind === NUMBER ? String(value) : undefined;
}
