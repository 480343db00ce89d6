// One field that asks which site is meant. It has no name: what is chosen in it goes into the documented controls, which
// stand behind "I have a reference instead", and follows them. It can be typed in before the list of sites has come; where
// there is none, the documented controls are there in its place.

import { makeCombobox } from "./combobox.js";
import { part, typeInto } from "./dom.js";
import { createCandidates } from "./point-candidates.js";
import { keys, searchAmong } from "./point-search.js";
import { afterPress } from "./press.js";
import { ask } from "./question.js";
import { drawPoint, drawWarning, fullNameOf, nameOf } from "./site.js";
import { mirrorProblems } from "./site-problems.js";
import { createSitesField } from "./sites/sites-field.js";
import { words } from "./texts.js";

/**
 * Wires the field of a form that is bound. `known` are the sites that were chosen when the page was left, `ids` those of
 * several, and `asked` what was typed and names none yet, as `{ text, lines }`; `warnings()` gives what the form warns of at
 * its controls, `changed()` follows a change of several sites.
 */
export function createSiteField(form, { known, ids, asked = {}, warnings, changed }) {
  const group = form.querySelector('[data-group="servicePoint"]');
  const fields = keys.map((key) => ({ key, input: form.elements.namedItem(`servicePoint.${key}`) }));
  const input = part("site");
  const [field, chosen, warned, raw] = ["field", "chosen", "warnings", "references"].map((name) =>
    part(`site-${name}`),
  );
  // What the sites are looked up in, as `{ search }`: undefined while it is awaited, null where there is none. The next one
  // waits where it would move what someone types in.
  let list;
  let next;
  let search = searchAmong(known);
  // What the documented controls mean at the moment, and the texts in them.
  let point;
  let texts;
  // The warnings that stand below the field.
  let shown = "";

  const sites = createSitesField({
    current: () => point,
    draw: drawPoint,
    changed() {
      if (sites.isOn) {
        input.value = "";
        write(sites.points[0]);
      }
      refresh();
      changed();
    },
    say,
    ids,
    lines: asked.lines,
  });
  const candidates = createCandidates(fields[1].input, (text) => search.withCustomerReference(text), choose);
  const combobox = makeCombobox(input, {
    label: words.pointsList,
    find(text) {
      if (!list) return { shown: [], count: null };
      // What was chosen is no search for it: whoever comes back may want to choose another one.
      return search.find(point && text === nameOf(point) ? "" : text);
    },
    draw: drawPoint,
    choose,
    more: words.pointsMore,
    say: (count) => say(count === null ? "" : words.pointsFound(count)),
  });
  mirrorProblems({ form, group, raw, input, fields });
  input.addEventListener("focus", () => point && input.select());
  input.addEventListener("input", mean);
  input.addEventListener("focusout", () => afterPress(drawText));
  input.addEventListener("change", () => {
    const named = sites.isOn && search.named(input.value);
    if (named) choose(named);
  });
  raw.addEventListener("toggle", drawWarnings);
  sites.follow(search, false);
  input.value ||= asked.text ?? "";
  refresh();

  /** Takes what is typed for the site that it names. */
  function mean() {
    // What someone typed by hand as a reference goes only when another site is chosen; several are added one by one.
    if (!sites.isOn && (point !== undefined || !hasReference())) write(search.named(input.value));
    refresh();
  }

  /** Follows the documented controls, which a file, a draft or the reader may have changed. */
  function refresh() {
    if (look() && point === undefined && hasReference()) {
      raw.open = true;
      if (list && document.activeElement !== input) input.value = "";
    }
    raw.hidden = sites.isOn;
    drawText();
    drawWarnings();
    candidates.draw();
    // A reference by hand is for one site.
    sites.allow(list && (point !== undefined || !hasReference()));
  }

  /** Finds out what the documented controls mean. Gives whether they have changed. */
  function look() {
    const before = texts;
    const values = fields.map(({ key, input }) => [key, input.value.trim()]);
    texts = JSON.stringify(values);
    if (texts === before) return false;
    point = search.meant(Object.fromEntries(values));
    return true;
  }

  /** Shows what is chosen, but leaves alone what someone types. */
  function drawText() {
    const isTyping = document.activeElement === input;
    const one = sites.isOn ? undefined : point;
    if (!isTyping && one) input.value = nameOf(one);
    if (list === null) chosen.replaceChildren(...unknown());
    else if (one || isTyping || !hasText()) chosen.replaceChildren(...(one ? drawPoint(one) : []));
    else chosen.replaceChildren(list ? words.siteNotChosen : words.siteAwaited);
  }

  /** Several sites that were chosen stay where no list is known any more, and so does the field. */
  function unknown() {
    return sites.isOn ? [words.siteUnknown] : [words.siteUnknown, " ", words.siteGiveReference];
  }

  /** What folded controls would say. */
  function drawWarnings() {
    const messages = raw.open || sites.isOn ? [] : warnings().map(({ message }) => message);
    if (messages.join("\n") === shown) return;
    shown = messages.join("\n");
    warned.replaceChildren(...messages.map(drawWarning));
  }

  function hasText() {
    return input.value.trim() !== "";
  }

  function hasReference() {
    return fields.some(({ input }) => input.value.trim() !== "");
  }

  /** The identifier alone says which one is meant; references could only contradict it. */
  function write(site) {
    for (const { key, input } of fields) typeInto(input, key === "id" ? (site?.id ?? "") : "");
  }

  /** Takes a choice. What stands in a control and is not true of it goes only when the reader agrees. */
  async function choose(site) {
    if (sites.isOn) return sites.add(site);
    const isTrue = ({ key, input }) => ["", site[key]].includes(input.value.trim());
    const isLoss = point === undefined && !fields.every(isTrue);
    const title = words.pointsReplaceTitle(fullNameOf(site));
    const question = { title, text: words.pointsReplaceText, yes: words.pointsReplaceYes, no: words.emptyNo };
    if (isLoss && !(await ask(question))) return;
    write(site);
    input.value = nameOf(site);
    raw.open = false;
    refresh();
    input.focus();
    say([words.pointsChosen(site.id), ...warned.children].map((one) => one.textContent ?? one).join(" "));
  }

  /** Whether what is known next would move the control that someone is at. */
  function isBusy() {
    const { activeElement } = document;
    const grows = next === null || hasText() || hasReference() || sites.points.length > 0;
    return grows && activeElement !== input && form.contains(activeElement);
  }

  /** Takes over what is known of the sites, unless somebody is busy. Gives whether there was anything to take over. */
  function settle(isSure = false) {
    if (!isSure && isBusy()) return false;
    const isNew = next !== list;
    if (isNew) takeOver();
    // What someone has typed is theirs.
    field.hidden = list === null && !hasText() && !sites.isOn && document.activeElement !== input;
    return isNew;
  }

  function takeOver() {
    const isChosen = point !== undefined && input.value === nameOf(point);
    const wasNone = list === null;
    list = next;
    search = list?.search ?? searchAmong([]);
    group.dataset.sites = list ? "known" : "unknown";
    raw.querySelector("summary").hidden = list === null;
    // Put in anew, they stand in the place of the field at once, for a browser too, which counts how far things move.
    if (list === null) group.append(raw);
    sites.follow(search, list !== null);
    texts = undefined;
    look();
    if (isChosen) input.value = point ? nameOf(point) : "";
    else if (hasText() && !hasReference()) mean();
    if (list === null || hasReference()) raw.open = point === undefined;
    else if (wasNone) raw.open = false;
    refresh();
    if (document.activeElement !== input) return;
    if (list === null) say(unknown().join(""));
    else if (hasText()) combobox.open();
  }

  return {
    refresh,
    settle,
    /** Looks the sites up in another list from now on, or in none. */
    follow(points) {
      next = points;
      return settle();
    },
    /** Adds sites that were pasted and not added. Gives whether none is left that the reader was not told of. */
    addRest: () => sites.addRest(),
    /** The site that these values mean. */
    meant: (values) => search.meant(values),
    /** Whether the reader is asked for a site, and not for references alone. */
    get isAsked() {
      return list !== null;
    },
    /** The sites, where several may be chosen. */
    get sites() {
      return sites.isOn ? sites.points : [];
    },
    /** What is typed and names no site yet. */
    get asked() {
      return { text: point && !sites.isOn ? "" : input.value, lines: sites.lines };
    },
    /** What is known of all that are chosen. */
    get known() {
      return sites.isOn ? sites.points : [point].filter(Boolean);
    },
  };
}

function say(sentence) {
  if (part("points-count").textContent !== sentence) part("points-count").textContent = sentence;
}
