/** The package without the module, for those who serve `request_forms.wasm` themselves. */

import { loadWith } from "./engine.js";

export * from "./api.js";

/** Takes the module, or its bytes. */
export function setWasm(source: WebAssembly.Module | ArrayBuffer | ArrayBufferView): void {
  // Views have no type parameter in older versions of TypeScript, which read this declaration, too.
  const module =
    source instanceof WebAssembly.Module ? source : new WebAssembly.Module(source as ArrayBuffer);
  loadWith(() => module);
}

/** Fetches and compiles the module as it arrives; after that every call is synchronous. */
export async function compile(source: string | URL | Response | Promise<Response>): Promise<void> {
  const isAddress = typeof source === "string" || source instanceof URL;
  const response = await (isAddress ? fetch(source) : source);
  if (!response.ok) throw new Error(`The module could not be fetched: HTTP status ${response.status}.`);
  // A server that does not know the type of a module still has the right bytes.
  const streams = response.headers.get("content-type")?.startsWith("application/wasm");
  const module = streams
    ? await WebAssembly.compileStreaming(response)
    : await WebAssembly.compile(await response.arrayBuffer());
  loadWith(() => module);
}
