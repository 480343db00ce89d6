import { bytes } from "./generated/form-bytes.js";
import * as glue from "./generated/form-glue.js";
import { compiled } from "./inline.js";
import { extent, loadOnce } from "./loading.js";

/** Has the engine check, render and bind. */
export function loadForm(): void {
  loadOnce(extent.form, formModule, glue);
}

function formModule(): WebAssembly.Module {
  return compiled(bytes, 'Give a compiled module to setWasm() of "request-forms/slim".');
}
