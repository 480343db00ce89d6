import { jsonSchema, text, validate } from "./check.js";
import { copyOfOptions } from "./copy.js";
import type { Issue, Options, Payload, RequestTypeId, Values } from "./types.js";

/** Standard Schema 1 and Standard JSON Schema 1: what form libraries and servers take without an adapter. */
export interface RequestSchema<T extends RequestTypeId> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "request-forms";
    readonly types?: { readonly input: Values<T>; readonly output: Payload<T> };
    /** Never throws, never a promise. */
    readonly validate: (value: unknown) => SchemaResult<T>;
    readonly jsonSchema: {
      readonly input: (options: JsonSchemaOptions) => Record<string, unknown>;
      readonly output: (options: JsonSchemaOptions) => Record<string, unknown>;
    };
  };
}

/** Which draft of JSON Schema is wanted. */
export interface JsonSchemaOptions {
  readonly target: "draft-2020-12" | "draft-07" | (string & {});
  readonly libraryOptions?: Record<string, unknown> | undefined;
}

/** An issue with its path in parts, as Standard Schema has it; all else is ours. */
export type SchemaIssue = Omit<Issue, "path"> & { readonly path: ReadonlyArray<string | number> };

export type SchemaResult<T extends RequestTypeId> =
  | { readonly value: Payload<T>; readonly issues?: undefined }
  | { readonly issues: ReadonlyArray<SchemaIssue> };

const drafts: Record<string, string> = {
  "draft-2020-12": "https://json-schema.org/draft/2020-12/schema",
  "draft-07": "http://json-schema.org/draft-07/schema#",
};

/** The attributes of the envelope, whose controls are named `request.…`. */
const attributes = ["requestedAt", "customerReference", "contract", "comment"];

/**
 * A request type as a schema: nested values in, the payload out.
 * @throws {RangeError} when there is no such request type
 */
export function schema<T extends RequestTypeId>(type: T, options?: Options): RequestSchema<T> {
  text(type, "type");
  // A copy: the schema goes on by these options, whatever becomes of the caller's own.
  const own = copyOfOptions(options);
  // Misuse is told where it happens, so that `validate` has nothing left to throw.
  validate(type, null, own);
  const hasAttributes = "request" in (jsonSchema(type) as ObjectSchema).properties;
  const withParts = (issue: Issue) => inParts(issue, hasAttributes);
  return {
    "~standard": {
      version: 1,
      vendor: "request-forms",
      validate(value) {
        const result = validate(type, value, own);
        if (result.valid) return { value: result.payload };
        return { issues: result.issues.filter((issue) => issue.severity === "error").map(withParts) };
      },
      jsonSchema: {
        input: ({ target }) => ({ ...jsonSchema(type), $schema: draft(target) }),
        output: ({ target }) => ({ $schema: draft(target), ...payloadSchema(type) }),
      },
    },
  };
}

function inParts(issue: Issue, hasAttributes: boolean): SchemaIssue {
  const isAttribute = hasAttributes && attributes.includes(issue.path) && issue.pointer === `/${issue.path}`;
  const name = isAttribute ? `request.${issue.path}` : issue.path;
  const parts = name === "" ? [] : name.split(".").map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  return { ...issue, path: parts };
}

function draft(target: string): string {
  const uri = Object.hasOwn(drafts, target) ? drafts[target] : undefined;
  if (uri === undefined) throw new RangeError("The JSON Schema target must be draft-2020-12 or draft-07.");
  return uri;
}

interface ObjectSchema {
  properties: Record<string, { properties: Record<string, unknown> }>;
  [keyword: string]: unknown;
}

/** The values as they stand in the payload: the attributes of the request around the properties. */
function payloadSchema(type: RequestTypeId): Record<string, unknown> {
  const { $schema, ...values } = jsonSchema(type) as ObjectSchema;
  const { request, ...properties } = values.properties;
  if (request === undefined) return values;
  return {
    type: "object",
    properties: { type: { const: type }, ...request.properties, properties: { ...values, properties } },
    required: ["type", "properties"],
    additionalProperties: false,
  };
}
