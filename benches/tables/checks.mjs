// Checks: against others, the first one, every way in, long lists, any shape.

import { saved } from "../results.mjs";
import { figure, kilobytes, section, spreadOf, table, times } from "./markdown.mjs";

const own = "request-forms";

/** In milliseconds, for 1,000 items; for the longest task, for 10,000. */
const listGoals = { open: 250, submit: 250, keystroke: 5, removal: 50, "longest task": 200 };

export function checkTables() {
  const node = saved("checks-node");
  const chromium = saved("checks-chromium");
  return [
    section(
      "Checks of whole requests",
      `Nanoseconds for one request ± half the distance of the quartiles; in brackets, how many times our time that is.
All agree on ${node.examples} shared examples and on every input.${refusals(node, chromium)}`,
      `**Node ${node.version}**`,
      against(node),
      `**Chromium ${chromium.version}**`,
      against(chromium),
    ),
    section(
      "Goals",
      "Our time as a multiple of Zod’s, beside the goal of the engine’s design.",
      goals({ Node: node, Chromium: chromium }),
    ),
    section(
      "The first check",
      "Milliseconds from nothing to the first result, in a new process and in a new page; kB of the bundle.",
      first(),
    ),
    section(
      "Every way in",
      "Nanoseconds for one request through ours; in brackets, how many times the plain way. The goal is 2.",
      ways(node, chromium),
    ),
    section(
      "A keystroke in an open form",
      "Nanoseconds of `form.set`. The goal is 120.",
      keystrokes(node, chromium),
    ),
    section(
      "Long lists in a bound form",
      "Milliseconds with the layout that follows, nothing of painting.",
      lists(),
    ),
    section("1 MB of any shape", "The goal is 300 ms and 64 MB for each.", shapes()),
  ];
}

function refusals(...results) {
  const lines = [...new Set(results.flatMap(({ refused }) => refused))];
  return lines.length === 0 ? "" : ` Not measured: ${lines.join("; ")}.`;
}

function against({ tasks }) {
  const names = Object.keys(tasks[0].times);
  const rows = tasks.map(({ name, times: found }) => [
    name,
    ...names.map((contender) => {
      const spread = found[contender];
      return spread ? `${spreadOf(spread)}${times(spread.median, found[own].median)}` : "–";
    }),
  ]);
  return table([["", ...names], ...rows]);
}

function goals(engines) {
  const [{ tasks }] = Object.values(engines);
  const rows = tasks
    .filter(({ goal }) => goal)
    .map(({ name, goal }) => [
      name,
      `≤ ${goal}`,
      ...Object.values(engines).map(({ tasks }) => {
        const { times } = tasks.find((task) => task.name === name);
        return (times[own].median / times.Zod.median).toFixed(2);
      }),
    ]);
  return table([["", "goal", ...Object.keys(engines)], ...rows]);
}

function first() {
  const all = saved("cold");
  const [base] = all;
  const rows = all.map(({ name, size, node, chromium }) => [
    name,
    kilobytes(size.gzip),
    `${kilobytes(size.brotli)}${times(size.brotli, base.size.brotli)}`,
    `${spreadOf(node)}${times(node.median, base.node.median)}`,
    `${spreadOf(chromium)}${times(chromium.median, base.chromium.median)}`,
  ]);
  return table([["", "gzip", "brotli", "Node", "Chromium"], ...rows]);
}

function ways(...engines) {
  const rows = Object.keys(engines[0].ways).map((name) => [
    name,
    ...engines.map(({ ways }) => `${spreadOf(ways[name])}${times(ways[name].median, ways.plain.median)}`),
  ]);
  return table([["", "Node", "Chromium"], ...rows]);
}

function keystrokes(...engines) {
  const rows = Object.keys(engines[0].keystrokes).map((name) => [
    name,
    ...engines.map(({ keystrokes }) => spreadOf(keystrokes[name])),
  ]);
  return table([["", "Node", "Chromium"], ...rows]);
}

function lists() {
  const rows = saved("lists").flatMap(({ size, times }) =>
    Object.entries(times).map(([name, spread]) => {
      const goal =
        size === 1000 || name === "longest task"
          ? listGoals[name.match(/^(longest task|\w+)/)[0]]
          : undefined;
      return [
        `${size.toLocaleString("en")} items: ${name}`,
        spreadOf(spread),
        figure(spread.least),
        goal ? `≤ ${goal}` : "",
      ];
    }),
  );
  return table([["", "median", "least", "goal"], ...rows]);
}

function shapes() {
  const rows = saved("shapes").map(({ name, time, issues, memory }) => [
    name,
    figure(time),
    issues.toLocaleString("en"),
    memory.toFixed(1),
  ]);
  return table([["", "ms", "issues", "MB"], ...rows]);
}
