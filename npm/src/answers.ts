/** Issues that came from elsewhere, as the engine reads them. */

import type { Issue } from "./types.js";

/** Between two issues, and between two fields of one. */
const issueEnd = "\u001e";
const fieldEnd = "\u001f";

/** The rule of what names none. */
const ofProvider = "response/answer";

/**
 * Writes issues with all the fields that those of the engine have.
 * @throws {TypeError} when one of them is none
 */
export function answersOf(issues: readonly Issue[]): string {
  return issues.map(fieldsOf).join(issueEnd);
}

function fieldsOf(issue: Issue): string {
  const { path, message, pointer, code, severity, rule, source, suggestion, provider } = (issue ??
    {}) as Partial<Issue>;
  if (typeof path !== "string" || typeof message !== "string") {
    throw new TypeError("An issue needs a path and a message.");
  }
  const fields = [
    ...[
      path,
      pointer,
      codes.has(code) ? code : "otherIssue",
      severity === "warning" ? severity : "error",
      rule || ofProvider,
    ],
    ...[source?.document, source?.says],
    ...[provider?.status, typeof provider?.code === "number" ? provider.code : ""],
    ...[typeof provider?.code === "string" ? provider.code : "", provider?.message],
    // What it is called, and what would be right.
    ...["", ""],
    ...[suggestion, message],
  ];
  return fields.map(fieldOf).join(fieldEnd);
}

function fieldOf(text: unknown): string {
  if (Number.isInteger(text)) return String(text);
  return typeof text === "string" ? text.replace(separators, "") : "";
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: These are what separates fields.
const separators = /[\u001e\u001f]/g;

const codes: ReadonlySet<unknown> = /* @__PURE__ */ new Set([
  "missingProperty",
  "invalidValue",
  "invalidFormat",
  "unexpectedProperty",
  "referenceNotFound",
  "ambiguousReference",
  "notEligible",
]);
