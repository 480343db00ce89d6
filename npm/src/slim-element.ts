/** `request-forms/element` without the module. */

import { defineElement } from "./element-class.js";
import { registerBuiltIn } from "./generated/built-in.js";

export { type RequestFormAttributes, RequestFormElement } from "./element-class.js";

defineElement(registerBuiltIn);
