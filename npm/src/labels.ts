/** Own names of properties, and own wording: what they are for in a request type. */

import { isBlank, trimmed } from "./blank.js";
import { wordable } from "./generated/names.js";
import type { Messages } from "./issues.js";
import { type InternalType, type Language, registeredTypes } from "./request-type.js";
import { groupKind, type Shape, shapeOf, stringAt } from "./shape.js";
import { nearTo, warnOfNames, warnOnce } from "./warnings.js";

/** Own names of properties, by documented id. */
export type Labels = ReadonlyMap<string, string>;

/** What was asked for last, as it is asked for again and again. */
let last: { pack: string; texts: string; labels: Labels; language: Language } | undefined;

/** A language with own names of properties: the lines that name these say something else. */
export function withLabels({ pack }: InternalType, language: Language, labels: Labels | undefined): Language {
  if (labels === undefined || labels.size === 0) return language;
  const { texts } = language;
  if (last?.pack !== pack || last.texts !== texts || !areSame(last.labels, labels)) {
    last = { pack, texts, labels, language: { ...language, texts: named(shapeOf(pack), language, labels) } };
  }
  return last.language;
}

function areSame(some: Labels, others: Labels): boolean {
  if (some.size !== others.size) return false;
  for (const [id, label] of some) if (others.get(id) !== label) return false;
  return true;
}

function named(shape: Shape, { texts, sentences }: Language, labels: Labels): string {
  const lines = texts.split("\n");
  const phrase = sentences.slice(sentences.lastIndexOf("\n") + 1);
  const places = placesOf(shape);
  const others: string[] = [];
  for (const [id, text] of labels) {
    const [label, noun] = places.get(id) ?? [];
    if (label === undefined || noun === undefined) {
      others.push(id);
      continue;
    }
    // A line is one, and what turns the direction of a text would turn what follows as well.
    const name = trimmed(text.replace(turns, "").replace(/\p{Cc}+/gu, " "));
    if (isBlank(name)) {
      if (text !== "") warnOnce(`options.labels has nothing that anybody could read for "${id}".`);
      continue;
    }
    lines[label - 1] = name;
    // Our sentences go on with a phrase, which a name is not: it stands in quotation marks.
    lines[noun - 1] = phrase.replace("{label}", () => name);
  }
  if (others.length > 0) {
    const known = registeredTypes().map(({ pack }) => placesOf(shapeOf(pack)));
    const wrong = others.filter((id) => !known.some((places) => places.has(id)));
    warnOfNames(wrong, "options.labels", [...places.keys()]);
  }
  return lines.join("\n");
}

/** What has all text up to its end, or to that of the line, run in a direction: embeddings, overrides and isolates. */
const turns = /[\u202a-\u202e\u2066-\u2069]/g;

/** The texts of each property by its documented id. */
function placesOf({ groups }: Shape): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, readonly number[]>();
  for (const { kind, id, properties } of groups) {
    const prefix = kind === groupKind.list ? `${id}.*.` : "";
    for (const property of properties) places.set(prefix + property.id, property.texts);
  }
  return places;
}

/** What own wording may be for in a type, and what was looked at. */
const rulesOf = new WeakMap<InternalType, { ids: readonly string[]; seen: Set<string> }>();

/** So many names are kept. */
const mostSeen = 1000;

/** Tells of own wording that is for nothing. Rules of other types may be among it: one object may be for several. */
export function lookOver(type: InternalType, messages: Messages | undefined): void {
  if (messages === undefined) return;
  let rules = rulesOf.get(type);
  if (rules === undefined) {
    const shape = shapeOf(type.pack);
    const own = shape.rules.map(({ head }) => stringAt(shape.strings, head[0] as number));
    const ids = wordable
      .split(" ")
      .concat(own.map((name) => (name.includes("/") ? name : `${type.id}/${name}`)));
    rules = { ids, seen: new Set(ids) };
    rulesOf.set(type, rules);
  }
  const { ids, seen } = rules;
  const wrong: string[] = [];
  for (const name of messages.keys()) {
    if (seen.has(name)) continue;
    if (seen.size < mostSeen) seen.add(name);
    const isOfOther = name.includes("/") && !name.startsWith("value/") && !name.startsWith(`${type.id}/`);
    if (!isOfOther || nearTo(name, ids) !== undefined) wrong.push(name);
  }
  warnOfNames(wrong, "options.messages", ids);
}
