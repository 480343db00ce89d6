/** `request-forms/element` without the module. */

import { defineElement } from "./element-class.js";
import { registerBuiltIn } from "./generated/built-in.js";

export type { RequestFormEventMap } from "./bind.js";
export {
  type RequestFormAttributes,
  RequestFormElement,
  type RequestFormListeners,
  type RequestFormProperties,
} from "./element-class.js";

defineElement(registerBuiltIn);
