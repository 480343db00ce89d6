/** Members of nodes that may be hidden. */

/**
 * A member of a form or of a page. A control hides the member of its form that it is named like, and a form or an image
 * that of the page: what HTML defines is reached through the prototype.
 */
export function member<N extends object, K extends keyof N>(node: N, name: K): N[K] {
  const prototype = Object.getPrototypeOf(node);
  const value = Reflect.get(prototype, name, node);
  if (typeof value !== "function") return value;
  if (!isProxy(node, prototype)) return value.bind(node);
  const own: unknown = node[name];
  return (typeof own === "function" && !("nodeType" in own) ? own : value).bind(node);
}

const proxies = /* @__PURE__ */ new WeakMap<object, boolean>();

/**
 * A form of happy-dom is a proxy, and only the methods that it gives itself can be called on it. Asked once for all of a
 * kind: a browser searches the controls of a form for each name that it is asked for.
 */
function isProxy(node: object, prototype: object): boolean {
  let is = proxies.get(prototype);
  if (is === undefined) {
    const method: unknown = Reflect.get(node, "dispatchEvent");
    is = typeof method === "function" && method !== Reflect.get(prototype, "dispatchEvent", node);
    proxies.set(prototype, is);
  }
  return is;
}

/** Sets such a member. */
export function setMember<N extends object, K extends keyof N>(node: N, name: K, value: N[K]): void {
  Reflect.set(Object.getPrototypeOf(node), name, value, node);
}

/** The page of a form, or of another element. */
export function pageOf(form: HTMLElement): Document {
  return member(form, "ownerDocument");
}

/** The window that a form lives in: not every platform takes what another window made. */
export function windowOf(form: HTMLFormElement): typeof globalThis {
  return member(pageOf(form), "defaultView") ?? globalThis;
}
