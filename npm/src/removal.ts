/** Takes something out of what was given for a request. */

import { type Entries, type ListEntry, shownPath, type Unexpected } from "./entries.js";
import { itemNumber } from "./names.js";
import { mostItems } from "./reader.js";

/** Removes an item of a list; gives whether nothing but its properties changed. */
export function removeItem(entries: Entries, list: ListEntry, index: number): boolean {
  list.remove(index);
  const prefix = `${list.group.id}.`;
  if (!entries.unexpected.some(({ path }) => path.startsWith(prefix))) return true;
  entries.unexpected = entries.unexpected.flatMap((one) => movedUp(one, prefix, index));
  return false;
}

/** Removes what is unexpected at a path; false where nothing is. */
export function removeUnexpected(entries: Entries, path: string): boolean {
  const left = entries.unexpected.filter((one) => one.shown !== path && one.path !== path);
  if (left.length === entries.unexpected.length) return false;
  entries.unexpected = left;
  return true;
}

/** What is unexpected in an item goes with it, that in those after it moves up. */
function movedUp(one: Unexpected, prefix: string, index: number): Unexpected[] {
  const rest = one.path.startsWith(prefix) ? one.path.slice(prefix.length) : "";
  const digits = rest.split(".", 1)[0] as string;
  const item = itemNumber(digits);
  // A number that no item can have names none.
  if (item < index || item >= mostItems) return [one];
  if (item === index) return [];
  const path = `${prefix}${item - 1}${rest.slice(digits.length)}`;
  // The first name that has the number of the item has it alone, or in a dotted name.
  const number = `${prefix}${item}`;
  const at = one.trail.findIndex((name) => typeof name === "number" || name.includes(number));
  const trail = one.trail.map((name, index) => {
    if (index !== at) return name;
    return typeof name === "number" ? item - 1 : name.replace(number, () => `${prefix}${item - 1}`);
  });
  return [{ ...one, path, shown: shownPath(path), trail }];
}
