/** What was given for a request: one entry for each documented property, and whatever else there was. */

import { Leaf, NOTHING, setLeaf } from "./leaf.js";
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
    while (this.items.length <= index) this.items.push(this.blankItem(this.items.length));
    return this.items[index] as Leaf[];
  }

  /** Removes an item; those after it move up. */
  remove(index: number): void {
    this.arrange([...this.items.slice(0, index), ...this.items.slice(index + 1)]);
  }

  /** Gives the list these items, in this order. */
  arrange(items: Leaf[][]): void {
    this.items = items;
    items.forEach((leaves, item) => {
      this.group.properties.forEach((property, at) => {
        (leaves[at] as Leaf).address = addressIn(property, item);
      });
    });
  }

  /** What is given for a new item that has a place, but is not there yet. */
  blankItem(item: number): Leaf[] {
    return this.group.properties.map((property) => leafOf(property, addressIn(property, item)));
  }
}

function addressIn(property: PropertyShape, item: number): number {
  return property.address | (item << 8);
}

function leafOf({ id, flags }: PropertyShape, address: number): Leaf {
  return new Leaf(address, flags, id.slice(id.lastIndexOf(".") + 1));
}

/** What was given for a request. */
export class Entries {
  /** Of all properties outside of lists, in documented order. */
  readonly leaves: readonly Leaf[];
  readonly lists: readonly ListEntry[];
  /** In the order in which it was met. Lists of these are never changed, only replaced. */
  unexpected: readonly Unexpected[] = [];
  /** What is unexpected beyond that; forms alone keep it. */
  further: readonly Unexpected[] = [];
  /** How many that is. */
  furtherCount = 0;
  /** Whether the values came as a whole payload. */
  isEnveloped = false;
  /** What of a whole payload passes through as it is. */
  extras: Record<string, unknown> | undefined = undefined;

  constructor(readonly shape: Shape) {
    this.leaves = shape.leaves.map((row) => leafOf(row, row.address));
    this.lists = shape.lists.map((group) => new ListEntry(group));
  }

  /** Whether there was a list, or something else in its place. */
  hasList({ group, isGiven }: ListEntry): boolean {
    return isGiven || this.unexpected.some(({ path }) => path === group.id);
  }

  /** Takes everything away. */
  clear(): void {
    for (const leaf of this.leaves) {
      setLeaf(leaf, "", NOTHING);
    }
    for (const list of this.lists) {
      list.items = [];
      list.isGiven = false;
    }
    this.unexpected = this.further = [];
    this.furtherCount = 0;
    this.isEnveloped = false;
    this.extras = undefined;
  }
}

/** What was given, as it was at some time. */
export interface Snapshot {
  readonly leaves: readonly Given[];
  readonly lists: readonly { readonly isGiven: boolean; readonly items: readonly (readonly Given[])[] }[];
  readonly others: Pick<Entries, "unexpected" | "further" | "furtherCount" | "isEnveloped" | "extras">;
}

interface Given {
  readonly value: unknown;
  readonly kind: number;
}

/** Remembers what is given now; by `given`, what was given for each property at another time. */
export function snapshotOf(
  entries: Entries,
  given: (leaf: Leaf) => Given = ({ value, kind }) => ({ value, kind }),
): Snapshot {
  const { leaves, lists, unexpected, further, furtherCount, isEnveloped, extras } = entries;
  return {
    leaves: leaves.map(given),
    lists: lists.map(({ isGiven, items }) => ({ isGiven, items: items.map((item) => item.map(given)) })),
    others: { unexpected, further, furtherCount, isEnveloped, extras },
  };
}

/** Gives entries what they had when it was remembered. */
export function restore(entries: Entries, { leaves, lists, others }: Snapshot): void {
  entries.clear();
  restoreLeaves(entries.leaves, leaves);
  lists.forEach(({ isGiven, items }, at) => {
    const list = entries.lists[at] as ListEntry;
    list.isGiven = isGiven;
    items.forEach((item, index) => {
      restoreLeaves(list.item(index), item);
    });
  });
  Object.assign(entries, others);
}

function restoreLeaves(leaves: readonly Leaf[], given: readonly Given[]): void {
  given.forEach(({ value, kind }, at) => {
    setLeaf(leaves[at] as Leaf, value, kind);
  });
}
