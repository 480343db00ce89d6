/** Reads any values: nested, flat by documented id, mixed, or a whole payload. All code of the caller's runs here. */

import { isAbsent, trimmed } from "./blank.js";
import {
  addText,
  isContainer,
  isList,
  isSame,
  jsonCopy,
  lengthOf,
  type Members,
  memberOf,
  membersOf,
} from "./containers.js";
import {
  type Entries,
  type ListEntry,
  mostNamed,
  shownPath,
  type Unexpected,
  unexpected,
} from "./entries.js";
import {
  ABSENT,
  AS_GIVEN,
  CONFLICT,
  isBlankLeaf,
  kindOfText,
  type Leaf,
  longest,
  NORMALISED,
  NOTHING,
  NUMBER,
  OTHER,
  sendsText,
  TEXT,
  UNKNOWN,
} from "./leaf.js";
import { isType, type ListNames, type Name, type Names, pathIn, pathOf, Tree } from "./names.js";
import { propertyFlag, type Shape } from "./shape.js";

/** A list with more items is no list that a person or a program meant to send. */
export const mostItems = 10_000;

/** What a payload may hold beside its type, attributes and properties, though no form asks for it. */
export const extraNames: readonly string[] = ["customer", "attachments"];

const inProperties = "properties.";
const none: readonly never[] = [];

/** Each reading has a number of its own, whoever reads. */
let readings = 0;

/** Reads values into entries. */
export class Reader {
  readonly tree: Tree;
  /** Whether a reading goes on: a getter of the caller's may ask for another. */
  isBusy = false;
  /** The number of the reading that goes on or was the last. */
  reading = 0;
  /** What differs from what the entries had before. */
  readonly changed: Leaf[] = [];
  changedCount = 0;
  /** Whether each value was met by nested names, and once: then the copies that were read can be the payload. */
  isPlain = true;
  /** Members of these copies that the payload has otherwise. */
  patches: { copy: Members; name: string; leaf: Leaf }[] = [];

  readonly #shape: Shape;
  /** What is longer than anything documented is not looked for. */
  readonly #longestName: number;
  #entries: Entries | undefined;
  #keeps = false;
  #found: Unexpected[] = [];
  #further: Unexpected[] = [];
  #named = 0;
  #furtherCount = 0;
  #isExtended = false;

  constructor(shape: Shape) {
    this.#shape = shape;
    this.tree = new Tree(shape);
    // "properties." or "request." may stand before a name, and in a list the number of an item.
    const lengths = [
      ...shape.leaves.map(({ id }) => id.length + 12),
      ...shape.lists.flatMap(({ id, properties }) => properties.map((row) => id.length + row.id.length + 20)),
    ];
    this.#longestName = Math.max(0, ...lengths);
  }

  /**
   * Reads values, and attributes that were given apart from them, in the place of what the entries have.
   * @param keeps whether the entries have to be able to give all of it back
   */
  read(entries: Entries, values: unknown, attributes: Members | undefined, keeps: boolean): void {
    this.#begin(entries, keeps);
    const { root } = this.tree;
    const copy =
      typeof values === "object" && values !== null ? membersOf(values, root.place, root.keys) : undefined;
    if (copy !== undefined) this.#readRoot(entries, copy);
    else if (values !== undefined && values !== null) {
      this.#add(unexpected.container, "", false, [], values);
    }
    if (attributes !== undefined) this.#readAttributes(entries, attributes);
    this.#end(entries);
  }

  #begin(entries: Entries, keeps: boolean): void {
    this.reading = ++readings;
    this.changedCount = 0;
    this.isPlain = true;
    if (this.patches.length > 0) this.patches = [];
    this.#entries = entries;
    this.#keeps = keeps;
    if (this.#found.length > 0) this.#found = [];
    if (this.#further.length > 0) this.#further = [];
    this.#named = 0;
    this.#furtherCount = 0;
    this.#isExtended = isPrototypeExtended();
    entries.isEnveloped = false;
    entries.extras = undefined;
    for (let at = 0; at < entries.lists.length; at++) {
      const list = entries.lists[at] as ListEntry;
      list.isGiven = false;
      list.length = 0;
    }
  }

  /** What was there before and was not met is not there any more. */
  #end(entries: Entries): void {
    const { lists } = entries;
    this.#endLeaves(entries.leaves);
    for (let at = 0; at < lists.length; at++) {
      const list = lists[at] as ListEntry;
      if (list.items.length > list.length) list.items.length = list.length;
      for (let item = 0; item < list.length; item++) this.#endLeaves(list.item(item));
    }
    entries.unexpected = this.#found.length > 0 ? this.#found : none;
    entries.further = this.#further.length > 0 ? this.#further : none;
    entries.furtherCount = this.#furtherCount;
    this.#entries = undefined;
  }

  #endLeaves(leaves: readonly Leaf[]): void {
    const { reading } = this;
    for (let at = 0; at < leaves.length; at++) {
      const leaf = leaves[at] as Leaf;
      if (leaf.seen !== reading) {
        if (leaf.kind !== NOTHING || leaf.value !== "") this.#change(leaf, "", NOTHING, ABSENT);
      } else if (leaf.kind === OTHER && !this.#keeps) {
        // Nothing more is compared with it.
        leaf.value = undefined;
      }
    }
  }

  #readRoot(entries: Entries, copy: Members): void {
    const { root, whole } = this.tree;
    entries.isEnveloped =
      this.#shape.hasEnvelope && (Object.hasOwn(copy, "type") || Object.hasOwn(copy, "properties"));
    this.#walk(entries.isEnveloped ? whole : root, copy, entries.leaves);
  }

  #readAttributes(entries: Entries, attributes: Members): void {
    const { root, request } = this.tree;
    request.above = root;
    request.as = "request";
    for (const key of Object.keys(attributes)) {
      const name = this.#shape.hasEnvelope ? request.byName.get(key) : undefined;
      this.#visit(request, key, name, attributes[key], entries.leaves, request, key);
    }
  }

  /** Reads an object by what may stand in it. */
  #walk(names: Names, copy: Members, leaves: readonly Leaf[]): void {
    const { reading } = this;
    const { keys, names: all } = names;
    let isAsDocumented = names.reading !== reading;
    let isEmpty = true;
    let turn = 0;
    for (const key in copy) {
      if (this.#isExtended && !Object.hasOwn(copy, key)) continue;
      const value = copy[key];
      isEmpty = false;
      let name: Name | undefined;
      if (keys[turn] === key) {
        name = all[turn++] as Name;
      } else {
        name = names.byName.get(key);
        if (name !== undefined && name.home === names && name.order >= turn) turn = name.order + 1;
        else isAsDocumented = false;
      }
      if (name === undefined || name.home !== names) {
        this.#visit(names, key, name, value, leaves, names, key);
        continue;
      }
      if (name.leaf >= 0) {
        const leaf = leaves[name.leaf] as Leaf;
        if (typeof value === "string" && leaf.seen !== reading) {
          leaf.seen = reading;
          if (leaf.value !== value) this.#changeText(leaf, value);
        } else this.#give(leaf, value);
        if (leaf.sends !== AS_GIVEN || leaf.seen !== reading) {
          if (leaf.sends === NORMALISED && leaf.seen === reading) {
            this.patches.push({ copy, name: key, leaf });
          } else isAsDocumented = false;
        }
        continue;
      }
      if (name.container !== undefined && typeof value === "object" && value !== null) {
        const inner = name.container;
        const innerCopy = membersOf(value, inner.place, inner.keys);
        if (innerCopy !== undefined) {
          inner.above = names;
          inner.as = key;
          this.#walk(inner, innerCopy, leaves);
          if (inner.reading === reading) copy[key] = innerCopy;
          else isAsDocumented = false;
          continue;
        }
      }
      this.#visit(names, key, name, value, leaves, names, key);
      const copies = name.list?.copies;
      if (copies !== undefined) copy[key] = copies;
      else isAsDocumented = false;
    }
    names.copy = copy;
    names.reading = isAsDocumented && !isEmpty ? reading : 0;
  }

  /** Reads what stands by a name in an object; it stood as `as` in `above`, which may be a dotted name further up. */
  #visit(
    names: Names,
    key: string,
    name: Name | undefined,
    value: unknown,
    leaves: readonly Leaf[],
    above: Names,
    as: string,
  ): void {
    if (name === undefined) {
      this.#visitDotted(names, key, value, above, as);
      return;
    }
    if (name.home !== names && name.home !== this.tree.request) this.isPlain = false;
    if (name.leaf >= 0) this.#give(leaves[name.leaf] as Leaf, value);
    else if (isAbsent(value)) return;
    else if (name.leaf === isType) this.#readType(value);
    else if (name.list !== undefined) this.#readList(name.list, value, above, as);
    else if (name.container !== undefined) this.#readContainer(name.container, value, leaves, above, as);
  }

  #readContainer(inner: Names, value: unknown, leaves: readonly Leaf[], above: Names, as: string): void {
    inner.above = above;
    inner.as = as;
    const copy = typeof value === "object" ? membersOf(value as object, inner.place, inner.keys) : undefined;
    if (copy !== undefined) {
      this.#walk(inner, copy, leaves);
      return;
    }
    const isProperties = inner === this.tree.inside && this.#shape.hasEnvelope;
    const path = isProperties ? "properties" : pathOf(inner);
    this.#add(unexpected.container, path, inner.isInside && !isProperties, this.#trailOf(inner), value);
  }

  #readType(value: unknown): void {
    if (typeof value === "string" && trimmed(value) === this.#shape.id) return;
    this.#add(unexpected.type, "type", false, ["type"], value);
  }

  #readList(list: ListNames, value: unknown, above: Names, as: string): void {
    list.copies = undefined;
    list.names.above = above;
    list.names.as = as;
    const length = isList(value) ? lengthOf(value) : -1;
    if (length < 0 || length > mostItems) {
      const kind = length < 0 ? unexpected.list : unexpected.items;
      this.#add(kind, list.id, list.names.isInside, this.#trailIn(above, as), value);
      return;
    }
    const entry = this.#entries?.lists[list.index] as ListEntry;
    if (entry.length > 0) this.isPlain = false;
    entry.isGiven = true;
    if (length > entry.length) entry.length = length;
    list.isDotted = false;
    const copies: Members[] = [];
    for (let item = 0; item < length; item++) {
      this.#readItem(list, entry, item, memberOf(value as readonly unknown[], item));
      const { names } = list;
      if (names.reading === this.reading) copies.push(names.copy as Members);
    }
    if (length > 0 && copies.length === length) list.copies = copies;
  }

  #readItem(list: ListNames, entry: ListEntry, item: number, value: unknown): void {
    const { names } = list;
    list.item = item;
    names.reading = 0;
    const leaves = entry.item(item);
    if (isAbsent(value)) return;
    const copy = typeof value === "object" ? membersOf(value as object, names.place, names.keys) : undefined;
    if (copy !== undefined) this.#walk(names, copy, leaves);
    else this.#add(unexpected.container, pathOf(names), list.names.isInside, this.#trailOf(names), value);
  }

  /** A name that is none of an object's own may still lead into a list, or into the properties. */
  #visitDotted(names: Names, key: string, value: unknown, above: Names, as: string): void {
    if (key.length <= this.#longestName && key.includes(".")) {
      const { whole, root, inside } = this.tree;
      const isRoot = this.#shape.hasEnvelope && (names === root || names === whole);
      if (isRoot && key.startsWith(inProperties)) {
        const rest = key.slice(inProperties.length);
        const leaves = this.#entries?.leaves as readonly Leaf[];
        this.isPlain = false;
        this.#visit(inside, rest, inside.byName.get(rest), value, leaves, above, as);
        return;
      }
      for (const [id, { list }] of names.lists) {
        if (!key.startsWith(`${id}.`)) continue;
        if (this.#visitInList(list as ListNames, key.slice(id.length + 1), value, above, as)) return;
      }
    }
    const entries = this.#entries as Entries;
    if (entries.isEnveloped && names === this.tree.whole && extraNames.includes(key) && isJson(value)) {
      entries.extras ??= {};
      entries.extras[key] = this.#keeps ? jsonCopy(value) : value;
    } else if (!isAbsent(value)) this.#addUndocumented(names, key, value, above, as);
  }

  /** Reads `0` or `0.id` in a list; false where nothing documented is named so. */
  #visitInList(list: ListNames, rest: string, value: unknown, above: Names, as: string): boolean {
    const dot = rest.indexOf(".");
    const item = itemNumber(dot < 0 ? rest : rest.slice(0, dot));
    if (item < 0 || item >= mostItems) return false;
    const { names } = list;
    const key = rest.slice(dot + 1);
    const name = dot < 0 ? undefined : names.byName.get(key);
    if (dot >= 0 && name === undefined) return false;
    const entry = this.#entries?.lists[list.index] as ListEntry;
    this.isPlain = false;
    entry.isGiven = true;
    if (item >= entry.length) entry.length = item + 1;
    list.item = item;
    list.isDotted = true;
    names.above = above;
    names.as = as;
    if (dot < 0) this.#readItem(list, entry, item, value);
    else this.#visit(names, key, name, value, entry.item(item), above, as);
    return true;
  }

  #give(leaf: Leaf, value: unknown): void {
    if (value === null || value === undefined) return;
    if (leaf.seen === this.reading) {
      this.#giveAgain(leaf, value);
      return;
    }
    leaf.seen = this.reading;
    if (typeof value === "string") {
      if (leaf.value !== value) this.#changeText(leaf, value);
    } else if (typeof value === "number" && Number.isFinite(value)) {
      // Zero has a sign that JSON does not write.
      const sends = leaf.flags & propertyFlag.integer && !Object.is(value, -0) ? AS_GIVEN : NORMALISED;
      if (leaf.value !== value || leaf.sends !== sends) this.#change(leaf, value, NUMBER, sends);
    } else {
      const texts = differingTexts(value);
      if (texts !== undefined) this.#change(leaf, texts, CONFLICT, UNKNOWN);
      else if (leaf.kind !== OTHER) this.#change(leaf, this.#kept(value), OTHER, UNKNOWN);
      else leaf.value = this.#kept(value);
    }
  }

  /** The same property given once more is the same value, or a conflict. */
  #giveAgain(leaf: Leaf, value: unknown): void {
    this.isPlain = false;
    if (isAbsent(value)) return;
    if (isBlankLeaf(leaf)) {
      leaf.seen = 0;
      this.#give(leaf, value);
      return;
    }
    const values = leaf.kind === CONFLICT ? [...(leaf.value as readonly unknown[])] : [leaf.value];
    const before = values.length;
    for (const one of differingTexts(value) ?? [value]) {
      if (!values.some((other) => isEqual(leaf, other, one))) values.push(this.#kept(one));
    }
    if (values.length > before) this.#change(leaf, values, CONFLICT, UNKNOWN);
  }

  #changeText(leaf: Leaf, text: string): void {
    this.#note(leaf);
    leaf.value = text;
    leaf.kind = text !== "" && text.length <= longest ? TEXT : kindOfText(text);
    leaf.sends = sendsText(leaf.flags, text);
    leaf.normalised = undefined;
  }

  #change(leaf: Leaf, value: unknown, kind: number, sends: number): void {
    this.#note(leaf);
    leaf.value = value;
    leaf.kind = kind;
    leaf.sends = sends;
    leaf.normalised = undefined;
  }

  #note(leaf: Leaf): void {
    if (leaf.changed === this.reading) return;
    leaf.changed = this.reading;
    this.changed[this.changedCount++] = leaf;
  }

  #addUndocumented(names: Names, key: string, value: unknown, above: Names, as: string): void {
    if (this.#named >= mostNamed && !this.#keeps) {
      this.#furtherCount += 1;
      return;
    }
    const kind = isContainer(value) ? unexpected.undocumentedContainer : unexpected.value;
    this.#add(kind, pathIn(names, key), names.isInside, this.#trailIn(above, as), value);
  }

  #add(
    kind: number,
    path: string,
    isInside: boolean,
    trail: readonly (string | number)[],
    value: unknown,
  ): void {
    const kept = this.#keeps ? jsonCopy(value) : undefined;
    const isEnveloped = (this.#entries as Entries).isEnveloped;
    const one: Unexpected = { kind, isInside, isEnveloped, path, shown: shownPath(path), trail, value: kept };
    if (kind < unexpected.value || this.#named < mostNamed) {
      this.#found.push(one);
      if (kind >= unexpected.value) this.#named += 1;
    } else {
      this.#further.push(one);
      this.#furtherCount += 1;
    }
  }

  #kept(value: unknown): unknown {
    return this.#keeps ? jsonCopy(value) : value;
  }

  /** The names that lead to something in an object that is being read. */
  #trailIn(names: Names, as: string): readonly (string | number)[] {
    return this.#keeps ? [...this.#trailOf(names), as] : none;
  }

  #trailOf(names: Names): (string | number)[] {
    const trail: (string | number)[] = [];
    if (!this.#keeps) return trail;
    const { root, whole } = this.tree;
    let next: Names | undefined = names;
    while (next !== undefined && next !== root && next !== whole) {
      if (next.list !== undefined && next === next.list.names && !next.list.isDotted)
        trail.push(next.list.item);
      trail.push(next.as);
      next = next.above;
    }
    return trail.reverse();
  }
}

/** Whether a page gave all objects a member, which is then found in every one that is looked through. */
function isPrototypeExtended(): boolean {
  for (const _ in Object.prototype) return true;
  return false;
}

/** Whether two values of one property are the same: without white space around them, and an integer and its text. */
function isEqual(leaf: Leaf, one: unknown, other: unknown): boolean {
  if (typeof one === "string" && typeof other === "string") return trimmed(one) === trimmed(other);
  if (leaf.flags & propertyFlag.integer) {
    if (typeof one === "number" && typeof other === "string") return String(one) === trimmed(other);
    if (typeof one === "string" && typeof other === "number") return String(other) === trimmed(one);
  }
  return isSame(one, other);
}

/** Of a list of texts those that differ, where there are two or more: that is how a conflict is written. */
function differingTexts(value: unknown): string[] | undefined {
  if (!isList(value)) return undefined;
  const length = Math.min(lengthOf(value), mostItems);
  const texts = new Map<string, string>();
  for (let index = 0; index < length; index++) {
    const text = memberOf(value, index);
    if (text === null || text === undefined) continue;
    if (typeof text !== "string") return undefined;
    addText(texts, text);
  }
  return texts.size > 1 ? [...texts.values()] : undefined;
}

/** The index that a text is, without leading zeros; less than 0 where it is none. */
export function itemNumber(text: string): number {
  return /^(?:0|[1-9]\d{0,4})$/.test(text) ? Number(text) : -1;
}

/** Whether a value is one that JSON has. */
function isJson(value: unknown): boolean {
  const kind = typeof value;
  return value === null || kind === "string" || kind === "number" || kind === "boolean" || isContainer(value);
}
