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
  putTexts,
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
import { warnOfItemNumber } from "./markup-warnings.js";
import { inList, type Names } from "./names.js";
import { mostItems } from "./reader.js";

/** What a reading of all controls found to be different. */
export interface Differences {
  /** Properties that have another value. */
  readonly leaves: readonly Leaf[];
  /** Lists that have other items, and those that they had before. */
  readonly lists: readonly { readonly list: ListEntry; readonly before: readonly Leaf[][] }[];
  readonly renamed: readonly Renamed[];
}

/** A control that was for a property by another name. */
export interface Renamed {
  readonly control: Element;
  readonly leaf: Leaf;
  readonly name: string;
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
  /** Names that were told of. */
  readonly #warned = new Set<string>();
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
    const renamed: Renamed[] = [];
    const found = this.#find(controlsOf(this.#form), new Map(), renamed);
    const lists = [...found.items].flatMap(([list, items]) => this.#arrange(list, items));
    this.#items = found.items;
    const leaves: Leaf[] = [];
    for (const [leaf, held] of this.#held) {
      const controls = found.controls.get(leaf);
      held.controls = controls ?? [];
      if (controls === undefined && leafAt(entries, leaf.address) !== leaf) this.#held.delete(leaf);
      else if (take(leaf, held, holdingOf(held.controls))) leaves.push(leaf);
    }
    return { leaves: leaves.concat(this.#fill(found)), lists, renamed };
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
      if (leaf) put(leaf, held, textsOf(leaf));
      else putTexts(controls, []);
    }
  }

  /** A property was given something else: its controls show it. */
  show(leaf: Leaf): void {
    const held = this.#held.get(leaf);
    if (held) put(leaf, held, textsOf(leaf));
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
  #find(some: readonly Element[], before: Found["items"], renamed: Renamed[] = []): Found {
    const taken = new Set<readonly Leaf[]>();
    const { byName } = this.#names;
    const { leaves, lists } = this.#request.entries;
    const items = new Map(lists.map((list) => [list, before.get(list) ?? new Map<number, Leaf[]>()]));
    const controls = new Map<Leaf, Element[]>();
    for (const control of some) {
      const name = control.getAttribute("name") ?? "";
      const { leaf: before, name: called = name } = this.#properties.get(control) ?? {};
      const was = called === name ? undefined : before;
      if (was) renamed.push({ control, leaf: was, name: called });
      if (name === "") {
        this.#properties.delete(control);
        continue;
      }
      const index = byName.get(name)?.leaf ?? -1;
      const leaf = index < 0 ? this.#leafInList(name, control, { items, taken, was }) : leaves[index];
      this.#properties.set(control, { leaf, name });
      if (leaf === undefined) continue;
      const others = controls.get(leaf);
      if (others === undefined) controls.set(leaf, [control]);
      else others.push(control);
    }
    return { controls, items };
  }

  #leafInList(name: string, control: Element, finding: Finding): Leaf | undefined {
    const { list, item: number = 0, name: id = "" } = inList(this.#names, name) ?? {};
    if (list === undefined) this.#warnOfNumber(name);
    const property = list?.names.byName.get(id)?.leaf ?? -1;
    const entry = list && this.#request.entries.lists[list.index];
    const items = entry && finding.items.get(entry);
    if (items === undefined || property < 0) return undefined;
    let item = items.get(number);
    if (item === undefined) {
      // The browser submits nothing of an item that is disabled as a whole.
      item = control.matches(":disabled") ? undefined : this.#itemOf(entry as ListEntry, number, finding);
      if (item === undefined) return undefined;
      items.set(number, item);
      finding.taken.add(item);
    }
    return item[property];
  }

  /** Tells once of names that are those of an item but for its number: what is typed there would never be sent. */
  #warnOfNumber(name: string): void {
    const [, list = "", rest = ""] = /^([^.]+)\.\d+(\..+)$/.exec(name) ?? [];
    const pattern = `${list}.*${rest}`;
    if (!this.#names.byName.get(list)?.list || this.#warned.has(pattern)) return;
    this.#warned.add(pattern);
    warnOfItemNumber(pattern);
  }

  /**
   * The item of that number: the one that its first control was in by another, one that had it before, one that was given
   * and has no controls yet, or a new one.
   */
  #itemOf(list: ListEntry, number: number, { items, taken, was }: Finding): Leaf[] | undefined {
    const length = items.get(list)?.size ?? 0;
    const ofControl = was && list.items[(was.address >>> 8) & 0x3fff];
    const known = [
      ofControl?.includes(was as Leaf) ? ofControl : undefined,
      this.#items.get(list)?.get(number),
    ];
    let item = known.find((one) => one !== undefined && !taken.has(one));
    if (item === undefined) {
      if (length >= mostItems) return undefined;
      const given = list.items[length];
      const isFree = given !== undefined && !this.#numbers.has(given);
      item = isFree ? given : list.blankItem(length);
    }
    this.#numbers.set(item, number);
    return item;
  }

  /** Gives a list the items that the page has, and after these what was given and has no controls yet. */
  #arrange(list: ListEntry, found: ReadonlyMap<number, Leaf[]>): Differences["lists"] {
    const before = list.items;
    const now = [...found.values(), ...before.filter((item) => !this.#numbers.has(item))];
    if (now.length === before.length && now.every((item, index) => item === before[index])) return [];
    list.arrange(now);
    list.isGiven = true;
    return [{ list, before }];
  }
}

interface Found {
  readonly controls: ReadonlyMap<Leaf, Element[]>;
  readonly items: ReadonlyMap<ListEntry, Map<number, Leaf[]>>;
}

/** What is found so far, and of the control that is looked at, the property that it was for by another name. */
interface Finding {
  readonly items: Found["items"];
  readonly taken: Set<readonly Leaf[]>;
  readonly was: Leaf | undefined;
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
  const texts = textsOf(leaf);
  if (texts.length === 0) return take(leaf, held, holdingOf(held.controls));
  return put(leaf, held, texts);
}

/**
 * Puts texts into controls; gives whether the property has another value by that: the browser submits nothing of what is
 * disabled, and of a choice or a slider what it is set to. What a field for texts shows otherwise stays as it was given,
 * so that what is wrong with it is said, until something else is typed there; so do several texts that there is no room
 * for. A field that shows nothing of a text, such as one for numbers, cannot read it.
 */
function put(leaf: Leaf, held: Held, given: readonly string[]): boolean {
  const { controls } = held;
  const texts = [...new Set(given.map(trimmed))];
  putTexts(controls, texts.length > 1 ? texts : given.slice(0, 1));
  const holding = holdingOf(controls);
  held.holding = holding;
  const shown = holding.texts.map(trimmed);
  if (shown.length === texts.length && texts.every((text) => shown.includes(text))) return false;
  const fields = controls.filter(
    (control) => !isChoice(control) && !control.matches(":disabled, [type=range]"),
  );
  const isBlank = texts.length === 1 && shown.length === 0;
  if (isBlank && fields.some(({ localName }) => localName === "input")) {
    hold(leaf, { texts: [], isBadInput: true });
    return true;
  }
  if (fields.length > 0) return false;
  hold(leaf, holding);
  return true;
}

/** What was given for a property, as controls can hold it: nothing where nobody would see it. */
function textsOf(leaf: Leaf): readonly string[] {
  if (isBlankLeaf(leaf)) return [];
  const { kind, value } = leaf;
  if (kind === CONFLICT) return (value as unknown[]).filter(isShown).map(String);
  return kind === TEXT || kind === TOO_LONG || kind === NUMBER ? [String(value)] : [];
}

function isShown(value: unknown): boolean {
  return typeof value === "string" || typeof value === "number";
}
