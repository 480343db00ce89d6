/** Rules in code: what no document's row can say, of a request type that is defined in a program. */

import { issueFrom } from "./answers.js";
import { trimmed } from "./blank.js";
import { jsonCopy } from "./containers.js";
import type { DefinitionFault, RequestTypeDefinition } from "./definition.js";
import { isNoObject } from "./entries.js";
import { isFault } from "./fault.js";
import { isError } from "./issues.js";
import { withIssues } from "./judged.js";
import { isTrue, type Leaf, TEXT } from "./leaf.js";
import type { Judge } from "./request-type.js";
import { propertyFlag } from "./shape.js";
import { today } from "./today.js";
import type { Issue } from "./types.js";
import { valuesOf, wellFormed } from "./values.js";

/** What a rule knows beyond the values. */
export interface RuleOptions {
  /** The date on which the request is checked, `YYYY-MM-DD`. */
  readonly today: string;
  /** The language of the messages, `en` or `fr`. */
  readonly locale: string;
  /** The customer's market; empty where it is not known. */
  readonly market: string;
}

/** What a rule says: nothing where all is right, or what to do. */
export type RuleAnswer =
  | undefined
  | string
  | {
      readonly message: string;
      /** An error unless it is a warning. */
      readonly severity?: Issue["severity"] | undefined;
      readonly suggestion?: string | undefined;
      /** Where the issue stands; at the first of the rule's paths unless given. */
      readonly path?: string | undefined;
    };

/** A rule in code. */
export interface OwnRule<V = unknown> {
  /** Its name within the request type: the id of `late` is `<request type>/late`. */
  readonly name: string;
  /** The properties, groups or lists that it is about: where one of them has an error already, it is not asked. */
  readonly paths: readonly string[];
  /**
   * Looks at values, of which any may be missing; never a promise. Texts come without the white space around them, and what
   * the payload has as a number, as true or false, is one, be it typed. It changes nothing, and gives the same for the same.
   */
  check(values: V, options: RuleOptions): RuleAnswer;
}

/** A rule in code: `rule("late", ["moveDate"], ({ moveDate }, { today }) => …)`. */
export function rule<V = unknown>(
  name: string,
  paths: readonly string[],
  check: (values: V, options: RuleOptions) => RuleAnswer,
): OwnRule<V> {
  return { name, paths, check };
}

/** What is wrong with rules, and what they say of values. */
export function judgeOf(
  { id, document, provider, rules = [], groups }: RequestTypeDefinition,
  own: readonly OwnRule<never>[],
): { faults: DefinitionFault[]; judge: Judge | undefined } {
  const faults: DefinitionFault[] = [];
  const fault = (place: string, problem: string) => faults.push({ place: `options.rules${place}`, problem });
  const inPlace = groups.flatMap((group) => [group, ...group.properties].flatMap(({ rules = [] }) => rules));
  const taken = new Set([...rules, ...inPlace].map((one) => (typeof one === "string" ? one : one.name)));
  if (!Array.isArray(own)) fault("", "Give a list.");
  for (const [index, one] of (Array.isArray(own) ? own : []).entries()) {
    const { name, paths, check } = (one ?? {}) as OwnRule;
    if (typeof name !== "string" || name === "" || name.includes("/"))
      fault(`[${index}].name`, "Give a name without a slash.");
    else if (taken.has(name)) fault(`[${index}].name`, "Give each rule a name of its own.");
    taken.add(name);
    const isKnown = (path: unknown) => typeof path === "string" && isPathIn(groups, path);
    if (!Array.isArray(paths) || paths.length === 0 || !paths.every(isKnown))
      fault(`[${index}].paths`, "Name properties, groups or lists that the request type has.");
    if (typeof check !== "function" || check.constructor.name === "AsyncFunction")
      fault(`[${index}].check`, "Give a function that answers at once.");
  }
  if (own.length === 0 || faults.length > 0) return { faults, judge: undefined };
  const isEnveloped = provider.envelope === "typeAndProperties";
  const attributes = new Set(
    groups.flatMap(({ kind, properties }) => (kind === "attributes" ? properties.map(({ id }) => id) : [])),
  );
  const pointerOf = (path: string) => {
    const above = isEnveloped && !attributes.has(path) ? "/properties" : "";
    return path === "" ? above : `${above}/${path.replaceAll(".", "/")}`;
  };
  const kept = own.map(({ name, paths, check }) => ({
    name,
    paths: [...paths],
    check,
  })) as unknown as OwnRule[];
  const judge: Judge = (found, request) => {
    const { entries, settings, tag } = request;
    if (isNoObject(entries)) return found;
    const broken = found.filter(isError).map(({ known }) => known.issue.path);
    const values = valuesOf(entries, meaningOf);
    const options = { today: settings.today ?? today(), locale: tag, market: settings.market };
    const issues = kept.flatMap((one) => {
      if (one.paths.some((path) => broken.some((other) => isAt(other, path)))) return [];
      const issue = issueOf(one, values, options);
      if (issue === undefined) return [];
      const rule = `${id}/${one.name}`;
      return [{ ...issue, rule, pointer: pointerOf(issue.path), source: { document, says: "" } }];
    });
    return withIssues(found, issues, entries.shape, (line) => request.textAt(line));
  };
  return { faults, judge };
}

/**
 * What a rule is given for a text: without the white space around it, and as a number, or true or false, where the payload
 * would have that. A form has only texts.
 */
function meaningOf({ kind, value, flags }: Leaf): unknown {
  if (kind !== TEXT) return undefined;
  const text = trimmed(wellFormed(value as string));
  if (flags & propertyFlag.boolean) return text === "false" ? false : isTrue(text) || text;
  const number = flags & propertyFlag.literal ? Number(text) : Number.NaN;
  return Number.isFinite(number) ? number : text;
}

/** What is said where a rule did not answer, by language. */
const unanswered: Readonly<Record<string, string>> = {
  en: "Check this yourself: a rule about it could not be applied",
  fr: "Vérifiez ceci vous-même\u00a0: une règle à ce sujet n’a pas pu être appliquée",
};

function issueOf({ name, paths, check }: OwnRule, values: unknown, options: RuleOptions): Issue | undefined {
  const path = paths[0] as string;
  try {
    const answer: unknown = check(jsonCopy(values), options);
    if (answer === undefined || answer === null) return undefined;
    const given = typeof answer === "string" ? { message: answer } : (answer as object);
    const issue = issueFrom({ path, code: "invalidValue", ...given });
    if (issue !== undefined) return { ...issue, code: "invalidValue" };
    console.error(`request-forms: the rule "${name}" answered with what is no message.`);
    // What a promise comes to is nobody's any more.
    Promise.resolve(answer).catch(() => {});
  } catch (error) {
    if (isFault(error)) throw error;
    // What it threw may hold a value.
    console.error(`request-forms: the rule "${name}" threw an error.`);
  }
  const message = unanswered[options.locale] ?? (unanswered.en as string);
  return issueFrom({ path, code: "otherIssue", message });
}

/** Whether an error stands at a path, or within the group or the list that it is. */
function isAt(path: string, other: string): boolean {
  return path === other || path.startsWith(`${other}.`);
}

function isPathIn(groups: RequestTypeDefinition["groups"], path: string): boolean {
  return groups.some(({ id, kind, properties }) => {
    const isList = typeof kind === "object";
    return id === path || (!isList && properties.some((one) => one.id === path));
  });
}
