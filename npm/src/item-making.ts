/** The items that a page lacks are made: at once, or where there are many, in between of what others do. */

export class ItemMaking {
  readonly #make: () => Iterator<void>;
  readonly #act: <R>(act: () => R) => R;
  readonly #isMade: () => void;
  #making: Iterator<void> | undefined;
  /** What follows once all are there. */
  readonly #following: (() => void)[] = [];

  /**
   * @param make makes them, and yields where it is others' turn
   * @param act runs a part of that
   * @param isMade comes last
   */
  constructor(make: () => Iterator<void>, act: <R>(act: () => R) => R, isMade: () => void) {
    this.#make = make;
    this.#act = act;
    this.#isMade = isMade;
  }

  /** Begins, or begins anew: what was to follow still does. */
  begin(next: () => void): void {
    this.#following.push(next);
    this.#making = this.#make();
    this.#goOn(this.#making);
  }

  get isUnderWay(): boolean {
    return this.#making !== undefined;
  }

  stop(): void {
    this.#making = undefined;
  }

  #goOn(making: Iterator<void>): void {
    if (!this.#act(() => making.next().done)) {
      setTimeout(() => this.#making === making && this.#goOn(making));
      return;
    }
    this.#making = undefined;
    for (const next of this.#following.splice(0)) next();
    // What followed may have begun anew.
    if (!this.isUnderWay) this.#isMade();
  }
}
