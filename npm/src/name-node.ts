/**
 * Names and what they stand for, nested. Objects of one kind have their names in the same order again and again: what
 * came in a turn before is tried first.
 */
export class NameNode<Leaf> {
  readonly #places = new Map<string, NameNode<Leaf> | Leaf>();
  readonly #lastNames: string[] = [];
  readonly #lastPlaces: (NameNode<Leaf> | Leaf)[] = [];

  add(path: string[], leaf: Leaf): void {
    const [name, ...rest] = path as [string, ...string[]];
    if (rest.length === 0) {
      this.#places.set(name, leaf);
      return;
    }
    let inner = this.#places.get(name);
    if (!(inner instanceof NameNode)) {
      inner = new NameNode();
      this.#places.set(name, inner);
    }
    inner.add(rest, leaf);
  }

  /** What a name stands for that comes in this turn, from 0. */
  find(name: string, turn: number): NameNode<Leaf> | Leaf | undefined {
    if (this.#lastNames[turn] === name) return this.#lastPlaces[turn];
    const place = this.#places.get(name);
    if (place === undefined) return undefined;
    this.#lastNames[turn] = name;
    this.#lastPlaces[turn] = place;
    return place;
  }
}
