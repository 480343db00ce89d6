// How long each of several does the same work, side by side: they take turns in an order that changes each round, and
// a figure is the median of all rounds. The machine decides about absolute times, so that only the columns of one run
// compare.

const rounds = 41;

/** How long each contender runs before the first round, in ms. */
const warmUp = 200;

/**
 * Measures contenders, of which each is `{ name, run(input) → number }`, on the same inputs.
 * @returns {Map<string, number>} nanoseconds for one input, by name
 */
export function measure(contenders, inputs) {
  for (const contender of contenders) {
    for (const end = performance.now() + warmUp; performance.now() < end; ) time(contender, inputs);
  }
  const times = new Map(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const contender of shuffled(contenders)) times.get(contender.name).push(time(contender, inputs));
  }
  return new Map([...times].map(([name, all]) => [name, median(all)]));
}

/** Nanoseconds for one input. Browsers have coarse clocks: inputs are gone through until a few milliseconds are over. */
function time({ run }, inputs) {
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

export function median(numbers) {
  return numbers.toSorted((one, other) => one - other)[numbers.length >> 1];
}

function shuffled(list) {
  return list
    .map((item) => [Math.random(), item])
    .sort(([one], [other]) => one - other)
    .map(([, item]) => item);
}
