// Keeps what is typed on this device, for those who ask for it: nothing is written before the box is ticked, and
// whoever unticks it takes away what was kept of the form at hand. A draft goes once its request was taken.

import { requestType, requestTypes } from "page";
import { part } from "./dom.js";
import { DraftKeeper } from "./draft-keeper.js";
import {
  expireDrafts,
  onDraftsElsewhere,
  readDraft,
  readDrafts,
  removeDraft,
  sentAt,
} from "./draft-store.js";
import { drawDrafts, drawNews, drawOffer } from "./drafts-view.js";
import { ask } from "./question.js";
import { moment, words } from "./texts.js";

const types = requestTypes.map(({ id }) => id);

/**
 * Wires the drafts. `form()` gives `{ type, values, sites }` of the form at hand; `isWanted(draft)` resolves to whether a draft may
 * take the place of what is typed, and `put(draft)` puts it there, or gives false where it cannot.
 */
export function createDrafts({ form, isWanted, put }) {
  const keeper = new DraftKeeper();
  // The key of an older draft, which is offered but never put in unasked.
  let offered = null;
  let saying = "";
  // What happened in another tab, until the reader goes on.
  let news = "";

  part("draft-keep").addEventListener("change", ({ target }) => {
    const problem = keeper.turn(target.checked, form());
    if (problem) say(words[problem], true);
    else say(target.checked ? "" : words.draftOff);
  });
  part("draft-continue").addEventListener("click", () => use(offered));
  part("draft-take").addEventListener("click", () => use(keeper.draft.newer));
  part("draft-delete").addEventListener("click", () =>
    remove([offered], words.draftDeleteTitle, part("title")),
  );
  part("draft-clear").addEventListener("click", () => remove(allKeys(), words.draftClearTitle));
  part("draft-list").addEventListener("click", ({ target }) => {
    const { key, use: wanted } = target.closest("button")?.dataset ?? {};
    if (wanted === "continue") use(key);
    else if (wanted === "delete") remove([key], words.draftDeleteTitle);
  });
  expireDrafts();
  onDraftsElsewhere(look);

  return {
    changed() {
      keeper.changed();
      tell("");
    },
    /** Says above the form what happened in another tab. */
    tell,
    /** Writes what has changed. */
    write() {
      const problem = keeper.write(form());
      if (problem !== undefined) say(problem ? words[problem] : "", problem !== null);
    },
    /** What the form is kept as, for the next page of this tab. */
    get draft() {
      return keeper.draft;
    },
    /** Follows a form that was opened anew, as this draft where it is one. */
    opened(draft) {
      if (draft) keeper.resume(draft);
      const others = keeper.draft ? [] : readDrafts(types).filter(({ type }) => type === requestType.id);
      offered = others[0]?.key ?? null;
      look();
    },
    look,
    taken: () => keeper.taken(),
    /** Resolves to whether the request shall be sent, though one from the same draft may have been. */
    async isToBeSent() {
      const date = sentElsewhere();
      if (date === null) return true;
      return ask({
        title: words.sentBeforeTitle,
        text: words.draftSent(moment(date)),
        yes: words.sendAllTheSame,
        no: words.sendNot,
      });
    },
  };

  /** Follows what other tabs do. */
  function look() {
    if (keeper.look()) tell(words.draftGone);
    draw();
  }

  async function use(key) {
    keeper.write(form());
    const draft = readDraft(key);
    if (draft !== null && !(await isWanted(draft))) return;
    // It may have been changed, sent or deleted in another tab while it was offered, or the question was open.
    const latest = readDraft(key);
    if (latest === null) {
      tell(words.draftAway);
      return part("title").focus();
    }
    if (latest.type !== requestType.id) return put(latest) || say(words.tabBlocked, true);
    // What was in the form is kept as another draft, if it was kept at all.
    keeper.adopt(latest);
    offered = null;
    put(latest);
    say(words.draftContinued);
    part("title").focus();
  }

  async function remove(keys, title, next = part("draft-keep")) {
    const question = { title, text: words.draftDeleteText, yes: words.draftDelete, no: words.draftDeleteNo };
    if (!(await ask(question))) return;
    // To go on keeping what was just deleted would bring it back.
    if (keys.includes(keeper.draft?.key)) keeper.turn(false);
    keys.forEach(removeDraft);
    say(words.draftDeleted);
    next.focus();
  }

  function say(sentence, isProblem = false) {
    saying = sentence;
    // What went wrong is to be seen.
    if (isProblem) part("keep").open = true;
    part("draft-status").toggleAttribute("data-problem", isProblem);
    draw();
  }

  function tell(sentence) {
    if (news === sentence) return;
    news = sentence;
    draw();
  }

  function draw() {
    part("draft-keep").checked = keeper.isOn;
    if (part("draft-status").textContent !== saying) part("draft-status").textContent = saying;
    part("draft-kept").textContent = keeper.keptAt ? words.draftKept(moment(keeper.keptAt)) : "";
    drawOffer(offered && readDraft(offered));
    const newer = keeper.draft?.newer && readDraft(keeper.draft.newer);
    drawNews(news, sentElsewhere(), newer);
    drawDrafts(readDrafts(types), keeper.draft?.key);
  }

  /** When another tab sent a request from the draft at hand, or null. */
  function sentElsewhere() {
    return keeper.draft && sentAt(keeper.draft.origin);
  }

  function allKeys() {
    return readDrafts(types).map(({ key }) => key);
  }
}
