"use server";

import { validate } from "request-forms";

export async function send(_before, data) {
  // What Next adds to the form is no part of the request.
  const result = validate("R_BVPN_FR_1", data);
  // Whoever has no script gets the page anew: what was typed goes back with what is wrong.
  if (!result.valid) return { issues: result.issues, values: data };
  // Send result.payload on to the provider.
  return { isSent: true };
}
