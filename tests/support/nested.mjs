/** The attributes of a request, which stand under `request` or, as in a payload, by their own name. */
const attributes = ["requestedAt", "customerReference", "contract", "comment"];

/** Nothing but white space and what nobody sees (`value/invisible`), which counts as absent. */
const blank =
  /^[\p{White_Space}\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\u3164\ufeff\uffa0]*$/u;

/**
 * Values in the one shape that a JSON Schema describes: nested, without blanks. Undefined for values that have no such shape: a whole payload, a property given twice, or something else than an object.
 */
export function nested(values) {
  if (typeof values !== "object" || values === null || Array.isArray(values)) return undefined;
  if ("properties" in values || "type" in values) return undefined;
  const result = {};
  for (const [name, value] of Object.entries(values)) {
    const path = attributes.includes(name) ? ["request", name] : name.split(".");
    if (!put(result, path, value)) return undefined;
  }
  return listed(result);
}

function put(place, [name, ...rest], value) {
  if (name === "__proto__") return false;
  if (rest.length > 0) {
    if (!Object.hasOwn(place, name)) place[name] = {};
    const next = place[name];
    return typeof next === "object" && next !== null && put(next, rest, value);
  }
  if (value === null || (typeof value === "string" && blank.test(value))) return true;
  if (typeof value === "object" && !Array.isArray(value)) {
    if (!Object.hasOwn(place, name)) place[name] = {};
    const next = place[name];
    if (typeof next !== "object" || next === null) return false;
    return Object.entries(value).every(([inner, innerValue]) => put(next, inner.split("."), innerValue));
  }
  if (Object.hasOwn(place, name)) return false;
  place[name] = Array.isArray(value) ? value.map((item) => nested(item) ?? item) : written(value);
  return true;
}

/** White space around a value is no part of it, but JSON Schema counts it in the length of a long one. */
function written(value) {
  const isLong = typeof value === "string" && value.length > 200;
  return isLong ? value.replace(/^\p{White_Space}+|\p{White_Space}+$/gu, "") : value;
}

/** Objects with the names 0, 1, … are lists. */
function listed(value) {
  if (Array.isArray(value)) return value.map(listed);
  if (typeof value !== "object" || value === null) return value;
  const names = Object.keys(value);
  if (names.length > 0 && names.every((name, index) => name === String(index))) {
    return names.map((name) => listed(value[name]));
  }
  return Object.fromEntries(names.map((name) => [name, listed(value[name])]));
}
