/** Issues in words, as they are handed out. */

import { type Unexpected, unexpected } from "./entries.js";
import { isFault } from "./fault.js";
import type { Issue } from "./types.js";

/** An issue that is kept, but for its suggestion, and what own wording may say of it. */
export interface KnownIssue {
  readonly issue: Issue;
  readonly label: string;
  readonly expected: string;
}

/** An issue as it was found. */
export interface FoundIssue {
  readonly place: number;
  readonly known: KnownIssue;
  readonly suggestion: string | undefined;
  /** Whether a rule in code said so. */
  readonly isOwn?: boolean;
}

export function isError({ known }: FoundIssue): boolean {
  return known.issue.severity === "error";
}

/** Ends a field of those that an issue of the engine has. */
const fieldEnd = "\u001f";

/** Reads an issue of the engine. What is unexpected has its names on this side. */
export function foundIssueOf(
  fields: string,
  named: Unexpected | undefined,
  hasEnvelope: boolean,
  place: number,
): FoundIssue {
  const parts = fields.split(fieldEnd);
  const [path, pointer, code, severity, rule, document, says] = parts as [string, ...string[]];
  const [status, number, word, answer, label, expected, suggestion, ...message] = parts.slice(7);
  const issue: Issue = {
    path: named ? named.shown : path,
    pointer: named ? pointerOf(named, hasEnvelope) : (pointer as string),
    code: code as Issue["code"],
    severity: severity as Issue["severity"],
    rule: rule as string,
    message: message.join(fieldEnd),
    source: { document: document as string, says: says as string },
  };
  if (status) {
    issue.provider = { status: Number(status) };
    if (word || number) issue.provider.code = word || Number(number);
    if (answer) issue.provider.message = answer;
  }
  const known = { issue, label: label || issue.path, expected: expected ?? "" };
  return { place, known, suggestion: suggestion || undefined };
}

/** Where something unexpected is in the payload, as a JSON Pointer (RFC 6901). */
function pointerOf({ kind, isInside, isEnveloped, shown }: Unexpected, hasEnvelope: boolean): string {
  const isName = kind === unexpected.value || kind === unexpected.undocumentedContainer;
  const isOfRequest = isName && hasEnvelope && !isInside && shown.startsWith("request.");
  const isBeside = isName
    ? isEnveloped || isOfRequest
    : kind === unexpected.type || ofEnvelope.includes(shown);
  const above = hasEnvelope && (isInside || !isBeside) ? "/properties" : "";
  const path = isOfRequest ? shown.slice("request.".length) : shown;
  // The name of a member may be empty.
  if (path === "" && !isName) return above;
  return `${above}/${path.replaceAll("~", "~0").replaceAll("/", "~1").replaceAll(".", "/")}`;
}

/** What stands in an envelope beside the properties, or is it as a whole. */
const ofEnvelope: readonly string[] = ["", "request", "properties"];

/** A copy of an issue that belongs to whoever gets it. */
function copyOf(issue: Issue, suggestion: string | undefined): Issue {
  const { path, pointer, code, severity, rule, message, provider } = issue;
  const source = { document: issue.source.document, says: issue.source.says };
  const copy: Issue =
    suggestion === undefined
      ? { path, pointer, code, severity, rule, message, source }
      : { path, pointer, code, severity, rule, message, suggestion, source };
  if (provider !== undefined) copy.provider = { ...provider };
  return copy;
}

/** Own wording: by rule id or issue code, a text with gaps or a function. */
export type Messages = ReadonlyMap<string, string | ((issue: Issue) => unknown)>;

/** An issue for whoever gets it, in the wording of the options. */
export function worded({ known, suggestion }: FoundIssue, messages: Messages | undefined): Issue {
  const issue = copyOf(known.issue, suggestion);
  if (messages === undefined) return issue;
  const own = messages.get(issue.rule) ?? messages.get(issue.code);
  if (typeof own === "string") issue.message = filled(own, known, suggestion);
  else if (own !== undefined) issue.message = said(own, issue) ?? issue.message;
  return issue;
}

/** A text with its gaps filled; braces that name nothing stay as they are, and so do those in what is put in. */
function filled(text: string, { label, expected }: KnownIssue, suggestion: string | undefined): string {
  return text.replace(/\{(label|expected|suggestion)\}/g, (_, gap) => {
    if (gap === "label") return label;
    return gap === "expected" ? expected : (suggestion ?? "");
  });
}

/** What a function of the caller's says; nothing where that is no text: what was accepted once is not refused later. */
function said(say: (issue: Issue) => unknown, issue: Issue): string | undefined {
  try {
    const message = say(copyOf(issue, issue.suggestion));
    return typeof message === "string" ? message : undefined;
  } catch (error) {
    if (isFault(error)) throw error;
    return undefined;
  }
}
