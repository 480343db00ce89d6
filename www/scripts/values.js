// What several parts of the page ask about the values of a form.

/** Whether nothing at all is filled in. */
export function isBlank(values) {
  if (values !== null && typeof values === "object") return Object.values(values).every(isBlank);
  return String(values ?? "").trim() === "";
}

/** Whether two forms hold the same. */
export const isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/** The values without what stands at a path. A name may have dots of its own, and a very long path is shown cut. */
export function without(values, path) {
  const isCut = path.endsWith("…");
  const isIt = (name) => name === path || (isCut && name.startsWith(path.slice(0, -1)));
  const left = Array.isArray(values) ? [...values] : { ...values };
  for (const name of Object.keys(values)) {
    const inner = values[name];
    if (isIt(name)) delete left[name];
    else if (path.startsWith(`${name}.`) && typeof inner === "object" && inner !== null) {
      left[name] = without(inner, path.slice(name.length + 1));
    }
  }
  return left;
}
