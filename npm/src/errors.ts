import type { Issue } from "./types.js";

/** A payload was asked for, but the request has errors. */
export class InvalidRequest extends Error {
  override readonly name = "InvalidRequest";
  /** All issues of the request, warnings among them. */
  readonly issues: Issue[];

  constructor(issues: Issue[]) {
    const errors = issues.filter((issue) => issue.severity === "error");
    super(`The request has ${errors.length} ${errors.length === 1 ? "error" : "errors"}: see its issues.`);
    this.issues = issues;
  }
}
