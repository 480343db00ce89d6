/** Request types as HTML forms. */

import { answersOf } from "./answers.js";
import { giveWhole, renderText, run } from "./engine.js";
import { type Leaf, TOO_LONG } from "./leaf.js";
import { languageFor, optionOf } from "./options.js";
import { entriesOf, Request } from "./request.js";
import { resolveType } from "./request-type.js";
import type { AnyType, OwnIssue, Words } from "./types.js";

/**
 * The form as HTML: complete before any script runs, and ready for `bind`.
 *
 * `values` are what `validate` takes; each text stands in its control. `issues`, of `validate` or of a server, stand at
 * their fields and in the summary, as a bound form shows them. So a server can answer a form that was sent without any
 * script, and `bind` goes on from there.
 * @throws {RangeError} when there is no such request type
 * @throws {TypeError} when one of the issues is none
 */
export function render(
  type: AnyType,
  options?: Words & {
    revision?: string | undefined;
    idPrefix?: string | undefined;
    values?: unknown;
    issues?: readonly OwnIssue[] | undefined;
  },
): string {
  const found = resolveType(type, optionOf(options, "revision") as string | undefined);
  const language = languageFor(found, options);
  const idPrefix = optionOf(options, "idPrefix") ?? "";
  if (typeof idPrefix !== "string") throw new TypeError("options.idPrefix must be a text.");
  const issues = answersOf([...((optionOf(options, "issues") ?? []) as readonly OwnIssue[])]);
  const request = new Request(found, language);
  try {
    request.entries = entriesOf(request.shape, optionOf(options, "values"));
    return run(() => {
      giveValues(request);
      return renderText(request.held.handle(), idPrefix, issues);
    });
  } finally {
    request.free();
  }
}

/** Tells the engine what the form is to hold. Where no list was given, its first item is to be filled in. */
function giveValues(request: Request): void {
  const { entries } = request;
  for (const list of entries.lists) if (!entries.hasList(list)) list.item(0);
  request.tell();
  const giveLong = ({ address, kind, value }: Leaf) => {
    if (kind === TOO_LONG) giveWhole(request.held.handle(), address, value as string);
  };
  entries.leaves.forEach(giveLong);
  for (const { items } of entries.lists) for (const leaves of items) leaves.forEach(giveLong);
}
