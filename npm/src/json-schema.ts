/** Request types as JSON Schemas, which are data of their own: nobody who asks for none has them. */

import { dataOf, idOf } from "./built-in-data.js";
import { schemasByType } from "./generated/schemas.js";
import { optionOf } from "./options.js";
import { type RequestSchema, type StandardProps, schema } from "./schema.js";
import type { AnyType, Options } from "./types.js";

/** Standard Schema 1 and Standard JSON Schema 1. */
export interface RequestJsonSchema<T extends AnyType> extends RequestSchema<T> {
  readonly "~standard": StandardProps<T> & {
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

const drafts: Record<string, string> = {
  "draft-2020-12": "https://json-schema.org/draft/2020-12/schema",
  "draft-07": "http://json-schema.org/draft-07/schema#",
};

/**
 * The nested values as a JSON Schema (draft 2020-12): what of the rules that language can say.
 * @throws {RangeError} when there is no such request type
 */
export function jsonSchema(type: AnyType): object {
  return dataOf("schema", schemasByType, type);
}

/**
 * A request type as a schema: nested values in, the payload out.
 * @throws {RangeError} when there is no such request type
 */
export function schemaWithJson<T extends AnyType>(type: T, options?: Options): RequestJsonSchema<T> {
  const { "~standard": standard } = schema(type, options);
  const revision = optionOf(options, "revision") as string | undefined;
  const values = () => dataOf("schema", schemasByType, type, revision);
  return {
    "~standard": {
      ...standard,
      jsonSchema: {
        input: ({ target }) => ({ ...values(), $schema: draft(target) }),
        output: ({ target }) => ({ $schema: draft(target), ...payloadSchema(type, values()) }),
      },
    },
  };
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

/** A text may stand for a number, or for true or false, among the values; the payload has what it stands for. */
function sent(_: string, value: { anyOf?: { type?: string }[] } | null): unknown {
  const { anyOf: [first] = [], ...others } = value ?? {};
  const isLiteral = ["integer", "number", "boolean"].includes(first?.type ?? "");
  return isLiteral ? { ...others, ...first } : value;
}

/** The values as they stand in the payload: the attributes of the request around the properties. */
function payloadSchema(type: AnyType, schema: object): Record<string, unknown> {
  const { $schema, ...values } = JSON.parse(JSON.stringify(schema), sent) as ObjectSchema;
  const { request, ...properties } = values.properties;
  if (request === undefined) return values;
  return {
    type: "object",
    properties: {
      type: { const: idOf(type) },
      ...request.properties,
      // These are kept as they are.
      customer: {},
      attachments: {},
      properties: { ...values, properties },
    },
    required: ["type", "properties"],
    additionalProperties: false,
  };
}
