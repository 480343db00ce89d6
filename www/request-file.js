// A request as a file: what this page saves, and what it can make of any file that is given to it.

/** The text of a file with all that is typed, complete or not. */
export function writeRequest({ type, values }) {
  return `${JSON.stringify({ type, values }, null, 2)}\n`;
}

/**
 * Reads what `writeRequest` wrote, a whole payload, or bare values. Gives `{ type, values }`, or `{ problem }`: which
 * words say what is wrong. `idsOf` gives the first names of a type's properties; `current` is the type at hand.
 */
export function readRequest(text, { types, idsOf, current }) {
  let json;
  try {
    json = JSON.parse(text);
  } catch {
    return { problem: "fileNotJson" };
  }
  if (!isObject(json)) return { problem: "fileNoRequest" };
  const named = json.type ?? null;
  if (named !== null && !types.includes(named)) return { problem: "fileUnknownType" };
  if (named !== null && isObject(json.values) && Object.keys(json).length === 2) {
    return { type: named, values: json.values };
  }
  // A payload that does not name its type says it by its properties; the type at hand comes first.
  const candidates = [current, ...types.filter((type) => type !== current)];
  const names = Object.keys(json).map((name) => name.split(".")[0]);
  const type = named ?? candidates.find((candidate) => names.some((name) => idsOf(candidate).includes(name)));
  return type === undefined ? { problem: "fileNoRequest" } : { type, values: json };
}

function isObject(value) {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}
