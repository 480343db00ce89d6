// One field that asks which site is meant, once the service points are known. It has no name: what is chosen in it goes
// into the documented controls, which stand behind "I have a reference instead", and follows them.

import { makeCombobox } from "./combobox.js";
import { element, part, typeInto } from "./dom.js";
import { createCandidates } from "./point-candidates.js";
import { keys } from "./point-search.js";
import { ask } from "./question.js";
import { drawPoint, drawWarning, fullNameOf, nameOf } from "./site.js";
import { mirrorProblems } from "./site-problems.js";
import { createSitesField } from "./sites/sites-field.js";
import { words } from "./texts.js";

/**
 * Puts the field into a bound form that asks for a service point. `search` is made by `createPointSearch`, `warnings()`
 * gives what the form warns of at its controls; `changed()` follows a change of several sites, which `ids` begins with.
 */
export function createSiteField(form, { search, warnings, changed, ids }) {
  const fields = keys.map((key) => ({ key, input: form.elements.namedItem(`servicePoint.${key}`) }));
  const [id, customerReference] = fields.map(({ input }) => input);
  const group = id.closest("fieldset");
  const hint = group.querySelector(":scope > .hint");
  const rows = fields.map(({ input }) => input.closest(".field"));

  const input = element("input", { type: "text", id: "page-site", spellcheck: "false" });
  const chosen = element("p", { class: "site-chosen", id: "page-site-chosen" });
  const warned = element("div", { class: "site-warnings" });
  const help = element("p", { class: "hint", id: "page-site-hint" }, words.siteHint);
  const label = element("label", { for: input.id }, words.siteQuestion);
  const sites = createSitesField({
    search,
    current: () => point,
    draw: drawPoint,
    changed() {
      drawSites();
      changed();
    },
    say,
    ids,
  });
  const field = element("div", { class: "field" }, label, help, input, chosen, warned, ...sites.parts);
  const summary = element("summary", {}, words.siteReference);
  const raw = element("details", { class: "site-references", id: "page-site-references" }, summary);

  rows[0].before(field, raw);
  raw.append(...[hint].filter(Boolean), ...rows);
  // What explains the three would be read for the one that is there now.
  const described = group.getAttribute("aria-describedby");
  group.removeAttribute("aria-describedby");

  const candidates = createCandidates(customerReference, search, choose);
  const problems = mirrorProblems({ form, group, raw, input, fields, described: `${help.id} ${chosen.id}` });
  // What the documented controls mean at the moment, and the texts in them.
  let point;
  let known;
  // The warnings that stand below the field.
  let shown = "";

  makeCombobox(input, {
    label: words.pointsList,
    // What was chosen is no search for it: whoever comes back may want to choose another one.
    find: (text) => search.find(point && text === nameOf(point) ? "" : text),
    draw: drawPoint,
    choose,
    more: words.pointsMore,
    say: (count) => say(count === null ? "" : words.pointsFound(count)),
  });
  input.addEventListener("focus", () => point && input.select());
  input.addEventListener("input", () => {
    // What someone typed by hand as a reference goes only when another site is chosen; several are added one by one.
    if (sites.isOn || (point === undefined && typed().some((text) => text !== ""))) return;
    write(search.named(input.value));
    refresh();
  });
  input.addEventListener("focusout", drawText);
  input.addEventListener("change", () => {
    const next = sites.isOn && search.named(input.value);
    if (next) choose(next);
  });
  raw.addEventListener("toggle", drawWarnings);
  drawSites();

  /** Follows the documented controls, which a file, a draft or the reader may have changed. */
  function refresh() {
    const texts = typed();
    if (known !== JSON.stringify(texts)) {
      known = JSON.stringify(texts);
      point = search.meant(Object.fromEntries(keys.map((key, index) => [key, texts[index]])));
      if (point === undefined && texts.some((text) => text !== "")) {
        raw.open = true;
        if (document.activeElement !== input) input.value = "";
      }
    }
    drawText();
    drawWarnings();
    candidates.draw();
    // A reference by hand is for one site.
    sites.allow(point !== undefined || texts.every((text) => text === ""));
  }

  /** Shows what is chosen, but leaves alone what someone types. */
  function drawText() {
    const isTyping = document.activeElement === input;
    const shown = sites.isOn ? undefined : point;
    if (!isTyping && shown) input.value = nameOf(shown);
    if (!isTyping && !shown && input.value.trim() !== "") chosen.replaceChildren(words.siteNotChosen);
    else chosen.replaceChildren(...(shown ? drawPoint(shown) : []));
  }

  /** What folded controls would say. */
  function drawWarnings() {
    const messages = raw.open || sites.isOn ? [] : warnings().map(({ message }) => message);
    if (messages.join("\n") === shown) return;
    shown = messages.join("\n");
    warned.replaceChildren(...messages.map(drawWarning));
  }

  function typed() {
    return fields.map(({ input }) => input.value.trim());
  }

  /** The identifier alone says which one is meant; references could only contradict it. */
  function write(next) {
    for (const { key, input } of fields) typeInto(input, key === "id" ? (next?.id ?? "") : "");
  }

  /** Shows one site or several: the documented controls hold the first of them. */
  function drawSites() {
    raw.hidden = sites.isOn;
    if (sites.isOn) {
      input.value = "";
      write(sites.points[0]);
    }
    refresh();
  }

  /** Takes a choice. What stands in a control and is not true of it goes only when the reader agrees. */
  async function choose(next) {
    if (sites.isOn) return sites.add(next);
    const isTrue = (text, index) => text === "" || text === next[keys[index]];
    const isLoss = point === undefined && !typed().every(isTrue);
    const title = words.pointsReplaceTitle(fullNameOf(next));
    const question = { title, text: words.pointsReplaceText, yes: words.pointsReplaceYes, no: words.emptyNo };
    if (isLoss && !(await ask(question))) return;
    write(next);
    input.value = nameOf(next);
    raw.open = false;
    refresh();
    input.focus();
    say([words.pointsChosen(next.id), ...warned.children].map((one) => one.textContent ?? one).join(" "));
  }

  return {
    refresh,
    /** The sites, where several may be chosen. */
    get sites() {
      return sites.isOn ? sites.points : [];
    },
    /** Makes the group as it was. */
    remove() {
      problems.stop();
      candidates.remove();
      raw.before(...[hint].filter(Boolean), ...rows);
      if (described) group.setAttribute("aria-describedby", described);
      field.remove();
      raw.remove();
    },
  };
}

function say(sentence) {
  if (part("points-count").textContent !== sentence) part("points-count").textContent = sentence;
}
