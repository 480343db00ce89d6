// Counts what is asked of the DOM of a window: what looks for elements, and what makes a browser lay the page out at once.

/** What looks for elements, by the interfaces that have it. */
const queries = {
  Document: [
    "createNodeIterator",
    "createTreeWalker",
    "getElementById",
    "getElementsByClassName",
    "getElementsByName",
    "getElementsByTagName",
    "querySelector",
    "querySelectorAll",
  ],
  DocumentFragment: ["getElementById", "querySelector", "querySelectorAll"],
  Element: [
    "closest",
    "getElementsByClassName",
    "getElementsByTagName",
    "matches",
    "querySelector",
    "querySelectorAll",
  ],
  HTMLFormElement: ["elements"],
};

const layouts = {
  Element: [
    "clientHeight",
    "clientWidth",
    "getBoundingClientRect",
    "getClientRects",
    "scrollHeight",
    "scrollIntoView",
    "scrollTop",
    "scrollWidth",
  ],
  HTMLElement: ["focus", "innerText", "offsetHeight", "offsetParent", "offsetTop", "offsetWidth"],
};

/** Gives a function that does something and says how often it asked for each of the two. */
export function domWork(window) {
  // jsdom lays nothing out, and has not all that would ask for it.
  window.Element.prototype.scrollIntoView ??= () => {};
  const counts = { queries: 0, layouts: 0 };
  for (const [kind, interfaces] of Object.entries({ queries, layouts })) {
    for (const [name, members] of Object.entries(interfaces)) {
      for (const member of members) {
        wrap(window[name].prototype, member, () => {
          counts[kind]++;
        });
      }
    }
  }
  return async (act) => {
    Object.assign(counts, { queries: 0, layouts: 0 });
    await act();
    return { ...counts };
  };
}

function wrap(prototype, name, note) {
  const member = Object.getOwnPropertyDescriptor(prototype, name);
  if (member === undefined) return;
  const noting = (does) =>
    does &&
    function (...values) {
      note();
      return does.apply(this, values);
    };
  const { value, get } = member;
  Object.defineProperty(prototype, name, {
    ...member,
    ...(typeof value === "function" ? { value: noting(value) } : { get: noting(get) }),
  });
}
