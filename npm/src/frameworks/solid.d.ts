/** Types of `<request-form>` for TSX of Solid. */

import type { JSX } from "solid-js";
import type { RequestFormElement, RequestFormListeners, RequestFormProperties } from "../element.js";

export * from "../element.js";

declare module "solid-js" {
  namespace JSX {
    interface IntrinsicElements {
      "request-form": RequestFormProperties &
        RequestFormListeners<"on:"> &
        JSX.HTMLAttributes<RequestFormElement>;
    }
  }
}
