/** `request-forms/element` without the module: the element is registered once `setWasm` or `compile` has brought it. */

import { defineElement } from "./element-class.js";
import { registerBuiltIn } from "./generated/built-in.js";
import { onceForm } from "./loading.js";

export * from "./element-exports.js";

onceForm(() => defineElement(registerBuiltIn));
