/** Rows of a definition, for those who write one in a program: each only makes the data that could stand there. */

import type {
  CheckDefinition,
  ChoiceDefinition,
  ConditionDefinition,
  DefinitionText,
  FormatDefinition,
  GroupDefinition,
  ListDefinition,
  PropertyDefinition,
  RuleDefinition,
} from "./definition.js";

/** What a property is, besides its id. */
export interface PropertyOptions extends Omit<PropertyDefinition, "id" | "kind"> {
  /** What the document says of it, in a few words. */
  readonly says: DefinitionText;
  /** Whether it has to be given, or under which condition; it may be left out unless this is said. */
  readonly required?: boolean | Circumstances | undefined;
  /** Under which condition it has no place. */
  readonly absent?: Circumstances | undefined;
  /** The name of its rule; its id unless given, in a list behind that of the list: `lines.number`. */
  readonly rule?: string | undefined;
  /** How the whole value is written. */
  readonly pattern?: string | undefined;
  /** What to do where the value is not right, in the place of the sentence that all types share. */
  readonly message?: DefinitionText | undefined;
  /** At least, and at most, so many characters. */
  readonly minLength?: number | undefined;
  readonly maxLength?: number | undefined;
}

/** Where another property has a value, or everywhere but there. */
export type Circumstances =
  | { readonly when: ConditionDefinition; readonly unless?: undefined }
  | { readonly unless: ConditionDefinition; readonly when?: undefined };

/** What the compiler cannot turn round: else it would take what a row may be for what it is. */
type Presence<Options> = Options extends { readonly required: true } ? "required" : "optional";
type MoreRules<Options> = Options extends { readonly rules: readonly (infer Rule)[] } ? Rule : never;
type ValueIn<Choice> = Choice extends { readonly value: infer Value } ? Value : Choice;

/** A rule for each check. */
type OwnRule<Check> = Check extends unknown
  ? Omit<RuleDefinition, "check" | "severity"> & { readonly check: Check }
  : never;

/** What has a default is not missed. */
type Defaulted<Options> = Options extends {
  readonly default: infer Default extends string | number | boolean;
}
  ? { readonly default: Default }
  : { readonly default?: undefined };

/** A property that a builder made: of its rules those matter to the compiler that say whether, and which. */
type Built<
  Id extends string,
  Options,
  Kind extends PropertyKind = "text",
  Check extends CheckDefinition = never,
> = Omit<PropertyDefinition, "id" | "kind" | "rules" | "default"> &
  Defaulted<Options> & {
    readonly id: Id;
    readonly kind: Kind;
    readonly rules: readonly (MoreRules<Options> | OwnRule<Presence<Options> | Check>)[];
  };

type PropertyKind = NonNullable<PropertyDefinition["kind"]>;

/** A property of any text. */
export function text<const Id extends string, const Options extends PropertyOptions>(
  id: Id,
  options: Options,
): Built<Id, Options> {
  return property(id, "text", options);
}

/** An e-mail address. */
export function email<const Id extends string, const Options extends PropertyOptions>(
  id: Id,
  options: Options,
): Built<Id, Options> {
  return formatted(id, options, "email");
}

export interface PhoneOptions extends PropertyOptions {
  /** E.164 alone, or national numbers as well, as unless given. */
  readonly notation?: "e164" | "phone" | undefined;
}

/** A telephone number: of ITU-T E.164, or a national one as well. */
export function phone<const Id extends string, const Options extends PhoneOptions>(
  id: Id,
  options: Options,
): Built<Id, Options> {
  const { notation = "phone", ...others }: PhoneOptions = options;
  return formatted(id, others, notation);
}

/** An absolute `http` or `https` URL. */
export function url<const Id extends string, const Options extends PropertyOptions>(
  id: Id,
  options: Options,
): Built<Id, Options> {
  return formatted(id, options, "url");
}

export interface DateOptions extends PropertyOptions {
  /** Whether the past is forbidden. */
  readonly notPast?: boolean | undefined;
  /** How many days it is after today at least; how many working days in France. */
  readonly daysAhead?: number | undefined;
  readonly workingDaysAhead?: number | undefined;
  /** Where it has to be a working day. */
  readonly workingDay?: "france" | "alsaceMoselle" | undefined;
}

/** A calendar date, `YYYY-MM-DD`; today or later, where the past is forbidden. */
export function date<const Id extends string, const Options extends DateOptions>(
  id: Id,
  options: Options,
): Built<Id, Options> {
  const { notPast, daysAhead, workingDaysAhead, workingDay, ...others }: DateOptions = options;
  const checks: CheckDefinition[] = [{ format: "date" }];
  if (notPast) checks.push("notPast");
  if (daysAhead !== undefined) checks.push({ daysAhead });
  if (workingDaysAhead !== undefined) checks.push({ workingDaysAhead });
  if (workingDay !== undefined) checks.push({ workingDay });
  return property(id, "text", others, ...checks);
}

/** A date with a time and an offset, as RFC 3339 writes it: `2027-03-31T14:30:00+02:00`. */
export function dateTime<const Id extends string, const Options extends PropertyOptions>(
  id: Id,
  options: Options,
): Built<Id, Options> {
  return formatted(id, options, "date-time");
}

/** A country by its code of two letters, of ISO 3166-1. */
export function country<const Id extends string, const Options extends PropertyOptions>(
  id: Id,
  options: Options,
): Built<Id, Options> {
  return formatted(id, options, "country");
}

/** True or false; JSON's own in the payload. */
export function boolean<const Id extends string, const Options extends PropertyOptions>(
  id: Id,
  options: Options,
): Built<Id, Options, "boolean"> {
  return property(id, "boolean", options, { format: "boolean" });
}

export interface NumberOptions extends PropertyOptions {
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
}

/** A whole number; a JSON number in the payload. */
export function integer<const Id extends string, const Options extends NumberOptions>(
  id: Id,
  options: Options,
): Built<Id, Options, "integer"> {
  return numeric(id, "integer", options, { format: "integer" }, { format: "integer-bound" });
}

/** A number of at most fifteen digits; a JSON number in the payload. */
export function decimal<const Id extends string, const Options extends NumberOptions>(
  id: Id,
  options: Options,
): Built<Id, Options, "decimal"> {
  return numeric(id, "decimal", options, { format: "decimal" });
}

/** One of several values, each as a text, or with its label and other spellings. */
export function choice<
  const Id extends string,
  const Choices extends readonly (string | ChoiceDefinition)[],
  const Options extends PropertyOptions,
>(
  id: Id,
  values: Choices,
  options: Options,
): Built<
  Id,
  Options,
  "text",
  { readonly oneOf: { readonly values: readonly { readonly value: ValueIn<Choices[number]> }[] } }
> {
  const choices = values.map((value) => (typeof value === "string" ? { value } : value));
  return property(id, "text", options, { oneOf: { values: choices } });
}

/** What a group is, besides its id and its properties. */
export type GroupOptions = Omit<GroupDefinition, "id" | "kind" | "properties">;

/** Properties that belong together. */
export function group<const Id extends string, const Properties extends readonly PropertyDefinition[]>(
  id: Id,
  options: GroupOptions,
  properties: Properties,
): GroupOptions & { readonly id: Id; readonly properties: Properties } {
  return { id, ...options, properties };
}

export interface ListOptions extends GroupOptions, ListDefinition {
  /** What the document says of the list, where one item has to be there or is to be unique. */
  readonly says?: DefinitionText | undefined;
  /** Whether it has one item at least. */
  readonly required?: boolean | undefined;
  /** The property at which no two items have the same value. */
  readonly unique?: string | undefined;
}

/** A list that a builder made. */
type BuiltList<Id extends string, Options, Properties> = Omit<GroupOptions, "rules"> & {
  readonly id: Id;
  readonly kind: { readonly list: ListDefinition };
  readonly rules: readonly (
    | MoreRules<Options>
    | OwnRule<
        { readonly unique: string } | (Options extends { readonly required: true } ? "atLeastOne" : never)
      >
  )[];
  readonly properties: Properties;
};

/** A list of items. */
export function list<
  const Id extends string,
  const Options extends ListOptions,
  const Properties extends readonly PropertyDefinition[],
>(id: Id, options: Options, properties: Properties): BuiltList<Id, Options, Properties> {
  const { item, one, add, remove, says, required, unique, rules = [], ...others }: ListOptions = options;
  const checks: CheckDefinition[] = [];
  if (required) checks.push("atLeastOne");
  if (unique !== undefined) checks.push({ unique });
  const own = checks.map((check) => ({ name: id, check, says }));
  return {
    id,
    ...others,
    kind: { list: { item, one, add, remove } },
    rules: [...own, ...rules],
    properties: properties.map((row) => inList(id, row)),
  } as never;
}

/** Two lists may have properties of one name, and a name of rules is one for the whole type. */
function inList(list: string, { rules = [], ...row }: PropertyDefinition): PropertyDefinition {
  const named = (rule: string | RuleDefinition) =>
    typeof rule === "object" && rule.name === row.id ? { ...rule, name: `${list}.${row.id}` } : rule;
  return { ...row, rules: rules?.map(named) };
}

function numeric<Row>(
  id: string,
  kind: "integer" | "decimal",
  options: NumberOptions,
  ...formats: readonly CheckDefinition[]
): Row {
  const { minimum, maximum, ...others } = options;
  const checks: CheckDefinition[] = [...formats];
  if (minimum !== undefined) checks.push({ minimum });
  if (maximum !== undefined) checks.push({ maximum });
  return property(id, kind, others, ...checks);
}

function formatted<Row>(id: string, options: PropertyOptions, format: FormatDefinition): Row {
  return property(id, "text", options, { format });
}

function property<Row>(
  id: string,
  kind: PropertyKind,
  options: PropertyOptions,
  ...checks: readonly CheckDefinition[]
): Row {
  const {
    says,
    required,
    absent,
    rule = id,
    pattern,
    message,
    minLength,
    maxLength,
    rules = [],
    ...others
  } = options;
  const all: CheckDefinition[] = [required === true ? "required" : "optional", ...checks];
  if (pattern !== undefined) all.push({ pattern });
  if (minLength !== undefined) all.push({ minLength });
  if (maxLength !== undefined) all.push({ maxLength });
  const own: RuleDefinition[] = all.map((check, index) => ({
    name: rule,
    check,
    says,
    // Whether it has to be given is another question.
    ...(message !== undefined && index > 0 && { message }),
  }));
  if (typeof required === "object") own.push({ name: rule, check: "required", ...required, says });
  if (absent !== undefined) own.push({ name: rule, check: "absent", ...absent, says });
  return { id, kind, ...others, rules: [...own, ...rules] } as Row;
}
