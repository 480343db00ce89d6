/** The whole package: the module is inside, and the first call makes it run. */

import { loadWith } from "./engine.js";
import module from "./generated/request_forms_bg.wasm";
import { bytesOf } from "./inline.js";

export * from "./api.js";

loadWith(() => {
  const bytes = bytesOf(module);
  try {
    return new WebAssembly.Module(bytes);
  } catch (cause) {
    // A content security policy forbids it, or a platform such as workerd, which takes only what was compiled before.
    throw new Error(
      "WebAssembly may not be compiled here. Allow 'wasm-unsafe-eval' in the content security policy, or give a " +
        'compiled module to setWasm() of "request-forms/slim".',
      { cause },
    );
  }
});
