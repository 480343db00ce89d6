// The example portal for the measures of its page.

import { createAdaptorServer } from "@hono/node-server";
import { requestTypes } from "request-forms";
import { createApp } from "../../examples/portal/app.mjs";

/** The pages of all request types in both languages. */
export const pages = requestTypes().flatMap(({ id }) => ["en", "fr"].map((locale) => `${id}/${locale}/`));

/** Starts it on a free port; gives its `url`, and `close()`. */
export async function startPortal() {
  const server = createAdaptorServer({ fetch: createApp().fetch });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}
