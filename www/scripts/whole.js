// Everything that puts a whole request into the form, or takes one out of it: the example, drafts, files, and the
// notice about properties that have no place in it.

import { requestType } from "page";
import { part } from "./dom.js";
import { createDrafts } from "./drafts.js";
import { createFiles } from "./files.js";
import { ask } from "./question.js";
import { words } from "./texts.js";
import { createTools } from "./tools.js";
import { createUnexpected } from "./unexpected.js";
import { isBlank, isSame } from "./values.js";

/** Wires all of them. `binding()` gives the form at hand, and `replace(values)` puts others into it. */
export function createWhole({ keeper, binding, replace }) {
  const form = () => ({ type: requestType.id, values: binding().values() });
  const typedFor = (type) => (type === requestType.id ? form().values : keeper.typedFor(type));

  createTools({ typed: () => form().values, replace, say });
  const unexpected = createUnexpected({ binding, replace });
  const files = createFiles({ form, typedFor, replace, elsewhere });
  const drafts = createDrafts({
    form,
    resume: async (draft) => {
      const typed = typedFor(draft.type);
      const isLoss = !isBlank(typed) && !isSame(typed, draft.values);
      const question = { title: words.exampleTitle, text: words.draftReplaceText, yes: words.draftContinue };
      if (isLoss && !(await ask({ ...question, no: words.emptyNo }))) return false;
      if (draft.type !== requestType.id)
        return elsewhere(draft.type, { values: draft.values, draft: draft.key });
      replace(draft.values);
      return true;
    },
  });

  /** Opens the page of another request type with what it is to begin with. Gives whether this page goes on. */
  function elsewhere(type, state) {
    if (keeper.leave(type, state)) location.assign(addressOf(type));
    else say(words.tabBlocked);
    return false;
  }

  function say(sentence) {
    if (part("tools-status").textContent !== sentence) part("tools-status").textContent = sentence;
  }

  return {
    say,
    /** Follows each change of the form. */
    changed() {
      say("");
      files.changed();
      drafts.changed();
      unexpected.changed();
    },
    /** Follows other values in the form; `kept` is what the tab kept of them. */
    opened(kept) {
      say("");
      drafts.opened(kept?.draft);
      unexpected.draw();
      if (kept?.file) files.opened();
    },
    /** Follows a file for this type, opened on the page of another one, that holds none. */
    refused: files.refused,
    taken: drafts.taken,
    /** The key of the draft that the form is kept as. */
    get draft() {
      return drafts.key;
    },
  };
}

/** Where the form of another request type is, in the same language. */
function addressOf(type) {
  return part("types").querySelector(`a[href*="/${CSS.escape(type)}/"]`).href;
}
