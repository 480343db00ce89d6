/** A step of a form: what of it is asked for and checked on submit. */

import { isList, lengthOf, memberOrError } from "./containers.js";
import { itemNumber } from "./names.js";
import type { InternalType } from "./request-type.js";
import { type GroupShape, groupKind, type PropertyShape, shapeOf } from "./shape.js";

export class Step {
  readonly #paths: readonly string[];

  constructor(paths: readonly string[]) {
    this.#paths = paths;
  }

  /** The same for steps of the same paths. */
  get name(): string {
    return this.#paths.join();
  }

  /** Whether a group is asked for as such. */
  asksGroup({ id }: GroupShape): boolean {
    return this.#covers(id);
  }

  /** Whether a property is, be it of an item. */
  asks(group: GroupShape, property: PropertyShape, item: number): boolean {
    return this.asksGroup(group) || namesOf(group, property, item).some((name) => this.#covers(name));
  }

  #covers(name: string): boolean {
    return this.#paths.some((path) => name === path || name.startsWith(`${path}.`));
  }
}

/**
 * The step that some paths are: of properties, of groups and lists, and of what these lie in.
 * @throws {TypeError} when they are no list of texts
 * @throws {RangeError} when the request type has none of that path
 */
export function stepOf({ pack }: InternalType, only: unknown): Step | undefined {
  if (only === undefined) return undefined;
  if (!isList(only)) throw new TypeError("options.only must be a list of paths.");
  const paths = Array.from({ length: lengthOf(only) }, (_, index) =>
    memberOrError(only, index, "options.only"),
  );
  if (!paths.every((path) => typeof path === "string"))
    throw new TypeError("Each of options.only must be a text.");
  const { groups } = shapeOf(pack);
  for (const path of paths) {
    const one = new Step([path]);
    // An item may come later.
    const item = Math.max(itemNumber(path.split(".")[1] ?? ""), 0);
    const isKnown = groups.some(
      (group) => one.asksGroup(group) || group.properties.some((property) => one.asks(group, property, item)),
    );
    if (!isKnown)
      throw new RangeError("The request type has no property or group of a path in options.only.");
  }
  return new Step(paths);
}

/** What a property may be called: by its documented id, and by the name of its control. */
function namesOf({ kind, id: group }: GroupShape, { id }: PropertyShape, item: number): string[] {
  if (kind === groupKind.list) return [`${group}.${item}.${id}`, `${group}.*.${id}`];
  return kind === groupKind.attributes ? [id, `request.${id}`] : [id];
}
