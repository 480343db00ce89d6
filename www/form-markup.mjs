// How the form of the package stands in the page: its groups can be reached as headings, what few need is folded away, and
// beside or in front of documented controls stand others that are easier to use. All of it is in the HTML, so that nothing
// moves once the script starts; further items of a list are copies of the first.

import { withSite } from "./site-markup.mjs";

/** A group that most requests leave empty. */
const folded = "contacts.secondary";

/** What is chosen by a radio button, unless the answer is another one. */
const chosen = /^acknowledgementRequest\.\*\.acceptanceIndicator$/;

/**
 * The markup of a form that `render` gave, arranged for the page; `description` is that of its type, and `action` what it does.
 */
export function arranged(form, description, action, words) {
  const properties = description.groups.flatMap((group) => group.properties);
  let markup = withPromise(arrangedAtAll(form, description, words), words);
  // A site that is yet to be created is none of those that are there to be chosen.
  if (action !== "create") markup = withSite(markup, words);
  if (description.groups.some(({ id }) => id === folded)) markup = withFold(markup, words);
  for (const property of properties) {
    if (chosen.test(property.id)) markup = withChoices(markup, property, words);
  }
  return markup;
}

/** The same, as far as it holds for any type: of a type of the reader's own nothing is known beforehand. */
export function arrangedAtAll(form, { groups }, words) {
  // What is added to a list is a copy of an item, and two calendars cannot have one id.
  const properties = groups.filter(({ list }) => !list).flatMap((group) => group.properties);
  return properties
    .filter(({ format }) => format === "date")
    .reduce(
      (markup, property) => withDay(markup, property, words),
      withFewNotices(withHeadings(form), words),
    );
}

/** Who listens to a page goes from heading to heading; a legend alone is none. */
function withHeadings(form) {
  return form
    .replace(/(<fieldset data-group="[^>]*><legend>)(.*?)<\/legend>/g, "$1<h2>$2</h2></legend>")
    .replace(/<legend data-legend>(.*?)<\/legend>/g, "<legend><h3 data-legend>$1</h3></legend>");
}

/** What is to be known before one begins stays in sight; whatever else is said of a form can be opened. */
function withFewNotices(form, { moreNotices }) {
  const [first, ...others] = form.match(/<p class="notice">.*?<\/p>\n/g) ?? [];
  if (others.length === 0) return form;
  const fold = `<details class="more"><summary>${moreNotices}</summary>\n${others.join("")}</details>\n`;
  return form.replace(others.join(""), "").replace(first, () => first + fold);
}

/** Said where it matters: at the button that leads on. */
function withPromise(form, { beforeReview }) {
  return replaced(
    form,
    /<button type="submit"/,
    (button) => `<p class="hint">${beforeReview}</p>\n${button}`,
  );
}

/** The heading stands outside, so that the legend is for those alone who hear the fields. */
function withFold(form, { folded: sentence }) {
  const group = new RegExp(`<fieldset data-group="${escaped(folded)}"[\\s\\S]*?</fieldset>`);
  return replaced(form, group, (markup) => {
    const legend = /<legend><h2>(.*?)<\/h2><\/legend>/;
    const [, title] = legend.exec(markup);
    const inside = markup.replace(legend, '<legend class="visually-hidden">$1</legend>');
    return `<details class="fold" data-fold="${folded}"><summary><h2>${title} <span class="optional">${sentence}</span></h2></summary>
${inside}</details>`;
  });
}

/**
 * Radio buttons in front of the documented control, which shows for another answer alone. They belong to a form of their
 * own: what is submitted stays one control.
 */
function withChoices(form, { choices, id }, { choices: labels, otherChoice }) {
  const name = id.replace("*", "0");
  const choice = (value, label, key) =>
    `<p class="choice"><input type="radio" form="page-aside" name="page-${name}" id="page-${name}-${key}" value="${value}">` +
    `<label for="page-${name}-${key}" id="page-${name}-${key}-label">${label}</label></p>`;
  const buttons = [
    ...choices.map((value) => choice(value, labels[value], value)),
    choice("", otherChoice, "other"),
  ].join("\n");
  const field = new RegExp(
    `<div class="field" data-field="${escaped(name)}">[\\s\\S]*?(?=<div class="advice")`,
  );
  return replaced(form, field, (markup) => {
    const label = `page-${name}-label`;
    const control = /<input [^>]*>(?:<datalist[\s\S]*<\/datalist>)?/;
    const documented = control.exec(markup)[0].replace(/ aria-describedby="[^"]*"/, "");
    const required = / required/.test(documented) ? ' aria-required="true"' : "";
    const named = `<input tabindex="-1" aria-labelledby="${label} page-${name}-other-label"`;
    return markup
      .replace('<div class="field"', '<div class="field" data-choices')
      .replace("<label ", `<label id="${label}" `)
      .replace(/<p class="hint"[^>]*>.*?<\/p>\n/, "")
      .replace(control, () =>
        [
          `<div class="choices" role="radiogroup" aria-labelledby="${label}"${required}>\n${buttons}\n</div>`,
          `<div class="other visually-hidden" aria-hidden="true">${documented.replace("<input", named)}</div>`,
        ].join("\n"),
      );
  });
}

/** A date may be written in many ways, or be chosen in the browser's calendar; unless it is chosen from a list. */
function withDay(form, { name }, { day }) {
  const control = new RegExp(`<input name="${escaped(name)}"[^>]*>`);
  const calendar = `<input type="date" id="page-${name}-day" aria-label="${day}" autocomplete="off">`;
  return form.replace(control, (markup) => `<div class="day">${markup}${calendar}</div>`);
}

function replaced(form, pattern, change) {
  if (!pattern.test(form)) throw new Error(`The form has nothing like ${pattern}.`);
  return form.replace(pattern, change);
}

function escaped(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
