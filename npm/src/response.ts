/** The provider's answers, and those of a server of one's own. */

import { issueFrom } from "./answers.js";
import { isList, lengthOf, memberIn, memberOf } from "./containers.js";
import { responseText, run } from "./engine.js";
import { foundIssueOf } from "./issues.js";
import { languageFor, optionOf } from "./options.js";
import { resolveType } from "./request-type.js";
import type { Answer, AnyType, Issue, Words } from "./types.js";

/** Between two errors on their way in, and between two issues on their way out; between two fields of each. */
const errorEnd = "\u001e";
const fieldEnd = "\u001f";

/** More errors in one answer help nobody. */
const mostErrors = 100;

/** More issues no server of one's own says. */
const mostIssues = 10_000;

/**
 * Reads the provider's answer: issues on the fields that it names, else on the request as a whole (`""`). Of a server
 * of one's own, which answers `{ issues }`, the issues go on as they are, each with a path and a message at least; it
 * accepts by a status of success without an error among them.
 * @param status the HTTP status
 * @param body the body as text, or parsed
 * @throws {RangeError} when there is no such request type, or the status is none of HTTP
 */
export function readResponse(
  type: AnyType,
  status: number,
  body: string | object | null | undefined,
  options?: Words & { revision?: string | undefined },
): Answer {
  const found = resolveType(type, optionOf(options, "revision") as string | undefined);
  if (!Number.isInteger(status)) throw new TypeError("status must be a whole number.");
  if (status < 0 || status > 999) throw new RangeError("status must be an HTTP status.");
  const { texts, sentences } = languageFor(found, options);
  const parsed = typeof body === "string" ? parse(body) : body;
  const own = ownIssues(parsed);
  const isRight = own?.every(({ severity }) => severity === "warning") && status >= 200 && status < 300;
  if (own && (isRight || own.length > 0)) return { accepted: isRight === true, issues: own };
  const answer = itemsOf(parsed, mostErrors).map(fieldsOf).join(errorEnd);
  const said = run(() => responseText(found.pack, texts, sentences, status, answer));
  if (said === "") return { accepted: true, issues: [] };
  const issues = said.split(errorEnd).map((fields) => foundIssueOf(fields, undefined, false, 0).known.issue);
  return { accepted: false, issues };
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** The items of a list, up to so many; anything else is the only item. */
function itemsOf(value: unknown, most: number): unknown[] {
  if (!isList(value)) return [value];
  const count = Math.min(Math.max(lengthOf(value), 0), most);
  return Array.from({ length: count }, (_, index) => memberOf(value, index));
}

/**
 * What an error says, as the engine reads it: its code as a number, its code as a word, the path that it names, and its
 * texts, the most telling first.
 */
function fieldsOf(error: unknown): string {
  const code = memberIn(error, "code");
  const details = memberIn(error, "details");
  return [
    typeof code === "number" ? String(code) : "",
    plain(code),
    ...textsOf(error, ["propertyPath", "description", "message", "reason"]),
    ...(isList(details) ? itemsOf(details, mostErrors) : []).flatMap((detail) =>
      textsOf(detail, ["description", "message"]),
    ),
  ].join(fieldEnd);
}

function textsOf(value: unknown, names: readonly string[]): string[] {
  return names.map((name) => plain(memberIn(value, name)));
}

/** A text without control characters, cut to 500 characters; empty where it is none. */
function plain(text: unknown): string {
  if (typeof text !== "string") return "";
  return /^.{0,500}/su.exec(text.replace(/\p{Cc}+/gu, ""))?.[0] ?? "";
}

/** The issues that a server of one's own found; nothing where one of them is no issue, or where there are too many to read. */
function ownIssues(body: unknown): Issue[] | undefined {
  const list = memberIn(body, "issues");
  if (!isList(list)) return undefined;
  const count = lengthOf(list);
  if (count > mostIssues) return undefined;
  const issues: Issue[] = [];
  for (let index = 0; index < count; index++) {
    const issue = issueFrom(memberOf(list, index));
    if (issue === undefined) return undefined;
    issues.push(issue);
  }
  return issues;
}
