// Reads the body of a POST.

import { ENCODED, INVALID_BODY, MISSING_BODY, NOT_JSON, refuse, TOO_LARGE } from "./errors.mjs";

const MEDIA_TYPE = /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i;

const AS_IT_IS = /^(identity)?$/i;

/** Far more than a request needs. */
const MOST_BYTES = 256 * 1024;

/** Middleware that lets nothing through but what is called JSON, as it is, and short enough. */
export async function jsonOnly(c, next) {
  // A form on another site can post text, but never JSON unless the browser asks first, and then it is told no.
  if (!MEDIA_TYPE.test(c.req.header("Content-Type") ?? "")) return refuse(c, NOT_JSON);
  if (!AS_IT_IS.test(c.req.header("Content-Encoding") ?? "")) {
    c.header("Accept-Encoding", "identity");
    return refuse(c, ENCODED);
  }
  let bytes;
  try {
    bytes = await readBytes(c.req.raw.body);
  } catch (error) {
    if (!c.req.raw.signal.aborted) throw error;
    // Whoever has left in the middle of the body hears no answer, and nobody has to look into it.
    return refuse(c, INVALID_BODY);
  }
  if (!bytes) return refuse(c, TOO_LARGE);
  c.set("bytes", bytes);
  return next();
}

/** The `value` of the body that came through, or the `error` to answer. */
export function readJson(c) {
  const bytes = c.get("bytes");
  if (bytes.length === 0) return { error: MISSING_BODY };
  try {
    // JSON is UTF-8: bytes that are none would become other text than was meant.
    return { value: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) };
  } catch {
    return { error: INVALID_BODY };
  }
}

/** Null where it is too long. It is read to its end all the same: many senders listen only once they have sent. */
async function readBytes(body) {
  const chunks = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.length;
    if (length <= MOST_BYTES) chunks.push(chunk);
  }
  return length <= MOST_BYTES ? Buffer.concat(chunks) : null;
}
