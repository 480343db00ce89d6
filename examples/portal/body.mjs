// Reads the body of a POST.

import { bodyLimit } from "hono/body-limit";
import { INVALID_BODY, MISSING_BODY, NOT_JSON, refuse, TOO_LARGE } from "./errors.mjs";

const MEDIA_TYPE = /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i;

/** Middleware that lets JSON of at most 256 KiB through, far more than a request needs. */
export const jsonOnly = [
  // A form on another site can post text, but never JSON unless the browser asks first, and then it is told no.
  (c, next) => (MEDIA_TYPE.test(c.req.header("Content-Type") ?? "") ? next() : refuse(c, NOT_JSON)),
  bodyLimit({ maxSize: 256 * 1024, onError: (c) => refuse(c, TOO_LARGE) }),
];

/** The `value` of the body, or the `error` to answer. */
export async function readJson(c) {
  const text = await c.req.text();
  if (text.trim() === "") return { error: MISSING_BODY };
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { error: INVALID_BODY };
  }
}
