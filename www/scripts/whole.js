// Everything that puts a whole request into the form, or takes one out of it: the example, drafts, files, and the
// notice about properties that have no place in it.

import { example, requestType } from "page";
import { part } from "./dom.js";
import { createDrafts } from "./drafts.js";
import { createFiles } from "./files.js";
import { ask } from "./question.js";
import { words } from "./texts.js";
import { wireEmpty, wireExample } from "./tools.js";
import { createUnexpected } from "./unexpected.js";
import { isBlank, isSame } from "./values.js";

/**
 * Wires all of them. `view()` gives the form view at hand, and `replace(values, sites)` puts other values into it, for the
 * sites with these identifiers where they are several.
 */
export function createWhole({ keeper, view, replace }) {
  const form = () => ({ type: requestType.id, ...view().whole() });
  // What takes the place of the form's values is a change of the draft that the form is kept as.
  const put = (values, sites) => {
    drafts.changed();
    replace(values, sites);
  };
  const typedFor = (type) => (type === requestType.id ? view().whole() : keeper.typedFor(type));

  const tools = { typed: () => view().whole(), replace: put, say };
  wireExample(example, tools);
  wireEmpty(tools);
  const unexpected = createUnexpected({ view, replace: put });
  const files = createFiles({ form, typedFor, replace: put, elsewhere });
  const drafts = createDrafts({
    form,
    isWanted: ({ type, values, sites }) => {
      const typed = typedFor(type);
      const question = { title: words.exampleTitle, text: words.draftReplaceText, yes: words.draftContinue };
      return isBlank(typed) || isSame(typed, { values, sites }) || ask({ ...question, no: words.emptyNo });
    },
    put: ({ type, values, sites, key, version, origin }) => {
      if (type !== requestType.id)
        return elsewhere(type, { values, sites, draft: { key, version, origin, newer: null } });
      replace(values, sites);
      return true;
    },
  });

  /** Opens the page of another request type with what it is to begin with. Gives whether the browser lets it. */
  function elsewhere(type, state) {
    const isLeft = keeper.leave(type, state);
    if (isLeft) location.assign(addressOf(type));
    return isLeft;
  }

  function say(sentence) {
    if (part("tools-status").textContent !== sentence) part("tools-status").textContent = sentence;
  }

  return {
    /** Says above the form what happened in another tab. */
    tell: drafts.tell,
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
      if (!kept?.file) return;
      drafts.changed();
      files.opened();
    },
    /** Follows a file for this type, opened on the page of another one, that holds none. */
    refused: files.refused,
    taken: drafts.taken,
    /** Follows what other tabs have done meanwhile. */
    look: drafts.look,
    isToBeSent: drafts.isToBeSent,
    /** Writes the draft that the form is kept as, and gives what the next page of this tab needs to go on with it. */
    draft() {
      drafts.write();
      return drafts.draft;
    },
  };
}

/** Where the form of another request type is, in the same language. */
function addressOf(type) {
  return part("types").querySelector(`a[href*="/${CSS.escape(type)}/"]`).href;
}
