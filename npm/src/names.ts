/** What may stand in the objects of a request, by name: what a reading of values goes by. */

import type { Members } from "./containers.js";
import { type GroupShape, groupKind, type PropertyShape, type Shape } from "./shape.js";

/** A name in an object that values have: a property, a container, a list, or a part of the envelope. */
export class Name {
  /** Its place among the names of its own object; less than 0 where it may stand there, but the payload has it elsewhere. */
  order = -1;

  constructor(
    /** The object in which it stands when values are nested. */
    readonly home: Names,
    /** Of a property, its place among the leaves; else -1. */
    readonly leaf: number,
    readonly container: Names | undefined,
    readonly list: ListNames | undefined,
  ) {}
}

/** The names in an object. */
export class Names {
  /** In documented order. */
  readonly keys: string[] = [];
  readonly names: Name[] = [];
  /** The same, and beside them everything below by its dotted name from here. */
  readonly byName = new Map<string, Name>();
  /** The lists below, by their dotted names from here. */
  readonly lists = new Map<string, Name>();

  /** The number of the reading that found all here as the payload has it, and the copy that it read. */
  reading = 0;
  copy: Members | undefined = undefined;
  /** In which object, and by which name, it is being read. */
  above: Names | undefined = undefined;
  as: string | number = "";

  constructor(
    /** The dotted name from the request, or from the item of a list. */
    readonly path: string,
    /** A number of its own, so that equal places are copied by equal code. */
    readonly place: number,
    /** Whether it is, or lies in, the object of properties that an envelope has. */
    readonly isInside: boolean,
    /** The list in an item of which it lies. */
    readonly list: ListNames | undefined,
  ) {}
}

/** A list, and the names in its items. */
export class ListNames {
  /** The item that is being read, and whether that was named by a dotted name. */
  item = 0;
  isDotted = false;
  /** What the items of the payload are, where each can be what was read. */
  copies: Members[] | undefined = undefined;

  /** The names in an item. */
  readonly names: Names;

  constructor(
    /** Its place among the lists of the request. */
    readonly index: number,
    readonly id: string,
    place: number,
    isInside: boolean,
  ) {
    this.names = new Names("", place, isInside, this);
  }
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
    this.root = this.#names("", false);
    this.request = this.#names("request", false);
    this.#addProperties(this.root, shape);
    if (!shape.hasEnvelope) {
      this.inside = this.whole = this.root;
      return;
    }
    this.inside = this.#names("", true);
    this.#addProperties(this.inside, shape);
    this.whole = this.#names("", false);
    this.#addEnvelope(shape);
  }

  #names(path: string, isInside: boolean, list?: ListNames): Names {
    return new Names(path, this.#places++, isInside, list);
  }

  #addProperties(root: Names, shape: Shape): void {
    let leaf = 0;
    let lists = 0;
    for (const group of shape.groups) {
      if (group.kind === groupKind.list) {
        this.#addList(root, group, lists++);
        continue;
      }
      for (const property of group.properties) {
        if (group.kind === groupKind.properties) this.#add(root, property, leaf);
        leaf += 1;
      }
    }
  }

  #addList(root: Names, group: GroupShape, index: number): void {
    const list = new ListNames(index, group.id, this.#places++, root.isInside);
    group.properties.forEach((property, leaf) => {
      this.#add(list.names, property, leaf);
    });
    this.#put(root, group.id, (home) => new Name(home, -1, undefined, list));
  }

  #add(root: Names, property: PropertyShape, leaf: number): void {
    this.#put(root, property.id, (home) => new Name(home, leaf, undefined, undefined));
  }

  /** Puts something at a dotted name, and the containers on the way to it where they are not there yet. */
  #put(root: Names, id: string, make: (home: Names) => Name): void {
    const parts = id.split(".");
    const last = parts.pop() as string;
    const above: Names[] = [root];
    let home = root;
    for (const part of parts) {
      home = this.#containerIn(home, part, above);
      above.push(home);
    }
    enter(above, last, make(home));
  }

  #containerIn(home: Names, part: string, above: readonly Names[]): Names {
    const known = home.byName.get(part);
    if (known?.container) return known.container;
    const path = home.path === "" ? part : `${home.path}.${part}`;
    const container = this.#names(path, home.isInside, home.list);
    enter(above, part, new Name(home, -1, container, undefined));
    return container;
  }

  /** The type, the attributes and the properties, as a payload has them; the attributes may be apart, too. */
  #addEnvelope(shape: Shape): void {
    const { root, whole, inside, request } = this;
    const requestOf = (home: Names) => new Name(home, -1, request, undefined);
    addAlso(whole, root);
    enterFirst(whole, "type", new Name(whole, isType, undefined, undefined));
    if (!root.byName.has("request")) root.byName.set("request", requestOf(root));
    whole.byName.set("request", requestOf(whole));
    let leaf = 0;
    for (const { kind, properties } of shape.groups) {
      for (const { id } of kind === groupKind.list ? [] : properties) {
        if (kind === groupKind.attributes) {
          const attribute = new Name(request, leaf, undefined, undefined);
          enter([request], id, attribute);
          for (const names of [root, whole]) names.byName.set(`request.${id}`, attribute);
          // Where a property has this name, too, it is meant, unless the properties have an object of their own.
          if (!root.byName.has(id)) root.byName.set(id, attribute);
          enterFirst(whole, id, new Name(whole, leaf, undefined, undefined));
        }
        leaf += 1;
      }
    }
    enterFirst(whole, "properties", new Name(whole, -1, inside, undefined));
  }
}

/** Stands in the place of a leaf for the type that a payload names. */
export const isType = -2;

/** Enters a name into its object, and by its dotted names into those above. */
function enter(above: readonly Names[], part: string, name: Name): void {
  const home = above.at(-1) as Names;
  name.order = home.keys.length;
  home.keys.push(internal(part));
  home.names.push(name);
  let dotted = part;
  for (let depth = above.length - 1; depth >= 0; depth--) {
    const names = above[depth] as Names;
    if (!names.byName.has(dotted)) names.byName.set(internal(dotted), name);
    if (name.list) names.lists.set(dotted, name);
    dotted = `${names.path.split(".").pop()}.${dotted}`;
  }
}

/** Enters a name that goes before another of the same spelling. */
function enterFirst(names: Names, part: string, name: Name): void {
  names.byName.delete(part);
  enter([names], part, name);
}

/** What stands in one object may stand in another as well. */
function addAlso(names: Names, others: Names): void {
  for (const [dotted, name] of others.byName) names.byName.set(dotted, name);
  for (const [dotted, name] of others.lists) names.lists.set(dotted, name);
}

/** The same text as engines have it for names of members: comparing those is comparing two addresses. */
function internal(text: string): string {
  return Object.keys({ [text]: 0 })[0] as string;
}

/** The path of an object that is being read. */
export function pathOf({ path, list }: Names): string {
  if (list === undefined) return path;
  return path === "" ? `${list.id}.${list.item}` : `${list.id}.${list.item}.${path}`;
}

/** The path of something in an object that is being read. */
export function pathIn(names: Names, name: string): string {
  const above = pathOf(names);
  return above === "" ? name : `${above}.${name}`;
}
