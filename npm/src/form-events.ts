/** The events that a bound form dispatches, and how it hears of others. */

import type { RequestFormEventMap } from "./bind.js";
import { member, windowOf } from "./member.js";

/** Dispatches an event by each of its names; false where somebody cancelled it. */
export function dispatch(
  form: HTMLFormElement,
  names: readonly (keyof RequestFormEventMap)[],
  detail: object,
): boolean {
  const { CustomEvent } = windowOf(form);
  let isCancelled = false;
  for (const name of names) {
    const cancelable = name.endsWith("submit");
    const dispatched = new CustomEvent(name, { bubbles: true, composed: true, cancelable, detail });
    if (isCancelled) dispatched.preventDefault();
    isCancelled = !member(form, "dispatchEvent")(dispatched);
  }
  return !isCancelled;
}

/** Hears for a binding, if that is still there. */
export function hearWeakly(binding: WeakRef<{ hear(event: Event): void }>): (event: Event) => void {
  return (event) => binding.deref()?.hear(event);
}
