// The page: from its address to a form that checks, and what Lighthouse says of it.

import { saved } from "../results.mjs";
import { kilobytes, section, spreadOf, table } from "./markdown.mjs";

export function pageTables() {
  return [
    section(
      "The page: opening",
      `Milliseconds from the navigation until what is typed is checked; requests and kB that come over the network; how far
things move by themselves, as Chromium counts it.`,
      openings(saved("page")),
    ),
    section(
      "The page: Lighthouse",
      "From 0 to 100, not throttled; the portal runs beside the browser.",
      scores(saved("lighthouse")),
    ),
  ];
}

function openings(results) {
  const rows = results.map(({ condition, page, visit, usable, requests, bytes, shift }) => [
    `\`/${page}\`, ${visit} visit, ${condition}`,
    spreadOf(usable),
    requests,
    kilobytes(bytes),
    shift,
  ]);
  return table([["", "usable", "requests", "kB", "moved"], ...rows]);
}

function scores(results) {
  const categories = Object.keys(results[0].scores);
  const rows = results.map(({ page, formFactor, scores }) => [
    `\`/${page}\`, ${formFactor}`,
    ...categories.map((category) => scores[category]),
  ]);
  return table([["", ...categories], ...rows]);
}
