/** Types of `<request-form>` for TSX of Preact. */

import type { HTMLAttributes } from "preact";
import type { RequestFormAttributes, RequestFormElement } from "../element.js";

export * from "../element.js";

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "request-form": RequestFormAttributes & HTMLAttributes<RequestFormElement>;
    }
  }
}
