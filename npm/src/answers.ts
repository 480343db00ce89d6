/** Issues that came from elsewhere: as the engine reads them, and as they are handed out. */

import { memberIn } from "./containers.js";
import type { Issue, IssueCode, OwnIssue } from "./types.js";

/** Between two issues, and between two fields of one. */
const issueEnd = "\u001e";
const fieldEnd = "\u001f";

/** The rule of what names none. */
const ofProvider = "response/answer";

/**
 * Writes issues with all the fields that those of the engine have.
 * @throws {TypeError} when one of them is none
 */
export function answersOf(issues: readonly OwnIssue[]): string {
  return issues.map(fieldsOf).join(issueEnd);
}

function fieldsOf(own: OwnIssue): string {
  const issue = issueFrom(own);
  if (issue === undefined) throw new TypeError("An issue needs a path and a message.");
  const { path, pointer, code, severity, rule, message, suggestion, source, provider } = issue;
  const { status, code: answered, message: said } = provider ?? {};
  const [number, word] = typeof answered === "number" ? [answered, ""] : ["", answered];
  return [
    ...[path, pointer, code, severity, rule, source.document, source.says],
    ...[status, number, word, said],
    // What it is called, and what would be right.
    ...["", ""],
    ...[suggestion, message],
  ]
    .map((field = "") => String(field).replace(separators, ""))
    .join(fieldEnd);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: These are what separates fields.
const separators = /[\u001e\u001f]/g;

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

/**
 * A copy of an issue with all that an issue has: what it leaves out, and what no issue of ours says, is that of an error of
 * which nothing more is known. Nothing where it has no path or no message.
 */
export function issueFrom(own: unknown): Issue | undefined {
  const [path, message] = [textIn(own, "path"), textIn(own, "message")];
  if (path === undefined || message === undefined) return undefined;
  const code = textIn(own, "code") ?? "";
  const suggestion = textIn(own, "suggestion");
  const source = memberIn(own, "source");
  const provider = providerIn(memberIn(own, "provider"));
  return {
    path,
    pointer: textIn(own, "pointer") ?? "",
    code: Object.hasOwn(codes, code) ? (code as IssueCode) : "otherIssue",
    severity: memberIn(own, "severity") === "warning" ? "warning" : "error",
    rule: textIn(own, "rule") || ofProvider,
    message,
    ...(suggestion !== undefined && { suggestion }),
    source: { document: textIn(source, "document") ?? "", says: textIn(source, "says") ?? "" },
    ...(provider && { provider }),
  };
}

function providerIn(value: unknown): Issue["provider"] {
  const status = memberIn(value, "status");
  const code = memberIn(value, "code");
  const message = textIn(value, "message");
  if (!Number.isInteger(status)) return undefined;
  const isCode = typeof code === "string" || Number.isFinite(code);
  return {
    status: status as number,
    ...(isCode && { code: code as string | number }),
    ...(message !== undefined && { message }),
  };
}

/** A member that is a text; nothing where there is none. */
function textIn(value: unknown, name: string): string | undefined {
  const text = memberIn(value, name);
  return typeof text === "string" ? text : undefined;
}
