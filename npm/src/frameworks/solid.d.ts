/** Types of `<request-form>` for TSX of Solid. */

import type { JSX } from "solid-js";
import type { RequestFormElement, RequestFormListeners, RequestFormProperties } from "../element.js";

export * from "../element.js";

/** The properties where a prefix says how they are set. */
type Prefixed = {
  [Name in keyof RequestFormProperties as `prop:${Name}`]?: RequestFormProperties[Name];
} & {
  [Name in "type" | "locale" as `attr:${Name}`]?: RequestFormProperties[Name];
};

declare module "solid-js" {
  namespace JSX {
    interface IntrinsicElements {
      "request-form": RequestFormProperties &
        Prefixed &
        RequestFormListeners<"on:"> &
        JSX.HTMLAttributes<RequestFormElement>;
    }
  }
}
