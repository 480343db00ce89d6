// A definition on its way: dropped on the page of a documented type, it is opened on the page for types of one's own.

import { clearTab, readTab, writeTab } from "../tab-store.js";

const key = "own-given";

/** Whether a text is meant as a definition: no request has groups. */
export function isDefinition(text) {
  try {
    return Array.isArray(JSON.parse(text)?.groups);
  } catch {
    return false;
  }
}

/** Leaves a file, as `{ name, text }`, to that page. Gives whether the browser lets it. */
export const leaveDefinition = (file) => writeTab(key, file);

/** What was left, once; or null. */
export function takeDefinition() {
  const file = readTab(key);
  clearTab(key);
  return file;
}
