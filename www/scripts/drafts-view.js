// How drafts look: the offer to continue one, what other tabs did to the one at hand, and the list of all of them.

import { requestTypes } from "page";
import { element, part } from "./dom.js";
import { moment, words } from "./texts.js";

/** Shows the offer to continue a draft; none where there is none. */
export function drawOffer(draft) {
  part("draft-offer").hidden = !draft;
  if (draft) part("draft-question").textContent = words.draftQuestion(moment(draft.saved));
}

/**
 * Says what there is to know of other tabs: the news, when a request from the draft at hand was sent in one, or that one has
 * a newer version, which can be taken.
 */
export function drawNews(news, sent, newer) {
  const sentences = [
    news,
    sent && words.draftSent(moment(sent)),
    newer && words.draftChanged(moment(newer.saved)),
  ];
  const text = sentences.filter(Boolean).join(" ");
  part("news").toggleAttribute("data-empty", text === "");
  part("draft-take").hidden = !newer;
  if (part("news-text").textContent !== text) part("news-text").textContent = text;
}

/** Lists drafts with a button to continue and one to delete each; `current` is the key of the one at hand. */
export function drawDrafts(drafts, current) {
  part("draft-all").hidden = drafts.length === 0;
  const items = drafts.map((draft) => itemOf(draft, draft.key === current));
  // A list that says the same is left alone: the focus may be in it.
  const list = element("ul", {}, ...items);
  if (part("draft-list").innerHTML !== list.innerHTML) part("draft-list").replaceChildren(...list.children);
}

function itemOf({ key, type, saved }, isCurrent) {
  const { title } = requestTypes.find(({ id }) => id === type);
  const which = `${title} – ${moment(saved)}`;
  const button = (use, text) => {
    // Heard alone, a row of buttons that all say the same says nothing.
    const about = element("span", { class: "visually-hidden" }, ` – ${which}`);
    return element(
      "button",
      { type: "button", class: "link", "data-use": use, "data-key": key },
      text,
      about,
    );
  };
  const here = isCurrent ? [element("span", { class: "optional" }, ` ${words.draftHere}`)] : [];
  const buttons = isCurrent ? [] : [button("continue", words.draftContinue)];
  return element(
    "li",
    {},
    element("span", {}, which, ...here),
    element("span", { class: "buttons" }, ...buttons, button("delete", words.draftDelete)),
  );
}
