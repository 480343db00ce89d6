/** The provider's answers, and those of a server of one's own. */

import { isContainer, isList, lengthOf, memberOf } from "./containers.js";
import { responseText, run } from "./engine.js";
import { foundIssueOf } from "./issues.js";
import { languageFor } from "./options.js";
import { resolveType } from "./request-type.js";
import type { Answer, AnyType, Issue, IssueCode, Words } from "./types.js";

/** Between two errors on their way in, and between two issues on their way out; between two fields of each. */
const errorEnd = "\u001e";
const fieldEnd = "\u001f";

/** More errors in one answer help nobody. */
const mostErrors = 100;

/** More issues no server of one's own says. */
const mostIssues = 10_000;

/**
 * Reads the provider's answer: issues on the fields that it names, else on the request as a whole (`""`). Of a server
 * of one's own, which answers `{ issues }`, the issues go on as they are; it accepts by a status of success without an
 * error among them.
 * @param status the HTTP status
 * @param body the body as text, or parsed
 * @throws {RangeError} when there is no such request type, or the status is none of HTTP
 */
export function readResponse(
  type: AnyType,
  status: number,
  body: string | object | null | undefined,
  options?: Words,
): Answer {
  const found = resolveType(type);
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
  const code = inside(error, "code");
  const details = inside(error, "details");
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
  return names.map((name) => plain(inside(value, name)));
}

/** A text without control characters, cut to 500 characters; empty where it is none. */
function plain(text: unknown): string {
  if (typeof text !== "string") return "";
  return /^.{0,500}/su.exec(text.replace(/\p{Cc}+/gu, ""))?.[0] ?? "";
}

/** The issues that a server of one's own found; nothing where one of them is no issue, or where there are too many to read. */
function ownIssues(body: unknown): Issue[] | undefined {
  const list = inside(body, "issues");
  if (!isList(list)) return undefined;
  const count = lengthOf(list);
  if (count > mostIssues) return undefined;
  const issues: Issue[] = [];
  for (let index = 0; index < count; index++) {
    const issue = issueOf(memberOf(list, index));
    if (issue === undefined) return undefined;
    issues.push(issue);
  }
  return issues;
}

const codes: Record<IssueCode, true> = {
  missingProperty: true,
  invalidValue: true,
  invalidFormat: true,
  unexpectedProperty: true,
  referenceNotFound: true,
  ambiguousReference: true,
  notEligible: true,
  otherIssue: true,
};

/** A copy of an issue; nothing where it is none. */
function issueOf(value: unknown): Issue | undefined {
  const words = wordsOf(value, ["path", "pointer", "code", "severity", "rule", "message"]);
  const source = wordsOf(inside(value, "source"), ["document", "says"]);
  if (words.includes(undefined) || source.includes(undefined)) return undefined;
  const [path, pointer, code, severity, rule, message] = words as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const [document, says] = source as [string, string];
  if (!Object.hasOwn(codes, code) || (severity !== "error" && severity !== "warning")) return undefined;
  const [suggestion] = wordsOf(value, ["suggestion"]);
  const provider = providerOf(inside(value, "provider"));
  return {
    ...{ path, pointer, code: code as IssueCode, severity, rule, message },
    ...(suggestion !== undefined && { suggestion }),
    source: { document, says },
    ...(provider && { provider }),
  };
}

function providerOf(value: unknown): Issue["provider"] {
  const status = inside(value, "status");
  const code = inside(value, "code");
  const [message] = wordsOf(value, ["message"]);
  if (typeof status !== "number" || !Number.isInteger(status)) return undefined;
  const isCode = typeof code === "string" || (typeof code === "number" && Number.isFinite(code));
  return { status, ...(isCode && { code }), ...(message !== undefined && { message }) };
}

/** Members that are texts; nothing in the place of one that is none. */
function wordsOf(value: unknown, names: readonly string[]): (string | undefined)[] {
  return names.map((name) => {
    const word = inside(value, name);
    return typeof word === "string" ? word : undefined;
  });
}

/** A member; nothing where there is none. */
function inside(value: unknown, name: string): unknown {
  return isContainer(value) ? memberOf(value, name) : undefined;
}
