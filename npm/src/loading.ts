/** Where the module comes from. There is one engine, whichever entries are imported. */

import { type Glue, loadWith } from "./engine.js";

/** How much a module does: `form` does all that `core` does, and more. */
export const extent = { core: 1, form: 2 } as const;

let loaded = 0;

/** Says where the module comes from, unless there is one that does as much. */
export function loadOnce(does: number, load: () => WebAssembly.Module, glue?: Glue): void {
  if (does > loaded) loadInstead(does, load, glue);
}

/** What there is to do once there is a module that does everything. */
const waiting: (() => void)[] = [];

/** Acts once there is a module that does everything; at once where there is. */
export function onceForm(act: () => void): void {
  if (loaded === extent.form) act();
  else waiting.push(act);
}

/** Says where the module comes from, unless there is one that does more. */
export function loadInstead(does: number, load: () => WebAssembly.Module, glue?: Glue): void {
  if (does < loaded) return;
  loaded = does;
  loadWith(load, glue);
  if (does === extent.form) for (const act of waiting.splice(0)) act();
}
