// Keeps what is typed in this tab, by itself: soon after each change, and at once before the page goes. Where the browser
// keeps nothing, or has no room, it asks before the page is left.

import { part } from "./dom.js";
import { clearTab, isTabOpen, readTab, writeTab } from "./tab-store.js";
import { words } from "./texts.js";

const pauseBeforeWriting = 400;

/** `state()` gives what is to be kept under this name, as plain data, or null where there is nothing. */
export function createTabKeeper(name, state) {
  let timer;
  let isLost = false;
  let isGuarded = false;
  let isLate = false;

  addEventListener("pagehide", () => {
    flush();
    // The two hours begin when the page is left.
    isTabOpen();
  });
  // A phone may end a page that is out of sight without another word.
  document.addEventListener("visibilitychange", () => document.hidden && flush());
  note(isTabOpen());

  return {
    /** What was kept in this tab under the name, or null. */
    read: () => readTab(name),
    /** What another page of this tab is to begin with. Its requests for several sites are not the form's, and stay. */
    leave(type, state) {
      const several = readTab(type)?.several;
      return writeTab(type, { ...state, ...(several && { several: { ...several, mending: null } }) });
    },
    /** What is typed in this tab for a request type, as `{ values, sites }`. */
    typedFor(type) {
      const { values = {}, sites = [] } = readTab(type) ?? {};
      return { values, sites };
    },
    changed() {
      clearTimeout(timer);
      timer = setTimeout(flush, pauseBeforeWriting);
    },
    flush,
    /** Leaves what is kept to another page of this tab, which was there since: nothing is written from here any more. */
    yield() {
      clearTimeout(timer);
      isLate = true;
    },
  };

  function flush() {
    clearTimeout(timer);
    if (isLate) return;
    const kept = state();
    if (kept === null) clearTab(name);
    isLost = kept !== null && !writeTab(name, kept);
    if (kept !== null) note(!isLost);
  }

  /** Says what holds of this browser. Only where it keeps nothing is there a question before the page is left. */
  function note(isKept) {
    const sentence = isKept ? words.tabKept : words.tabNotKept;
    if (part("tab-kept").textContent !== sentence) part("tab-kept").textContent = sentence;
    if (isKept || isGuarded) return;
    isGuarded = true;
    addEventListener("beforeunload", (event) => {
      flush();
      if (isLost) event.preventDefault();
    });
  }
}
