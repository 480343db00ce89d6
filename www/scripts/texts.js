// The page's own words. Each page has those of its language, and no others.

import { locale, words } from "page";

export { locale, words };

/** A day in words, with its weekday; a text that is none stays as it is. */
export function day(text) {
  const date = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(text) : null;
  // Not every such text is a day of the calendar: some browsers take the 30th of February for one of March.
  if (Number.isNaN(date?.getTime() ?? Number.NaN) || date.toISOString().slice(0, 10) !== text) return text;
  return new Intl.DateTimeFormat(locale, { dateStyle: "full", timeZone: "UTC" }).format(date);
}

/** A moment in words. */
export function moment(date) {
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short" }).format(date);
}
