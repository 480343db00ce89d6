/** How a bound form is sent: once it is ready, nothing that is asked for is wrong, and nothing else is under way. */

import { answersOf } from "./answers.js";
import type { BoundRequest } from "./bound-request.js";
import { isHeldBack } from "./held-back.js";
import { action, event } from "./live-events.js";
import { warnOfMissingControls } from "./markup-warnings.js";
import { member, windowOf } from "./member.js";
import { Submission } from "./submission.js";

/**
 * What a bound form is doing: its lists get the items that they lack; it is checked live, whether somebody sends it or
 * not; it is bound no more.
 */
export type State = "opening" | "ready" | "freed";

/** What of a binding sending needs. */
interface Sender {
  /** Does something of which the binding hears nothing itself. */
  act<R>(act: () => R): R;
  /** Whoever hears of something may have let go of the form. */
  state(): State;
  /** Takes over what the page holds, and tells of what has changed. */
  follow(): void;
  /** Dispatches an event; false where somebody cancelled it. */
  dispatch(name: "submit" | "invalid", detail: object): boolean;
}

export class Sending {
  readonly #form: HTMLFormElement;
  readonly #request: BoundRequest;
  readonly #binding: Sender;
  /** What asked for the form to be sent before it was ready. */
  #asked: { readonly submitter: HTMLElement | null } | undefined;
  /** Whether it was told which controls the form lacks. */
  #hasWarned = false;

  constructor(form: HTMLFormElement, request: BoundRequest, binding: Sender) {
    this.#form = form;
    this.#request = request;
    this.#binding = binding;
  }

  submit(submitted: SubmitEvent): void {
    const { submitter } = submitted;
    const isHeld = Submission.isUnderWay(this.#form);
    if (isHeld ? Submission.closes(this.#form, submitter) : Submission.isUnchecked(this.#form, submitter))
      return;
    const state = this.#binding.state();
    if (state === "opening") this.#asked = { submitter };
    if (isHeld || state !== "ready" || !this.check()) {
      submitted.preventDefault();
      return;
    }
    // A step is sent before the whole is valid.
    const detail = { payload: this.#request.valid ? this.#request.payload() : undefined };
    const submission = new Submission(this.#form, submitted);
    // Not among what is copied or compared: how to wait is no part of what is sent.
    Object.defineProperty(detail, "waitUntil", { value: submission.waitUntil });
    if (!this.#binding.dispatch("submit", detail)) submitted.preventDefault();
    submission.end(windowOf(this.#form));
  }

  /** Whether the form could be sent; if not, it says why. */
  check(): boolean {
    this.#binding.follow();
    const { controls, kept, step } = this.#request;
    // What is held back is not sent: what came from elsewhere still holds.
    if (
      !this.#isReady ||
      (this.#request.passes && isHeldBack(this.#form, controls.all(), step !== undefined))
    )
      return false;
    const done = this.#binding.act(() => this.#request.handle(event.submit));
    if (!(done & action.refused) && !this.#refuses()) return true;
    const issues = this.#request.issuesAsked();
    if (!this.#hasWarned) warnOfMissingControls(this.#form, issues, kept.inserts);
    this.#hasWarned = true;
    this.#binding.dispatch("invalid", { issues });
    return false;
  }

  /** Shows what rules in code find wrong, once nothing else is; false where they find nothing. */
  #refuses(): boolean {
    const issues = this.#request.ownErrorsAsked();
    if (issues.length === 0) return false;
    this.#request.kept.keepAnswers(answersOf(issues));
    this.#binding.act(() => this.#request.handle(event.answer));
    return true;
  }

  /** The form is ready: it is sent where somebody has asked for that meanwhile. */
  goOn(): void {
    const asked = this.#asked;
    this.#asked = undefined;
    if (asked === undefined || !this.#isReady) return;
    // What asked for it may be gone meanwhile.
    const isThere = (asked.submitter as HTMLButtonElement | null)?.form === this.#form;
    member(this.#form, "requestSubmit")(isThere ? asked.submitter : undefined);
  }

  get #isReady(): boolean {
    return this.#binding.state() === "ready";
  }
}
