/** `request-forms/element` without the module: the element is registered once `setWasm` or `compile` has brought it. */

import { defineElement } from "./element-class.js";
import { registerBuiltIn } from "./generated/built-in.js";
import { onceForm } from "./loading.js";

export type { RequestFormEventMap } from "./bind.js";
export {
  type RequestFormAttributes,
  RequestFormElement,
  type RequestFormListeners,
  type RequestFormProperties,
} from "./element-class.js";

onceForm(() => defineElement(registerBuiltIn));
