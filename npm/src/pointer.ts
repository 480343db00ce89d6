/** Whether a pointer is pressed on a page: of each page once, whatever forms it has. */

/** What is left by pressing a pointer is looked at after the click, or after so long where nobody hears of that (ms). */
const longestPress = 1000;

/** What a pointer does not stay pressed for. Somebody may stop some of these events. */
const ends = ["pointerup", "pointercancel", "mouseup", "click", "touchend", "dragend", "keydown"];

const pointers = /* @__PURE__ */ new WeakMap<Document, Pointer>();

export function pointerOf(page: Document): Pointer {
  let pointer = pointers.get(page);
  if (pointer === undefined) {
    pointer = new Pointer(page);
    pointers.set(page, pointer);
  }
  return pointer;
}

/**
 * A message that appears while a pointer is down would move what is pressed away from under it, and the click would be
 * lost.
 */
export class Pointer {
  #isPressed = false;
  #waiting: (() => void)[] = [];

  constructor(page: Document) {
    const window = page.defaultView ?? page;
    window.addEventListener("pointerdown", () => this.#press(), true);
    for (const name of ends) window.addEventListener(name, () => this.#release(), true);
  }

  /** Acts at once, or once the pointer is up and has clicked. */
  afterPress(act: () => void): void {
    if (!this.#isPressed) {
      act();
      return;
    }
    this.#waiting.push(act);
    if (this.#waiting.length === 1) setTimeout(() => this.#release(), longestPress);
  }

  #press(): void {
    this.#isPressed = true;
  }

  #release(): void {
    this.#isPressed = false;
    const waiting = this.#waiting;
    this.#waiting = [];
    // The click comes after the pointer is up.
    if (waiting.length === 0) return;
    setTimeout(() => {
      for (const act of waiting) act();
    });
  }
}
