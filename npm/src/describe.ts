/** What is known about the request types, as their packs say it. */

import { optionOf } from "./options.js";
import { type Language, languageOf, registeredTypes, resolveType } from "./request-type.js";
import {
  check,
  damagedPack,
  firstRule,
  type GroupShape,
  groupKind,
  type PropertyShape,
  type RuleShape,
  type Shape,
  shapeOf,
} from "./shape.js";
import type {
  AnyType,
  GroupDescription,
  IssueCode,
  Locale,
  PropertyDescription,
  RequestTypeDescription,
  RequestTypeSummary,
  RuleDescription,
} from "./types.js";

/** All request types that are registered, one line each. */
export function requestTypes(): RequestTypeSummary[] {
  return registeredTypes().map((type) =>
    read(type.pack, languageOf(type, undefined), (one) => one.summary()),
  );
}

/**
 * Everything about a request type: groups, properties, labels, hints, choices, rules, notices.
 * @throws {RangeError} when there is no such request type
 */
export function describe(
  type: AnyType,
  options?: { locale?: Locale; revision?: string },
): RequestTypeDescription {
  const found = resolveType(type, optionOf(options, "revision") as string | undefined);
  const language = languageOf(found, optionOf(options, "locale"));
  return read(found.pack, language, (one) => one.requestType());
}

/** What `of` tells of a pack, or an Error that says that the pack is damaged. */
function read<T>(pack: string, language: Language, of: (one: Describer) => T): T {
  const shape = shapeOf(pack);
  try {
    return of(new Describer(shape, language));
  } catch (cause) {
    throw new Error(damagedPack, { cause });
  }
}

/** How the formats of values are called, in the order of `Format::ALL` in src/format.rs. */
const formats = [
  "email",
  "email-domain",
  "e164",
  "phone",
  "international",
  "national-number",
  "french-number",
  "url",
  "date",
  "integer",
];

/** The codes of the issues that a rule makes, by the number of what it checks; see `Check` in src/pack.rs. */
const codes: readonly (IssueCode | undefined)[] = [
  "missingProperty",
  undefined,
  "invalidFormat",
  "invalidValue",
  "invalidFormat",
  "invalidValue",
  "missingProperty",
  "missingProperty",
  "invalidValue",
  "notEligible",
  "referenceNotFound",
  "ambiguousReference",
  "ambiguousReference",
  "invalidValue",
  "invalidValue",
];

const isInteger = 1;

/** Says in a language what a pack has in numbers. */
class Describer {
  readonly #shape: Shape;
  readonly #texts: readonly string[];

  constructor(shape: Shape, { texts }: Language) {
    this.#shape = shape;
    this.#texts = texts.split("\n");
  }

  summary(): RequestTypeSummary {
    const { id, provider, title, operation, revision, document } = this.#shape;
    const summary = {
      id,
      provider,
      title: this.#text(title),
      operation,
      ...given("revision", revision),
      document,
    };
    return summary as RequestTypeSummary;
  }

  requestType(): RequestTypeDescription {
    const { notices, groups, rules } = this.#shape;
    return {
      ...this.summary(),
      notices: notices.map((notice) => this.#text(notice)),
      groups: groups.map((group) => this.#group(group)),
      rules: rules.map((rule) => this.#rule(rule)),
    };
  }

  #group(group: GroupShape): GroupDescription {
    return {
      id: group.id,
      legend: this.#text(group.legend),
      ...given("hint", this.#text(group.hint)),
      list: group.kind === groupKind.list,
      ...given("itemLegend", this.#text(group.item)),
      rules: idsOf(this.#rules(group)),
      properties: group.properties.map((property) => this.#property(group, property)),
    };
  }

  #property(group: GroupShape, property: PropertyShape): PropertyDescription {
    const rules = this.#rules(property);
    const id = group.kind === groupKind.list ? `${group.id}.*.${property.id}` : property.id;
    const format = rules.find((rule) => rule.check === check.format && !rule.warns);
    const choice = rules.find((rule) => rule.check === check.oneOf);
    return {
      id,
      name: group.kind === groupKind.attributes ? `request.${id}` : id,
      label: this.#text(property.label),
      ...given("hint", this.#text(property.hint)),
      type: property.flags & isInteger ? "integer" : "string",
      required: rules.some((rule) => rule.check === check.required),
      ...(format && { format: formats[format.argument as number] as "email" }),
      ...(choice && { choices: [...choice.choices], closed: !choice.warns }),
      rules: idsOf(rules),
    };
  }

  #rule({ id, warns, check, document, says }: RuleShape): RuleDescription {
    const code = codes[check];
    return {
      id,
      severity: warns ? "warning" : "error",
      ...(code && { code }),
      source: { document: this.#text(document) || this.#shape.document, says: this.#text(says) },
    };
  }

  #rules({ rules }: { readonly rules: readonly number[] }): RuleShape[] {
    return rules.map((number) => this.#shape.rules[number - firstRule] as RuleShape);
  }

  #text(line: number): string {
    return this.#texts[line - 1] ?? "";
  }
}

/** One row of a document may be two rules. */
function idsOf(rules: readonly RuleShape[]): string[] {
  return [...new Set(rules.map(({ id }) => id))];
}

/** A member, or none where there is no text. */
function given<Name extends string>(name: Name, text: string): { [N in Name]?: string } {
  return (text === "" ? {} : { [name]: text }) as { [N in Name]?: string };
}
