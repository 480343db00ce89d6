// What the pages of all applications have in common: their data, and the answer that each of them shows.

import { payload, validate } from "request-forms";
import requests from "./requests.json" with { type: "json" };

export const { type } = requests;

/** What the element is given: a request that lacks the address. */
export const values = { contacts: { primary: { ...requests.right.contacts.primary, email: "" } } };

/** The site is chosen among these. */
export const options = {
  request: { comment: "Moved" },
  servicePoints: [{ id: requests.right.servicePoint.id }],
};

export function answer() {
  return JSON.stringify({
    wrong: validate(type, requests.wrong),
    right: payload(type, requests.right),
  });
}

/** The names of the controls of a form of one's own. */
export const fields = Object.keys(requests.wrong);
