/** What is known about the request types, as their packs say it. */

import { languageFor, optionOf } from "./options.js";
import { type Language, languageOf, registeredTypes, resolveType } from "./request-type.js";
import {
  type ConditionShape,
  check,
  damagedPack,
  firstRule,
  type GroupShape,
  groupKind,
  type PropertyShape,
  propertyFlag,
  type RuleShape,
  type Shape,
  shapeOf,
  stringAt,
} from "./shape.js";
import type {
  AnyType,
  ConditionDescription,
  GroupDescription,
  IssueCode,
  PropertyDescription,
  RequestTypeDescription,
  RequestTypeSummary,
  RuleDescription,
  Words,
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
  options?: Words & { revision?: string | undefined },
): RequestTypeDescription {
  const found = resolveType(type, optionOf(options, "revision") as string | undefined);
  return read(found.pack, languageFor(found, options), (one) => one.requestType());
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
  "integer-bound",
  "decimal",
  "boolean",
  "siren",
  "siret",
];

/**
 * What rules check, by the words of definitions and in the order of the numbers that packs have, and the code of the issue
 * that a rule makes then, if it can be broken; see `Check` in src/pack.rs.
 */
const checks: readonly (readonly [name: string, code?: IssueCode])[] = [
  ["required", "missingProperty"],
  ["optional"],
  ["format", "invalidFormat"],
  ["oneOf", "invalidValue"],
  ["maxLength", "invalidFormat"],
  ["notPast", "invalidValue"],
  ["anyOf", "missingProperty"],
  ["atLeastOne", "missingProperty"],
  ["unique", "invalidValue"],
  ["market", "notEligible"],
  ["known", "referenceNotFound"],
  ["unambiguous", "ambiguousReference"],
  ["singledOut", "ambiguousReference"],
  ["same", "invalidValue"],
  ["inOperation", "invalidValue"],
  ["offered"],
  ["minLength", "invalidFormat"],
  ["minimum", "invalidValue"],
  ["maximum", "invalidValue"],
  ["atMostOne", "invalidValue"],
  ["allOrNone", "missingProperty"],
  ["absent", "invalidValue"],
  ["pattern", "invalidFormat"],
  ["daysAhead", "invalidValue"],
  ["workingDay", "invalidValue"],
];

/** Says in a language what a pack has in numbers. */
class Describer {
  readonly #shape: Shape;
  readonly #texts: readonly string[];

  constructor(shape: Shape, { texts }: Language) {
    this.#shape = shape;
    this.#texts = texts.split("\n");
  }

  summary(): RequestTypeSummary {
    const [id, revision, provider, operation, document, title] = this.#shape.head;
    const summary = {
      id: this.#string(id),
      provider: this.#string(provider),
      title: this.#text(title),
      operation: this.#string(operation),
      ...given("revision", this.#string(revision)),
      document: this.#string(document),
    };
    return summary as RequestTypeSummary;
  }

  requestType(): RequestTypeDescription {
    const { notices, groups, rules } = this.#shape;
    return {
      ...this.summary(),
      notices: notices.map((notice) => this.#text(notice)),
      groups: groups.map((group) => this.#group(group)),
      rules: rules.map((rule) => this.#rule(ruleOf(rule))),
    };
  }

  #group(group: GroupShape): GroupDescription {
    const [legend, , hint, , itemLegend] = group.texts;
    return {
      id: group.id,
      legend: this.#text(legend),
      ...given("hint", this.#text(hint)),
      list: group.kind === groupKind.list,
      ...given("itemLegend", this.#text(itemLegend)),
      rules: this.#idsOf(this.#rules(group)),
      properties: group.properties.map((property) => this.#property(group, property)),
    };
  }

  #property(group: GroupShape, property: PropertyShape): PropertyDescription {
    const rules = this.#rules(property);
    const steady = rules.filter((rule) => rule.condition === undefined);
    const [label, , hint] = property.texts;
    const id = this.#path(group, property);
    const found = steady.find((rule) => rule.check === check.format && !rule.warns);
    const format = found && formats[found.argument[0] as number];
    const choice = steady.find((rule) => rule.check === check.oneOf || rule.check === check.offered);
    return {
      id,
      name: group.kind === groupKind.attributes ? `request.${property.id}` : id,
      label: this.#text(label),
      ...given("hint", this.#text(hint)),
      type: typeOf(property.flags, format),
      required: steady.some((rule) => rule.check === check.required && !rule.warns),
      ...given("default", property.default),
      ...(format && { format: format as "email" }),
      ...(choice && this.#choices(choice)),
      rules: this.#idsOf(rules),
    };
  }

  /** An attribute goes by the name of its control where a property has its id. */
  #path({ kind, id }: GroupShape, property: PropertyShape): string {
    if (kind === groupKind.list) return `${id}.*.${property.id}`;
    const others = kind === groupKind.attributes ? this.#shape.leaves : [];
    const isOther = others.some((other) => other !== property && other.id === property.id);
    return isOther ? `request.${property.id}` : property.id;
  }

  #choices({ check: checked, warns, argument }: Rule) {
    const choices = this.#choiceValues(argument);
    const labels = choices.map((value, index) => this.#text(argument[2 * index + 1]) || value);
    const isOther = labels.join("\n") !== choices.join("\n");
    return {
      choices,
      ...(isOther && { choiceLabels: labels }),
      closed: checked === check.oneOf && !warns,
    };
  }

  #rule(rule: Rule): RuleDescription {
    const { warns, check: checked, document, says, condition } = rule;
    const [, code] = checks[checked] as (typeof checks)[number];
    return {
      id: this.#idOf(rule),
      severity: warns ? "warning" : "error",
      ...(code && { code }),
      ...this.#check(rule),
      ...(condition && { [condition.isUnless ? "unless" : "when"]: this.#condition(condition) }),
      source: { document: this.#text(document) || this.summary().document, says: this.#text(says) },
    };
  }

  /** What a rule checks, by the word of a definition, and what the check goes by. */
  #check({ check: checked, argument }: Rule): Pick<RuleDescription, "check" | "argument"> {
    const [first = 0, second] = argument;
    const [name] = checks[checked] as (typeof checks)[number];
    if (checked === check.daysAhead) return { check: second ? "workingDaysAhead" : name, argument: first };
    if (checked === check.workingDay) return { check: name, argument: first ? "alsaceMoselle" : "france" };
    if (checked === check.format) return { check: name, argument: formats[first] as string };
    if (checked === check.maxLength || checked === check.minLength) return { check: name, argument: first };
    if (checked === check.oneOf || checked === check.offered)
      return { check: name, argument: this.#choiceValues(argument) };
    if (checked === check.unique) return { check: name };
    return argument.length > 0 ? { check: name, argument: this.#string(first) } : { check: name };
  }

  #condition({ group, row, isPattern, values }: ConditionShape): ConditionDescription {
    const there = this.#shape.groups[group] as GroupShape;
    const property = this.#path(there, there.properties[row] as PropertyShape);
    const texts = values.map((value) => this.#string(value));
    if (isPattern) return { property, pattern: texts[0] as string };
    return texts.length > 0 ? { property, values: texts } : { property };
  }

  #choiceValues(argument: readonly number[]): string[] {
    return argument.filter((_, index) => index % 2 === 0).map((one) => this.#string(one));
  }

  #rules({ rules }: { readonly rules: readonly number[] }): Rule[] {
    return rules.map((number) => ruleOf(this.#shape.rules[number - firstRule] as RuleShape));
  }

  #idOf({ name }: Rule): string {
    const own = this.#string(name);
    return own.includes("/") ? own : `${this.#shape.id}/${own}`;
  }

  /** One row of a document may be two rules. */
  #idsOf(rules: readonly Rule[]): string[] {
    return [...new Set(rules.map((rule) => this.#idOf(rule)))];
  }

  #string(number: number | undefined): string {
    return stringAt(this.#shape.strings, number as number);
  }

  #text(line: number | undefined): string {
    return this.#texts[(line as number) - 1] ?? "";
  }
}

type Rule = ReturnType<typeof ruleOf>;

/** The numbers of a rule by their names. */
function ruleOf({ head, ...others }: RuleShape) {
  const [name, warns, check, document, says] = head as [number, number, number, number, number];
  return { name, warns: warns === 1, check, document, says, ...others };
}

/** The JSON type of a property. */
function typeOf(flags: number, format: string | undefined): PropertyDescription["type"] {
  if (flags & propertyFlag.boolean) return "boolean";
  if (flags & propertyFlag.literal) return format === "integer" ? "integer" : "number";
  return "string";
}

/** A member, or none where there is no text. */
function given<Name extends string>(name: Name, text: string): { [N in Name]?: string } {
  return (text === "" ? {} : { [name]: text }) as { [N in Name]?: string };
}
