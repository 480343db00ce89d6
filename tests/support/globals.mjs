// A window of jsdom in the place of the one that a browser has: for what looks for it by its global names.

import { after } from "node:test";

/** Lends globals of a window to the tests of a file; what was there before comes back after them. */
export function lendGlobals(window, names) {
  const before = new Map(names.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)]));
  for (const name of names) {
    const value = name === "window" ? window : window[name];
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
  after(() => {
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else delete globalThis[name];
    }
  });
}
