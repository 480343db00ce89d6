/** Request types as schemas that form libraries and servers take without an adapter. */

import { validate } from "./check.js";
import { ownOptions } from "./options.js";
import { resolveType } from "./request-type.js";
import { shapeOf } from "./shape.js";
import type { AnyType, Issue, Options, Payload, Values } from "./types.js";

/** Standard Schema 1. */
export interface RequestSchema<T extends AnyType> {
  readonly "~standard": StandardProps<T>;
}

export interface StandardProps<T extends AnyType> {
  readonly version: 1;
  readonly vendor: "request-forms";
  readonly types?: { readonly input: Values<T>; readonly output: Payload<T> };
  /** Never throws, never a promise. */
  readonly validate: (value: unknown) => SchemaResult<T>;
}

/** An issue with its path in parts, as Standard Schema has it; all else is ours. */
export type SchemaIssue = Omit<Issue, "path"> & { readonly path: ReadonlyArray<string | number> };

export type SchemaResult<T extends AnyType> =
  | { readonly value: Payload<T>; readonly issues?: undefined }
  | { readonly issues: ReadonlyArray<SchemaIssue> };

/**
 * A request type as a schema: nested values in, the payload out.
 * @throws {RangeError} when there is no such request type
 */
export function schema<T extends AnyType>(type: T, options?: Options): RequestSchema<T> {
  // A copy: the schema goes on by these options, whatever becomes of the caller's own.
  const own = ownOptions(options);
  // Misuse is told where it happens, so that `validate` has nothing left to throw.
  validate(type, null, own);
  const { leaves, attributes } = shapeOf(resolveType(type, own?.revision).pack);
  const names = attributes.map((at) => leaves[at]?.id as string);
  const withParts = (issue: Issue) => inParts(issue, names);
  return {
    "~standard": {
      version: 1,
      vendor: "request-forms",
      validate(value) {
        const result = validate(type, value, own);
        if (result.valid) return { value: result.payload };
        return { issues: result.issues.filter((issue) => issue.severity === "error").map(withParts) };
      },
    },
  };
}

function inParts(issue: Issue, attributes: readonly string[]): SchemaIssue {
  const { path, pointer } = issue;
  const isAttribute = attributes.includes(path) && pointer === `/${path}`;
  const name = isAttribute ? `request.${path}` : path;
  const parts = name === "" ? [] : name.split(".").map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  return { ...issue, path: parts };
}
