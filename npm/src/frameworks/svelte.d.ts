/** Types of `<request-form>` for components of Svelte 5. */

import type { HTMLAttributes } from "svelte/elements";
import type { RequestFormAttributes, RequestFormElement } from "../element.js";

export * from "../element.js";

declare module "svelte/elements" {
  interface SvelteHTMLElements {
    "request-form": RequestFormAttributes & HTMLAttributes<RequestFormElement>;
  }
}
