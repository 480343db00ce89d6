/** The structure of a request type, as its pack has it. How that is laid out: src/pack.rs. */

/** Everything that a pack says. Texts are numbers of lines of a language, 0 where there is none. */
export interface Shape {
  readonly id: string;
  readonly revision: string;
  readonly provider: string;
  readonly operation: string;
  readonly document: string;
  readonly title: number;
  /** Whether a payload has the type and the attributes of the request around its properties. */
  readonly hasEnvelope: boolean;
  readonly accepted: number;
  readonly covers: number;
  readonly answer: AnswerShape;
  readonly laterCodes: number;
  readonly errorFormat: number;
  readonly notices: readonly number[];
  readonly codes: readonly CodeShape[];
  readonly rules: readonly RuleShape[];
  readonly groups: readonly GroupShape[];
  /** The groups that are lists. */
  readonly lists: readonly GroupShape[];
  /** The properties outside of lists, in documented order. */
  readonly leaves: readonly PropertyShape[];
  /** Which of these are attributes of the request, and where the date matters: by their places. */
  readonly attributes: readonly number[];
  readonly dates: readonly number[];
}

export interface AnswerShape {
  readonly status: number;
  readonly code: number;
  readonly word: string;
  readonly message: string;
}

export interface CodeShape {
  readonly status: number;
  readonly code: number;
  readonly issue: number;
  readonly place: number;
  readonly id: string;
}

export interface RuleShape {
  readonly id: string;
  readonly warns: boolean;
  /** What it checks, one of `check`. */
  readonly check: number;
  readonly document: number;
  readonly says: number;
  readonly answer: AnswerShape;
  /** The number of a format, a length, a property of the group, or a market. */
  readonly argument: number | string;
  readonly choices: readonly string[];
}

export interface GroupShape {
  readonly number: number;
  /** One of `groupKind`. */
  readonly kind: number;
  readonly id: string;
  readonly legend: number;
  readonly of: number;
  readonly hint: number;
  readonly section: string;
  /** Of a list, the texts about an item. */
  readonly item: number;
  readonly one: number;
  readonly add: number;
  readonly remove: number;
  /** Numbers of rules: `firstRule` and their place among the rules of the type. */
  readonly rules: readonly number[];
  readonly properties: readonly PropertyShape[];
}

export interface PropertyShape {
  readonly id: string;
  readonly label: number;
  readonly noun: number;
  readonly hint: number;
  readonly flags: number;
  readonly autocomplete: string;
  readonly key: number;
  readonly rules: readonly number[];
  /** Its address; in a list, that in the first item. */
  readonly address: number;
}

export const groupKind = { properties: 0, attributes: 1, list: 2 } as const;

/** The flags of a property: its values are integers; its text in the payload can be another; the date matters. */
export const propertyFlag = { integer: 1, normalises: 4, date: 8 } as const;

/** The numbers of the checks that have arguments, or that this side has to know; see `Check` in src/pack.rs. */
export const check = { required: 0, format: 2, oneOf: 3, maxLength: 4, unique: 8, market: 9 } as const;

/** Rules with smaller numbers are the engine's own. */
export const firstRule = 16;

const shapes = new Map<string, Shape>();

export const foreignPack =
  "The request type was made by another version of request-forms than the one that reads it.";
export const damagedPack = "The request type is damaged: its pack, or its texts, are not as they were made.";

/** A pack of another version begins with another character. */
const version = "!";

/**
 * The structure in a pack, which is read once.
 * @throws {Error} when it cannot be read
 */
export function shapeOf(pack: string): Shape {
  let shape = shapes.get(pack);
  if (shape === undefined) {
    if (pack !== "" && !pack.startsWith(version)) throw new Error(foreignPack);
    try {
      shape = withLeaves(new PackReader(pack).shape());
    } catch (cause) {
      throw new Error(damagedPack, { cause });
    }
    shapes.set(pack, shape);
  }
  return shape;
}

/** Sorts out what the checks go by. */
function withLeaves(shape: ReturnType<PackReader["shape"]>): Shape {
  const others = shape.groups.filter(({ kind }) => kind !== groupKind.list);
  const leaves = others.flatMap(({ properties }) => properties);
  const attributes = others.flatMap(({ kind, properties }) =>
    properties.map(() => kind === groupKind.attributes),
  );
  const placesWhere = (is: (at: number) => boolean) => [...leaves.keys()].filter(is);
  return {
    ...shape,
    lists: shape.groups.filter(({ kind }) => kind === groupKind.list),
    leaves,
    attributes: placesWhere((at) => attributes[at] === true),
    dates: placesWhere((at) => ((leaves[at] as PropertyShape).flags & propertyFlag.date) !== 0),
  };
}

/** Reads a pack from front to back. */
class PackReader {
  readonly #pack: string;
  readonly #strings: readonly string[];
  #at = 0;

  constructor(pack: string) {
    this.#pack = pack;
    this.#strings = pack.slice(pack.indexOf("\n") + 1).split("\n");
  }

  shape(): Omit<Shape, "lists" | "leaves" | "attributes" | "dates"> {
    // The version, and how many strings and texts there are: the engine checks these.
    this.#at = 3;
    const id = this.#string();
    // Each line reads on where the one before it ended.
    return {
      id,
      revision: this.#string(),
      provider: this.#string(),
      operation: this.#string(),
      document: this.#string(),
      title: this.#number(),
      hasEnvelope: this.#number() === 1,
      accepted: this.#number(),
      covers: this.#number(),
      answer: this.#answer(),
      laterCodes: this.#number(),
      errorFormat: this.#number(),
      notices: this.#list(() => this.#number()),
      codes: this.#list(() => this.#code()),
      rules: this.#list(() => this.#rule(id)),
      groups: this.#list((number) => this.#group(number)),
    };
  }

  #code(): CodeShape {
    return {
      status: this.#number(),
      code: this.#number(),
      issue: this.#number(),
      place: this.#number(),
      id: this.#string(),
    };
  }

  #rule(type: string): RuleShape {
    const name = this.#string();
    const warns = this.#number() === 1;
    const checked = this.#number();
    return {
      id: name.includes("/") ? name : `${type}/${name}`,
      warns,
      check: checked,
      document: this.#number(),
      says: this.#number(),
      answer: this.#answer(),
      ...this.#arguments(checked),
    };
  }

  #arguments(checked: number): Pick<RuleShape, "argument" | "choices"> {
    switch (checked) {
      case check.oneOf:
        // Whether slips are understood is the engine's business, as are the other spellings.
        this.#number();
        return { argument: 0, choices: this.#list(() => this.#choice()) };
      case check.market:
        return { argument: this.#string(), choices: [] };
      case check.format:
      case check.maxLength:
      case check.unique:
        return { argument: this.#number(), choices: [] };
      default:
        return { argument: 0, choices: [] };
    }
  }

  #choice(): string {
    const value = this.#string();
    this.#list(() => this.#number());
    return value;
  }

  #group(number: number): GroupShape {
    const kind = this.#number();
    const isList = kind === groupKind.list;
    const ofList = () => (isList ? this.#number() : 0);
    return {
      number,
      kind,
      id: this.#string(),
      legend: this.#number(),
      of: this.#number(),
      hint: this.#number(),
      section: this.#string(),
      item: ofList(),
      one: ofList(),
      add: ofList(),
      remove: ofList(),
      rules: this.#list(() => this.#number()),
      properties: this.#list((property) => this.#property((number << 22) | property)),
    };
  }

  #property(address: number): PropertyShape {
    return {
      id: this.#string(),
      label: this.#number(),
      noun: this.#number(),
      hint: this.#number(),
      flags: this.#number(),
      autocomplete: this.#string(),
      key: this.#number(),
      rules: this.#list(() => this.#number()),
      address,
    };
  }

  #answer(): AnswerShape {
    return { status: this.#number(), code: this.#number(), word: this.#string(), message: this.#string() };
  }

  #number(): number {
    const number = this.#pack.charCodeAt(this.#at++) - 0x20;
    // Past the end it is not a number, and below zero where the strings begin.
    if (!(number >= 0)) throw new RangeError("A number is missing.");
    return number;
  }

  #string(): string {
    const number = this.#number();
    if (number > this.#strings.length) throw new RangeError("A string is missing.");
    return this.#strings[number - 1] ?? "";
  }

  #list<T>(read: (index: number) => T): T[] {
    return Array.from({ length: this.#number() }, (_, index) => read(index));
  }
}
