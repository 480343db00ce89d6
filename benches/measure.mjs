// How long each of several does the same work, side by side: they take turns in an order that changes each round, and
// a figure is the median of all rounds, with the quartiles beside it. The machine decides about absolute times, so that
// only the columns of one run compare.

const rounds = 41;

/** How long each contender runs before the first round, in ms. */
const warmUp = 200;

/**
 * Measures contenders, of which each is `{ name, run(input) → number, inputs }`.
 * @returns nanoseconds for one input, by name, each as `spread` has it
 */
export function measure(contenders) {
  for (const contender of contenders) {
    for (const end = performance.now() + warmUp; performance.now() < end; ) time(contender);
  }
  const times = new Map(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const contender of shuffled(contenders)) times.get(contender.name).push(time(contender));
  }
  return Object.fromEntries([...times].map(([name, all]) => [name, spread(all)]));
}

/** Nanoseconds for one input. Browsers have coarse clocks: inputs are gone through until a few milliseconds are over. */
function time({ run, inputs }) {
  const start = performance.now();
  let done = 0;
  let sum = 0;
  do {
    for (const input of inputs) sum += run(input);
    done += inputs.length;
  } while (performance.now() - start < 3);
  const taken = performance.now() - start;
  // A result that nobody uses need not be worked out.
  if (sum < 0) throw new Error("A result less than none.");
  return (taken / done) * 1e6;
}

/** What many measurements of the same come to. */
export function spread(numbers) {
  const [lower, median, upper] = [0.25, 0.5, 0.75].map((part) => quantile(numbers, part));
  return { lower, median, upper, least: Math.min(...numbers), count: numbers.length };
}

/** The number that so large a part of all is not above. */
export function quantile(numbers, part) {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)];
}

export function shuffled(list) {
  return list
    .map((item) => [Math.random(), item])
    .sort(([one], [other]) => one - other)
    .map(([, item]) => item);
}
