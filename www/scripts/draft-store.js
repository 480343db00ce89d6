// Drafts in the browser's own storage. Each lies under a key of its own, so that two tabs, or a draft that waits to be
// continued and what is typed now, never overwrite each other. Whatever the storage does, nothing here throws.

const prefix = "request-forms.draft.";
const daysKept = 30;
const day = 24 * 60 * 60 * 1000;
// Clocks are set right now and then, so a little of the future is no reason to lose a draft.
const tolerance = day;

/** A key that no other draft has, in this tab or another. */
export function newKey() {
  return `${prefix}${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
}

/** Keeps values of a request type. Gives null, or which words say what went wrong. */
export function writeDraft(key, { type, values }) {
  try {
    localStorage.setItem(key, JSON.stringify({ type, saved: new Date().toISOString(), values }));
    return null;
  } catch (error) {
    return isStorageOpen() && error instanceof DOMException ? "draftFull" : "draftBlocked";
  }
}

/** Whether the draft is gone, or cannot be there in the first place. */
export function removeDraft(key) {
  try {
    localStorage.removeItem(key);
    return true;
  } catch {
    return !isStorageOpen();
  }
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

/** All drafts of these request types, newest first, as `[{ key, type, saved, values }]`; what is none is removed. */
export function readDrafts(types) {
  const drafts = [];
  for (const key of keys()) {
    const draft = parsed(read(key), types);
    if (draft) drafts.push({ key, ...draft });
    else removeDraft(key);
  }
  return drafts.sort((one, other) => other.saved - one.saved);
}

/** Calls back when another tab changes a draft. */
export function onDraftsElsewhere(changed) {
  addEventListener("storage", ({ key }) => {
    if (key === null || key.startsWith(prefix)) changed();
  });
}

// Only keys of ours: the same origin may have other applications.
function keys() {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}

function read(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** The draft in a text; null where it is none, is of no such type, or is too old. */
function parsed(text, types) {
  try {
    const { type, saved: date, values } = JSON.parse(text);
    const saved = Date.parse(date);
    const age = Date.now() - saved;
    const isDraft = types.includes(type) && typeof values === "object" && values !== null;
    const isFresh = age < daysKept * day && age > -tolerance;
    return isDraft && isFresh && !Array.isArray(values) ? { type, saved: new Date(saved), values } : null;
  } catch {
    return null;
  }
}
