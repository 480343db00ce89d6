/**
 * Copies an object, a function for each depth of the payload: what an engine learns about a place in the code it forgets
 * once more than a few kinds of objects came by, and copies many times slower from then on.
 */
const copies = [
  (object: object) => ({ ...object }),
  (object: object) => ({ ...object }),
  (object: object) => ({ ...object }),
  (object: object) => ({ ...object }),
] as [Copy, ...Copy[]];

type Copy = (object: object) => Record<string, unknown>;

/**
 * An object of the payload, kept from check to check. A caller gets a copy, which is far quicker to make than the object,
 * and what changed between two checks is mostly one text.
 */
export class PayloadNode {
  /** What may stand in the object, in the order of the payload. */
  readonly #members: (PayloadNode | PayloadText)[] = [];
  /** The object; made anew when it was, or will be, without one of its members. */
  #made: Record<string, unknown> | undefined;
  /** The objects in it. */
  #inner: PayloadNode[] = [];

  constructor(
    readonly name = "",
    /** The object that holds this one; it leaves this one out when it is empty. */
    readonly parent?: PayloadNode,
  ) {}

  /** The object with this name in this one. */
  nodeAt(name: string): PayloadNode {
    const known = this.#members.find((member) => member.name === name);
    if (known instanceof PayloadNode) return known;
    const node = new PayloadNode(name, this);
    this.#members.push(node);
    return node;
  }

  /** A place for a text in this object. */
  addText(name: string): PayloadText {
    const text = new PayloadText(name, this);
    this.#members.push(text);
    return text;
  }

  /** Takes over a text that became another one. */
  update(name: string, before: string, text: string): void {
    if (before !== "" && text !== "" && this.#made) this.#made[name] = text;
    else this.#forget();
  }

  copy(depth = 0): Record<string, unknown> {
    const copy = (copies[depth] ?? copies[0])(this.#object());
    for (const node of this.#inner) copy[node.name] = node.copy(depth + 1);
    return copy;
  }

  #object(): Record<string, unknown> {
    if (this.#made) return this.#made;
    this.#made = {};
    this.#inner = [];
    for (const member of this.#members) {
      if (member instanceof PayloadText) {
        if (member.text !== "") this.#made[member.name] = member.text;
      } else if (Object.keys(member.#object()).length > 0) {
        // Its place among the others; each copy puts one of its own there.
        this.#made[member.name] = undefined;
        this.#inner.push(member);
      }
    }
    return this.#made;
  }

  #forget(): void {
    for (let node: PayloadNode | undefined = this; node; node = node.parent) node.#made = undefined;
  }
}

/** A text of the payload; an empty one is left out. */
export class PayloadText {
  text = "";

  constructor(
    readonly name: string,
    readonly home: PayloadNode,
  ) {}

  set(text: string): void {
    const before = this.text;
    if (before === text) return;
    this.text = text;
    this.home.update(this.name, before, text);
  }
}
