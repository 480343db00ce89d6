/** `request-forms/form/element` without the module: the element is registered once it is there. */

import { defineElement } from "./element-class.js";
import { onceForm } from "./loading.js";

export type { RequestFormEventMap } from "./bind.js";
export {
  type RequestFormAttributes,
  RequestFormElement,
  type RequestFormListeners,
  type RequestFormProperties,
} from "./element-class.js";

// The module is what its owner gives to setWasm or compile.
onceForm(() => defineElement(() => {}));
