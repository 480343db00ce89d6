// A service point in words: what readers know as a site, by its name and its state.

import { element } from "./dom.js";
import { words } from "./texts.js";

/** What a service point is called; a list may have names for none. */
export function nameOf({ name, place, customerReference, reference, id }) {
  return name || place || customerReference || reference || id;
}

/** Its name, and its identifier where that is something else: two may have one name. */
export function fullNameOf(point) {
  return nameOf(point) === point.id ? point.id : `${nameOf(point)} (${point.id})`;
}

export const stateOf = ({ state }) => (state === "" ? "" : words.siteState(state));

/** Both in a few words. */
export const nameAndState = (point) => [fullNameOf(point), stateOf(point)].filter(Boolean).join(", ");

/** Whether it does its service no more, as the package sees it, too. */
const isOver = ({ state }) => state === "TERMINATED" || state === "CANCELLED";

/** What else is known of it, in one line. */
function detailsOf(point) {
  const { id, customerReference, reference, place, address } = point;
  const others = [id, customerReference, reference, place, address].filter(
    (text) => text !== "" && text !== nameOf(point),
  );
  return [...new Set(others)].join(" · ");
}

/** Name and state in one line, what else is known in the next. */
export function drawPoint(point) {
  const [state, details] = [stateOf(point), detailsOf(point)];
  const attributes = { class: "site-state", ...(isOver(point) && { "data-over": "" }) };
  const line = element("span", {}, element("strong", {}, nameOf(point)));
  if (state !== "") line.append(" · ", element("span", attributes, state));
  // They stand on two lines, which is no space for a screen reader.
  return details === "" ? [line] : [line, " ", element("span", { class: "hint" }, details)];
}

/** As the form itself words one. */
export function drawWarning(message) {
  const before = element("span", { class: "visually-hidden" }, `${words.siteWarning} `);
  return element("p", { class: "message", "data-severity": "warning" }, before, message);
}

/** Name and state as answers, beside those of the request. */
export function siteAnswers(point) {
  const answers = [
    { label: words.siteName, value: nameOf(point) },
    { label: words.siteStateTitle, value: stateOf(point) },
  ];
  return answers.filter(({ value }) => value !== "");
}

/** What the request is about to do, in one sentence, or nothing where it has no service point. */
export function purposeOf({ type, properties }, site) {
  const given = properties?.servicePoint;
  if (given === undefined) return "";
  const name = site ? fullNameOf(site) : words.siteUnnamed(Object.values(given).join(" · "));
  return words.sitePurpose(type, name, site ? stateOf(site) : "");
}
