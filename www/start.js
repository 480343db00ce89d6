// Loads the package's WebAssembly, and with it the request types; then the application begins.

import { Page } from "./app.js";
import { compile, requestTypes } from "./pkg/slim.js";

/** Shows the page for `{ type, locale }`; rejects where the package cannot be loaded. */
export async function start({ type, locale }) {
  await compile(new URL("./pkg/request_forms.wasm", import.meta.url));
  const types = requestTypes();
  const wanted = types.find(({ id }) => id === type) ?? types[0];
  new Page(types, { type: wanted.id, locale }).openForm();
}
