// Keeps the form at hand as a draft while that is wanted. Several tabs may have one draft open: each looks before it
// writes, and once another one has written, it goes on under a key of its own.

import {
  isStorageOpen,
  markSent,
  newKey,
  readDraft,
  removeDraft,
  sentAt,
  writeDraft,
} from "./draft-store.js";
import { clearTab, readTab, writeTab } from "./tab-store.js";
import { isBlank, isSame } from "./values.js";

export class DraftKeeper {
  // The tab remembers it, and whoever opens the page next starts without: on a machine that several people use, nobody's text
  // is kept because somebody else wanted theirs to be.
  isOn = readTab("keep-drafts") ?? false;
  /**
   * What the form is kept as, as plain data: `key` and `version`, with a key of null where this tab has yet to write its own;
   * `origin` is what all versions have in common, and `newer` the key of the one of another tab. Null where it is not kept.
   */
  draft = null;
  /** When it was last written. */
  keptAt = null;
  #isDirty = false;

  /** Goes on with a draft as it was just read: what is in the form belongs to it. */
  adopt({ key, version, origin }) {
    this.resume({ key, version, origin, newer: null });
  }

  /** Goes on where another page of this tab was. */
  resume(draft) {
    this.draft = { ...draft };
    this.isOn = true;
    writeTab("keep-drafts", true);
    this.keptAt = readDraft(draft.key)?.saved ?? null;
    this.#isDirty = false;
  }

  changed() {
    this.#isDirty = true;
  }

  /** Looks what other tabs have done to the draft. Gives whether it was deleted there; then it is not kept any more. */
  look() {
    const { draft } = this;
    if (draft === null || !isStorageOpen()) return false;
    if (draft.newer !== null && readDraft(draft.newer) === null) draft.newer = null;
    if (draft.key === null) return false;
    const there = readDraft(draft.key);
    if (there?.version === draft.version) return false;
    if (there !== null) draft.newer = draft.key;
    draft.key = null;
    if (there !== null || sentAt(draft.origin) !== null) return false;
    // To go on keeping what was just deleted would bring it back.
    this.#end();
    return true;
  }

  /** Writes what is in the form where it has changed. Gives a problem, null once it is written, or undefined. */
  write({ type, values, sites }) {
    if (!this.isOn || !this.#isDirty || this.look()) return undefined;
    this.#isDirty = false;
    if (isBlank(values)) {
      this.#drop();
      return null;
    }
    // A list of service points that comes is a change of the form, and says nothing new to another tab.
    if (this.draft?.key && isSame(contentOf(readDraft(this.draft.key)), { values, sites })) return undefined;
    const key = this.draft?.key ?? newKey();
    const origin = this.draft?.origin ?? key;
    const { problem, version, saved } = writeDraft(key, { type, values, sites, origin });
    if (problem) return problem;
    this.draft = { newer: null, ...this.draft, key, version, origin };
    this.keptAt = saved;
    return null;
  }

  /** Starts to keep what is in the form, or ends it, and deletes what this tab has kept. Gives a problem, or null. */
  turn(on, form) {
    if (on && !isStorageOpen()) return "draftBlocked";
    if (!on) {
      this.#drop();
      this.#end();
      return null;
    }
    this.isOn = true;
    writeTab("keep-drafts", true);
    this.changed();
    return this.write(form) ?? null;
  }

  /** The request was sent and taken. */
  taken() {
    if (this.draft !== null) markSent(this.draft.origin);
    this.#drop();
  }

  #end() {
    this.isOn = false;
    clearTab("keep-drafts");
    this.#forget();
  }

  /** Deletes the draft, unless it is another tab's by now. */
  #drop() {
    this.look();
    if (this.draft?.key) removeDraft(this.draft.key);
    this.#forget();
  }

  #forget() {
    this.draft = null;
    this.keptAt = null;
    this.#isDirty = false;
  }
}

const contentOf = ({ values, sites }) => ({ values, sites });
