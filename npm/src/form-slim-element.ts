/** `request-forms/form/element` without the module: the element is registered once it is there. */

import { defineElement } from "./element-class.js";
import { onceForm } from "./loading.js";

export * from "./element-exports.js";

// The module is what its owner gives to setWasm or compile.
onceForm(() => defineElement(() => {}));
