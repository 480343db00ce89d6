// Keeps what is typed on this device, for those who ask for it: nothing is written before the box is ticked, and
// whoever unticks it takes away what was kept of the forms at hand. A draft goes once its request was taken.

import { requestType, requestTypes } from "page";
import { part } from "./dom.js";
import { DraftKeeper } from "./draft-keeper.js";
import { onDraftsElsewhere, readDrafts, removeDraft } from "./draft-store.js";
import { drawDrafts, drawOffer } from "./drafts-view.js";
import { ask } from "./question.js";
import { moment, words } from "./texts.js";

const types = requestTypes.map(({ id }) => id);
const titleOf = (type) => requestTypes.find(({ id }) => id === type).title;

/**
 * Wires the drafts. `form()` gives `{ type, values }` of the form at hand, and `resume(draft)` puts a draft into the form
 * and resolves to whether it did.
 */
export function createDrafts({ form, resume }) {
  const keeper = new DraftKeeper(form, (problem) => (problem ? warn(problem) : say("")));
  let offered = null;
  let saying = "";

  part("draft-keep").addEventListener("change", ({ target }) => {
    const problem = keeper.turn(target.checked);
    if (problem) warn(problem);
    else if (!target.checked) say(words.draftOff);
  });
  part("draft-continue").addEventListener("click", () => use(offered));
  part("draft-delete").addEventListener("click", () =>
    remove([offered], words.draftDeleteTitle, part("title")),
  );
  part("draft-clear").addEventListener("click", () => remove(readDrafts(types), words.draftClearTitle));
  part("draft-list").addEventListener("click", ({ target }) => {
    const button = target.closest("button");
    const draft = readDrafts(types).find(({ key }) => key === button?.dataset.key);
    if (draft && button.dataset.use === "continue") use(draft);
    else if (draft) remove([draft], words.draftDeleteTitle);
    else if (button) draw();
  });
  onDraftsElsewhere(draw);

  return {
    changed: () => keeper.changed(),
    get key() {
      return keeper.key;
    },
    /** The request was sent and taken. */
    taken: () => keeper.drop(),
    opened,
  };

  /** Follows a form that was opened anew: an older draft of its type is offered, but never put in unasked. */
  function opened(key) {
    const drafts = readDrafts(types).filter((draft) => draft.type === requestType.id);
    const known = drafts.find((draft) => draft.key === key);
    if (known) keeper.adopt(known);
    offered = keeper.key ? null : (drafts[0] ?? null);
    keeper.keptAt = drafts.find(({ key }) => key === keeper.key)?.saved ?? null;
    draw();
    keeper.changed();
  }

  async function use(draft) {
    keeper.flush();
    if (!(await resume(draft))) return;
    // What was in the form is kept as another draft, if it was kept at all.
    keeper.adopt(draft);
    offered = null;
    say(words.draftContinued);
    part("title").focus();
  }

  async function remove(drafts, title, next = part("draft-keep")) {
    const question = { title, text: words.draftDeleteText, yes: words.draftDelete, no: words.draftDeleteNo };
    if (!(await ask(question))) return;
    for (const { key } of drafts) removeDraft(key);
    // To go on keeping what was just deleted would bring it back.
    if (drafts.some(({ key }) => keeper.has(key))) keeper.turn(false);
    if (drafts.some(({ key }) => key === offered?.key)) offered = null;
    say(words.draftDeleted);
    next.focus();
  }

  function warn(problem) {
    say(words[problem], true);
  }

  function say(sentence, isProblem = false) {
    saying = sentence;
    part("draft-status").toggleAttribute("data-problem", isProblem);
    draw();
  }

  function draw() {
    part("draft-keep").checked = keeper.isOn;
    if (part("draft-status").textContent !== saying) part("draft-status").textContent = saying;
    part("draft-kept").textContent = keeper.keptAt ? words.draftKept(moment(keeper.keptAt)) : "";
    drawOffer(offered);
    drawDrafts(readDrafts(types), keeper.key, titleOf);
  }
}
