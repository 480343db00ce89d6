/** This client asks the example portal without a socket, and reads its answers. */

import { createApp } from "../../examples/portal/app.mjs";

export const app = createApp();

export async function get(path) {
  return read(await app.request(path));
}

/** Posts a value as JSON; text goes out as it is. */
export async function post(path, body, { headers = { "Content-Type": "application/json" }, to = app } = {}) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return read(await to.request(path, { method: "POST", headers, body: text }));
}

export async function read(response) {
  const text = await response.text();
  const isJson = /^application\/json\b/.test(response.headers.get("Content-Type") ?? "");
  return {
    status: response.status,
    headers: response.headers,
    text,
    json: isJson ? JSON.parse(text) : undefined,
  };
}
