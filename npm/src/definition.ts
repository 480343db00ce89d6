/** The format of definitions: what a request type is made of, as data. */

import type { IssueCode } from "./types.js";

/** A text in the languages of the request type: in all that its title is in, and in no other. */
export type DefinitionText =
  | { readonly en: string; readonly fr?: string | undefined }
  | { readonly en?: string | undefined; readonly fr: string };

/** A kind of request that a provider documents. */
export interface RequestTypeDefinition {
  /** Where `request-forms/definition.schema.json` is, for editors. */
  readonly $schema?: string | undefined;
  /** The documented id. */
  readonly id: string;
  /** When the document that the type follows was published, `2022-04-04`, or whatever sorts after those before. */
  readonly revision?: string | undefined;
  /** Who takes the request. */
  readonly provider: ProviderDefinition;
  /** What the request does. Its languages are those of the request type. */
  readonly title: DefinitionText;
  /** What it does to a service, by which a choice of request types can be laid out; `other` unless given. */
  readonly action?: "create" | "update" | "disconnect" | "confirm" | "other" | undefined;
  /** HTTP method and URL that take the request. */
  readonly operation: string;
  /** The page that documents the request type. */
  readonly document: string;
  /** What the user has to know before filling the form in. */
  readonly notices?: readonly DefinitionText[] | undefined;
  /** The rules, which groups and properties name; one that holds in one place may stand there instead. */
  readonly rules?: readonly RuleDefinition[] | undefined;
  /** 1 to 64 groups of properties, in the order of the form. */
  readonly groups: readonly GroupDefinition[];
}

/** Who takes a request, what its API puts around the properties, and how its answers are read. */
export interface ProviderDefinition {
  readonly name: string;
  /** What stands around the properties: nothing, or `{type, …request attributes, properties}`. */
  readonly envelope?: "none" | "typeAndProperties" | undefined;
  /** The HTTP status of a request that was taken. */
  readonly accepted: number;
  /** What the API answers to an error that has no answer of its own. */
  readonly answer: ProviderAnswerDefinition;
  /** Which errors this answer covers: any in the body, or those in the properties alone. */
  readonly answerCovers?: "body" | "properties" | undefined;
  /** What to say of codes that a later document than the request type's own published. */
  readonly laterCodes?: DefinitionText | undefined;
  /** How the API names what it found wrong: by a `propertyPath`, as MEF 123 has it, or by a number, its `code`. */
  readonly errors?: "propertyPath" | "code" | undefined;
  /** What the numbers mean. */
  readonly codes?: readonly AnswerCodeDefinition[] | undefined;
}

export interface ProviderAnswerDefinition {
  /** The HTTP status. */
  readonly status: number;
  readonly code?: number | string | undefined;
  readonly message?: string | undefined;
}

/** What a code of the provider's answers means. */
export interface AnswerCodeDefinition {
  readonly status: number;
  readonly code: number;
  readonly issue: IssueCode;
  /**
   * Where it belongs: to the request as a whole (unless given), to a property or a group, to whatever property the text
   * of the answer names, or to the one in "The mandatory field 'xxx' is missing."
   */
  readonly place?:
    | "whole"
    | "named"
    | "mandatoryField"
    | { readonly property: string }
    | { readonly group: string }
    | undefined;
}

/** One constraint: a row of a document, what it checks, and where it comes from. */
export interface RuleDefinition {
  /** Its name within the type: the id of `email` is `<request type>/email`. Rows of one name say the same. */
  readonly name: string;
  /** A document forbids what breaks it (`error`, unless given), or something else speaks against that (`warning`). */
  readonly severity?: "error" | "warning" | undefined;
  readonly check: CheckDefinition;
  /** Where the rule holds, if that is not everywhere: where another property has a value. */
  readonly when?: ConditionDefinition | undefined;
  /** The same the other way round: everywhere but there. */
  readonly unless?: ConditionDefinition | undefined;
  /** What the document says, in a few words. */
  readonly says: DefinitionText;
  /**
   * What to do where it is broken, in the place of the sentence that all types share. `{noun}`, `{label}`, `{expected}`
   * and `{suggestion}` stand for words.
   */
  readonly message?: DefinitionText | undefined;
  /** The name of the document, where it is another one than that of the request type. */
  readonly document?: DefinitionText | undefined;
  /** What the provider's API answers, where it documents that for this very rule. */
  readonly answer?: ProviderAnswerDefinition | undefined;
}

/** What a rule checks. */
export type CheckDefinition =
  /** The property is given. */
  | "required"
  /** It may be left out: nothing can break this. */
  | "optional"
  /** It is not given: a rule with `when` or `unless`. */
  | "absent"
  | { readonly format: FormatDefinition }
  /** The whole value is written so: a part of the regular expressions of ECMAScript, which the documentation names. */
  | { readonly pattern: string }
  /** The value is one of these. */
  | { readonly oneOf: ChoicesDefinition }
  /** These are offered, and any other value is right as well. */
  | { readonly offered: ChoicesDefinition }
  /** At most so many characters (Unicode code points). */
  | { readonly maxLength: number }
  /** At least so many characters. */
  | { readonly minLength: number }
  /** The number is this one or greater; this one or less. */
  | { readonly minimum: number }
  | { readonly maximum: number }
  /** The date is today or later. */
  | "notPast"
  /** The date is so many days after today, or later; so many working days in France. */
  | { readonly daysAhead: number }
  | { readonly workingDaysAhead: number }
  /** The date is a working day in France, or in Alsace-Moselle, which has two more public holidays. */
  | { readonly workingDay: "france" | "alsaceMoselle" }
  /** Of a group: at least one of its properties is given. */
  | "anyOf"
  /** Of a group: at most one of its properties is given; exactly one together with `anyOf`. */
  | "atMostOne"
  /** Of a group: all of its properties are given, or none is. */
  | "allOrNone"
  /** Of a list: it has at least one item. */
  | "atLeastOne"
  /** Of a list: no two items have the same value at this property. */
  | { readonly unique: string }
  /** Of the type: the customer belongs to this market, where the market is known. */
  | { readonly market: string }
  /** Of a property with a `servicePointKey`: the service point is known, is one alone, is singled out by another value,
   * is the same as that of the values before, is in operation. */
  | "known"
  | "unambiguous"
  | "singledOut"
  | "same"
  | "inOperation";

/** How a value is written. The last four are advice: for warnings. */
export type FormatDefinition =
  | "email"
  | "e164"
  | "phone"
  | "url"
  | "date"
  | "date-time"
  | "country"
  | "siren"
  | "siret"
  | "boolean"
  | "decimal"
  | "integer"
  | "integer-bound"
  | "email-domain"
  | "international"
  | "national-number"
  | "french-number";

/** When a rule holds. */
export interface ConditionDefinition {
  /** The id of the other property: of the same item, in a list, or outside of lists. */
  readonly property: string;
  /** The values that count; any unless given. */
  readonly values?: readonly (string | number | boolean)[] | undefined;
  /** How the values that count are written, where they are not named: a pattern. */
  readonly pattern?: string | undefined;
}

export interface ChoicesDefinition {
  /** The values in documented order, without white space around them. */
  readonly values: readonly ChoiceDefinition[];
  /** Whether a value that is up to two slips away, or words that one choice alone has, count as meaning that choice. */
  readonly wide?: boolean | undefined;
}

export interface ChoiceDefinition {
  readonly value: string;
  /** What a form shows in its place. */
  readonly label?: DefinitionText | undefined;
  /** What people type instead, compared in any case. */
  readonly aliases?: readonly string[] | undefined;
}

/** Properties that belong together: a fieldset of the form. */
export interface GroupDefinition {
  /** The prefix that its properties share, or the name of the list. */
  readonly id: string;
  /** The heading of the fieldset. */
  readonly legend: DefinitionText;
  /** Completes the noun of a property: `" of the primary contact"`. In a list, `{n}` is the item's number. */
  readonly of?: DefinitionText | undefined;
  /** What helps to fill the group in. */
  readonly hint?: DefinitionText | undefined;
  /** Properties at their ids (unless given), attributes of the request around them, or a list of items. */
  readonly kind?: "properties" | "attributes" | { readonly list: ListDefinition } | undefined;
  /** The `section-…` token that keeps a browser's autofill of two persons apart. */
  readonly autocompleteSection?: string | undefined;
  readonly rules?: readonly (string | RuleDefinition)[] | undefined;
  /** 1 to 256 properties. */
  readonly properties: readonly PropertyDefinition[];
}

/** What a form says of the items of a list. */
export interface ListDefinition {
  /** The heading of an item; `{n}` is its number. */
  readonly item: DefinitionText;
  /** Such as "one acknowledgement", with its article. */
  readonly one: DefinitionText;
  /** What the button says that adds an item. */
  readonly add: DefinitionText;
  /** What the button says that removes an item; `{n}` is its number. */
  readonly remove: DefinitionText;
}

/** One documented property. */
export interface PropertyDefinition {
  /** The documented id, names with dots between them; in a list, the name within an item. */
  readonly id: string;
  /** The label of its control. */
  readonly label: DefinitionText;
  /** Its name within a sentence, with the article: "the first name". Without it the label stands there in quotes. */
  readonly noun?: DefinitionText | undefined;
  /** What helps to fill it in. */
  readonly hint?: DefinitionText | undefined;
  /** A value that stands in examples. */
  readonly example?: string | undefined;
  /** The `autocomplete` token of the HTML standard. */
  readonly autocomplete?: string | undefined;
  /** What the provider takes where nothing is given. What has one is not missed, and is not added to the payload. */
  readonly default?: string | number | boolean | undefined;
  /**
   * The JSON type. An `integer` needs rules with the formats `integer` and `integer-bound`, a `decimal` one with the format
   * `decimal`, and a `boolean` one with the format `boolean`.
   */
  readonly kind?: "text" | "integer" | "decimal" | "boolean" | undefined;
  /** Whether it is written in sentences, and may hold line breaks. */
  readonly isProse?: boolean | undefined;
  /** Which key of a service point it holds. */
  readonly servicePointKey?: "id" | "customerReference" | "reference" | undefined;
  /** The rule that requires it first, warnings last. */
  readonly rules?: readonly (string | RuleDefinition)[] | undefined;
}

/** Something that is wrong with a definition. */
export interface DefinitionFault {
  /** Where: `groups[0].properties[2].rules`; empty for the whole. */
  place: string;
  /** What is wrong there, and what to write instead. */
  problem: string;
}
