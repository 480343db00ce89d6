/**
 * A name and what it stands for: a leaf, or further names. Objects of one kind have their names in the same order again
 * and again: what came in a turn before is tried first.
 */
export class NameNode<T> {
  /** What the name stands for, unless further names lie below it. */
  leaf: T | undefined = undefined;
  readonly #nodes = new Map<string, NameNode<T>>();
  readonly #lastNames: string[] = [];
  readonly #lastNodes: NameNode<T>[] = [];

  add(path: readonly string[], leaf: T): void {
    const [name, ...rest] = path;
    if (name === undefined) {
      this.leaf = leaf;
      return;
    }
    let node = this.#nodes.get(name);
    if (node === undefined) {
      node = new NameNode();
      this.#nodes.set(name, node);
    }
    node.add(rest, leaf);
  }

  /** What stands below a name that comes in this turn, from 0. */
  find(name: string, turn: number): NameNode<T> | undefined {
    if (this.#lastNames[turn] === name) return this.#lastNodes[turn];
    const node = this.#nodes.get(name);
    if (node === undefined) return undefined;
    this.#lastNames[turn] = name;
    this.#lastNodes[turn] = node;
    return node;
  }
}
