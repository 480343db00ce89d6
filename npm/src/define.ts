/** Request types of one's own: a definition is data, and becomes a type like those that come with the package. */

import { isContainer, jsonCopy } from "./containers.js";
import type { PayloadOf, ValuesOf } from "./defined.js";
import { compiledOf, dataOf } from "./definer.js";
import type { DefinitionFault, RequestTypeDefinition } from "./definition.js";
import { DefinitionError } from "./definition-error.js";
import { sentences as en } from "./generated/words/en.js";
import { sentences as fr } from "./generated/words/fr.js";
import { judgeOf, type OwnRule } from "./own-rules.js";
import { requestType } from "./request-type.js";
import type { PartialDeep, RequestType } from "./types.js";

/** The sentences that all types share. */
const sentences: Readonly<Record<string, string>> = { en, fr };

/**
 * Makes a request type of a definition, which may come from a JSON file as it is, and of rules in code, which are asked
 * after all others. The definition is checked in full.
 * @throws {DefinitionError} when something is wrong with it: all `faults` at once, each with its place
 */
export function defineRequestType<const D extends RequestTypeDefinition>(
  definition: D,
  options?: { readonly rules?: readonly OwnRule<PartialDeep<ValuesOf<D>>>[] | undefined },
): RequestType<D["id"], ValuesOf<D>, PayloadOf<D>> {
  let isData = isContainer(definition);
  const copy = jsonCopy(definition, () => {
    isData = false;
  });
  const json = JSON.stringify(copy);
  const { pack, texts } = compiledOf(json);
  // What is no data stands as `false` in the copy, which some places have.
  if (!isData) throw new DefinitionError([notData]);
  const { id, revision = "" } = copy as { id: D["id"]; revision?: string | null };
  const languages = Object.entries(texts).map(([tag, lines]) => ({
    tag,
    texts: lines,
    sentences: sentences[tag] as string,
  }));
  const { faults, judge } = judgeOf(copy as RequestTypeDefinition, options?.rules ?? []);
  if (faults.length > 0) throw new DefinitionError(faults);
  return requestType({ id, revision: revision ?? "", pack, languages, data: dataOf(json), judge });
}

const notData: DefinitionFault = {
  place: "",
  problem: "Give an object of data alone, as JSON has it, of at most a million values.",
};

export * from "./builders.js";
export type { PayloadOf, ValuesOf } from "./defined.js";
export type * from "./definition.js";
export { DefinitionError } from "./definition-error.js";
export { type Difference, differences, type Revised } from "./differences.js";
export { type OwnRule, type RuleAnswer, type RuleOptions, rule } from "./own-rules.js";
export type { RequestType } from "./types.js";
