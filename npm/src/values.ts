/** What was typed, nested: values that give the very same issues again. */

import { isAbsent, trimmed } from "./blank.js";
import { jsonCopy, put } from "./containers.js";
import { type Entries, isNoObject, type ListEntry, type Unexpected, unexpected } from "./entries.js";
import { CONFLICT, isBlankLeaf, type Leaf } from "./leaf.js";
import { type GroupShape, groupKind } from "./shape.js";

/** What stands for what was given for a property; nothing where that is as it is. */
type Meant = (leaf: Leaf) => unknown;

/** The values of a form, or what they mean. */
export function valuesOf(entries: Entries, meant?: Meant): unknown {
  // What is no object at all stands alone.
  if (isNoObject(entries)) return jsonCopy(entries.unexpected[0]?.value);
  const writer = new ValuesWriter(entries, meant);
  writer.writeProperties();
  return writer.result;
}

/** A text without lone surrogates, which no UTF-8 has. */
export function wellFormed(text: string): string {
  return loneSurrogate.test(text) ? text.replace(loneSurrogates, "\ufffd") : text;
}

const loneSurrogates = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const loneSurrogate = /[\ud800-\udfff]/;

type Trail = readonly (string | number)[];

class ValuesWriter {
  readonly result: object = {};
  readonly #entries: Entries;
  readonly #meant: Meant | undefined;
  readonly #attributes: ReadonlySet<string>;
  /** The objects and lists that were made here: others are what was given, and nothing is put in there. */
  readonly #own = new Set<object>([this.result]);

  constructor(entries: Entries, meant: Meant | undefined) {
    this.#entries = entries;
    this.#meant = meant;
    const { attributes, leaves } = entries.shape;
    this.#attributes = new Set(attributes.map((at) => leaves[at]?.id as string));
  }

  writeProperties(): void {
    const { unexpected, extras, shape } = this.#entries;
    // First, so that their objects come in the order in which they are met again.
    for (const one of unexpected) this.#writeUnexpected(one);
    for (const name of Object.keys(extras ?? {})) put(this.result, name, jsonCopy(extras?.[name]));
    let leaf = 0;
    let list = 0;
    for (const group of shape.groups) {
      if (group.kind === groupKind.list) this.#writeList(group, list++);
      else {
        for (const { id } of group.properties) this.#writeProperty(group, id, leaf++);
      }
    }
    this.#writeEnvelope();
  }

  #writeUnexpected({ trail, path, isInside, value }: Unexpected): void {
    const copy = jsonCopy(value);
    if (this.#place(trail, copy)) return;
    this.#place([isInside ? `properties.${path}` : path], copy);
  }

  #writeProperty({ kind }: GroupShape, id: string, index: number): void {
    const leaf = this.#entries.leaves[index] as Leaf;
    const parts = id.split(".");
    if (kind === groupKind.attributes) {
      this.#write(leaf, ["request", id], [`request.${id}`], [id]);
    } else if (!this.#entries.shape.hasEnvelope) {
      this.#write(leaf, parts, [id]);
    } else {
      // An attribute of this name is meant where both stand in one object.
      this.#write(leaf, this.#attributes.has(id) ? [`properties.${id}`] : parts, [id], [`properties.${id}`]);
    }
  }

  #writeList({ id, properties }: GroupShape, index: number): void {
    const { isGiven, items } = this.#entries.lists[index] as ListEntry;
    if (!isGiven) return;
    const list = this.#containerAt([id, 0]) as unknown[] | undefined;
    items.forEach((leaves, item) => {
      if (list !== undefined) this.#fill(list, item);
      const dotted = `${id}.${item}`;
      properties.forEach((property, at) => {
        const nested = [id, item, ...property.id.split(".")];
        this.#write(leaves[at] as Leaf, nested, [`${dotted}.${property.id}`], [dotted, property.id]);
      });
    });
    // Where something else stands in the place of the list, the last item says how many there are.
    if (list === undefined && items.length > 0) this.#containerAt([`${id}.${items.length - 1}`, ""]);
  }

  /**
   * Writes what was given for a property in the first place that is free: nested, or else by its dotted name. Of values
   * that differ each has its own.
   */
  #write(leaf: Leaf, ...places: Trail[]): void {
    if (isBlankLeaf(leaf)) return;
    const { kind, value } = leaf;
    const texts = kind === CONFLICT ? conflictOf(value as readonly unknown[]) : undefined;
    const values = kind === CONFLICT ? (texts ? [texts] : (value as readonly unknown[])) : [value];
    for (const one of values) {
      const written = this.#meant?.(leaf) ?? (typeof value === "string" ? wellFormed(value) : jsonCopy(one));
      while (places.length > 0 && !this.#place(places.shift() as Trail, written));
    }
  }

  /** Whether values are a whole payload decides where what is unexpected in them stands. */
  #writeEnvelope(): void {
    const { shape, isEnveloped, extras, unexpected: all } = this.#entries;
    if (!isEnveloped || Object.hasOwn(this.result, "type") || Object.hasOwn(this.result, "properties"))
      return;
    const matters = ({ kind, isInside }: Unexpected) => kind >= unexpected.value && !isInside;
    if (extras !== undefined || all.some(matters)) put(this.result, "type", shape.id);
  }

  /** Puts a value at the end of names; false where something else stands there, or on the way. */
  #place(trail: Trail, value: unknown): boolean {
    const container = this.#containerAt(trail);
    if (container === undefined) return false;
    const last = trail.at(-1) as string | number;
    if (Array.isArray(container)) this.#fill(container, last as number);
    if (Object.hasOwn(container, last) && !this.#isBlankItem(container, last)) return false;
    put(container, last, value);
    return true;
  }

  /** The object or list that the last of some names is in, made where it is not there; nothing where it cannot be. */
  #containerAt(trail: Trail): object | undefined {
    let container = this.result;
    for (let at = 0; at + 1 < trail.length; at++) {
      const name = trail[at] as string | number;
      if (Array.isArray(container)) this.#fill(container, name as number);
      if (!Object.hasOwn(container, name)) {
        put(container, name, this.#make(typeof trail[at + 1] === "number" ? [] : {}));
      }
      const next = (container as Record<string | number, object>)[name] as object;
      if (!this.#own.has(next)) return undefined;
      container = next;
    }
    return container;
  }

  /** Items before one that is written are there, too. */
  #fill(list: unknown[], item: number): void {
    while (list.length <= item) list.push(this.#make({}));
  }

  #isBlankItem(container: object, name: string | number): boolean {
    if (!Array.isArray(container)) return false;
    const item = container[name as number];
    return this.#own.has(item) && Object.keys(item).length === 0;
  }

  #make(container: object): object {
    this.#own.add(container);
    return container;
  }
}

/** A conflict as a list of texts, where it is one of texts that differ. */
function conflictOf(values: readonly unknown[]): string[] | undefined {
  const texts = values.map((value) => (typeof value === "number" ? String(value) : value));
  if (!texts.every((text) => typeof text === "string")) return undefined;
  const different = new Set(texts.map(trimmed).filter((text) => !isAbsent(text)));
  return different.size === texts.length ? texts.map(wellFormed) : undefined;
}
