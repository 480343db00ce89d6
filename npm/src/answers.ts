/** Issues that came from elsewhere, as the engine reads them. */

import type { Issue } from "./types.js";

/** Between two issues, and between two fields of one. */
const issueEnd = "\u001e";
const fieldEnd = "\u001f";

/** The rule of what names none. */
const ofProvider = "response/answer";

/** How many fields an issue of the engine has between its document and what it suggests. */
const between = 6;

/**
 * Writes issues with all the fields that those of the engine have.
 * @throws {TypeError} when one of them is none
 */
export function answersOf(issues: readonly Issue[]): string {
  return issues.map(fieldsOf).join(issueEnd);
}

function fieldsOf(issue: Issue): string {
  const { path, message, pointer, code, severity, rule, source, suggestion } = (issue ??
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
    ...[source?.document, source?.says, ...Array(between).fill(""), suggestion, message],
  ];
  return fields.map(fieldOf).join(fieldEnd);
}

function fieldOf(text: unknown): string {
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
