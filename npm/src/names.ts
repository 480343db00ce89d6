/** What may stand in the objects of a request, by name: what a reading of values goes by. */

import type { Members } from "./containers.js";
import { groupKind, type PropertyShape, type Shape } from "./shape.js";

/** A name in an object that values have: a property, a container, a list, or a part of the envelope. */
export class Name {
  /** Its place among the names of its own object; less than 0 where it may stand there, but the payload has it elsewhere. */
  order = -1;

  constructor(
    /** The object in which it stands when values are nested. */
    readonly home: Names,
    /** Of a property, its place among the leaves; else -1. */
    readonly leaf: number,
    readonly container?: Names | undefined,
    readonly list?: ListNames | undefined,
  ) {}
}

/** Stands in the place of a leaf for the type that a payload names. */
export const isType = -2;

/** The names in an object. */
export class Names {
  /** In documented order. */
  readonly keys: string[] = [];
  readonly names: Name[] = [];
  /** The same, and beside them everything below by its dotted name from here. */
  readonly byName = new Map<string, Name>();

  /** The number of the reading that found all here as the payload has it, and the copy that it read. */
  reading = 0;
  copy: Members | undefined = undefined;

  /** A number of its own, so that equal places are copied by equal code. */
  constructor(readonly place: number) {}
}

/** A list, and the names in its items. */
export class ListNames {
  /** As those of an object. */
  reading = 0;
  copy: readonly Members[] | undefined = undefined;

  constructor(
    /** Its place among the lists of the request. */
    readonly index: number,
    readonly names: Names,
  ) {}
}

/** All that may stand in the values of a request type. */
export class Tree {
  /** The properties of the request, beside which the attributes may stand. */
  readonly root: Names;
  /** The object of properties within an envelope; the same as the root where there is none. */
  readonly inside: Names;
  /** A whole payload, with the properties in an object of their own or beside it. */
  readonly whole: Names;
  /** The attributes, given apart from the properties. */
  readonly request: Names;

  #places = 0;

  constructor(shape: Shape) {
    this.root = this.#properties(shape);
    this.request = this.#names();
    this.inside = this.whole = this.root;
    if (!shape.hasEnvelope) return;
    this.inside = this.#properties(shape);
    this.whole = this.#names();
    this.#addEnvelope(shape);
  }

  #names(): Names {
    return new Names(this.#places++);
  }

  #properties({ groups, attributes, lists }: Shape): Names {
    const root = this.#names();
    let leaf = 0;
    for (const { kind, id, properties } of groups) {
      if (kind === groupKind.list) {
        const list = new ListNames(
          lists.findIndex((one) => one.id === id),
          this.#names(),
        );
        properties.forEach((property, at) => {
          this.#add(list.names, property.id, at);
        });
        // No list has dots in its id.
        enterFirst(root, id, new Name(root, -1, undefined, list));
      } else {
        for (const { id } of properties) {
          if (!attributes.includes(leaf)) this.#add(root, id, leaf);
          leaf += 1;
        }
      }
    }
    return root;
  }

  /** Adds a property by its dotted name, and the containers on the way to it where they are not there yet. */
  #add(root: Names, id: string, leaf: number): void {
    const parts = id.split(".");
    const above = [root];
    for (let depth = 0; depth < parts.length; depth++) {
      const home = above[depth] as Names;
      const part = parts[depth] as string;
      const isLast = depth + 1 === parts.length;
      let name = isLast ? undefined : home.byName.get(part);
      if (name?.container === undefined) {
        name = isLast ? new Name(home, leaf) : new Name(home, -1, this.#names());
        enter(home, part, name);
        above.forEach((names, from) => {
          const dotted = parts.slice(from, depth + 1).join(".");
          if (!names.byName.has(dotted)) names.byName.set(internal(dotted), name as Name);
        });
      }
      above.push(name.container as Names);
    }
  }

  /** The type, the attributes and the properties, as a payload has them; the attributes may be apart, too. */
  #addEnvelope({ leaves, attributes }: Shape): void {
    const { root, whole, inside, request } = this;
    for (const [dotted, name] of root.byName) whole.byName.set(dotted, name);
    enterFirst(whole, "type", new Name(whole, isType));
    if (!root.byName.has("request")) root.byName.set("request", new Name(root, -1, request));
    whole.byName.set("request", new Name(whole, -1, request));
    for (const leaf of attributes) {
      const { id } = leaves[leaf] as PropertyShape;
      const attribute = new Name(request, leaf);
      enterFirst(request, id, attribute);
      for (const names of [root, whole]) names.byName.set(`request.${id}`, attribute);
      // Where a property has this name, too, it is meant, unless the properties have an object of their own.
      if (!root.byName.has(id)) root.byName.set(id, attribute);
      enterFirst(whole, id, new Name(whole, leaf));
    }
    enterFirst(whole, "properties", new Name(whole, -1, inside));
  }
}

/** Gives an object a name of its own. */
function enter(home: Names, part: string, name: Name): void {
  name.order = home.keys.length;
  home.keys.push(internal(part));
  home.names.push(name);
}

/** Gives an object a name that goes before another of the same spelling. */
function enterFirst(home: Names, part: string, name: Name): void {
  enter(home, part, name);
  home.byName.set(internal(part), name);
}

/** The same text as engines have it for names of members: comparing those is comparing two addresses. */
function internal(text: string): string {
  return Object.keys({ [text]: 0 })[0] as string;
}

/** What a dotted name means that leads into a list: the item, and what follows its number, if anything does. */
export function inList(
  names: Names,
  dotted: string,
): { list: ListNames; item: number; name: string | undefined } | undefined {
  const dot = dotted.indexOf(".");
  const list = names.byName.get(dotted.slice(0, dot))?.list;
  if (list === undefined) return undefined;
  const [digits, ...rest] = dotted.slice(dot + 1).split(".") as [string, ...string[]];
  const item = itemNumber(digits);
  return item < 0 ? undefined : { list, item, name: rest.length > 0 ? rest.join(".") : undefined };
}

/** The index that a text is, without leading zeros; less than 0 where it is none. */
export function itemNumber(text: string): number {
  return /^(?:0|[1-9]\d{0,4})$/.test(text) ? Number(text) : -1;
}
