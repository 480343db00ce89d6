/** Types of `<request-form>` for templates of Vue. */

import type { EmitFn, HTMLAttributes, PublicProps } from "vue";
import type { RequestFormElement, RequestFormEventMap, RequestFormProperties } from "../element.js";

export * from "../element.js";

declare module "vue" {
  interface GlobalComponents {
    "request-form": new () => RequestFormElement & {
      /** For templates alone: the element has no such property. */
      $props: RequestFormProperties & HTMLAttributes & PublicProps;
      /** Likewise. */
      $emit: EmitFn<{ [Name in keyof RequestFormEventMap]: (event: RequestFormEventMap[Name]) => void }>;
    };
  }
}
