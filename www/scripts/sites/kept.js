// Several sites as they are kept: by their identifiers, beside the values of a form that means the first of them.

import { isSame } from "../values.js";
import { mostSites } from "./lines.js";

/** Whether something that was read, such as from a file, is such a list for these values. */
export function areSites(sites, values) {
  if (!Array.isArray(sites) || sites.length === 0 || sites.length > mostSites) return false;
  const areTexts = sites.every((id) => typeof id === "string" && id !== "");
  return areTexts && new Set(sites).size === sites.length && isSame(values.servicePoint, { id: sites[0] });
}
