/** What each entry of the element exports. */

export type { RequestFormEventMap } from "./bind.js";
export {
  type RequestFormAttributes,
  RequestFormElement,
  type RequestFormListeners,
  type RequestFormProperties,
} from "./element-class.js";
