// Everything that puts a whole request into the form, or takes one out of it: the example, drafts, files, and the
// notice about properties that have no place in it.

import { createDrafts } from "./drafts.js";
import { createFiles } from "./files.js";
import { describe, examples, validate } from "./pkg/slim.js";
import { ask } from "./question.js";
import { words } from "./texts.js";
import { createTools } from "./tools.js";
import { createUnexpected } from "./unexpected.js";
import { isBlank, isSame } from "./values.js";

/**
 * Wires all of them. `state()` gives `{ type, locale }`, `binding()` the form at hand, `elsewhere(type)` what was typed
 * for another type, and `open(request)` shows `{ type, values }` in place of what there is.
 */
export function createWhole({ types, state, binding, elsewhere, open }) {
  const form = () => ({ type: state().type, values: binding().values() });
  const typedFor = (type) => (type === state().type ? form().values : elsewhere(type));
  const replace = (values) => open({ type: state().type, values });
  const titleOf = (type) => describe(type, { locale: state().locale }).title;

  createTools({
    typed: () => form().values,
    example: () => examples(state().type).minimal,
    replace,
  });
  const unexpected = createUnexpected({ binding, replace });
  const files = createFiles({
    form,
    typedFor,
    types,
    titleOf,
    idsOf: firstNames,
    open: (request) => {
      // What the package cannot even read must not take the place of what is typed.
      validate(request.type, request.values);
      open(request);
    },
  });
  const drafts = createDrafts({
    form,
    types,
    titleOf,
    resume: async (draft) => {
      const typed = typedFor(draft.type);
      const isLoss = !isBlank(typed) && !isSame(typed, draft.values);
      const question = { title: words.exampleTitle, text: words.draftReplaceText, yes: words.draftContinue };
      if (isLoss && !(await ask({ ...question, no: words.emptyNo }))) return false;
      open(draft);
      return true;
    },
  });

  return {
    /** Follows each change of the form. */
    changed() {
      drafts.changed();
      unexpected.draw();
    },
    /** Before another form takes the place of this one. */
    leaving: drafts.flush,
    opened: drafts.opened,
    taken: drafts.taken,
    draw() {
      drafts.draw();
      files.draw();
      unexpected.draw();
    },
  };
}

/** The names that values of a type begin with. A payload has those of the request's attributes at its top. */
function firstNames(type) {
  const properties = describe(type).groups.flatMap((group) => group.properties);
  return ["properties", ...properties.flatMap(({ id, name }) => [id.split(".")[0], name.split(".")[0]])];
}
