// Drafts in the browser's own storage. Each lies under a key of its own, with a version that is new at each writing, so
// that a tab sees whether another one has written since. Whatever the storage does, nothing here throws, and nothing is
// deleted that is not named, save what has expired.

import { areSites } from "./sites/kept.js";

const prefix = "request-forms.draft.";
const sentPrefix = "request-forms.sent-draft.";
const longest = 30 * 24 * 60 * 60 * 1000;
/** Whatever is dated before the page existed was dated by a wrong clock, and is not as old as it looks. */
const earliest = Date.UTC(2026, 0);

/** A key that no other draft has, in this tab or another. */
export const newKey = () => prefix + unique();

/**
 * Keeps values of a request type, with the identifiers of several sites; `origin` is the key of the draft that these go back
 * to. Gives `{ version, saved }`, or `{ problem }`: which words say what went wrong.
 */
export function writeDraft(key, { type, values, sites, origin }) {
  const version = unique();
  const saved = new Date();
  try {
    localStorage.setItem(key, JSON.stringify({ type, saved, values, sites, version, origin }));
    return { version, saved };
  } catch (error) {
    return { problem: isStorageOpen() && error instanceof DOMException ? "draftFull" : "draftBlocked" };
  }
}

/** The draft under a key, as `{ key, type, saved, values, sites, version, origin }`; null where there is none. */
export function readDraft(key) {
  try {
    const draft = JSON.parse(localStorage.getItem(key));
    const { type, saved: date, values, sites, version = date, origin = key } = draft;
    const saved = new Date(date);
    const isDraft = typeof values === "object" && values !== null && !Array.isArray(values);
    if (!isDraft || Number.isNaN(saved.getTime())) return null;
    return { key, type, saved, values, sites: areSites(sites, values) ? sites : [], version, origin };
  } catch {
    return null;
  }
}

/** All drafts of these request types, the newest first. */
export function readDrafts(types) {
  const drafts = keysWith(prefix).map(readDraft);
  return drafts.filter((draft) => types.includes(draft?.type)).sort((one, other) => other.saved - one.saved);
}

export function removeDraft(key) {
  try {
    localStorage.removeItem(key);
  } catch {
    // What cannot be opened holds nothing.
  }
}

/** Remembers that a request from this draft was sent: whoever has the draft open in another tab is told. */
export function markSent(origin) {
  try {
    localStorage.setItem(sentPrefix + origin, new Date().toISOString());
  } catch {
    // Then nobody can be told.
  }
}

/** When a request from this draft was sent; null where none was. */
export function sentAt(origin) {
  try {
    const date = new Date(localStorage.getItem(sentPrefix + origin) ?? Number.NaN);
    return Number.isNaN(date.getTime()) ? null : date;
  } catch {
    return null;
  }
}

/** Takes away what is older than thirty days. */
export function expireDrafts() {
  for (const key of keysWith(prefix)) if (isExpired(readDraft(key)?.saved)) removeDraft(key);
  for (const key of keysWith(sentPrefix))
    if (isExpired(sentAt(key.slice(sentPrefix.length)))) removeDraft(key);
}

/** Whether the browser lets the page keep anything at all. */
export function isStorageOpen() {
  try {
    localStorage.getItem(prefix);
    return true;
  } catch {
    return false;
  }
}

/** Calls back when another tab changes a draft, and when this one comes into sight again: it may have slept. */
export function onDraftsElsewhere(changed) {
  addEventListener("storage", ({ key }) => {
    if (key === null || key.startsWith(prefix) || key.startsWith(sentPrefix)) changed();
  });
  document.addEventListener("visibilitychange", () => !document.hidden && changed());
}

// Only keys of ours: the same origin may have other applications.
function keysWith(prefix) {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}

function isExpired(date) {
  return date >= earliest && Date.now() - date > longest;
}

function unique() {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
}
