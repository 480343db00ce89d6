// A request in words: what is typed, will be, or was sent, group by group, with the labels of the form.

import { element } from "./dom.js";
import { siteAnswers } from "./site.js";
import { day, words } from "./texts.js";

/**
 * The groups of a payload or of values that hold anything, as `[{ id, legend, answers: [{ label, value }] }]`, with what is
 * known of the `site` that it means.
 */
export function answersOf(payload, description, site) {
  // A payload of the Orange types keeps its properties apart from the request's attributes, which may have the same names.
  const isEnveloped = payload?.type === description.id && payload.properties !== undefined;
  const properties = (isEnveloped ? payload.properties : payload) ?? {};
  const attributes = { ...payload, request: { ...payload, ...payload?.request } };
  return description.groups
    .flatMap((group) => {
      if (group.list) return itemsOf(group, properties);
      return [groupOf(group, group.id === "request" ? attributes : properties)];
    })
    .map((group) => (site && group.id === "servicePoint" ? withSite(group, site) : group))
    .filter(({ answers }) => answers.length > 0);
}

/** Who reads wants to recognise the site before its identifier. */
function withSite(group, site) {
  return { ...group, answers: [...siteAnswers(site), ...group.answers] };
}

/** The same as elements. `changeable` gives what stands beside each legend, such as a button; it may be absent. */
export function drawAnswers(groups, changeable = () => "") {
  return groups.map((group) =>
    element(
      "section",
      { class: "answers" },
      element("div", { class: "answers-title" }, element("h3", {}, group.legend), changeable(group)),
      element(
        "dl",
        {},
        ...group.answers.map(({ label, value }) =>
          element("div", {}, element("dt", {}, label), element("dd", {}, value)),
        ),
      ),
    ),
  );
}

function groupOf({ id, legend, properties }, values) {
  return { id, legend, answers: answersFrom(properties, (property) => at(values, property.name)) };
}

/** One group for each item of a list: `acknowledgementRequest.*.id` of the first is its `id`. */
function itemsOf({ id, itemLegend, properties }, values) {
  const nameIn = (property) => property.id.slice(`${id}.*.`.length);
  const items = Array.isArray(values[id]) ? values[id] : [];
  return items.map((item, index) => ({
    id: `${id}.${index}`,
    legend: itemLegend.replace("{n}", index + 1),
    answers: answersFrom(properties, (property) => item?.[nameIn(property)]),
  }));
}

function answersFrom(properties, given) {
  return properties
    .map((property) => ({ label: property.label, value: inWords(property, given(property)) }))
    .filter(({ value }) => value !== "");
}

/** What a reader is to recognise: the label of a choice, yes or no, a date with its weekday. */
function inWords({ type, format, choices, choiceLabels }, value) {
  const text = String(value ?? "");
  // As long as the request is not complete, a box that is ticked says what a browser would submit for it.
  if (type === "boolean") return words.truth[text === "on" ? "true" : text] ?? text;
  if (format === "date") return day(text);
  if (format === "phone" || format === "e164") return text.replaceAll(" ", "\u00a0");
  if (!choices?.includes(text)) return text;
  return choiceLabels?.[choices.indexOf(text)] ?? words.choices[text] ?? text;
}

function at(values, id) {
  return id.split(".").reduce((value, name) => value?.[name], values);
}
