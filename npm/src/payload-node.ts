/**
 * An object of the payload, kept from check to check. A caller gets a copy, which is far quicker to make than the object,
 * and what changed between two checks is mostly one text.
 */
export class PayloadNode {
  /** What may stand in the object, in the order of the payload. */
  readonly #members = new Map<string, string | PayloadNode>();
  /** The object that holds this one; it leaves this one out when it is empty. */
  #parent: PayloadNode | undefined;
  /** The object; made anew when it was, or will be, without one of its members. */
  #made: Record<string, unknown> | undefined;
  /** The names of the objects in it, and what these are copied from. */
  #inner: [string, PayloadNode][] = [];

  set(name: string, text: string): void {
    const before = this.#members.get(name);
    this.#members.set(name, text);
    if (before && text && this.#made) this.#made[name] = text;
    else if (before || text) this.#forget();
  }

  /** The object with this name in this one. */
  nodeAt(name: string): PayloadNode {
    const known = this.#members.get(name);
    if (known instanceof PayloadNode) return known;
    const node = new PayloadNode();
    node.#parent = this;
    this.#members.set(name, node);
    return node;
  }

  copy(): Record<string, unknown> {
    const copy = { ...this.#object() };
    for (const [name, node] of this.#inner) copy[name] = node.copy();
    return copy;
  }

  #object(): Record<string, unknown> {
    if (this.#made) return this.#made;
    this.#made = {};
    this.#inner = [];
    for (const [name, member] of this.#members) {
      if (!(member instanceof PayloadNode)) {
        if (member !== "") this.#made[name] = member;
      } else if (!member.#isEmpty()) {
        // Its place among the others; each copy puts one of its own there.
        this.#made[name] = undefined;
        this.#inner.push([name, member]);
      }
    }
    return this.#made;
  }

  #isEmpty(): boolean {
    return Object.keys(this.#object()).length === 0;
  }

  #forget(): void {
    for (let node: PayloadNode | undefined = this; node; node = node.#parent) node.#made = undefined;
  }
}
