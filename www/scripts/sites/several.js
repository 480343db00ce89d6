// The requests for several sites: looked over at once, sent one by one, and what became of each of them.

import { part } from "../dom.js";
import { send } from "../portal.js";
import { ask } from "../question.js";
import { nameOf } from "../site.js";
import { words } from "../texts.js";
import { afterReload, createQueue, isOver } from "./queue.js";
import { requestsOf, valuesFor } from "./requests.js";
import { createSeveralView } from "./several-view.js";

const timeToLeave = 1000;

/**
 * `form` is the form view, `description` that of its type. `isWanted()` resolves to whether nothing speaks against sending;
 * `changed()` follows each change, `begun()` the moment from which the form must not send them once more, and `accepted({
 * payload, site, id, status })` each that the portal took. `back(path)` and `startAgain()` lead to the form, `mend(values,
 * answer)` with one of them in it, where it may take the place of what is typed there, which it resolves to; `show()` leads to
 * these requests.
 */
export function createSeveral(page) {
  const { form, description, isWanted, changed, begun, accepted, back, startAgain, show, mend } = page;
  let queue = null;
  // What is the same for all.
  let values = {};
  // The place of the one that is in the form, to be mended.
  let mending = null;
  let isBegun = false;
  // Whether the page has yet to hear that they are begun.
  let isUntold = false;

  const view = createSeveralView({
    description,
    press: async () => {
      if (queue.isRunning) return queue.pause();
      if (await isWanted()) queue.run();
    },
    mend: async (index) => {
      const { point, answer } = queue.items[index];
      if (await mend(valuesFor(values, point), answer)) mending = index;
    },
    again: async (index) => {
      const title = words.sitesAgainTitle(nameOf(queue.items[index].point));
      const question = {
        title,
        text: words.sitesAgainText,
        yes: words.sitesAgainYes,
        no: words.sitesAgainNo,
      };
      if (!(await ask(question)) || !(await isWanted())) return;
      queue.items[index].state = "waiting";
      queue.run([queue.items[index]]);
    },
    change: back,
    take: (path, suggestion) => {
      form.put(path, suggestion);
      if (!form.binding.valid) return back(path);
      make();
      part("several-status").textContent = words.suggestionTaken;
      // The button is gone with its warning.
      part("several-title").focus();
    },
  });
  part("several-back").addEventListener("click", () => back());
  part("several-new").addEventListener("click", () => startAgain());
  part("several-show").addEventListener("click", () => show());
  part("several-print").addEventListener("click", () => print());

  /** Makes a request for each site that is chosen in the form. */
  function make() {
    values = form.binding.values();
    isBegun = false;
    isUntold = false;
    mending = null;
    hold(requestsOf(form).map(itemOf));
    view.open(queue, form.binding.issues().filter(isShared));
    follow();
  }

  function hold(items) {
    queue = createQueue({ items, post, changed: follow });
  }

  async function post({ payload, point }) {
    const answer = await send(description.operation, payload);
    const { outcome, id, requestStatus } = answer;
    if (outcome === "accepted") accepted({ payload, site: point, id, status: requestStatus });
    // A page that is left breaks off what it sends, which may have arrived; it has no time for this.
    if (outcome === "unreachable") await new Promise((resolve) => setTimeout(resolve, timeToLeave));
    return answer;
  }

  function follow() {
    if (!isBegun && hasBegun()) {
      isBegun = true;
      begun();
    }
    draw();
  }

  function hasBegun() {
    return queue.items.some(({ state, answer }) => answer || state === "sent" || state === "perhaps");
  }

  function draw() {
    part("header").inert = queue.isRunning;
    view.draw(queue, isBegun);
    drawNotice();
    changed();
  }

  function drawNotice() {
    part("several-notice").hidden = !isBegun;
    if (!isBegun) return;
    const sent = queue.items.filter(({ state }) => state === "sent").length;
    part("several-left").textContent = words.sitesUnderWay(sent, queue.items.length);
  }

  /** Whether what was there before may go. */
  async function mayReplace() {
    if (!isBegun || queue.items.every(({ state }) => state === "sent")) return true;
    const question = { title: words.sitesReplaceTitle, text: words.sitesReplaceText };
    return ask({ ...question, yes: words.sitesReplaceYes, no: words.sitesReplaceNo });
  }

  return {
    get isRunning() {
      return queue?.isRunning ?? false;
    },
    /** Whether there is anything to show again. */
    get isBegun() {
      return isBegun;
    },
    /** Whether all that could be was sent. */
    get isOver() {
      return isOver(queue.items);
    },
    /** What will be sent, or in the end what was. */
    get payloads() {
      const sent = queue.items.filter(({ state }) => state === "sent");
      return (isOver(queue.items) ? sent : queue.items).flatMap(({ payload }) => payload ?? []);
    },

    /** Makes the requests, unless the reader keeps others. Gives whether there are any to look over. */
    async open() {
      if (form.sites.length < 2 || !(await mayReplace())) return false;
      make();
      return true;
    },

    /** Follows a request that was sent by itself. Gives whether it was one of these, mended. */
    mended({ payload, site, id }) {
      if (mending === null) return false;
      const item = queue.items[mending];
      mending = null;
      for (const name of ["answer", "reasons"]) delete item[name];
      Object.assign(item, { point: site ?? item.point, payload, state: "sent", requestId: id });
      view.open(queue);
      follow();
      return true;
    },

    /** Forgets that what is in the form was one of these. */
    leave() {
      mending = null;
    },

    /** What a reload needs, as plain data; null where nothing was begun. */
    kept() {
      const isAny = isBegun || queue?.items.some(({ state }) => state === "sending");
      // A warning is in the words of one language, and what is under way needs none.
      const items = queue?.items.map(({ warnings, ...item }) => item);
      return isAny ? { values, items, mending, isBegun: isBegun && !isUntold } : null;
    },

    /** Goes on after a reload. */
    resume(kept) {
      if (!kept) return;
      ({ values, mending, isBegun } = kept);
      hold(afterReload(kept.items));
      view.open(queue);
      // In the copy of a tab they are not: until that is clear, the form and its draft are as they were.
      isUntold = !isBegun && hasBegun();
      isBegun ||= isUntold;
      draw();
    },

    /** Follows whether this tab is a copy, which leaves them to the first one. Gives whether it had any. */
    claimed(isCopy) {
      if (isUntold && !isCopy) begun();
      isUntold = false;
      if (!isCopy || queue === null) return false;
      queue = null;
      mending = null;
      isBegun = false;
      drawNotice();
      changed();
      return true;
    },
  };
}

/** Of the sites each one has what concerns it. */
const isShared = ({ path, severity }) => severity === "warning" && !path.startsWith("servicePoint");

/** A request of the queue. A list may have identifiers that no request can hold. */
function itemOf({ point, payload, issues }) {
  const messages = (wanted) =>
    issues
      .filter(({ path, severity }) => path.startsWith("servicePoint") && severity === wanted)
      .map(({ message }) => message);
  if (!payload) return { point, state: "refused", reasons: messages("error") };
  return { point, payload, state: "waiting", warnings: messages("warning") };
}
