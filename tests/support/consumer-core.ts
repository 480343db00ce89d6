// A program that only checks, as for a worker: its compiler knows of no DOM and of no Node. See packed.test.mjs.

import {
  type Form,
  InvalidRequest,
  open,
  payload,
  register,
  schema,
  servicePoints,
  validate,
} from "request-forms/core";
import { setWasm } from "request-forms/core/slim";
import english from "request-forms/types/R_BVPN_FR_1";
import french from "request-forms/types/R_BVPN_FR_1.fr";

const both = english.with(french);
register(both);
const points = servicePoints([{ id: "SP-1" }]);
const result = validate(both, {}, { locale: "fr", servicePoints: points });
export const email: string | undefined = result.valid
  ? result.payload.properties.contacts.primary.email
  : undefined;

export function messages(values: unknown): string[] {
  try {
    return [payload("R_BVPN_FR_1", values).type];
  } catch (error) {
    if (error instanceof InvalidRequest) return error.issues.map(({ message }) => message);
    throw error;
  }
}

const form: Form<typeof both> = open(both);
form.set("contract", "7");
// @ts-expect-error There is no such property.
form.set("contrct", "7");
form[Symbol.dispose]();
points[Symbol.dispose]();
export const check: unknown = schema(both)["~standard"].validate({});
setWasm(new Uint8Array());
