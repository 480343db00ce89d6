/** Registers `<request-form>` without request types: a form shows once the element has its `definition`. */

import { defineElement } from "./element-class.js";
import { loadForm } from "./load-form.js";

export type { RequestFormEventMap } from "./bind.js";
export {
  type RequestFormAttributes,
  RequestFormElement,
  type RequestFormListeners,
  type RequestFormProperties,
} from "./element-class.js";

defineElement(loadForm);
