// All checks, in the place where this runs: Node or a page.

import { measure } from "../measure.mjs";
import { findingTheSame, thoseWhoAgree } from "./agreement.mjs";
import { contenders } from "./contenders.mjs";
import { tasks } from "./tasks.mjs";
import { keystrokes, ways } from "./ways.mjs";

/** Measures everything, says to `print` what it does, and gives what `tables.mjs` shows. */
export function measureChecks(print) {
  const refused = [];
  const refuse = (line) => {
    refused.push(line);
    print(`  not measured: ${line}`);
  };
  const { agreed, count } = thoseWhoAgree(contenders, refuse);
  const measured = tasks().map((task) => {
    print(task.name);
    const able = Object.entries(agreed).flatMap(([name, contender]) => {
      const run = task.prepare(contender);
      return run ? [{ name, run, inputs: task.inputs }] : [];
    });
    return { name: task.name, goal: task.goal, times: measure(findingTheSame(task, able, refuse)) };
  });
  print("every way in");
  return {
    examples: count,
    refused,
    tasks: measured,
    ways: measure(ways()),
    keystrokes: measure(keystrokes()),
  };
}
