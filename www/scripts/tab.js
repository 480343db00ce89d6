// Which tab this is. A browser copies what a tab keeps when the tab is duplicated: the copy takes a name of its own, and
// must not send what the first one is about to send.

import { requestTypes } from "page";
import { readTab, writeTab } from "./tab-store.js";

const millisecondsToLeave = 1000;

/** Resolves to whether this tab is a copy of one that is still open. From then on it has a name of its own. */
export async function claimTab() {
  const known = readTab("name");
  // Without locks, as on an address without encryption, a copy cannot be told from a reload.
  if (navigator.locks === undefined) return false;
  if (known !== null && !(await isTaken(known))) return false;
  const own = crypto.randomUUID();
  writeTab("name", own);
  isTaken(own);
  if (known === null) return false;
  // The other request types have their pages, which shall know it, too.
  for (const { id } of requestTypes) {
    const kept = readTab(id);
    if (kept) writeTab(id, { ...kept, isCopied: true });
  }
  return true;
}

/** Holds the name as long as this document is there. Resolves to whether somebody else has it. */
function isTaken(name) {
  // After a reload the document before this one may take a moment to let go.
  const signal = AbortSignal.timeout(millisecondsToLeave);
  return new Promise((resolve) => {
    const held = navigator.locks.request(`request-forms.tab.${name}`, { signal }, () => {
      resolve(false);
      return new Promise((release) => addEventListener("pagehide", release, { once: true }));
    });
    // A browser that gives no locks here refuses at once, which says nothing about other tabs.
    held.catch(() => resolve(signal.aborted));
  });
}
