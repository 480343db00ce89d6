// The three fields that name a service point, once the list of them is loaded: each finds service points while it is
// typed in, and where a reference is not unique, those that have it are listed to be chosen from.

import { makeCombobox } from "./combobox.js";
import { element, part } from "./dom.js";
import { ask } from "./question.js";
import { words } from "./texts.js";

const keys = ["id", "customerReference", "reference"];
const mostCandidates = 8;

/** Enhances the fields of a bound form that has them; `search` is made by `createPointSearch`. */
export function enhancePointFields(form, search) {
  const fields = keys.map((key) => ({ key, input: form.elements.namedItem(`servicePoint.${key}`) }));
  if (fields.some(({ input }) => input === null)) return;
  const [id, customerReference] = fields;

  for (const field of fields) {
    makeCombobox(field.input, {
      label: words.pointsList,
      find: search.find,
      draw: ({ id, ...others }) => [element("strong", {}, id), element("span", {}, describe(others))],
      choose: (point) => choose(point, field),
      more: words.pointsMore,
      say: (count) => sayCount(count === null ? "" : words.pointsFound(count)),
    });
  }

  const message = document.getElementById(`${customerReference.input.id}-error`);
  const candidates = element("div", { class: "candidates", hidden: "" });
  // After the list that the combobox puts below its input.
  customerReference.input.nextElementSibling.after(candidates);
  const draw = () => drawCandidates(candidates, message, pointsMeant);
  new MutationObserver(draw).observe(message, { attributes: true });
  form.addEventListener("request-form-change", draw);
  candidates.addEventListener("click", async ({ target }) => {
    const button = target.closest("button");
    const point = button && pointsMeant().find(({ id }) => id === button.dataset.point);
    if (point && (await choose(point, customerReference))) id.input.focus();
  });

  function pointsMeant() {
    return search.withCustomerReference(customerReference.input.value);
  }

  /** Puts a service point in. What stands in another field and is not true of it goes only when the reader agrees. */
  async function choose(point, from) {
    const others = fields.filter(({ input, key }) => {
      const typed = input.value.trim();
      return key !== from.key && typed !== "" && typed !== point[key];
    });
    const title = words.pointsReplaceTitle(point.id);
    const question = { title, text: words.pointsReplaceText, yes: words.pointsReplaceYes, no: words.emptyNo };
    if (others.length > 0 && !(await ask(question))) return false;
    for (const field of fields) {
      if (field === id || field === from || others.includes(field)) put(field.input, point[field.key]);
    }
    sayCount(words.pointsChosen(point.id));
    return true;
  }
}

/** As if it had been typed, so that the form takes notice. */
function put(input, text) {
  if (input.value === text) return;
  input.value = text;
  input.dispatchEvent(new Event("input", { bubbles: true }));
}

function drawCandidates(place, message, pointsMeant) {
  const { code, severity } = message.dataset;
  const points = code === "ambiguousReference" && severity === "error" ? pointsMeant() : [];
  place.hidden = points.length === 0;
  const buttons = points.slice(0, mostCandidates).map((point) => {
    const text = words.pointsUse(point.id, point.name || point.reference || point.customerReference);
    return element("button", { type: "button", class: "secondary", "data-point": point.id }, text);
  });
  const left = points.length - buttons.length;
  if (left > 0) buttons.push(element("p", { class: "hint" }, words.pointsMoreMeant(left)));
  // What stands already is left alone: it may be about to be pressed.
  if (place.textContent === buttons.map((node) => node.textContent).join("")) return;
  place.replaceChildren(...buttons);
}

/** What there is to know about a service point besides its identifier. */
function describe({ name, customerReference, reference }) {
  return [name, customerReference, reference].filter((text) => text !== "").join(" · ");
}

function sayCount(sentence) {
  if (part("points-count").textContent !== sentence) part("points-count").textContent = sentence;
}
