/** Checks of whole requests, and what is known about the request types. */

import { run } from "./engine.js";
import { InvalidRequest } from "./errors.js";
import { examplesByType, schemasByType } from "./generated/data.js";
import { checkQuickly } from "./quick.js";
import { handleOf } from "./service-points.js";
import type {
  Answer,
  Examples,
  Locale,
  Options,
  Payload,
  RequestTypeDescription,
  RequestTypeId,
  RequestTypeSummary,
  Result,
} from "./types.js";

/** All request types, one line each. */
export function requestTypes(): RequestTypeSummary[] {
  return run((engine) => engine.requestTypes());
}

/**
 * Everything about a request type: groups, properties, labels, hints, choices, rules, notices.
 * @throws {RangeError} when there is no such request type
 */
export function describe(
  type: RequestTypeId | (string & {}),
  options?: { locale?: Locale },
): RequestTypeDescription {
  text(type, "type");
  return run((engine) => engine.describe(type, options));
}

/**
 * Checks values against every documented constraint. They may be nested, flat by documented id, mixed, or a whole
 * payload; whatever they are, what is wrong with them is an issue, never an exception.
 * @throws {RangeError} when there is no such request type
 * @throws {TypeError} when an option is of the wrong kind
 */
export function validate<T extends RequestTypeId>(type: T, values: unknown, options?: Options): Result<T> {
  text(type, "type");
  return run((engine) => {
    const quick = checkQuickly(engine, type, values, options);
    return (quick ?? engine.validate(type, values, options, handleOf(options))) as Result<T>;
  });
}

/**
 * The payload that the provider's API takes.
 * @throws {InvalidRequest} when the request has an error; it has the `issues`
 */
export function payload<T extends RequestTypeId>(type: T, values: unknown, options?: Options): Payload<T> {
  const result = validate(type, values, options);
  if (!result.valid) throw new InvalidRequest(result.issues);
  return result.payload;
}

/**
 * Reads the provider's answer: issues on the fields that it names, else on the request as a whole (`""`).
 * @param status the HTTP status
 * @param body the body as text, or parsed
 */
export function readResponse(
  type: RequestTypeId | (string & {}),
  status: number,
  body: string | object | null | undefined,
  options?: { locale?: Locale },
): Answer {
  text(type, "type");
  if (!Number.isInteger(status)) throw new TypeError("status must be a whole number.");
  if (status < 0 || status > 999) throw new RangeError("status must be an HTTP status.");
  return run((engine) => engine.readResponse(type, status, body, options));
}

/**
 * The form as HTML: complete before any script runs, and ready for `bind`.
 * @throws {RangeError} when there is no such request type
 */
export function render(
  type: RequestTypeId | (string & {}),
  options?: { locale?: Locale; idPrefix?: string },
): string {
  text(type, "type");
  return run((engine) => engine.render(type, options));
}

/**
 * The nested values as a JSON Schema (draft 2020-12): what of the rules that language can say.
 * @throws {RangeError} when there is no such request type
 */
export function jsonSchema(type: RequestTypeId | (string & {})): object {
  return copyOf(schemasByType, type);
}

/**
 * Ready examples: the least that is valid, everything, and for every rule that can be broken a request that does.
 * @throws {RangeError} when there is no such request type
 */
export function examples(type: RequestTypeId | (string & {})): Examples {
  return copyOf(examplesByType, type) as Examples;
}

/** A copy, so that what a caller does with it changes nothing here. */
function copyOf(byType: Record<RequestTypeId, string>, type: string): object {
  text(type, "type");
  if (!Object.hasOwn(byType, type)) {
    throw new RangeError(`There is no such request type. There are: ${Object.keys(byType).join(", ")}.`);
  }
  return JSON.parse(byType[type as RequestTypeId]);
}

/** The engine takes any value for text and would read what is not there. */
export function text(value: unknown, name: string): asserts value is string {
  if (typeof value !== "string") throw new TypeError(`${name} must be a text.`);
}
