/** Where the module comes from. There is one engine, whichever entries are imported. */

import { type Glue, loadWith } from "./engine.js";

/** How much a module does: `form` does all that `core` does, and more. */
export const extent = { core: 1, form: 2 } as const;

let loaded = 0;

/** Says where the module comes from, unless there is one that does as much. */
export function loadOnce(extent: number, load: () => WebAssembly.Module, glue?: Glue): void {
  if (extent > loaded) loadInstead(extent, load, glue);
}

/** Says where the module comes from, unless there is one that does more. */
export function loadInstead(extent: number, load: () => WebAssembly.Module, glue?: Glue): void {
  if (extent < loaded) return;
  loaded = extent;
  loadWith(load, glue);
}
