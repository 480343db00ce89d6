/** What says the same: those who render make equal objects each time. */

/** No option is nested deeper than this, and no values that are read. */
const deepest = 100;

/** So many things are compared: what makes others each time it is read would never end. */
const most = 1_000_000;

/** Whether two options, values or lists of issues say the same. What cannot be read says something else. */
export function isSame(one: unknown, other: unknown): boolean {
  /** What is compared already, or just now, as in what contains itself. */
  const compared = new Map<unknown, unknown>();
  let left = most;
  const compare = (one: unknown, other: unknown, depth: number): boolean => {
    if (Object.is(one, other)) return true;
    const [parts, others] = [partsOf(one), partsOf(other)];
    if (!parts || !others || tagOf(one) !== tagOf(other) || depth > deepest || left-- <= 0) return false;
    if (compared.get(one) === other) return true;
    compared.set(one, other);
    const names = Object.keys(parts);
    if (names.length !== Object.keys(others).length) return false;
    return names.every(
      (name) => Object.hasOwn(others, name) && compare(parts[name], others[name], depth + 1),
    );
  };
  try {
    return compare(one, other, 0);
  } catch {
    return false;
  }
}

/** What an object or a list has, or the texts of a form; of others nobody can say what is in them. */
function partsOf(value: unknown): Record<string, unknown> | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (Array.isArray(value) || [Object.prototype, null].includes(Object.getPrototypeOf(value)))
    return value as Record<string, unknown>;
  if (!/ (FormData|URLSearchParams)]$/.test(tagOf(value))) return undefined;
  // Files are no values, and an empty choice of one is another object each time.
  const texts = [...(value as Iterable<[string, unknown]>)].filter(([, text]) => typeof text === "string");
  return texts as never;
}

function tagOf(value: unknown): string {
  return Object.prototype.toString.call(value);
}
