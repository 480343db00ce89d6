// The entries of the history: the form, the review and the end are one each, so that Back and Forward lead where one
// expects, and a reload shows the same again.

/**
 * Follows Back and Forward. `isHeld()` says whether the review has to stay in sight; `arrived(entry, next)` follows each
 * way that was gone, with what the page wanted to do then, or null.
 */
export function createEntries({ isHeld, arrived }) {
  let current = history.state;
  // What comes once the history is back at the form.
  let next = null;
  // While the history is on its way back to where it was held.
  let stillness = Promise.resolve();
  let isStill = () => {};

  addEventListener("popstate", ({ state }) => {
    // A link within the page, such as the one to skip to the form, makes an entry of its own, which shows the same.
    if (state === null) return history.replaceState(current, "");
    if (state.view === current.view) isStill();
    else if (isHeld()) return hold();
    if (next !== null && state.view !== "form") return history.back();
    if (isHeld()) return;
    const follows = next;
    next = null;
    current = state;
    arrived(state, follows);
  });

  function hold() {
    stillness = new Promise((resolve) => {
      isStill = resolve;
    });
    history.forward();
  }

  return {
    /** What the tab showed at this entry before, as `{ view }`; null where it is a new one. */
    get current() {
      return current;
    },
    /** Resolves once the history stands where the page is. */
    still: () => stillness,
    /** This entry is another view from now on. */
    become(entry) {
      current = entry;
      history.replaceState(entry, "");
    },
    /** Another view follows. */
    open(entry) {
      current = entry;
      history.pushState(entry, "");
    },
    /** Goes back to the form, so that Back from there does not lead here again. A second press meanwhile changes nothing. */
    backToForm(then) {
      if (next === null) history.back();
      next = then;
    },
  };
}
