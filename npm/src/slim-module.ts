/** The module of the slim entries, which whoever uses them serves. */

export type {} from "./globals.js";

/** A module, or its bytes. Views have no type parameter in older versions of TypeScript, which read this, too. */
export type ModuleSource = WebAssembly.Module | ArrayBuffer | ArrayBufferView;

/** Where a module is to be had. */
export type ModuleAddress = string | URL | Response | Promise<Response>;

export function moduleOf(source: ModuleSource): WebAssembly.Module {
  return source instanceof WebAssembly.Module ? source : new WebAssembly.Module(source as ArrayBuffer);
}

/** Fetches and compiles a module as it arrives. */
export async function moduleFrom(source: ModuleAddress): Promise<WebAssembly.Module> {
  const isAddress = typeof source === "string" || source instanceof URL;
  const response = await (isAddress ? fetch(source) : source);
  if (!response.ok) throw new Error(`The module could not be fetched: HTTP status ${response.status}.`);
  // A server that does not know the type of a module still has the right bytes.
  const streams = response.headers.get("content-type")?.startsWith("application/wasm");
  return streams
    ? await WebAssembly.compileStreaming(response)
    : await WebAssembly.compile(await response.arrayBuffer());
}
