// Whole forms checked by this package and by what one would use instead, in one process:
//
//     make bench
//
// The machine decides about absolute times, so that only the columns of one run compare. Contenders take turns in an
// order that changes each round, and a figure is the median of all rounds.

import { contenders } from "./contenders.mjs";
import { brokenForms, typedForms, validForms } from "./forms.mjs";

const size = 1000;
const rounds = 61;
/** How long each contender runs before the first round, in ms. */
const warmUp = 300;

const tasks = {
  "valid, all different": validForms(size),
  "six errors, all different": brokenForms(size),
  "one property changed": typedForms(size),
};

for (const [task, forms] of Object.entries(tasks)) {
  for (const form of forms) agree(task, form);
  for (const contender of contenders) {
    for (const end = performance.now() + warmUp; performance.now() < end; ) time(contender, forms);
  }
  const times = new Map(contenders.map((contender) => [contender, []]));
  for (let round = 0; round < rounds; round++) {
    for (const contender of shuffled(contenders)) times.get(contender).push(time(contender, forms));
  }
  print(task, times);
}

/** Nanoseconds for one form. */
function time({ check }, forms) {
  const start = performance.now();
  let problems = 0;
  for (const form of forms) problems += check(form);
  const taken = performance.now() - start;
  if (problems < 0) throw new Error("A problem less than none.");
  return (taken / forms.length) * 1e6;
}

/** Who does not find what the others find has done another job. */
function agree(task, form) {
  const found = contenders.map(({ check }) => check(form));
  if (new Set(found).size > 1) {
    const each = contenders.map(({ name }, index) => `${name} ${found[index]}`);
    throw new Error(`${task}: the contenders do not find the same: ${each.join(", ")}.`);
  }
}

function shuffled(list) {
  return list
    .map((item) => [Math.random(), item])
    .sort(([one], [other]) => one - other)
    .map(([, item]) => item);
}

function print(task, times) {
  const medians = new Map([...times].map(([contender, all]) => [contender, median(all)]));
  const [own] = medians.values();
  console.log(`\n${task.padEnd(28)}ns a form   × ours`);
  for (const [{ name }, median] of medians) {
    const columns = [median.toFixed(0).padStart(8), (median / own).toFixed(2).padStart(8)];
    console.log(`  ${name.padEnd(24)}${columns.join(" ")}`);
  }
}

function median(numbers) {
  return numbers.sort((one, other) => one - other)[numbers.length >> 1];
}
