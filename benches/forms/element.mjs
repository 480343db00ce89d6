// The element of this package as its README begins: with all request types, in both languages.

import "../../npm/dist/element.js";

globalThis.mount = (container) => {
  const element = document.createElement("request-form");
  element.setAttribute("type", "R_BVPN_FR_1");
  container.append(element);
  return () => element.remove();
};
globalThis.mount(document.getElementById("root"));
