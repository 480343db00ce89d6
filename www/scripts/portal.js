// Talks to the portal that serves the page. The outcome is always a value: what went wrong is for the reader to know,
// not for the page to stumble over.

import { requestType } from "page";
import { readResponse } from "request-forms/form/slim";

const secondsToAnswer = 30;
const longestStatus = 40;

// Far more than any answer needs; what is longer would stop the page while it is read.
const longestAnswer = 1_000_000;
const longestList = 100_000_000;

// A list comes in so many parts at most, and so long altogether.
const mostParts = 1000;
const secondsToList = 120;

const longestId = 200;

/**
 * Sends a request. Resolves to one of
 * - `{ outcome: "accepted", id, requestStatus }`, as far as the answer has them,
 * - `{ outcome: "refused", status, text, time }`, which `readResponse` reads,
 * - `{ outcome: "unreachable" | "late" | "signedOut" | "unavailable" | "noPortal" | "unreadable", status }`, after which it
 *   can be sent again; where an answer is late, or not to be read, perhaps it was taken.
 */
export async function send(operation, payload) {
  const answer = await exchange(pathOf(operation), {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json" },
    body: JSON.stringify(payload),
  });
  const { status, text, json } = answer;
  if (status === 401) return { outcome: "signedOut", status };
  // What stands between page and portal has waited in vain, and knows as little as the page.
  const isUnread = answer.outcome === "unread";
  if (status === 504 || (isUnread && status < 400)) return { outcome: "late", status };
  if (isUnread && status < 500) return { outcome: "unreadable", status };
  if (answer.outcome && !isUnread) return answer;
  if (isStaticHost(answer)) return { outcome: "noPortal", status };
  if (status >= 500) return { outcome: "unavailable", status };
  if (readResponse(requestType, status, text).accepted)
    return { outcome: "accepted", id: idIn(json), requestStatus: statusIn(json) };
  return { outcome: "refused", status, text, time: Date.now() };
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
  const end = Date.now() + secondsToList * 1000;
  let left = longestList;
  // A provider gives so many at a time, and says how many there are: half a list would make the other half unknown.
  for (let parts = 1; parts <= mostParts && Date.now() < end; parts++) {
    const query = all.length > 0 ? `?offset=${all.length}` : "";
    const answer = await exchange(
      `/servicePoints${query}`,
      { headers: { Accept: "application/json" } },
      left,
    );
    const { status, json, total, text } = answer;
    if (status !== 200 || !Array.isArray(json)) return undefined;
    for (const point of json) all.push(point);
    // A number that cannot be read says nothing.
    if (!(all.length < total)) return all;
    left -= text.length;
    // At this pace it would never end.
    if (total - all.length > json.length * (mostParts - parts)) return undefined;
  }
  return undefined;
}

/** What the portal calls the request, where that can be read out and kept. */
function idIn(json) {
  const id = json?.id;
  if (typeof id === "number") return String(id);
  return typeof id === "string" && id.trim() !== "" && id.length <= longestId ? id : undefined;
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
  // Whoever has created or taken something is none, whatever it says of it.
  return status < 500 && status !== 201 && status !== 202 && text !== "" && json === undefined;
}

/** Asks for a path. An answer of more than so many bytes is none, and of one that breaks off there is the status alone. */
async function exchange(path, init, longest = longestAnswer) {
  const signal = AbortSignal.timeout(secondsToAnswer * 1000);
  let status;
  try {
    const response = await fetch(path, { ...init, signal, cache: "no-store" });
    status = response.status;
    const text = await textOf(response, longest);
    if (text === undefined) return { outcome: "unread", status };
    const total = Number(response.headers.get("X-Total-Count"));
    return { status, text, json: parsed(text), total };
  } catch {
    if (status !== undefined) return { outcome: "unread", status };
    // Browsers do not agree on the name of the error.
    return { outcome: signal.aborted ? "late" : "unreachable" };
  }
}

/** The text of an answer, or nothing where it is longer: then the rest is not waited for. */
async function textOf({ body }, longest) {
  if (body === null) return "";
  const reader = body.getReader();
  const parts = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Blob(parts).text();
    size += value.length;
    if (size > longest) {
      reader.cancel().catch(() => {});
      return undefined;
    }
    parts.push(value);
  }
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
