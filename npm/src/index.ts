/** The whole package: the module is inside, and the first call makes it run. */

import { loadWith } from "./engine.js";
import base64 from "./generated/request_forms_bg.wasm";

export * from "./api.js";

loadWith(() => {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
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
