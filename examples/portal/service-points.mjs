// `GET /servicePoints`: the customer's service points, in the shape of the Core Information API.

import { readFileSync } from "node:fs";
import { servicePoints } from "request-forms";
import { INVALID_RANGE, refuse } from "./errors.mjs";

const samples = JSON.parse(readFileSync(new URL("service-points.json", import.meta.url), "utf8"));

/** The same service points as the package looks them up: indexed once for all requests. */
export const known = servicePoints(samples);

const MOST = 250;

export function listServicePoints(c) {
  const offset = wholeNumber(c.req.query("offset"), 0);
  const limit = wholeNumber(c.req.query("limit"), MOST);
  if (offset === null || limit === null || limit > MOST) return refuse(c, INVALID_RANGE);
  const result = samples.slice(offset, offset + limit);
  c.header("X-Total-Count", String(samples.length));
  c.header("X-Result-Count", String(result.length));
  return c.json(result);
}

function wholeNumber(text, otherwise) {
  if (text === undefined) return otherwise;
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}
