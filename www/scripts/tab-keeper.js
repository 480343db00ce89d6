// Keeps what is typed in this tab, by itself: soon after each change, and at once before the page goes. Where the browser
// keeps nothing, it asks before the page is left.

import { requestType } from "page";
import { clearTab, readTab, writeTab } from "./tab-store.js";

const pauseBeforeWriting = 400;

/** `state()` gives what is to be kept, as plain data, or null where there is nothing. */
export function createTabKeeper(state) {
  let timer;
  let isLost = false;

  addEventListener("pagehide", flush);
  // A phone may end a page that is out of sight without another word.
  document.addEventListener("visibilitychange", () => document.hidden && flush());
  addEventListener("beforeunload", (event) => {
    flush();
    if (isLost) event.preventDefault();
  });

  return {
    /** What was kept in this tab for this request type, or null. */
    read: () => readTab(requestType.id),
    /** What another page of this tab is to begin with. */
    leave: (type, state) => writeTab(type, state),
    /** What is typed in this tab for a request type. */
    typedFor: (type) => readTab(type)?.values ?? {},
    changed() {
      clearTimeout(timer);
      timer = setTimeout(flush, pauseBeforeWriting);
    },
    flush,
  };

  function flush() {
    clearTimeout(timer);
    const kept = state();
    if (kept === null) clearTab(requestType.id);
    isLost = kept !== null && !writeTab(requestType.id, kept);
  }
}
