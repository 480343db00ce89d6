// How the list of what was sent in this tab looks: on the end, and below the form.

import { requestTypes } from "page";
import { copied } from "./clipboard.js";
import { element, isUsable, part, setUsable } from "./dom.js";
import { getStatus } from "./portal.js";
import { readSent, setStatus } from "./sent.js";
import { fullNameOf } from "./site.js";
import { moment, words } from "./texts.js";

/** Wires the list. */
export function createSentView() {
  part("sent-list").addEventListener("click", async ({ target }) => {
    const id = target.closest("button")?.closest("li").querySelector("code");
    if (id) say((await copied(id)) ? words.copied : words.notCopied);
  });
  part("sent-ask").addEventListener("click", async ({ target }) => {
    if (!isUsable(target)) return;
    setUsable(target, false);
    say(words.sentAsking);
    // One after the other: a portal may well refuse many questions at once.
    let unanswered = 0;
    for (const { key, operation, id } of readSent().filter(hasId)) {
      const status = await getStatus(operation, id);
      if (status === undefined) unanswered += 1;
      else setStatus(key, status);
      draw();
    }
    setUsable(target, true);
    say(unanswered === 0 ? words.sentAsked : words.sentUnanswered(unanswered), unanswered > 0);
  });
  return { draw };

  function draw() {
    const sent = readSent();
    part("sent").hidden = sent.length === 0;
    part("sent-ask").hidden = !sent.some(hasId);
    const items = sent.map(itemOf);
    // A list that says the same is left alone: the focus may be in it.
    const isSame = items.map((item) => item.outerHTML).join("") === part("sent-list").innerHTML;
    if (!isSame) part("sent-list").replaceChildren(...items);
  }
}

/** Which site a request is about, as it names it; undefined where it names none. */
function referenceIn(payload) {
  const { id, customerReference, reference } = payload?.properties?.servicePoint ?? {};
  return id ?? customerReference ?? reference;
}

/** What the portal says of a request, in words; a status that nobody documents stays as it is. */
export function statusIn(status) {
  return Object.hasOwn(words.statuses, status) ? words.statuses[status] : status;
}

const hasId = ({ id }) => id !== undefined;

function itemOf({ type, payload, site: point, id, status, sent, asked }) {
  const site = point ? fullNameOf(point) : referenceIn(payload);
  const title = requestTypes.find((other) => other.id === type)?.title ?? type;
  const known = status === undefined ? [] : [words.sentStatus(statusIn(status), asked && moment(asked))];
  return element(
    "li",
    {},
    element("p", {}, element("strong", {}, site === undefined ? title : `${title} – ${site}`)),
    element("p", {}, [words.sentOn(moment(sent)), ...known].join(" ")),
    ...(id === undefined ? [] : [identifier(id)]),
  );
}

function identifier(id) {
  // Heard alone, a row of buttons that all say "Copy" says nothing.
  const what = element("span", { class: "visually-hidden" }, ` – ${words.sentId} ${id}`);
  const button = element("button", { type: "button", class: "link" }, words.copy, what);
  return element("p", { class: "identifier" }, element("code", {}, id), button);
}

function say(sentence, isProblem = false) {
  part("sent-status").textContent = sentence;
  part("sent-status").toggleAttribute("data-problem", isProblem);
}
