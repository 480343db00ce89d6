/** Members of nodes that may be hidden. */

/**
 * A member of a form or of a page. A control hides the member of its form that it is named like, and a form or an image
 * that of the page: what HTML defines is reached through the prototype.
 */
export function member<N extends object, K extends keyof N>(node: N, name: K): N[K] {
  const value = Reflect.get(Object.getPrototypeOf(node), name, node);
  if (typeof value !== "function") return value;
  const own: unknown = node[name];
  // A form of happy-dom is a proxy, and only the methods that it gives itself can be called on it.
  return (typeof own === "function" && !("nodeType" in own) ? own : value).bind(node);
}

/** Sets such a member. */
export function setMember<N extends object, K extends keyof N>(node: N, name: K, value: N[K]): void {
  Reflect.set(Object.getPrototypeOf(node), name, value, node);
}

/** The page of a form. */
export function pageOf(form: HTMLFormElement): Document {
  return member(form, "ownerDocument");
}

/** The window that a form lives in: not every platform takes what another window made. */
export function windowOf(form: HTMLFormElement): typeof globalThis {
  return member(pageOf(form), "defaultView") ?? globalThis;
}
