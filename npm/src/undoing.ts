/** What was done to elements that the markup of a form did not have, and is undone once the form is let go of. */

/** Fewer are not worth looking through. */
const few = 32;

export class Undoing {
  #all: { readonly element: Element; readonly undo: () => void }[] = [];
  #most = few;

  /** Notes how something is undone. What the page has thrown away stays as it is. */
  add(element: Element, undo: () => void): void {
    if (this.#all.length >= this.#most) {
      this.#all = this.#all.filter(({ element }) => element.isConnected);
      this.#most = Math.max(few, 2 * this.#all.length);
    }
    this.#all.push({ element, undo });
  }

  undo(): void {
    for (const { undo } of this.#all.splice(0)) undo();
  }
}
