import type {
  IssueCode,
  PayloadByType,
  PropertyIds,
  RequestTypeId,
  RuleId,
  ValuesByType,
} from "./generated/types.js";

export type {} from "./globals.js";
export type { IssueCode, RequestTypeId, RuleId };

/** A language of labels and messages, as a BCP 47 tag: `fr-FR`, `fr-CA` and `FR` are `fr`. */
export type Locale = "en" | "fr" | (string & {});

/**
 * A request type as a value: its structure, and its texts in one language or more. Plain data that nothing can change;
 * wherever the id of a registered type is taken, the type itself is taken as well.
 */
// biome-ignore lint/suspicious/noExplicitAny: A request type of unknown values can be given wherever any is taken.
export interface RequestType<I extends string = string, V = any, P = any> {
  readonly id: I;
  /** When the document that the type follows was published, `YYYY-MM-DD`, where it says so. */
  readonly revision?: string;
  /**
   * The same request type with the languages of others.
   * @throws {Error} when one of them has another structure
   */
  with(...more: RequestType<I>[]): RequestType<I, V, P>;
  /** For inference alone; it is never there. */
  readonly "~types"?: { values: V; payload: P };
}

/** The id of a request type that is registered, or a request type itself. */
export type AnyType = RequestTypeId | RequestType;

/** The values of a request type, nested as the provider documents them. Its lists may be `readonly`, as of `as const`. */
export type Values<T extends AnyType> = T extends RequestTypeId
  ? ValuesByType[T]
  : // biome-ignore lint/suspicious/noExplicitAny: What is not asked for may be anything.
    T extends RequestType<any, infer V, any>
    ? V
    : never;

/** What the provider's API takes. */
export type Payload<T extends AnyType> = T extends RequestTypeId
  ? PayloadByType[T]
  : // biome-ignore lint/suspicious/noExplicitAny: As above.
    T extends RequestType<any, any, infer P>
    ? P
    : never;

/** The documented ids of the properties of a request type; any text for one of which the compiler knows no names. */
export type PropertyPath<T extends AnyType> = T extends RequestTypeId
  ? PropertyIds[T]
  : // biome-ignore lint/suspicious/noExplicitAny: As above.
    T extends RequestType<infer I, infer V, any>
    ? IsAny<V> extends true
      ? I extends RequestTypeId
        ? PropertyIds[I]
        : string
      : PathsIn<V> | (V extends { request?: infer Attributes } ? PathsIn<NonNullable<Attributes>> : never)
    : never;

type IsAny<V> = 0 extends 1 & V ? true : false;

/** The paths of what values have; an attribute of the request goes by its name as well. */
type PathsIn<V> = V extends readonly (infer Item)[]
  ? `${number}.${PathsIn<Item>}`
  : V extends object
    ? { [Name in keyof V & string]-?: PathsBelow<Name, NonNullable<V[Name]>> }[keyof V & string]
    : never;

type PathsBelow<Name extends string, V> = [V] extends [object] ? `${Name}.${PathsIn<V>}` : Name;

/** The documented ids of the properties of a request type that comes with the package. */
export type PropertyId<T extends RequestTypeId> = PropertyIds[T];

/** A request type that comes with the package, by its id; a later revision of its page by both, with an @ between. */
export type BuiltInType<N extends keyof ValuesByType & keyof PayloadByType> = RequestType<
  N extends `${infer I}@${string}` ? I : N,
  ValuesByType[N],
  PayloadByType[N]
>;

/** Values of which any may still be missing. */
export type PartialDeep<V> = V extends readonly (infer Item)[]
  ? PartialDeep<Item>[]
  : V extends object
    ? { [Name in keyof V]?: PartialDeep<V[Name]> }
    : V;

/** Attributes around the properties of an Orange request. */
export interface RequestAttributes {
  /** The date on which the request is to be completed, `YYYY-MM-DD`. */
  requestedAt?: string | undefined;
  /** The customer's own reference of the request. */
  customerReference?: string | undefined;
  /** The contract whose tariff applies. */
  contract?: string | undefined;
  comment?: string | undefined;
}

/** How it is said what is wrong. */
export interface Words {
  /** The language; unless given, English where the request type has it, else its first. */
  locale?: Locale | undefined;
  /**
   * Own names of properties by documented id (in a list with `*`, as `describe` has it), wherever one is shown. A
   * sentence has them in quotation marks: `Check “Work e-mail” of the primary contact`.
   */
  labels?: Record<string, string> | undefined;
}

export interface Options extends Words {
  /** The date on which the request is checked, `YYYY-MM-DD`, for rules about dates; today in Paris unless given. */
  today?: string | undefined;
  /** What is known about the customer. */
  customer?: { market?: string | undefined } | undefined;
  /** The customer's service points, as `GET /servicePoints` lists them, or indexed by `servicePoints()`. */
  servicePoints?: readonly ServicePoint[] | ServicePoints | undefined;
  /** Attributes of an Orange request. */
  request?: RequestAttributes | undefined;
  /** Own wording by rule id or issue code, with `{label}`, `{expected}` and `{suggestion}`. */
  messages?: Record<string, string | ((issue: Issue) => string)> | undefined;
  /** What properties are that the request type does not document; an error unless they are to be ignored. */
  unknown?: "error" | "ignore" | undefined;
  /** The revision of the request type; the oldest, its baseline, unless given. */
  revision?: string | undefined;
}

/** A service point as `GET /servicePoints` lists it; further members are of no interest here. */
export interface ServicePoint {
  id: string;
  customerReference?: string | null;
  reference?: string | null;
  name?: string | null;
  /** Such as `OPERATIONAL` or `TERMINATED`. */
  state?: string | { value?: string | null } | null;
}

/** Service points indexed once for many calls. */
export interface ServicePoints extends Disposable {
  /** How many there are. */
  readonly size: number;
  /** Gives the memory back at once; otherwise it goes when the object does. */
  free(): void;
}

export interface Issue {
  /** The documented id; a group such as `servicePoint`; `""` for the request as a whole. */
  path: string;
  /** Where it is in the payload, a JSON Pointer (RFC 6901). */
  pointer: string;
  code: IssueCode;
  /** An error blocks the request, a warning never does. */
  severity: "error" | "warning";
  rule: RuleId | (string & {});
  /** One sentence that says what to do; never the value. */
  message: string;
  /** A value that has no such issue; for an unexpected property, the documented id. */
  suggestion?: string;
  /** Which document the rule comes from, and what it says there in a few words; blank in an issue of one's own without it. */
  source: { document: string; says: string };
  /** What the provider's API would answer. */
  provider?: { status: number; code?: number | string; message?: string };
}

/** An issue of one's own, such as a server finds: what it leaves out is that of an error of which nothing more is known. */
export interface OwnIssue {
  /** The documented id of a property or a group; `""` for the request as a whole. */
  path: string;
  message: string;
  pointer?: string | undefined;
  /** Any that is not ours is `otherIssue`. */
  code?: IssueCode | (string & {}) | undefined;
  /** An error unless it is a warning. */
  severity?: Issue["severity"] | undefined;
  /** `response/answer` unless given. */
  rule?: Issue["rule"] | undefined;
  suggestion?: string | undefined;
  /** What "Why?" shows, which is not offered without it. */
  source?: Issue["source"] | undefined;
  provider?: Issue["provider"] | undefined;
}

export type Result<T extends AnyType> =
  | { valid: true; issues: Issue[]; payload: Payload<T> }
  | { valid: false; issues: Issue[]; payload?: never };

export interface RequestTypeSummary {
  id: RequestTypeId;
  provider: string;
  title: string;
  /** HTTP method and URL. */
  operation: string;
  /** When the document was published, `YYYY-MM-DD`, where it says so. */
  revision?: string;
  document: string;
}

export interface RequestTypeDescription extends Omit<RequestTypeSummary, "id"> {
  id: string;
  /** What the user has to know before filling the form in. */
  notices: string[];
  groups: GroupDescription[];
  rules: RuleDescription[];
}

export interface GroupDescription {
  id: string;
  legend: string;
  hint?: string;
  /** Whether it is a list; in the ids of its properties `*` stands for the number of an item, from 0. */
  list: boolean;
  /** In a list, the legend of an item; `{n}` stands for its number, from 1. */
  itemLegend?: string;
  rules: string[];
  properties: PropertyDescription[];
}

export interface PropertyDescription {
  /** The path of its issues. */
  id: string;
  /** The name of its control. */
  name: string;
  label: string;
  hint?: string;
  type: "string" | "integer" | "number" | "boolean";
  required: boolean;
  /** What the provider takes where nothing is given. */
  default?: string;
  format?:
    | "email"
    | "e164"
    | "phone"
    | "url"
    | "date"
    | "integer"
    | "decimal"
    | "boolean"
    | "siren"
    | "siret";
  /** The documented values, or values that are offered. */
  choices?: string[];
  /** What a form shows for each of the choices, where that is something else. */
  choiceLabels?: string[];
  /** Whether any other value than the choices is an error. */
  closed?: boolean;
  rules: string[];
}

export interface RuleDescription {
  id: string;
  severity: "error" | "warning";
  /** The code of its issues; none for a rule that only permits something. */
  code?: IssueCode;
  /** What it checks, by the word that definitions have for it: `maxLength`. */
  check: string;
  /** What the check goes by: a bound, a number of days, a format, a pattern, values, a market. */
  argument?: string | number | string[];
  /** Where it holds, if that is not everywhere: where another property has a value, or everywhere but there. */
  when?: ConditionDescription;
  unless?: ConditionDescription;
  source: { document: string; says: string };
}

/** A value of another property; any, where neither values nor a pattern are named. */
export interface ConditionDescription {
  property: string;
  values?: string[];
  pattern?: string;
}

export interface Answer {
  accepted: boolean;
  issues: Issue[];
}

export interface Examples<T extends AnyType = AnyType> {
  minimal: Values<T>;
  full: Values<T>;
  broken: {
    rule: string;
    severity: "error" | "warning";
    values: object;
    options?: Options;
    issues: { path: string; code: IssueCode }[];
  }[];
}
