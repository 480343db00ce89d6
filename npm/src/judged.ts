/** Issues of rules in code among those that the engine found: each in its place, in documented order. */

import { GROUP, UNEXPECTED, WHOLE } from "./engine.js";
import type { FoundIssue } from "./issues.js";
import { itemNumber } from "./names.js";
import { groupKind, type Shape } from "./shape.js";
import type { Issue } from "./types.js";

/** What was found, with other issues where they belong; `textAt` gives the texts of the request type. */
export function withIssues(
  found: readonly FoundIssue[],
  issues: readonly Issue[],
  shape: Shape,
  textAt: (line: number) => string,
): readonly FoundIssue[] {
  const all = [...found];
  for (const issue of issues) {
    const { place, label } = placeOf(issue.path, shape);
    const known = { issue, label: label === undefined ? issue.path : textAt(label), expected: "" };
    const after = all.findIndex((other) => other.place < UNEXPECTED && orderOf(other.place) > orderOf(place));
    all.splice(after < 0 ? all.length : after, 0, {
      place,
      known,
      suggestion: issue.suggestion,
      isOwn: true,
    });
  }
  return all;
}

/** Where an issue stands, and the line of what is there called. */
function placeOf(path: string, { groups }: Shape): { place: number; label?: number | undefined } {
  for (const { number, kind, id, texts, properties } of groups) {
    if (path === id) return { place: GROUP + number, label: texts[0] };
    const [, item = "", rest = ""] = /^[^.]*\.(\d+)\.(.*)$/.exec(kind === groupKind.list ? path : "") ?? [];
    const name = kind === groupKind.list && path.startsWith(`${id}.`) ? rest : path;
    const property = properties.find((one) => one.id === name);
    if (property)
      return { place: property.address + (Math.max(itemNumber(item), 0) << 8), label: property.texts[0] };
  }
  return { place: WHOLE };
}

/** What is about the whole comes first, what is about a group before its properties. */
function orderOf(place: number): number {
  if (place >= WHOLE) return -1;
  return place >= GROUP ? (place - GROUP) * 2 ** 22 - 0.5 : place;
}
