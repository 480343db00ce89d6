/** Request types as HTML forms. */

import { renderText, run } from "./engine.js";
import { optionOf } from "./options.js";
import { languageOf, resolveType } from "./request-type.js";
import type { AnyType, Locale } from "./types.js";

/**
 * The form as HTML: complete before any script runs, and ready for `bind`.
 * @throws {RangeError} when there is no such request type
 */
export function render(type: AnyType, options?: { locale?: Locale; idPrefix?: string }): string {
  const found = resolveType(type);
  const { texts, sentences } = languageOf(found, optionOf(options, "locale"));
  const idPrefix = optionOf(options, "idPrefix") ?? "";
  if (typeof idPrefix !== "string") throw new TypeError("options.idPrefix must be a text.");
  return run(() => renderText(found.pack, texts, sentences, idPrefix));
}
