/** These are bodies for the example portal, as the page sends them and as it never would. */

import { orange } from "./request-types.mjs";

export function disconnection(changes = {}) {
  return {
    type: orange,
    properties: { servicePoint: { id: "SP-1001" }, contacts: { primary: contact } },
    ...changes,
  };
}

export function withServicePoint(servicePoint) {
  return disconnection({ properties: { servicePoint, contacts: { primary: contact } } });
}

export function withContact(changes) {
  return disconnection({
    properties: { servicePoint: { id: "SP-1001" }, contacts: { primary: { ...contact, ...changes } } },
  });
}

export const contact = {
  firstName: "Camille",
  lastName: "Martin",
  email: "camille.martin@example.com",
  phone: "+33199005678",
  mobile: "+33699005678",
};

export const acknowledgement = { id: "charge-1", acceptanceIndicator: "accepted" };

/** The length of the longest body that the portal takes. */
export const mostBytes = 256 * 1024;

export function nest(opening, closing, depth = 20_000) {
  return opening.repeat(depth) + closing.repeat(depth);
}
