/** What a bound form goes on with: in other words, in the place of another, or with other options. */

import type { Members } from "./containers.js";
import type { Entries } from "./entries.js";
import type { FormControls } from "./form-controls.js";
import { kindOf, setLeaf } from "./leaf.js";
import type { Request } from "./request.js";
import type { PropertyShape } from "./shape.js";

/** What a bound form leaves to the one that comes in its place, such as the same in another language. */
export class Handover {
  /**
   * @param values what was typed, nested
   * @param opened what a reset goes back to, nested
   * @param request the attributes of the request that the options had
   */
  constructor(
    readonly values: object,
    readonly opened: object,
    readonly request: Members | undefined,
  ) {}
}

/** Has the attributes of the options in the place of those from `before`, in what a reset goes back to as well. */
export function followOptions(
  { entries, settings, shape }: Request,
  before: Members | undefined,
  { controls, opened }: { readonly controls: FormControls; readonly opened: Entries | undefined },
): void {
  for (const at of shape.attributes) {
    const { id } = shape.leaves[at] as PropertyShape;
    const now = settings.request?.[id];
    const earlier = before?.[id] ?? "";
    // What came with the values is no option.
    if ((now ?? earlier) === "") continue;
    const current = entries.leaves[at];
    const isInPage = controls.of(current).length > 0;
    for (const leaf of [current, opened?.leaves[at]]) {
      // What stands in the page is the user's, unless it is what was given before.
      if (!leaf || (isInPage && (now === undefined || leaf.value !== earlier))) continue;
      setLeaf(leaf, now ?? "", kindOf(now ?? null, leaf.flags));
      controls.show(leaf);
    }
  }
}
