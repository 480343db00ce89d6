/** A form that is being sent: until that has come to an end it is not sent once more. */

import { member } from "./member.js";

/** A submission that nobody prevents leaves the page, or has come to nothing after so long (ms). */
const longestDeparture = 1000;

/** The forms that are being sent. */
const underWay = /* @__PURE__ */ new WeakSet<HTMLFormElement>();

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
    return underWay.has(form);
  }

  readonly #form: HTMLFormElement;
  readonly #event: SubmitEvent;
  readonly #promises: PromiseLike<unknown>[] = [];
  #isDispatched = false;

  /** From here on the form is held, whoever binds it meanwhile. */
  constructor(form: HTMLFormElement, event: SubmitEvent) {
    this.#form = form;
    this.#event = event;
    underWay.add(form);
  }

  /** Says that the form is being sent until a promise is settled. */
  readonly waitUntil = (promise: PromiseLike<unknown>): void => {
    if (this.#isDispatched) throw new TypeError("waitUntil is to be called while the event is dispatched.");
    this.#promises.push(promise);
  };

  /** Lets the form be sent again once everything has come to an end. */
  end(window: typeof globalThis): void {
    this.#isDispatched = true;
    const release = () => underWay.delete(this.#form);
    // Somebody who hears of the submission later may still prevent it.
    const end = () => (this.#event.defaultPrevented ? release() : this.#departs(window, release));
    if (this.#promises.length === 0) {
      setTimeout(end);
      return;
    }
    const button = this.#event.submitter;
    const before = button?.getAttribute("aria-disabled");
    button?.setAttribute("aria-disabled", "true");
    const settled = () => {
      if (before === null || before === undefined) button?.removeAttribute("aria-disabled");
      else button?.setAttribute("aria-disabled", before);
      end();
    };
    Promise.allSettled(this.#promises).then(settled, settled);
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
