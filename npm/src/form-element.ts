/** Registers `<request-form>` without request types: a form shows once the element has its `definition`. */

import { defineElement } from "./element-class.js";
import { loadForm } from "./load-form.js";

export * from "./element-exports.js";

defineElement(loadForm);
