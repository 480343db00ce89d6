import type { Issue } from "./types.js";

/** Under this name an error of any copy of the package says what it is. */
const brand: symbol = /* @__PURE__ */ Symbol.for("request-forms.InvalidRequest");

/** A payload was asked for, but the request has errors. */
export class InvalidRequest extends Error {
  override readonly name = "InvalidRequest";
  /** All issues of the request, warnings among them. */
  readonly issues: Issue[];

  constructor(issues: Issue[]) {
    const errors = issues.filter((issue) => issue.severity === "error");
    super(`The request has ${errors.length} ${errors.length === 1 ? "error" : "errors"}: see its issues.`);
    this.issues = issues;
    Object.defineProperty(this, brand, { value: true });
  }

  /** Two copies of the package on one page recognise each other's; a class that extends this one has its own alone. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    // biome-ignore lint/complexity/noThisInStatic: It is the class that is asked, which may extend this one.
    return isInstance(this, value) || (Object.is(this, InvalidRequest) && isBranded(value));
  }
}

function isInstance(type: unknown, value: unknown): boolean {
  return Function.prototype[Symbol.hasInstance].call(type as never, value);
}

function isBranded(value: unknown): boolean {
  return value instanceof Error && (value as unknown as Record<symbol, unknown>)[brand] === true;
}
