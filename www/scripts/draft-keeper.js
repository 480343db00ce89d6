// Writes the draft of the form at hand while it is wanted: soon after each change, and at once before the page goes.

import { isStorageOpen, newKey, removeDraft, writeDraft } from "./draft-store.js";
import { clearTab, readTab, writeTab } from "./tab-store.js";
import { isBlank } from "./values.js";

const pauseBeforeWriting = 400;

/** `form()` gives `{ type, values }` of the form at hand; `wrote(problem)` follows each try, with null where it went well. */
export class DraftKeeper {
  // The tab remembers it, and whoever opens the page next starts without: on a machine that several people use, nobody's text
  // is kept because somebody else wanted theirs to be.
  isOn = readTab("keep-drafts") ?? false;
  /** When the draft of the form at hand was last written. */
  keptAt = null;
  // Under which keys the forms of this page are kept, by type.
  #keys = new Map();
  #timer;
  #form;
  #wrote;

  constructor(form, wrote) {
    this.#form = form;
    this.#wrote = wrote;
    addEventListener("pagehide", () => this.flush());
    // A phone may end a page that is out of sight without another word.
    document.addEventListener("visibilitychange", () => document.hidden && this.flush());
  }

  /** The key of the draft of the form at hand, if it is kept. */
  get key() {
    return this.#keys.get(this.#form().type);
  }

  has(key) {
    return [...this.#keys.values()].includes(key);
  }

  /** Goes on with a draft: what is in the form belongs to it. */
  adopt({ key, type, saved }) {
    this.#keys.set(type, key);
    this.keptAt = saved;
    this.isOn = true;
    writeTab("keep-drafts", true);
  }

  changed() {
    if (!this.isOn) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#write(), pauseBeforeWriting);
  }

  flush() {
    if (this.#timer !== undefined) this.#write();
  }

  /** Starts or ends keeping. To end it deletes what was kept of the forms of this page. Gives a problem, or null. */
  turn(on) {
    if (on && !isStorageOpen()) return "draftBlocked";
    this.isOn = on;
    if (on) writeTab("keep-drafts", true);
    else clearTab("keep-drafts");
    if (on) return this.#write();
    this.#stop();
    for (const key of this.#keys.values()) removeDraft(key);
    this.#keys.clear();
    this.keptAt = null;
    return null;
  }

  /** Deletes the draft of the form at hand, which has no use any more. */
  drop() {
    this.#stop();
    if (this.key) removeDraft(this.key);
    this.#keys.delete(this.#form().type);
    this.keptAt = null;
  }

  #stop() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #write() {
    this.#stop();
    if (!this.isOn) return null;
    const { type, values } = this.#form();
    let problem = null;
    if (isBlank(values)) this.drop();
    else {
      if (!this.#keys.has(type)) this.#keys.set(type, newKey());
      problem = writeDraft(this.key, { type, values });
      if (!problem) this.keptAt = new Date();
    }
    this.#wrote(problem);
    return problem;
  }
}
