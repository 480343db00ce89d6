// `POST /requests` and `GET /requests/{id}`, as the Ordering API documents them.

import { randomUUID } from "node:crypto";
import { requestTypes, validate } from "request-forms";
import { readJson } from "./body.mjs";
import { INVALID_BODY, INVALID_TYPE, MISSING_TYPE, NOT_FOUND, refuse } from "./errors.mjs";
import { known } from "./service-points.mjs";

const types = new Set(
  requestTypes()
    .filter(({ provider }) => provider === "Orange Business")
    .map(({ id }) => id),
);

// What the portal knows about its customer and its sites comes from the portal, never from the browser.
const options = { servicePoints: known, customer: { market: "FR" } };

/** The requests that were created, in memory only: the oldest go first, so that posting cannot fill the memory. */
export class Requests {
  static MOST = 1000;
  #requests = new Map();

  create = (c) => {
    const { value: body, error } = readJson(c);
    if (error) return refuse(c, error);
    if (typeof body !== "object" || body === null || Array.isArray(body)) return refuse(c, INVALID_BODY);
    if (body.type === undefined || body.type === null) return refuse(c, MISSING_TYPE);
    if (!types.has(body.type)) return refuse(c, INVALID_TYPE);

    // The page has checked the same rules, but nobody has to come by way of the page.
    const result = validate(body.type, body, options);
    if (!result.valid) return refuse(c, refusal(result.issues));

    const request = created(result.payload);
    this.#requests.set(request.id, request);
    if (this.#requests.size > Requests.MOST) this.#requests.delete(this.#requests.keys().next().value);
    c.header("Content-Location", request._links.self.href);
    return c.json(request, 201);
  };

  read = (c) => {
    const request = this.#requests.get(c.req.param("id"));
    return request ? c.json(request) : refuse(c, NOT_FOUND);
  };
}

// All documented ids are so; other names come from whoever sent the body, who may have put anything there.
const PLAIN_PATH = /^[\w.]{1,80}$/;

/** The provider names one error of a request, so this is the first; by its path `readResponse` finds the field. */
function refusal(issues) {
  const { path, message, provider } = issues.find(({ severity }) => severity === "error");
  return {
    status: 422,
    body: {
      code: provider?.code ?? 3620,
      message: provider?.message ?? "Properties item is not valid",
      description: PLAIN_PATH.test(path) ? `${path}: ${message}` : message,
    },
  };
}

function created({ type, customerReference, requestedAt, comment, properties }) {
  // No counter: whoever knows one request must not be able to guess the next one.
  const id = randomUUID();
  const now = new Date();
  return {
    id,
    customerReference,
    status: "NEW",
    step: "REQUEST",
    subStep: "INITIATION",
    keyDates: { issuedAt: parisDate(now), requestedAt },
    type,
    properties,
    comment,
    createdAt: now.toISOString(),
    _links: { self: { href: `/requests/${id}`, method: "GET" } },
  };
}

/** The calendar date where the provider is: in Sweden, dates are written as in JSON. */
function parisDate(moment) {
  return moment.toLocaleDateString("sv-SE", { timeZone: "Europe/Paris" });
}
