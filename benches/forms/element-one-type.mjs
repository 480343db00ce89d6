// The element with this request type alone, in English.

import "../../npm/dist/form-element.js";
import type from "../../npm/dist/types/R_BVPN_FR_1.js";

globalThis.mount = (container) => {
  const element = document.createElement("request-form");
  element.definition = type;
  container.append(element);
  return () => element.remove();
};
globalThis.mount(document.getElementById("root"));
