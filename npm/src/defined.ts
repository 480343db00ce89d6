/** The values and the payload of a request type, as its definition says. */

import type {
  GroupDefinition,
  PropertyDefinition,
  RequestTypeDefinition,
  RuleDefinition,
} from "./definition.js";

/** The nested values of what a definition defines; anything where the definition is not known to the compiler. */
export type ValuesOf<D extends RequestTypeDefinition> =
  IsKnown<D> extends true
    ? Flat<Sum<D, "values", GroupsOf<D>> & Attributes<D>>
    : // biome-ignore lint/suspicious/noExplicitAny: Of a JSON file TypeScript knows no names.
      any;

/** What the provider's API takes. */
export type PayloadOf<D extends RequestTypeDefinition> =
  IsKnown<D> extends true
    ? D["provider"] extends { readonly envelope: "typeAndProperties" }
      ? Flat<
          { type: D["id"] } & Sum<D, "payload", AttributesOf<D>> & {
              /** Kept as it is. */
              customer?: unknown;
              /** Kept as they are. */
              attachments?: unknown;
              properties: Sum<D, "payload", GroupsOf<D>>;
            }
        >
      : Flat<Sum<D, "payload", GroupsOf<D>>>
    : // biome-ignore lint/suspicious/noExplicitAny: As above.
      any;

type IsKnown<D extends RequestTypeDefinition> = string extends D["id"] ? false : true;

/** What values are for: they are only read, and a number, true or false may be a text; a payload is the caller's. */
type Purpose = "values" | "payload";

type AttributesOf<D extends RequestTypeDefinition> = Extract<
  D["groups"][number],
  { readonly kind: "attributes" }
>;
type GroupsOf<D extends RequestTypeDefinition> = Exclude<
  D["groups"][number],
  { readonly kind: "attributes" }
>;

/** Attributes stand in an object of their own, which may be left out where each of them may be. */
type Attributes<D extends RequestTypeDefinition> = [AttributesOf<D>] extends [never]
  ? unknown
  : // biome-ignore lint/complexity/noBannedTypes: It asks whether an object without members would do.
    {} extends Sum<D, "values", AttributesOf<D>>
    ? { request?: Sum<D, "values", AttributesOf<D>> }
    : { request: Sum<D, "values", AttributesOf<D>> };

/** All that several groups have. */
type Sum<D extends RequestTypeDefinition, For extends Purpose, G extends GroupDefinition> = Both<
  G extends GroupDefinition ? OfGroup<D, For, G> : never
>;

type OfGroup<D extends RequestTypeDefinition, For extends Purpose, G extends GroupDefinition> = G extends {
  readonly kind: { readonly list: unknown };
}
  ? At<G["id"], Items<D, For, G>, Has<D, G, "atLeastOne">>
  : Both<Members<D, For, G>> &
      (Has<D, G, "anyOf"> extends true ? Container<G["properties"][number]["id"]> : unknown);

type Items<
  D extends RequestTypeDefinition,
  For extends Purpose,
  G extends GroupDefinition,
> = For extends "values" ? readonly Both<Members<D, For, G>>[] : Both<Members<D, For, G>>[];

/** One object for each property of a group. */
type Members<
  D extends RequestTypeDefinition,
  For extends Purpose,
  G extends GroupDefinition,
  P extends PropertyDefinition = G["properties"][number],
> = P extends PropertyDefinition ? At<P["id"], ValueOf<D, For, P>, IsRequired<D, P>> : never;

/** What has a default is not missed. */
type IsRequired<D extends RequestTypeDefinition, P extends PropertyDefinition> = P extends {
  readonly default: string | number | boolean;
}
  ? false
  : Has<D, P, "required">;

/** A value at a dotted path. */
type At<Path extends string, Value, IsRequired> = Path extends `${infer Name}.${infer Rest}`
  ? IsRequired extends true
    ? { [N in Name]: At<Rest, Value, IsRequired> }
    : { [N in Name]?: At<Rest, Value, IsRequired> }
  : IsRequired extends true
    ? { [N in Path]: Value }
    : { [N in Path]?: Value };

/** What a property stands in is there, whichever property of the group is. */
type Container<Path extends string> = Path extends `${infer Name}.${infer Rest}`
  ? { [N in Name]: Container<Rest> }
  : NonNullable<unknown>;

type ValueOf<D extends RequestTypeDefinition, For extends Purpose, P extends PropertyDefinition> = [
  ChoicesOf<RulesOf<D, P>>,
] extends [never]
  ? [LiteralOf<P>] extends [never]
    ? string
    : LiteralOf<P>[For]
  : ChoicesOf<RulesOf<D, P>>;

/** What values and a payload have of a kind that is no text; among the values a text may stand for it. */
type LiteralOf<P> = P extends { readonly kind: "integer" | "decimal" }
  ? { values: number | `${number}`; payload: number }
  : P extends { readonly kind: "boolean" }
    ? { values: boolean | "true" | "false" | "on"; payload: boolean }
    : never;

/** The documented values, where any other is an error. */
type ChoicesOf<R> = R extends { readonly severity: "warning" } | Conditional
  ? never
  : R extends {
        readonly check: { readonly oneOf: { readonly values: readonly { readonly value: infer V }[] } };
      }
    ? V
    : never;

/** A rule that holds only under a condition, or only warns. */
type Conditional = { readonly when: object } | { readonly unless: object } | { readonly severity: "warning" };

type Has<D extends RequestTypeDefinition, Row extends { readonly rules?: unknown }, Check> = [
  Exclude<Extract<RulesOf<D, Row>, { readonly check: Check }>, Conditional>,
] extends [never]
  ? false
  : true;

/** The rules of a group or a property: those that stand there, and those that it names. */
type RulesOf<D extends RequestTypeDefinition, Row extends { readonly rules?: unknown }> = Row extends {
  readonly rules: readonly (infer R)[];
}
  ? R extends string
    ? Extract<AllRules<D>, { readonly name: R }>
    : R
  : never;

type AllRules<D extends RequestTypeDefinition> = D extends { readonly rules: readonly (infer R)[] }
  ? Extract<R, RuleDefinition> | RulesInPlace<D>
  : RulesInPlace<D>;

/** The rules that stand where they hold, which others may name as well. */
type RulesInPlace<D extends RequestTypeDefinition> = Extract<
  ListedIn<D["groups"][number]> | ListedIn<D["groups"][number]["properties"][number]>,
  RuleDefinition
>;

type ListedIn<Row> = Row extends { readonly rules: readonly (infer R)[] } ? R : never;

/** What is true of one of several objects, true of one. */
type Both<T> = (T extends unknown ? (one: T) => void : never) extends (all: infer All) => void ? All : never;

/** The same, written as one object: it is read in an editor. */
type Flat<T> = T extends readonly (infer Item)[]
  ? T extends Item[]
    ? Flat<Item>[]
    : readonly Flat<Item>[]
  : T extends object
    ? { [Name in keyof T]: Flat<T[Name]> }
    : T;
