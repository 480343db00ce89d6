/** A form that is being sent: until that has come to an end it is not sent once more. */

import { member } from "./member.js";

/** A submission that nobody prevents leaves the page, or has come to nothing after so long (ms). */
const longestDeparture = 1000;

/** What holds the forms that are being sent. */
const submissions = /* @__PURE__ */ new WeakMap<HTMLFormElement, Submission>();

export class Submission {
  /** Whether the browser goes on with a form without anybody checking it. */
  static isUnchecked(form: HTMLFormElement, submitter: HTMLElement | null): boolean {
    return submitter?.hasAttribute("formnovalidate") === true || Submission.closes(form, submitter);
  }

  /** Whether the browser is to close the dialog that a form is in, and to send nothing. */
  static closes(form: HTMLFormElement, submitter: HTMLElement | null): boolean {
    const method = submitter?.getAttribute("formmethod") ?? member(form, "getAttribute")("method");
    return method?.toLowerCase() === "dialog";
  }

  static isUnderWay(form: HTMLFormElement): boolean {
    const submission = submissions.get(form);
    return submission !== undefined && !submission.#isOver;
  }

  /** Another form has come in the place of one, such as the same in another language: what holds the one holds it as well. */
  static passOn(before: HTMLFormElement, form: HTMLFormElement): void {
    const submission = submissions.get(before);
    if (submission === undefined) return;
    submissions.set(form, submission);
    if (submission.#isWaiting) submission.#disable(member(form, "querySelector")("[type=submit]"));
  }

  readonly #event: SubmitEvent;
  readonly #promises: PromiseLike<unknown>[] = [];
  #isDispatched = false;
  /** Whether it waits for what was promised; what is done to buttons meanwhile is undone then. */
  #isWaiting = false;
  readonly #undoing: (() => void)[] = [];
  #isOver = false;

  /** From here on the form is held, whoever binds it meanwhile. */
  constructor(form: HTMLFormElement, event: SubmitEvent) {
    this.#event = event;
    submissions.set(form, this);
  }

  /** Says that the form is being sent until a promise is settled. */
  readonly waitUntil = (promise: PromiseLike<unknown>): void => {
    if (this.#isDispatched) throw new TypeError("waitUntil is to be called while the event is dispatched.");
    this.#promises.push(promise);
  };

  /** Lets the form be sent again once everything has come to an end. */
  end(window: typeof globalThis): void {
    this.#isDispatched = true;
    const release = () => {
      this.#isOver = true;
    };
    // Somebody who hears of the submission later may still prevent it.
    const end = () => (this.#event.defaultPrevented ? release() : this.#departs(window, release));
    if (this.#promises.length === 0) {
      setTimeout(end);
      return;
    }
    this.#isWaiting = true;
    this.#disable(this.#event.submitter);
    const settled = () => {
      this.#isWaiting = false;
      for (const undo of this.#undoing) undo();
      end();
    };
    Promise.allSettled(this.#promises).then(settled, settled);
  }

  #disable(button: Element | null): void {
    const before = button?.getAttribute("aria-disabled") ?? null;
    button?.setAttribute("aria-disabled", "true");
    this.#undoing.push(() => {
      if (before === null) button?.removeAttribute("aria-disabled");
      else button?.setAttribute("aria-disabled", before);
    });
  }

  #departs(window: typeof globalThis, release: () => void): void {
    const arrive = () => {
      clearTimeout(timer);
      window.removeEventListener("pageshow", arrive);
      release();
    };
    // A page that is left stands still, and goes on when it is shown again.
    const timer = setTimeout(arrive, longestDeparture);
    window.addEventListener("pageshow", arrive);
  }
}
