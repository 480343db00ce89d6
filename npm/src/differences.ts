/** What two request types, or two revisions of one, have different: as data, and in words. */

import { describe } from "./describe.js";
import { lookUpOurs } from "./request-type.js";
import type { AnyType, ConditionDescription, RequestTypeDescription, RuleDescription } from "./types.js";

/** One difference between two request types. */
export interface Difference {
  readonly change: "added" | "removed" | "changed";
  /** What is different: the request type itself, or a group, a property, a rule of it. */
  readonly of: "type" | "group" | "property" | "rule";
  /** Its id; of a rule its name within the type, and empty for the request type itself. */
  readonly id: string;
  /** What of it changed, by the name that `describe` has for it; none where all of it came or went. */
  readonly member?: string;
  readonly before?: unknown;
  readonly after?: unknown;
  /** The same in one sentence. */
  readonly message: string;
}

/** A side of the comparison: a request type, and which revision of it. */
export type Revised = AnyType | { readonly type: AnyType; readonly revision: string };

/**
 * What appeared, vanished or changed from one request type to another: of the type itself first, then in documented order.
 * @throws {RangeError} when there is no such request type or revision
 */
export function differences(
  one: Revised,
  other: Revised,
  options?: { readonly locale?: string | undefined },
): Difference[] {
  const [before, after] = [described(one, options?.locale), described(other, options?.locale)];
  const say = words[lookUpOurs(options?.locale)];
  return (["type", "group", "property", "rule"] as const).flatMap((of) =>
    between(of, partsOf(before)[of], partsOf(after)[of], say),
  );
}

function described(side: Revised, locale: string | undefined): RequestTypeDescription {
  const isRevised = typeof side === "object" && "type" in side;
  const { type, revision } = isRevised ? side : { type: side, revision: undefined };
  return describe(type, { locale, revision });
}

type Members = Readonly<Record<string, unknown>>;
type Parts = ReadonlyMap<string, Members>;

/** The parts of a request type by their ids, each with what is compared of it. Rules go by their names within the type. */
function partsOf({
  id,
  notices,
  groups,
  rules,
  ...type
}: RequestTypeDescription): Record<Difference["of"], Parts> {
  const nameOf = (rule: string) => (rule.startsWith(`${id}/`) ? rule.slice(id.length + 1) : rule);
  const named = (names: readonly string[]) => names.map(nameOf);
  const properties = groups.flatMap((group) =>
    group.properties.map(
      ({ id, name: _, rules, ...others }) =>
        [id, { group: group.id, ...others, rules: named(rules) }] as const,
    ),
  );
  return {
    type: new Map([["", { id, ...type, notices }]]),
    group: new Map(
      groups.map(({ id, properties: _, rules, ...others }) => [id, { ...others, rules: named(rules) }]),
    ),
    property: new Map(properties),
    rule: rulesOf(rules, nameOf, type.document),
  };
}

/**
 * One name may stand for several rows: then what they have different is a list. The page of the type itself is told once, of
 * the type.
 */
function rulesOf(
  rules: readonly RuleDescription[],
  nameOf: (id: string) => string,
  ownDocument: string,
): Parts {
  const rows = new Map<string, Record<string, unknown[]>>();
  // The code of an issue follows from what is checked.
  for (const { id, source, code: _, check, argument, when, unless, ...others } of rules) {
    const name = nameOf(id);
    const row = rows.get(name) ?? {};
    const { document, says } = source;
    const elsewhere = document === ownDocument ? undefined : document;
    // Choices are told of their properties.
    const checked = argument === undefined || Array.isArray(argument) ? check : `${check} ${argument}`;
    const told = {
      check: checked,
      when: conditionIn(when),
      unless: conditionIn(unless),
      document: elsewhere,
      says,
    };
    for (const [member, value] of Object.entries({ ...others, ...told })) {
      row[member] ??= [];
      if (!row[member].includes(value)) row[member].push(value);
    }
    rows.set(name, row);
  }
  const one = (values: unknown[]) => (values.length === 1 ? values[0] : values);
  return new Map(
    [...rows].map(([name, row]) => [
      name,
      Object.fromEntries(Object.entries(row).map(([member, values]) => [member, one(values)])),
    ]),
  );
}

/** A condition as one text: the property, and what of it counts. */
function conditionIn(condition: ConditionDescription | undefined): string | undefined {
  if (condition === undefined) return undefined;
  const { property, values, pattern } = condition;
  return [property, pattern ?? values?.join(", ")].filter(Boolean).join(": ");
}

function between(of: Difference["of"], before: Parts, after: Parts, say: Words): Difference[] {
  const found: Difference[] = [];
  for (const [id, old] of before) {
    const now = after.get(id);
    const what = say.what(of, id);
    if (now === undefined) found.push({ change: "removed", of, id, message: say.removed(what, of) });
    for (const member of new Set(Object.keys({ ...old, ...now }))) {
      if (now === undefined || isSame(old[member], now[member])) continue;
      const [before, after] = [old[member], now[member]];
      const message = say.changed(what, say.members[member] ?? member, say.shown(before), say.shown(after));
      found.push({
        ...{ change: "changed", of, id, member },
        ...(before !== undefined && { before }),
        ...(after !== undefined && { after }),
        message,
      });
    }
  }
  for (const id of after.keys()) {
    if (!before.has(id)) found.push({ change: "added", of, id, message: say.added(say.what(of, id), of) });
  }
  return found;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** How differences are said in a language. */
interface Words {
  what(of: Difference["of"], id: string): string;
  added(what: string, of: Difference["of"]): string;
  removed(what: string, of: Difference["of"]): string;
  changed(what: string, member: string, before: string, after: string): string;
  shown(value: unknown): string;
  readonly members: Readonly<Record<string, string>>;
}

const words: Record<"en" | "fr", Words> = {
  en: {
    what: (of, id) => (of === "type" ? "The request type" : `The ${of} ${id}`),
    added: (what) => `${what} is new.`,
    removed: (what) => `${what} is gone.`,
    changed: (what, member, before, after) => `${what}: ${member}: ${before} before, ${after} now.`,
    shown: (value) => shown(value, { yes: "yes", no: "no", none: "none", quoted: (text) => `“${text}”` }),
    members: {
      check: "what is checked",
      closed: "other values are refused",
      choiceLabels: "labels of the values",
      choices: "values",
      itemLegend: "legend of an item",
      list: "a list",
      says: "what the document says",
    },
  },
  fr: {
    what: (of, id) => (of === "type" ? "Le type de demande" : `${french[of]} ${id}`),
    added: (what, of) => `${what} est ${of === "group" ? "nouveau" : "nouvelle"}.`,
    removed: (what) => `${what} n’existe plus.`,
    changed: (what, member, before, after) =>
      `${what}\u00a0: ${member}\u00a0: ${before} auparavant, ${after} désormais.`,
    shown: (value) =>
      shown(value, { yes: "oui", no: "non", none: "aucun", quoted: (text) => `«\u00a0${text}\u00a0»` }),
    members: {
      check: "vérification",
      choiceLabels: "libellés des valeurs",
      choices: "valeurs",
      closed: "autres valeurs refusées",
      default: "valeur par défaut",
      format: "format",
      group: "groupe",
      hint: "aide",
      id: "identifiant",
      itemLegend: "titre d’un élément",
      label: "libellé",
      legend: "titre",
      list: "liste",
      notices: "remarques",
      operation: "opération",
      provider: "fournisseur",
      required: "obligatoire",
      revision: "révision",
      rules: "règles",
      says: "ce que dit le document",
      severity: "gravité",
      title: "titre",
      type: "type",
      unless: "sauf si",
      when: "si",
    },
  },
};

const french = { group: "Le groupe", property: "La propriété", rule: "La règle" } as const;

interface Shown {
  yes: string;
  no: string;
  none: string;
  quoted(text: string): string;
}

function shown(value: unknown, words: Shown): string {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return words.none;
  if (typeof value === "boolean") return value ? words.yes : words.no;
  return Array.isArray(value)
    ? value.map((one) => words.quoted(String(one))).join(", ")
    : words.quoted(String(value));
}
