/** The whole package: the module is inside, and the first call makes it run. */

import { loadWith } from "./engine.js";
import base64 from "./generated/request_forms_bg.wasm";

export * from "./api.js";

loadWith(() => new WebAssembly.Module(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))));
