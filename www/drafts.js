// Keeps what is typed on this device, for those who ask for it: nothing is written before the box is ticked, and
// whoever unticks it takes away what was kept of the forms at hand. A draft goes once its request was taken.

import { part } from "./dom.js";
import { isStorageOpen, newKey, onDraftsElsewhere, readDrafts, removeDraft, writeDraft } from "./draft-store.js";
import { drawDrafts, drawOffer } from "./drafts-view.js";
import { ask } from "./question.js";
import { isKeeping, setKeeping } from "./session.js";
import { words } from "./texts.js";
import { isBlank, isSame } from "./values.js";

const pauseBeforeWriting = 400;

/**
 * Wires the drafts. `form()` gives `{ type, values }` of the form at hand, `titleOf(type)` a title, and `resume(draft)`
 * puts a draft into the form and resolves to whether it did.
 */
export function createDrafts({ types, form, titleOf, resume }) {
  // Under which keys the forms of this page are kept, by type.
  const own = new Map();
  let isOn = isKeeping();
  let timer;
  let offered = null;
  // What there is to say, as a function, so that it can be said again in another language.
  let saying = () => "";
  let keptAt = null;

  part("draft-keep").addEventListener("change", ({ target }) => turn(target.checked));
  part("draft-continue").addEventListener("click", () => use(offered));
  part("draft-delete").addEventListener("click", () => remove([offered], words.draftDeleteTitle, part("title")));
  part("draft-clear").addEventListener("click", () => remove(readDrafts(types), words.draftClearTitle));
  part("draft-list").addEventListener("click", ({ target }) => {
    const button = target.closest("button");
    const draft = readDrafts(types).find(({ key }) => key === button?.dataset.key);
    if (draft && button.dataset.use === "continue") use(draft);
    else if (draft) remove([draft], words.draftDeleteTitle);
    else if (button) draw();
  });
  addEventListener("pagehide", flush);
  // A phone may end a page that is out of sight without another word.
  document.addEventListener("visibilitychange", () => document.hidden && flush());
  onDraftsElsewhere(draw);

  return { changed, opened, taken, flush, draw };

  /** Follows each change of the form. */
  function changed() {
    if (!isOn) return;
    clearTimeout(timer);
    timer = setTimeout(write, pauseBeforeWriting);
  }

  /** Follows a form that was opened anew: an older draft of its type is offered, as long as nothing is lost by it. */
  function opened() {
    const { type, values } = form();
    const drafts = readDrafts(types).filter((draft) => draft.type === type);
    const others = drafts.filter(({ key }) => key !== own.get(type));
    // After a reload the browser may have put back what was typed by itself.
    const same = isOn && !own.has(type) && others.find((draft) => isSame(draft.values, values));
    if (same) own.set(type, same.key);
    offered = own.has(type) ? null : (others[0] ?? null);
    keptAt = drafts.find(({ key }) => key === own.get(type))?.saved ?? null;
    draw();
    changed();
  }

  /** The request was sent and taken: its draft has no use any more. */
  function taken() {
    clearTimeout(timer);
    const { type } = form();
    if (own.has(type)) removeDraft(own.get(type));
    own.delete(type);
    keptAt = null;
  }

  function flush() {
    if (timer !== undefined) write();
  }

  function write() {
    clearTimeout(timer);
    timer = undefined;
    if (!isOn) return;
    const { type, values } = form();
    if (isBlank(values)) {
      // There is nothing left to continue.
      if (own.has(type)) removeDraft(own.get(type));
      own.delete(type);
      keptAt = null;
      return draw();
    }
    if (!own.has(type)) own.set(type, newKey());
    const problem = writeDraft(own.get(type), { type, values });
    if (!problem) keptAt = new Date();
    if (problem) say(() => words[problem], true);
    else say(() => "");
  }

  function turn(on) {
    if (on && !isStorageOpen()) return say(() => words.draftBlocked, true);
    isOn = on;
    setKeeping(on);
    if (on) return write();
    clearTimeout(timer);
    for (const key of own.values()) removeDraft(key);
    own.clear();
    keptAt = null;
    say(() => words.draftOff);
  }

  async function use(draft) {
    flush();
    const { type } = form();
    if (!(await resume(draft))) return;
    // What was in the form is kept as another draft, if it was kept at all.
    own.set(draft.type, draft.key);
    isOn = true;
    setKeeping(true);
    keptAt = draft.saved;
    if (offered?.key === draft.key || type !== draft.type) offered = null;
    say(() => words.draftContinued);
    part("title").focus();
  }

  async function remove(drafts, title, next = part("draft-keep")) {
    if (!(await ask({ title, text: words.draftDeleteText, yes: words.draftDelete, no: words.draftDeleteNo }))) return;
    for (const { key } of drafts) removeDraft(key);
    const keys = drafts.map(({ key }) => key);
    // To go on keeping what was just deleted would bring it back.
    if ([...own.values()].some((key) => keys.includes(key))) turn(false);
    if (keys.includes(offered?.key)) offered = null;
    say(() => words.draftDeleted);
    next.focus();
  }

  function say(sentence, isProblem = false) {
    saying = sentence;
    part("draft-status").toggleAttribute("data-problem", isProblem);
    draw();
  }

  function draw() {
    part("draft-keep").checked = isOn;
    if (part("draft-status").textContent !== saying()) part("draft-status").textContent = saying();
    part("draft-kept").textContent = keptAt ? words.draftKept(keptAt) : "";
    drawOffer(offered);
    drawDrafts(readDrafts(types), own.get(form().type), titleOf);
  }
}
