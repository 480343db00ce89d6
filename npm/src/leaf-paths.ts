/** The properties outside of lists, by their names. */

import type { PropertyShape, Shape } from "./shape.js";

const paths = /* @__PURE__ */ new WeakMap<Shape, ReadonlyMap<string, number>>();

/** The places of properties among the leaves, by their documented ids and by the names of their controls. */
export function leafPaths(shape: Shape): ReadonlyMap<string, number> {
  const known = paths.get(shape);
  if (known !== undefined) return known;
  const found = new Map<string, number>();
  const { leaves, attributes } = shape;
  leaves.forEach(({ id }, at) => {
    if (attributes.includes(at)) found.set(`request.${id}`, at);
    else found.set(id, at);
  });
  // Where a property has this name, too, it is meant.
  for (const at of attributes) {
    const { id } = leaves[at] as PropertyShape;
    if (!found.has(id)) found.set(id, at);
  }
  paths.set(shape, found);
  return found;
}
