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
import { Entries, type ListEntry, mostNamed, shownPath, unexpected } from "./entries.js";
import {
  ABSENT,
  CONFLICT,
  isBlankLeaf,
  isTrue,
  kindOf,
  kindOfText,
  type Leaf,
  NORMALISED,
  NOTHING,
  OTHER,
  sendsOf,
  setLeaf,
} from "./leaf.js";
import { inList, type ListNames, type Name, type Names, Tree } from "./names.js";
import { propertyFlag, type Shape } from "./shape.js";

/** A list with more items is no list that a person or a program meant to send. */
export const mostItems = 10_000;

/** What a payload may hold beside its type, attributes and properties, though no form asks for it. */
const extraNames: readonly string[] = ["customer", "attachments"];

const inProperties = "properties.";

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
  /** What is read into; between readings nothing of anybody's. */
  readonly #blank: Entries;
  #entries: Entries;
  #keeps = false;
  /** The names that lead to what is being read, so many of these; one of them may be several with dots between. */
  readonly #trail: (string | number)[] = [];
  #depth = 0;
  #named = 0;
  #isExtended = false;

  constructor(shape: Shape) {
    this.#shape = shape;
    this.#entries = this.#blank = new Entries(shape);
    this.tree = new Tree(shape);
  }

  /**
   * Reads values, and attributes that were given apart from them, in the place of what the entries have.
   * @param keeps whether the entries have to be able to give all of it back
   */
  read(entries: Entries, values: unknown, attributes: Members | undefined, keeps: boolean): void {
    const { root, whole } = this.tree;
    this.#begin(entries, keeps);
    const copy = copyOf(root, values);
    if (copy !== undefined) {
      entries.isEnveloped =
        this.#shape.hasEnvelope && (Object.hasOwn(copy, "type") || Object.hasOwn(copy, "properties"));
      this.#walk(entries.isEnveloped ? whole : root, copy, entries.leaves);
    } else if (values !== undefined && values !== null) this.#add(unexpected.container, values);
    if (attributes !== undefined) this.#readAttributes(attributes);
    this.#end(entries);
  }

  /** Reads attributes that were given apart. Of a type that has none, each is as if it was given by its own name. */
  #readAttributes(attributes: Members): void {
    const { request, root } = this.tree;
    this.#depth = 1;
    this.#trail[0] = "request";
    if (request.names.length > 0) this.#walk(request, { ...attributes }, this.#entries.leaves);
    else {
      for (const name of Object.keys(attributes)) {
        const key = `request.${name}`;
        this.#trail[0] = key;
        this.#visitDotted(root, key, attributes[name]);
      }
    }
  }

  #begin(entries: Entries, keeps: boolean): void {
    this.reading = ++readings;
    this.changedCount = 0;
    this.isPlain = true;
    if (this.patches.length > 0) this.patches = [];
    this.#entries = entries;
    this.#keeps = keeps;
    this.#depth = 0;
    this.#named = 0;
    this.#isExtended = isPrototypeExtended();
    entries.unexpected = [];
    entries.further = 0;
    entries.isEnveloped = false;
    entries.extras = undefined;
    for (let at = 0; at < entries.lists.length; at++) {
      const list = entries.lists[at] as ListEntry;
      list.isGiven = false;
      list.length = 0;
    }
  }

  /** What was there before and was not met is not there any more. */
  #end({ leaves, lists }: Entries): void {
    this.#endLeaves(leaves);
    for (let at = 0; at < lists.length; at++) {
      const { items, length } = lists[at] as ListEntry;
      if (items.length > length) items.length = length;
      for (let item = 0; item < length; item++) this.#endLeaves(items[item] as Leaf[]);
    }
    this.#entries = this.#blank;
  }

  #endLeaves(leaves: readonly Leaf[]): void {
    for (let at = 0; at < leaves.length; at++) {
      const leaf = leaves[at] as Leaf;
      if (leaf.seen !== this.reading) {
        if (leaf.kind !== NOTHING || leaf.value !== "") this.#change(leaf, "", NOTHING);
      } else if (leaf.kind === OTHER && !this.#keeps) {
        // Nothing more is compared with it.
        leaf.value = undefined;
      }
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
      if (name !== undefined && name.home === names && name.leaf >= 0) {
        const leaf = leaves[name.leaf] as Leaf;
        if (typeof value === "string" && leaf.seen !== reading) {
          leaf.seen = reading;
          if (leaf.value !== value) this.#change(leaf, value, kindOfText(value));
        } else this.#give(leaf, value);
        const sends = leaf.seen === reading ? sendsOf(leaf) : ABSENT;
        if (sends === NORMALISED) this.patches.push({ copy, name: key, leaf });
        else if (sends === ABSENT) isAsDocumented = false;
        continue;
      }
      this.#trail[this.#depth++] = key;
      this.#visit(names, key, name, value, leaves);
      this.#depth -= 1;
      const inner = name?.container ?? name?.list;
      if (inner?.reading === reading) copy[key] = inner.copy;
      else isAsDocumented = false;
    }
    names.copy = copy;
    names.reading = isAsDocumented && !isEmpty ? reading : 0;
  }

  /** Reads what stands by a name in an object. */
  #visit(names: Names, key: string, name: Name | undefined, value: unknown, leaves: readonly Leaf[]): void {
    if (name === undefined) {
      this.#visitDotted(names, key, value);
      return;
    }
    if (name.home !== names && name.home !== this.tree.request) this.isPlain = false;
    if (name.leaf >= 0) this.#give(leaves[name.leaf] as Leaf, value);
    else if (isAbsent(value)) return;
    else if (name.container !== undefined) this.#readObject(name.container, value, leaves);
    else if (name.list !== undefined) this.#readList(name.list, value);
    else if (typeof value !== "string" || trimmed(value) !== this.#shape.id)
      this.#add(unexpected.type, value);
  }

  #readObject(names: Names, value: unknown, leaves: readonly Leaf[]): void {
    const copy = copyOf(names, value);
    if (copy !== undefined) this.#walk(names, copy, leaves);
    else this.#add(unexpected.container, value);
  }

  #readList(list: ListNames, value: unknown): void {
    list.reading = 0;
    const length = isList(value) ? lengthOf(value) : -1;
    if (length < 0 || length > mostItems) {
      this.#add(length < 0 ? unexpected.list : unexpected.items, value);
      return;
    }
    if (this.#noteItems(list, length) > 0) this.isPlain = false;
    const copies: Members[] = [];
    for (let item = 0; item < length; item++) {
      this.#trail[this.#depth++] = item;
      this.#readItem(list, item, memberOf(value as readonly unknown[], item));
      this.#depth -= 1;
      if (list.names.reading === this.reading) copies.push(list.names.copy as Members);
    }
    list.copy = copies;
    if (length > 0 && copies.length === length) list.reading = this.reading;
  }

  #readItem({ index, names }: ListNames, item: number, value: unknown): void {
    const leaves = (this.#entries.lists[index] as ListEntry).item(item);
    names.reading = 0;
    if (!isAbsent(value)) this.#readObject(names, value, leaves);
  }

  /** Notes that a list is there, with so many items at least; gives how many were known before. */
  #noteItems({ index }: ListNames, length: number): number {
    const list = this.#entries.lists[index] as ListEntry;
    const before = list.length;
    list.isGiven = true;
    list.length = Math.max(before, length);
    return before;
  }

  /** A name that is none of an object's own may still lead into a list, or into the properties. */
  #visitDotted(names: Names, key: string, value: unknown): void {
    const { whole, root, inside } = this.tree;
    const entries = this.#entries;
    if (this.#shape.hasEnvelope && (names === root || names === whole) && key.startsWith(inProperties)) {
      const rest = key.slice(inProperties.length);
      this.isPlain = false;
      this.#visit(inside, rest, inside.byName.get(rest), value, entries.leaves);
      return;
    }
    if (this.#visitInList(names, key, value)) return;
    const extra =
      entries.isEnveloped && names === whole && extraNames.includes(key) ? asExtra(value) : undefined;
    if (extra !== undefined) {
      entries.extras ??= {};
      entries.extras[key] = extra;
    } else if (isAbsent(value)) return;
    else if (++this.#named > mostNamed && !this.#keeps) entries.further += 1;
    else this.#add(isContainer(value) ? unexpected.undocumentedContainer : unexpected.value, value);
  }

  /** Reads `list.0` or `list.0.id`; false where nothing documented is named so. */
  #visitInList(names: Names, key: string, value: unknown): boolean {
    const found = inList(names, key);
    if (found === undefined || found.item >= mostItems) return false;
    const { list, item, name: id } = found;
    const name = id === undefined ? undefined : list.names.byName.get(id);
    if (id !== undefined && name === undefined) return false;
    this.isPlain = false;
    this.#noteItems(list, item + 1);
    const leaves = (this.#entries.lists[list.index] as ListEntry).item(item);
    if (id === undefined) this.#readItem(list, item, value);
    else this.#visit(list.names, id, name, value, leaves);
    return true;
  }

  #give(leaf: Leaf, value: unknown): void {
    if (value === null || value === undefined) return;
    if (leaf.seen === this.reading) {
      this.#giveAgain(leaf, value);
      return;
    }
    leaf.seen = this.reading;
    const texts = differingTexts(value);
    const kind = kindOf(value, leaf.flags);
    if (texts !== undefined) this.#change(leaf, texts, CONFLICT);
    else if (kind === OTHER && leaf.kind === OTHER) leaf.value = this.#kept(value);
    else if (!Object.is(leaf.value, value)) this.#change(leaf, this.#kept(value), kind);
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
    if (values.length > before) this.#change(leaf, values, CONFLICT);
  }

  #change(leaf: Leaf, value: unknown, kind: number): void {
    setLeaf(leaf, value, kind);
    if (leaf.changed === this.reading) return;
    leaf.changed = this.reading;
    this.changed[this.changedCount++] = leaf;
  }

  /** Adds what is unexpected where the trail has led. */
  #add(kind: number, value: unknown): void {
    const { isEnveloped, unexpected } = this.#entries;
    const names = this.#trail.slice(0, this.#depth);
    const whole = names.join(".");
    const isInside = this.#shape.hasEnvelope && whole.startsWith(inProperties);
    const path = isInside ? whole.slice(inProperties.length) : whole;
    const trail = this.#keeps ? names : [];
    const kept = this.#keeps ? keptAs(kind, value) : undefined;
    unexpected.push({ kind, isInside, isEnveloped, path, shown: shownPath(path), trail, value: kept });
  }

  #kept(value: unknown): unknown {
    return this.#keeps ? jsonCopy(value) : value;
  }
}

function copyOf({ place, keys }: Names, value: unknown): Members | undefined {
  return typeof value === "object" && value !== null ? membersOf(value, place, keys) : undefined;
}

/** Whether a page gave all objects a member, which is then found in every one that is looked through. */
function isPrototypeExtended(): boolean {
  for (const _ in Object.prototype) return true;
  return false;
}

/** Whether two values of one property are the same: without white space around them, and a number and its text. */
function isEqual(leaf: Leaf, one: unknown, other: unknown): boolean {
  if (typeof one === "string" && typeof other === "string") return trimmed(one) === trimmed(other);
  if (leaf.flags & propertyFlag.literal && typeof one !== "object" && typeof other !== "object") {
    const [first, second] = [one, other].map((value) => trimmed(String(value)));
    return first === second || ((leaf.flags & propertyFlag.boolean) > 0 && isTrue(first) && isTrue(second));
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

/** A copy of what passes through unchanged: all of it is JSON. */
function asExtra(value: unknown): unknown {
  let isWhole = true;
  const copy = jsonCopy(value, () => {
    isWhole = false;
  });
  return isWhole ? copy : undefined;
}

/** What a form keeps of something unexpected: what was no object is none in a copy, either. */
function keptAs(kind: number, value: unknown): unknown {
  const copy = jsonCopy(value);
  return kind === unexpected.container && !isList(copy) && isContainer(copy) ? false : copy;
}
