import type { PropertyIds, RequestTypeId, RuleId, ValuesByType } from "./generated/types.js";

export type { RequestTypeId, RuleId };

/** A language of labels and messages. */
export type Locale = "en" | "fr";

/** The values of a request type, nested as the provider documents them. */
export type Values<T extends RequestTypeId> = ValuesByType[T];

/** The documented ids of the properties of a request type. */
export type PropertyId<T extends RequestTypeId> = PropertyIds[T];

/** What the provider's API takes. */
export type Payload<T extends RequestTypeId> = PayloadByType[T];

type PayloadByType = {
  [T in RequestTypeId]: "request" extends keyof ValuesByType[T]
    ? { type: T; properties: Omit<ValuesByType[T], "request"> } & RequestAttributes
    : ValuesByType[T];
};

/** Attributes around the properties of an Orange request. */
export interface RequestAttributes {
  /** The date on which the request is to be completed, `YYYY-MM-DD`. */
  requestedAt?: string;
  /** The customer's own reference of the request. */
  customerReference?: string;
  /** The contract whose tariff applies. */
  contract?: string;
  comment?: string;
}

export interface Options {
  /** The language of the messages; English unless given. */
  locale?: Locale;
  /**
   * The date on which the request is checked, `YYYY-MM-DD`, for rules that compare with it. No documented rule does
   * yet: a value that is no date is refused, and nothing else depends on it.
   */
  today?: string;
  /** What is known about the customer. */
  customer?: { market?: string };
  /** The customer's service points, as `GET /servicePoints` lists them, or indexed by `servicePoints()`. */
  servicePoints?: readonly ServicePoint[] | ServicePoints;
  /** Attributes of an Orange request. */
  request?: RequestAttributes;
  /** Own wording by rule id or issue code, with `{label}`, `{expected}` and `{suggestion}`. */
  messages?: Record<string, string>;
}

/** A service point as `GET /servicePoints` lists it; further members are of no interest here. */
export interface ServicePoint {
  id: string;
  customerReference?: string | null;
  reference?: string | null;
  name?: string | null;
}

/** Service points indexed once for many calls. */
export interface ServicePoints extends Disposable {
  /** How many there are. */
  readonly size: number;
  /** Gives the memory back at once; otherwise it goes when the object does. */
  free(): void;
}

export type IssueCode =
  | "missingProperty"
  | "invalidValue"
  | "invalidFormat"
  | "unexpectedProperty"
  | "referenceNotFound"
  | "ambiguousReference"
  | "notEligible"
  | "otherIssue";

export interface Issue {
  /** The documented id; a group such as `servicePoint`; `""` for the request as a whole. */
  path: string;
  /** Where it is in the payload, a JSON Pointer (RFC 6901). */
  pointer: string;
  code: IssueCode;
  /** An error blocks the request, a warning never does. */
  severity: "error" | "warning";
  rule: RuleId;
  /** One sentence that says what to do; never the value. */
  message: string;
  /** A value that has no such issue; for an unexpected property, the documented id. */
  suggestion?: string;
  /** Which document the rule comes from, and what it says there in a few words. */
  source: { document: string; says: string };
  /** What the provider's API would answer. */
  provider?: { status: number; code?: number | string; message?: string };
}

export type Result<T extends RequestTypeId> =
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

export interface RequestTypeDescription extends RequestTypeSummary {
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
  rules: RuleId[];
  properties: PropertyDescription[];
}

export interface PropertyDescription {
  /** The path of its issues. */
  id: string;
  /** The name of its control. */
  name: string;
  label: string;
  hint?: string;
  type: "string" | "integer";
  required: boolean;
  format?: "email" | "e164" | "phone" | "url" | "date" | "integer";
  /** The documented values. */
  choices?: string[];
  /** Whether any other value than the choices is an error. */
  closed?: boolean;
  rules: RuleId[];
}

export interface RuleDescription {
  id: RuleId;
  severity: "error" | "warning";
  /** The code of its issues; none for a rule that only permits something. */
  code?: IssueCode;
  source: { document: string; says: string };
}

export interface Answer {
  accepted: boolean;
  issues: Issue[];
}

export interface Examples {
  minimal: object;
  full: object;
  broken: {
    rule: RuleId;
    severity: "error" | "warning";
    values: object;
    options?: Options;
    issues: { path: string; code: IssueCode }[];
  }[];
}
