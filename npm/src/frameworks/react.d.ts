/** Types of `<request-form>` for TSX of React 19. */

import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { RequestFormAttributes, RequestFormElement } from "../element.js";

export * from "../element.js";

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "request-form": RequestFormAttributes &
        DetailedHTMLProps<HTMLAttributes<RequestFormElement>, RequestFormElement>;
    }
  }
}
