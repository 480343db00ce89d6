// A request as a file: what this page saves, and what it can make of any file that is given to it.

import { requestTypes } from "page";
import { areSites } from "./sites/kept.js";
import { valuesFor } from "./sites/requests.js";
import { isSame } from "./values.js";

/** The text of a file with all that is typed, complete or not; of several sites with their identifiers. */
export function writeRequest({ type, values, sites }) {
  return `${JSON.stringify({ type, values, ...(sites.length > 0 && { sites }) }, null, 2)}\n`;
}

/**
 * Reads what `writeRequest` wrote, a whole payload, those for several sites, or bare values. Gives `{ type, values, sites }`,
 * or `{ problem }`: which words say what is wrong. `current` is the type at hand.
 */
export function readRequest(text, current) {
  let json;
  try {
    json = JSON.parse(text);
  } catch {
    return { problem: "fileNotJson" };
  }
  if (Array.isArray(json) && json.length > 0 && json.every(isObject)) return readSeveral(json, current);
  if (!isObject(json)) return { problem: "fileNoRequest" };
  const named = json.type ?? null;
  if (named !== null && !requestTypes.some(({ id }) => id === named)) return { problem: "fileUnknownType" };
  const { type: _, values, sites, ...others } = json;
  if (named !== null && isObject(values) && Object.keys(others).length === 0) {
    if (sites === undefined) return { type: named, values, sites: [] };
    return areSites(sites, values) ? { type: named, values, sites } : { problem: "fileSeveral" };
  }
  const type = named ?? typeWith(Object.keys(json), current);
  return type === undefined ? { problem: "fileNoRequest" } : { type, values: json, sites: [] };
}

/** Payloads that are the same but for their site, as the page gives them away for several sites. */
function readSeveral(payloads, current) {
  const [first] = payloads;
  const request = readRequest(JSON.stringify(first), current);
  if (request.problem || payloads.length === 1) return request;
  const properties = isObject(first.properties) ? first.properties : {};
  const sites = payloads.map((payload) => payload.properties?.servicePoint?.id);
  const withSite = (id) => ({ ...first, properties: valuesFor(properties, { id }) });
  const areAlike = payloads.every((payload, index) => isSame(payload, withSite(sites[index])));
  return areAlike && areSites(sites, properties) ? { ...request, sites } : { problem: "fileSeveral" };
}

/** A payload that does not name its type says it by its properties; the type at hand comes first. */
function typeWith(names, current) {
  const first = names.map((name) => name.split(".")[0]);
  const fits = ({ names }) => first.some((name) => name === "properties" || names.includes(name));
  const fitting = requestTypes.filter(fits).map(({ id }) => id);
  return fitting.includes(current) ? current : fitting[0];
}

function isObject(value) {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}
