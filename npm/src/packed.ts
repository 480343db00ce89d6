/** Request types that were packed beforehand, by `request-forms pack`: what that writes calls these. */

import { sentences as english } from "./generated/words/en.js";
import { sentences as french } from "./generated/words/fr.js";
import { type Language, requestType } from "./request-type.js";
import type { RequestType } from "./types.js";

/** What a request type says in a language. */
export interface PackedLanguage {
  readonly tag: string;
  readonly texts: string;
  readonly sentences: string;
}

/** The English of a request type. */
export function en(texts: string): PackedLanguage {
  return { tag: "en", texts, sentences: english };
}

/** The French of a request type. */
export function fr(texts: string): PackedLanguage {
  return { tag: "fr", texts, sentences: french };
}

/** The request type that was packed. */
export function packed<I extends string, V, P>(type: {
  readonly id: I;
  readonly revision: string;
  readonly pack: string;
  readonly languages: readonly PackedLanguage[];
}): RequestType<I, V, P> {
  return requestType({ ...type, languages: type.languages satisfies readonly Language[] });
}

export type { RequestType } from "./types.js";
