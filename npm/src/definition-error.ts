import type { DefinitionFault } from "./definition.js";

/** So many faults are named in the message; the others are among the `faults`. */
const mostNamed = 5;

/** Something is wrong with a definition. */
export class DefinitionError extends Error {
  override readonly name = "DefinitionError";
  /** Everything that is wrong, each with its place and what to write instead. */
  readonly faults: DefinitionFault[];

  constructor(faults: readonly DefinitionFault[]) {
    const named = faults
      .slice(0, mostNamed)
      .map(({ place, problem }) => `${place || "the whole"}: ${problem}`);
    const more =
      faults.length > mostNamed ? [`… and ${faults.length - mostNamed} more: see its faults.`] : [];
    super(["The definition is not right.", ...named, ...more].join("\n"));
    this.faults = [...faults];
  }
}
