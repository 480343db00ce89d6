/** Registers `<request-form>` with all the request types: `<request-form type="R_BVPN_FR_1" locale="fr">`. */

import { defineElement } from "./element-class.js";
import { registerBuiltIn } from "./generated/built-in.js";
import { loadForm } from "./load-form.js";

export * from "./element-exports.js";

defineElement(() => {
  registerBuiltIn();
  loadForm();
});
