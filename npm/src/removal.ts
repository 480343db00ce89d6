/** Takes something out of what was given for a request. */

import {
  type Entries,
  type ListEntry,
  mostNamed,
  shownPath,
  type Unexpected,
  unexpected,
} from "./entries.js";
import { itemNumber } from "./reader.js";

/** Removes an item of a list; gives whether nothing but its properties changed. */
export function removeItem(entries: Entries, entry: ListEntry, index: number): boolean {
  entry.remove(index);
  return !moveUp(entries, entry.group.id, index);
}

/** Removes what is unexpected at a path; false where nothing is. */
export function removeUnexpected(entries: Entries, path: string): boolean {
  const stays = (one: Unexpected) => one.shown !== path && one.path !== path;
  if (entries.unexpected.every(stays) && entries.further.every(stays)) return false;
  // One that is named no more makes place for another.
  const named = entries.unexpected.filter(stays);
  const further = entries.further.filter(stays);
  let count = named.filter(({ kind }) => kind >= unexpected.value).length;
  while (count < mostNamed && further.length > 0) {
    named.push(further.shift() as Unexpected);
    count += 1;
  }
  entries.unexpected = named;
  entries.further = further;
  entries.furtherCount = further.length;
  return true;
}

/** Lets what is unexpected in an item go with it, and that in those after it move up; gives whether there was any. */
function moveUp(entries: Entries, list: string, index: number): boolean {
  const prefix = `${list}.`;
  if (![...entries.unexpected, ...entries.further].some(({ path }) => path.startsWith(prefix))) return false;
  const moved = (one: Unexpected): Unexpected[] => {
    const rest = one.path.startsWith(prefix) ? one.path.slice(prefix.length) : "";
    const digits = rest.split(".", 1)[0] as string;
    const item = itemNumber(digits);
    if (item < index) return [one];
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
  };
  entries.unexpected = entries.unexpected.flatMap(moved);
  entries.further = entries.further.flatMap(moved);
  entries.furtherCount = entries.further.length;
  return true;
}
