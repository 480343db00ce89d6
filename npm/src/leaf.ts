/** What was given for one property. */

import { isBlank, trimmed } from "./blank.js";
import { propertyFlag } from "./shape.js";

/** How a property was given; the numbers are those of the engine's records. */
export const NOTHING = 0;
export const TEXT = 1;
/** As a number; as true or false, where that is documented. */
export const NUMBER = 2;
/** As something else. */
export const OTHER = 3;
/** Several times, with different values: the value is a list of them. */
export const CONFLICT = 5;
/** As a text that is longer than any value may be. */
export const TOO_LONG = 6;
/** In a control whose content the browser cannot read. */
export const BAD_INPUT = 7;

/** How the payload has what was given, should that be valid. */
export const AS_GIVEN = 0;
/** As another text, or as a number. */
export const NORMALISED = 1;
export const ABSENT = 2;
/** Nobody has looked yet. */
const UNKNOWN = 3;

/** Of a longer text (UTF-16 units, without the white space around it) the engine is told no more than that. */
export const longest = 2048;

/** What was given for one property, be the engine told of it or not. */
export class Leaf {
  /** As it was given; an empty text where nothing was. */
  value: unknown = "";
  kind = NOTHING;
  /** The number of the reading that met it last, and of the one that found it changed last. */
  seen = 0;
  changed = 0;
  /** See `sendsOf`. */
  sends = ABSENT;
  /** What the payload has, where that was asked for. */
  normalised: string | number | boolean | undefined = undefined;

  constructor(
    public address: number,
    readonly flags: number,
  ) {}
}

/** Gives a property what was given for it. */
export function setLeaf(leaf: Leaf, value: unknown, kind: number): void {
  leaf.value = value;
  leaf.kind = kind;
  leaf.sends = UNKNOWN;
  leaf.normalised = undefined;
}

/** How the payload has what was given, should that be valid. */
export function sendsOf(leaf: Leaf): number {
  if (leaf.sends === UNKNOWN) {
    const { kind, value, flags } = leaf;
    if (kind === TEXT) leaf.sends = sendsText(flags, value as string);
    // Zero has a sign that JSON does not write.
    else if (kind === NUMBER) leaf.sends = Object.is(value, -0) ? NORMALISED : AS_GIVEN;
    else leaf.sends = ABSENT;
  }
  return leaf.sends;
}

/** Whether a text means true; what a form has of a checkbox without a value is `on`. */
export function isTrue(text: unknown): boolean {
  return text === "true" || text === "on";
}

/** How a value of a property with these flags is given. */
export function kindOf(value: unknown, flags: number): number {
  if (typeof value === "string") return kindOfText(value);
  if (value === null) return NOTHING;
  const isLiteral =
    flags & propertyFlag.boolean
      ? typeof value === "boolean"
      : typeof value === "number" && Number.isFinite(value);
  return isLiteral ? NUMBER : OTHER;
}

/** How a text is given: a long one may be longer than any value, or not without the white space around it. */
export function kindOfText(text: string): number {
  if (text === "") return NOTHING;
  if (text.length <= longest) return TEXT;
  const inner = trimmed(text);
  return inner.length <= longest || isBlank(inner) ? TEXT : TOO_LONG;
}

/** What the engine is told of a value. */
export function textToTell({ kind, value }: Leaf): string {
  if (kind === NUMBER) return numberText(value as number | boolean);
  if (kind !== TEXT) return "";
  const text = value as string;
  if (text.length <= longest) return text;
  const inner = trimmed(text);
  return inner.length <= longest ? inner : "";
}

/** As JSON writes it, but that a small number has no exponent: no definition has one. */
function numberText(value: number | boolean): string {
  const text = String(value);
  return text.includes("e-") ? (value as number).toFixed(15).replace(/0+$/, "") : text;
}

/** How the payload has a text, should it be valid. Most texts begin and end with what is seen. */
function sendsText(flags: number, text: string): number {
  const last = text.length - 1;
  if (flags & propertyFlag.literal || !isGraphic(text.charCodeAt(0)) || !isGraphic(text.charCodeAt(last))) {
    if (isBlank(text)) return ABSENT;
    return !(flags & (propertyFlag.literal | propertyFlag.normalises)) && trimmed(text).length === text.length
      ? AS_GIVEN
      : NORMALISED;
  }
  if (flags & propertyFlag.normalises) {
    for (let index = 0; index <= last; index++) {
      const code = text.charCodeAt(index);
      if ((code < 0x30 || code > 0x39) && code !== 0x2b) return NORMALISED;
    }
  }
  return AS_GIVEN;
}

function isGraphic(code: number): boolean {
  return code > 0x20 && code < 0x7f;
}

/** Whether nothing was given, or nothing that anybody sees. */
export function isBlankLeaf(leaf: Leaf): boolean {
  return leaf.kind === NOTHING || (leaf.kind === TEXT && isBlank(leaf.value as string));
}
