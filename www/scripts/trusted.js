// Markup of the package's, where the browser asks who made it.

// The package and the page share one policy: a page may allow each name once.
const brand = Symbol.for("request-forms.policy");

/** The package's own markup, in the form that a browser with Trusted Types takes. */
export function trusted(markup) {
  if (globalThis.trustedTypes === undefined) return markup;
  if (globalThis[brand] === undefined) {
    const policy = trustedTypes.createPolicy("request-forms", { createHTML: (markup) => markup });
    Object.defineProperty(globalThis, brand, { value: policy });
  }
  return globalThis[brand].createHTML(markup);
}
