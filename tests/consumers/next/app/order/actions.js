"use server";
// What the server does with a form: it checks again, knowing more than the browser, and answers on the fields.

import { open, validate } from "request-forms";
import requests from "../../requests.json";

const { type } = requests;
const servicePoints = [{ id: "SP-1001" }];

export async function order(_, data) {
  // The name of the button that was pressed is none of the type's.
  const result = validate(type, data, { servicePoints, unknown: "ignore" });
  if (result.valid) return { payload: result.payload };
  return { issues: result.issues, values: open(type, { values: data }).values() };
}
