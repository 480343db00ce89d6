// Talks to the portal that serves the page. The outcome is always a value: what went wrong is for the reader to know,
// not for the page to stumble over.

import { requestType } from "page";
import { readResponse } from "request-forms/form/slim";

const secondsToAnswer = 30;
const longestStatus = 40;

// Far more than any customer has, and far fewer than would keep the page busy for ever.
const mostServicePoints = 500_000;
const mostParts = 2000;

/**
 * Sends a request. Resolves to one of
 * - `{ outcome: "accepted", id, requestStatus }`, as far as the answer has them,
 * - `{ outcome: "refused", status, text }`, which `readResponse` reads,
 * - `{ outcome: "unreachable" | "late" | "signedOut" | "unavailable" | "noPortal", status }`, after which it can be sent
 *   again.
 */
export async function send(operation, payload) {
  const answer = await exchange(pathOf(operation), {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json" },
    body: JSON.stringify(payload),
  });
  if (answer.outcome) return answer;
  const { status, text, json } = answer;
  if (status === 401) return { outcome: "signedOut", status };
  if (isStaticHost(answer)) return { outcome: "noPortal", status };
  if (status >= 500) return { outcome: "unavailable", status };
  if (readResponse(requestType, status, text).accepted)
    return { outcome: "accepted", id: json?.id, requestStatus: statusIn(json) };
  return { outcome: "refused", status, text };
}

/** The status of a request that was sent by this operation, or undefined where the portal gives none. */
export async function getStatus(operation, id) {
  const path = `${pathOf(operation)}/${encodeURIComponent(id)}`;
  const { status, json } = await exchange(path, { headers: { Accept: "application/json" } });
  return status === 200 ? statusIn(json) : undefined;
}

/** The customer's service points, or undefined where the portal gives no list, or one that does not end. */
export async function getServicePoints() {
  const all = [];
  // A provider gives so many at a time, and says how many there are: half a list would make the other half unknown.
  for (let asked = 0; asked < mostParts && all.length < mostServicePoints; asked++) {
    const query = all.length > 0 ? `?offset=${all.length}` : "";
    const answer = await exchange(`/servicePoints${query}`, { headers: { Accept: "application/json" } });
    if (answer.status !== 200 || !Array.isArray(answer.json)) return undefined;
    for (const point of answer.json) all.push(point);
    if (all.length >= answer.total) return all;
    if (answer.json.length === 0 || answer.total > mostServicePoints) return undefined;
  }
  return undefined;
}

/** How far the portal is with a request, where that can be read out. */
function statusIn(json) {
  const status = json?.status;
  return typeof status === "string" && status.length <= longestStatus ? status : undefined;
}

/** The portal takes a request where the provider does: `POST https://…/v2/requests` is `/requests`. */
function pathOf(operation) {
  return `/${operation.split("/").pop()}`;
}

/** A host of plain files knows no such address or method, or answers with a page of its own. */
function isStaticHost({ status, text, json }) {
  if ([404, 405, 501].includes(status)) return true;
  return status < 500 && text !== "" && json === undefined;
}

async function exchange(path, init) {
  const signal = AbortSignal.timeout(secondsToAnswer * 1000);
  try {
    const response = await fetch(path, { ...init, signal, cache: "no-store" });
    const text = await response.text();
    const total = Number(response.headers.get("X-Total-Count"));
    return { status: response.status, text, json: parsed(text), total };
  } catch {
    // Browsers do not agree on the name of the error.
    return { outcome: signal.aborted ? "late" : "unreachable" };
  }
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
