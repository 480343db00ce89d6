/** The structure of a request type, as its pack has it. How that is laid out: src/pack.rs. */

/**
 * What a pack says. What the checks go by has names here; the rest stays the numbers that it is, which are named where
 * a request type is described.
 */
export interface Shape {
  readonly id: string;
  /** Whether a payload has the type and the attributes of the request around its properties. */
  readonly hasEnvelope: boolean;
  readonly groups: readonly GroupShape[];
  /** The groups that are lists. */
  readonly lists: readonly GroupShape[];
  /** The properties outside of lists, in documented order. */
  readonly leaves: readonly PropertyShape[];
  /** Which of these are attributes of the request, and where the date matters: by their places. */
  readonly attributes: readonly number[];
  readonly dates: readonly number[];
  readonly strings: readonly string[];
  /** Id, revision, provider, operation, document, title, and whether there is an envelope. */
  readonly head: readonly number[];
  readonly notices: readonly number[];
  readonly rules: readonly RuleShape[];
}

export interface GroupShape {
  readonly number: number;
  /** One of `groupKind`. */
  readonly kind: number;
  readonly id: string;
  /** Legend, what its properties are of, hint and section; of a list, the four texts about its items besides. */
  readonly texts: readonly number[];
  /** Numbers of rules: `firstRule` and their place among the rules of the type. */
  readonly rules: readonly number[];
  readonly properties: readonly PropertyShape[];
}

export interface PropertyShape {
  readonly id: string;
  readonly flags: number;
  /** Its address; in a list, that in the first item. */
  readonly address: number;
  /** Label, noun and hint. */
  readonly texts: readonly number[];
  /** What the provider takes where nothing is given; empty where that is not documented. */
  readonly default: string;
  readonly rules: readonly number[];
}

export interface RuleShape {
  /** Name, whether it warns, what it checks (one of `check`), document, and what it says there. */
  readonly head: readonly number[];
  /** What the check goes by: a number, or documented values, each with the text that stands for it on a page. */
  readonly argument: readonly number[];
  /** Where it holds, if that is not everywhere. */
  readonly condition: ConditionShape | undefined;
}

/** Where another property has a value, or everywhere but there. */
export interface ConditionShape {
  readonly isUnless: boolean;
  /** The other property, by its group and its place there. */
  readonly group: number;
  readonly row: number;
  /** Whether what counts is a pattern; else it is several values, or any. */
  readonly isPattern: boolean;
  readonly values: readonly number[];
}

export const groupKind = { properties: 0, attributes: 1, list: 2 } as const;

/**
 * The flags of a property: its JSON is no text, but a number, or true or false; its text in the payload can be another;
 * the date matters; it is true or false.
 */
export const propertyFlag = { literal: 1, normalises: 4, date: 8, boolean: 16 } as const;

/** The numbers of the checks that have arguments, or that this side has to know; see `Check` in src/pack.rs. */
export const check = {
  required: 0,
  format: 2,
  oneOf: 3,
  maxLength: 4,
  unique: 8,
  market: 9,
  offered: 15,
  minLength: 16,
  minimum: 17,
  maximum: 18,
  pattern: 22,
  daysAhead: 23,
  workingDay: 24,
} as const;

/** Of these, the checks with one number for an argument. */
const oneNumber: readonly number[] = [
  check.format,
  check.maxLength,
  check.unique,
  check.market,
  check.minLength,
  check.minimum,
  check.maximum,
  check.workingDay,
];

/** Rules with smaller numbers are the engine's own. */
export const firstRule = 16;

export const foreignPack =
  "The request type was made by another version of request-forms than the one that reads it.";
export const damagedPack =
  "The request type is damaged, or its texts are of another version of request-forms.";

/** A pack of another version begins with another character. */
const version = '"';

const shapes = new Map<string, Shape>();

/**
 * The structure in a pack, which is read once.
 * @throws {Error} when it cannot be read
 */
export function shapeOf(pack: string): Shape {
  let shape = shapes.get(pack);
  if (shape === undefined) {
    if (pack !== "" && !pack.startsWith(version)) throw new Error(foreignPack);
    try {
      shape = shapeIn(pack);
    } catch (cause) {
      throw new Error(damagedPack, { cause });
    }
    shapes.set(pack, shape);
  }
  return shape;
}

/** A string of a pack by its number; 0 is an empty one. */
export function stringAt(strings: readonly string[], number: number): string {
  if (number > strings.length) throw new RangeError("A string is missing.");
  return strings[number - 1] ?? "";
}

/** Reads a pack from front to back: each line reads on where the one before it ended. */
function shapeIn(pack: string): Shape {
  const strings = pack.slice(pack.indexOf("\n") + 1).split("\n");
  // The version, and how many strings and texts there are: the engine checks these.
  let at = 3;
  const number = () => {
    const number = pack.charCodeAt(at++) - 0x20;
    // Past the end it is not a number, and below zero where the strings begin.
    if (!(number >= 0)) throw new RangeError("A number is missing.");
    return number;
  };
  const numbers = (length: number) => Array.from({ length }, number);
  const list = <T>(read: (index: number) => T) => Array.from({ length: number() }, (_, index) => read(index));
  const string = () => stringAt(strings, number());
  /** The pattern as it is written; what the engine makes of it is its own. */
  const patternAt = () => {
    const pattern = number();
    list(number);
    return [pattern];
  };
  const conditionAt = (): ConditionShape | undefined => {
    const kind = number();
    if (kind === 0) return undefined;
    const [group, row] = numbers(2) as [number, number];
    const isPattern = (kind & 4) > 0;
    const values = isPattern ? patternAt() : list(number);
    return { isUnless: (kind & 2) > 0, group, row, isPattern, values };
  };
  const argumentOf = (checked: number | undefined) => {
    if (checked === check.pattern) return patternAt();
    if (checked === check.daysAhead) return numbers(2);
    if (checked !== check.oneOf && checked !== check.offered)
      return numbers(oneNumber.includes(checked as number) ? 1 : 0);
    // Whether slips are understood is the engine's business, as are other spellings.
    number();
    return list(() => {
      const choice = numbers(2);
      list(number);
      return choice;
    }).flat();
  };

  const head = numbers(7);
  // What the provider answers.
  numbers(8);
  const notices = list(number);
  list(() => numbers(5));
  const rules = list(() => {
    const head = numbers(5);
    // What the provider answers, and what to do.
    numbers(5);
    const argument = argumentOf(head[2]);
    return { head, argument, condition: conditionAt() };
  });
  const groups = list((group) => {
    const kind = number();
    return {
      number: group,
      kind,
      id: string(),
      texts: numbers(kind === groupKind.list ? 8 : 4),
      rules: list(number),
      properties: list((property) => {
        const id = string();
        const texts = numbers(3);
        const flags = number();
        // How browsers fill it in, and which of the keys of a service point it is.
        numbers(2);
        const fallback = string();
        return {
          id,
          flags,
          address: (group << 22) | property,
          texts,
          default: fallback,
          rules: list(number),
        };
      }),
    };
  });

  const others = groups.filter(({ kind }) => kind !== groupKind.list);
  const leaves = others.flatMap(({ properties }) => properties);
  const kinds = others.flatMap(({ kind, properties }) => properties.map(() => kind));
  const places = [...leaves.keys()];
  return {
    id: stringAt(strings, head[0] as number),
    hasEnvelope: head[6] === 1,
    groups,
    lists: groups.filter(({ kind }) => kind === groupKind.list),
    leaves,
    attributes: places.filter((at) => kinds[at] === groupKind.attributes),
    dates: places.filter((at) => (leaves[at] as PropertyShape).flags & propertyFlag.date),
    strings,
    head,
    notices,
    rules,
  };
}
