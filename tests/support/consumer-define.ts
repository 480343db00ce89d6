// A request type of one's own, as the compiler sees it: its values, its payload and its paths. See packed.test.mjs.

import { type Form, open, payload, register, validate } from "request-forms/core";
import {
  choice,
  DefinitionError,
  type DefinitionFault,
  defineRequestType,
  group,
  integer,
  list,
  type RequestTypeDefinition,
  rule,
  text,
} from "request-forms/define";

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const assertEqual = <A, B>(_: Equal<A, B>) => {};

const says = { en: "The page says so." } as const;
const label = { en: "Label" } as const;

// From data, as it stands or in an object that keeps its literals.
const definition = {
  id: "MOVE_1",
  provider: { name: "Example", envelope: "typeAndProperties", accepted: 201, answer: { status: 422 } },
  title: { en: "Move a line" },
  operation: "POST https://example.com/requests",
  document: "Example, Request to move a line",
  rules: [
    { name: "number", check: "required", says },
    { name: "speed", check: { oneOf: { values: [{ value: "10M" }, { value: "100M" }] } }, says },
    { name: "site", check: "anyOf", says },
  ],
  groups: [
    {
      id: "line",
      legend: label,
      properties: [
        { id: "line.number", label, rules: ["number"] },
        { id: "line.speed", label, rules: ["speed"] },
        { id: "line.location.address.street", label },
        {
          id: "line.floor",
          label,
          kind: "integer",
          rules: [
            { name: "floor", check: { format: "integer" }, says },
            { name: "floor", check: { format: "integer-bound" }, says },
          ],
        },
      ],
    },
    {
      id: "site",
      legend: label,
      rules: ["site"],
      properties: [
        { id: "site.id", label },
        { id: "site.name", label },
      ],
    },
    { id: "about", legend: label, kind: "attributes", properties: [{ id: "comment", label }] },
  ],
} as const satisfies RequestTypeDefinition;
const MOVE = defineRequestType(definition);

// What rules in code are given is what the definition says, of which any may be missing.
defineRequestType(definition, {
  rules: [
    rule("fast-floor", ["line.floor"], ({ line }, { today }) =>
      line?.floor === 3 ? `Not before ${today}` : undefined,
    ),
    // @ts-expect-error There is no such property.
    rule("wrong", ["line.floor"], ({ lines }) => lines),
  ],
});

const moved = validate(MOVE, {});
if (moved.valid) {
  const { properties } = moved.payload;
  assertEqual<typeof moved.payload.type, "MOVE_1">(true);
  assertEqual<typeof moved.payload.comment, string | undefined>(true);
  assertEqual<
    typeof properties,
    {
      line: {
        number: string;
        speed?: "10M" | "100M";
        location?: { address?: { street?: string } };
        floor?: number;
      };
      site: { id?: string; name?: string };
    }
  >(true);
}

// From builders.
const ORDER = defineRequestType({
  id: "ORDER_1",
  provider: { name: "Example", accepted: 201, answer: { status: 422 } },
  title: { en: "Order" },
  operation: "POST https://example.com/orders",
  document: "Example, Order",
  groups: [
    list(
      "items",
      {
        legend: label,
        item: label,
        one: label,
        add: label,
        remove: label,
        says,
        required: true,
        unique: "number",
      },
      [
        text("number", { label, says, required: true }),
        integer("count", { label, says }),
        choice("colour", ["red", { value: "blue", aliases: ["navy"] }], { label, says, required: true }),
      ],
    ),
    group("note", { legend: label }, [text("note.text", { label, says, maxLength: 20 })]),
  ],
});
assertEqual<
  ReturnType<typeof orderOf>,
  { items: { number: string; count?: number; colour: "red" | "blue" }[]; note?: { text?: string } }
>(true);
function orderOf(values: unknown) {
  return payload(ORDER, values);
}

const form: Form<typeof MOVE> = open(MOVE, { values: { line: { number: "7", floor: "3" } } });
form.set("line.number", "8");
form.set("line.location.address.street", "Rue de Rivoli");
form.set("comment", "By the way");
// @ts-expect-error There is no such property.
form.set("line.numbr", "8");
open(ORDER).set("items.0.colour", "red");
// @ts-expect-error There is no such property of an item.
open(ORDER).set("items.0.color", "red");

// A JSON file, of which the compiler knows no names.
declare const file: RequestTypeDefinition;
const unknown = defineRequestType(file);
export const anything: unknown = payload(unknown, {}).whatever;

register(MOVE, ORDER, unknown);

// @ts-expect-error A provider has a name.
defineRequestType({ ...definition, provider: { accepted: 201, answer: { status: 422 } } });
// @ts-expect-error There is no such check.
export const wrong: RequestTypeDefinition["rules"] = [{ name: "a", check: "mandatory", says }];

export function faults(error: unknown): DefinitionFault[] {
  return error instanceof DefinitionError ? error.faults : [];
}
