/** What the platform does for the engine: it has the URL parser of the WHATWG standard and the tables of Unicode. */

import { isFault } from "./fault.js";

/** Whether the platform takes a text for an absolute URL. */
export function isUrl(text: string): boolean {
  try {
    new URL(text);
    return true;
  } catch (error) {
    if (isFault(error)) throw error;
    return false;
  }
}

/** A text composed (NFC) and in lower case. */
export function fold(text: string): string {
  return text.normalize("NFC").toLowerCase();
}
