/**
 * Helpers for tests of pages that hold one of our forms, on the hooks of the HTML contract alone. They take a `Page` or
 * `Locator` of Playwright, or an element of the document that a test shares, as with Testing Library. Nothing here
 * needs the engine.
 */

import { handFor, type Target, type User } from "./testing/hands.js";
import { hooks } from "./testing/hooks.js";
import { controlsOf } from "./testing/names.js";

export type {} from "./globals.js";
export type { LocatorLike, PageLike, Target, User } from "./testing/hands.js";
export { hooks } from "./testing/hooks.js";

/** What a form shows at one of its fields or groups. */
export interface ShownIssue {
  /** The name of the control, or the id of the group. */
  readonly name: string;
  readonly code: string;
  readonly rule: string;
  readonly severity: "error" | "warning";
  /** The sentence, without the "Error:" in front that only screen readers are given. */
  readonly message: string;
}

/**
 * Fills values in and leaves each field, as a reader would. Values may be nested or flat by documented id; request
 * attributes are those of `request`, as in `{ request: { comment: "…" } }`. Items that a list lacks are added first.
 * Throws an error when the form has no such control; what was filled in before it stays.
 */
export async function fill(target: Target, values: object, options: { user?: User } = {}): Promise<void> {
  const hand = handFor(target, options.user);
  await hand.ready();
  for (const { name, value, list } of controlsOf(values)) {
    // A control of an item beyond the last one appears with its item, one press for each.
    for (let items = 0; list && items <= list.index && !(await hand.has(hooks.control(name))); items++) {
      if (await hand.has(hooks.add(list.id))) await hand.press(hooks.add(list.id));
    }
    if (!(await hand.has(hooks.control(name)))) throw new Error(`The form has no control named "${name}".`);
    await hand.write(hooks.control(name), value);
  }
}

/** Presses the button that submits the form. */
export async function submit(target: Target, options: { user?: User } = {}): Promise<void> {
  const hand = handFor(target, options.user);
  await hand.ready();
  await hand.press(hooks.submit);
}

/** Takes the suggestion that the form makes for a control. */
export async function takeSuggestion(
  target: Target,
  name: string,
  options: { user?: User } = {},
): Promise<void> {
  await handFor(target, options.user).press(hooks.suggestion(name));
}

/** The issues that the form shows now, in the order of the form. */
export async function shownIssues(target: Target): Promise<ShownIssue[]> {
  return (await handFor(target).read(hooks.shown, readIssues)) as ShownIssue[];
}

/** Runs where the document is, which with Playwright is another process: it may use nothing from outside. */
function readIssues(messages: Element[]): unknown {
  return messages.map((message) => {
    const form = message.closest("form");
    const control = form?.querySelector("[name][id]");
    const suffix = control?.getAttribute("name") ?? "";
    const shown = control?.id.endsWith(suffix) ? control.id.slice(0, -suffix.length) : undefined;
    const prefix = form?.dataset.idPrefix ?? shown ?? "";
    const { code, rule, severity } = (message as HTMLElement).dataset;
    return {
      name: message.id.slice(prefix.length, -"-error".length),
      code,
      rule,
      severity,
      message: message.lastChild?.textContent,
    };
  });
}
