// The page's own words. Each page has those of its language, and no others.

import { locale, words } from "page";

export { locale, words };

/** A moment in words. */
export function moment(date) {
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short" }).format(date);
}
