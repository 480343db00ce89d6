/** What was given for a request: one entry for each documented property, and whatever else there was. */

import { Leaf } from "./leaf.js";
import type { GroupShape, PropertyShape, Shape } from "./shape.js";

/** Something that has no place among the documented properties. */
export interface Unexpected {
  /** One of `unexpected`. */
  readonly kind: number;
  /** Whether it stood in the object of properties that an envelope has, and whether the values came with an envelope. */
  readonly isInside: boolean;
  readonly isEnveloped: boolean;
  /** The path, and what of it is shown. */
  readonly path: string;
  readonly shown: string;
  /** The names that lead to where it stood; forms alone keep these, and what was given there. */
  readonly trail: readonly (string | number)[];
  readonly value: unknown;
}

/** What is wrong with something unexpected; the numbers are those of the engine's records. */
export const unexpected = {
  /** No container where one is documented, or no list. */
  container: 0,
  list: 1,
  /** A list of too many items. */
  items: 2,
  type: 3,
  value: 4,
  undocumentedContainer: 5,
  /** How many there are beyond those that are named. */
  more: 6,
} as const;

/** So many unexpected properties are named. */
export const mostNamed = 1000;

/** So many characters of a path are shown. */
const mostShown = 1024;

/** A path as it is shown: what is too long is cut, visibly, and not within a character. */
export function shownPath(path: string): string {
  if (path.length <= mostShown) return path;
  const begin = Array.from(path.slice(0, 2 * (mostShown + 1)));
  return begin.length <= mostShown ? path : `${begin.slice(0, mostShown - 1).join("")}…`;
}

/** A list, and what was given for its items. */
export class ListEntry {
  items: Leaf[][] = [];
  /** Whether there was a list, be it without items. */
  isGiven = false;
  /** How many items a reading has met so far. */
  length = 0;
  /** How many items the engine was told of. */
  told = 0;

  constructor(readonly group: GroupShape) {}

  /** What was given for an item, the items before it added where they are not there yet. */
  item(index: number): Leaf[] {
    const { items } = this;
    while (items.length <= index) items.push(this.blankItem(items.length));
    return items[index] as Leaf[];
  }

  /** What is given for an item before anything is. */
  blankItem(item: number): Leaf[] {
    return this.group.properties.map((property) => leafOf(property, item));
  }

  /** Gives the list these items, in this order. */
  arrange(items: Leaf[][]): void {
    this.items = items;
    items.forEach((leaves, item) => {
      this.group.properties.forEach(({ address }, at) => {
        (leaves[at] as Leaf).address = address | (item << 8);
      });
    });
  }

  /** Removes an item; those after it move up. */
  remove(index: number): void {
    this.items.splice(index, 1);
    for (const leaf of this.items.slice(index).flat()) leaf.address -= 1 << 8;
  }
}

function leafOf({ flags, address }: PropertyShape, item = 0): Leaf {
  return new Leaf(address | (item << 8), flags);
}

/** What was given for a request. */
export class Entries {
  /** Of all properties outside of lists, in documented order. */
  leaves: readonly Leaf[];
  lists: readonly ListEntry[];
  /** In the order in which it was met. Once it was read it is never changed, only replaced. */
  unexpected: Unexpected[] = [];
  /** How many unexpected properties there were beyond these; forms keep them all. */
  further = 0;
  /** Whether the values came as a whole payload. */
  isEnveloped = false;
  /** What of a whole payload passes through as it is. */
  extras: Record<string, unknown> | undefined = undefined;

  constructor(readonly shape: Shape) {
    this.leaves = shape.leaves.map((property) => leafOf(property));
    this.lists = shape.lists.map((group) => new ListEntry(group));
  }

  /** The same once more, which goes its own way. */
  copy(): Entries {
    const copy = Object.assign(new Entries(this.shape), this);
    copy.leaves = this.leaves.map(copyOf);
    copy.lists = this.lists.map((list) =>
      Object.assign(new ListEntry(list.group), list, { items: list.items.map((item) => item.map(copyOf)) }),
    );
    return copy;
  }

  /** Whether there was a list, or something else in its place. */
  hasList({ group, isGiven }: ListEntry): boolean {
    return isGiven || this.unexpected.some(({ path }) => path === group.id);
  }

  listBy(id: string): ListEntry | undefined {
    return this.lists.find(({ group }) => group.id === id);
  }

  /** What the engine is told of what is unexpected: so much of it, and how many there are beyond that. */
  told(): readonly Unexpected[] {
    const { unexpected: all, further } = this;
    if (all.length <= mostNamed && further === 0) return all;
    let named = 0;
    const told = all.filter(({ kind }) => kind < unexpected.value || named++ < mostNamed);
    const left = all.length - told.length + further;
    return left === 0 ? told : [...told, { ...more, value: left }];
  }
}

/** Whether the values of a form were no object, which is all that there is to say of them. */
export function isNoObject({ unexpected }: Entries): boolean {
  return unexpected[0]?.trail.length === 0;
}

/** Stands for all that is unexpected beyond what is named; its value is how many there are. */
const more: Unexpected = {
  kind: unexpected.more,
  isInside: false,
  isEnveloped: false,
  path: "",
  shown: "",
  trail: [],
  value: 0,
};

function copyOf(leaf: Leaf): Leaf {
  return Object.assign(new Leaf(leaf.address, leaf.flags), leaf);
}
