/** What lies in the engine for an object on this side, and goes when that does. */

import * as engine from "./engine.js";

let registry: FinalizationRegistry<Held> | undefined;

/** Something in the engine by its number, opened anew in each instance that is asked for it. */
export class Held {
  #handle = -1;
  #generation = 0;

  /** Neither may lead to the object that this belongs to, which would then never go. */
  constructor(
    readonly open: () => number,
    readonly close: (handle: number) => void,
  ) {}

  /** The number, within a call of the engine. */
  handle(): number {
    if (!this.isOpen) {
      this.#handle = -1;
      this.#handle = this.open();
      this.#generation = engine.currentGeneration();
    }
    return this.#handle;
  }

  /** Whether it is open in the instance that is there. */
  get isOpen(): boolean {
    return this.#handle >= 0 && this.#generation === engine.currentGeneration();
  }

  /** Whether it is, and no fault has left that instance behind. */
  get isCurrent(): boolean {
    return this.#handle >= 0 && engine.isCurrent(this.#generation);
  }

  /** Gives it back, at the latest when nobody can reach its owner any more. */
  goesWith(owner: object): void {
    // Made by the first use, as importing does nothing.
    registry ??= new FinalizationRegistry((held) => held.free());
    registry.register(owner, this, this);
  }

  /** Gives it back to the engine, where the instance in which it was opened is still there. */
  free(): void {
    registry?.unregister(this);
    const handle = this.#handle;
    const { isCurrent } = this;
    this.#handle = -1;
    if (isCurrent) engine.run(() => this.close(handle));
  }
}
