// What was sent in this tab: kept with the tab, so that a reload shows the receipt again and the identifier is not lost.
// Of a request that is sent, the portal may be asked how far it is.

import { readTab, writeTab } from "./tab-store.js";

const name = "sent";

/** All of them, the last first, as `[{ key, type, operation, payload, id, status, sent }]`; `sent` is a time in ms. */
export function readSent() {
  // Another page of this tab may have written meanwhile; where there was no room, what is kept is old.
  if (isKept) all = readTab(name) ?? all;
  return all;
}

/** Adds one. Gives it with its key. */
export function addSent(request) {
  const others = readSent();
  const one = { ...request, key: (others[0]?.key ?? 0) + 1 };
  keep([one, ...others]);
  return one;
}

/** Remembers what the portal says of one. */
export function setStatus(key, status) {
  keep(readSent().map((one) => (one.key === key ? { ...one, status, asked: Date.now() } : one)));
}

// Where the browser keeps nothing, this page still does.
let all = [];
let isKept = true;

function keep(list) {
  all = list;
  // Of very large requests there may be no room for all; then their identifiers are what counts.
  const short = () => all.map(({ payload: _, ...rest }) => rest);
  isKept = writeTab(name, all) || writeTab(name, short());
}
