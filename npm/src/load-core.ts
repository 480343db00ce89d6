import { bytes } from "./generated/core-bytes.js";
import { compiled } from "./inline.js";
import { extent, loadOnce } from "./loading.js";

/** Has the engine check. */
export function loadCore(): void {
  loadOnce(extent.core, coreModule);
}

function coreModule(): WebAssembly.Module {
  return compiled(bytes, 'Give a compiled module to setWasm() of "request-forms/core/slim".');
}
