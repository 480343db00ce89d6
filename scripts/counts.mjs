// Reads how many tests passed, failed and were skipped from the lines that a test runner closes with.

export function cargoCounts(output) {
  const lines = output.matchAll(/^test result: \w+\. (\d+) passed; (\d+) failed; (\d+) ignored/gm);
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const [, passed, failed, ignored] of lines) {
    sum.passed += Number(passed);
    sum.failed += Number(failed);
    sum.skipped += Number(ignored);
  }
  return sum;
}

export function nodeCounts(output) {
  const count = countsByWord(output, /^(?:ℹ|#) (\w+) (\d+)$/gm, (match) => [match[1], match[2]]);
  // Node shows a file without any test as a test that passed, by the name of the file.
  const empty = [...output.matchAll(/^✔ (.*\.test\.[cm]?js) \(/gm)].map((match) => match[1]);
  return {
    passed: count("pass") - empty.length,
    failed: count("fail") + count("cancelled") + empty.length,
    skipped: count("skipped") + count("todo"),
    problem: empty.length > 0 ? `there is no test in ${empty.join(", ")}` : null,
  };
}

export function playwrightCounts(output) {
  const words = /^ {2}(\d+) (passed|failed|flaky|interrupted|skipped|did not run)\b/gm;
  const count = countsByWord(output, words, (match) => [match[2], match[1]]);
  return {
    passed: count("passed"),
    // A test that passed only at the second try, or was never reached, has not shown what it should.
    failed: count("failed") + count("flaky") + count("interrupted") + count("did not run"),
    skipped: count("skipped"),
  };
}

function countsByWord(output, pattern, wordAndNumber) {
  const numbers = new Map([...output.matchAll(pattern)].map(wordAndNumber));
  return (word) => Number(numbers.get(word) ?? 0);
}

export function gungraunCounts(output) {
  const found = /^Gungraun result: \w+\. (\d+) without regressions; (\d+) regressed/m.exec(output) ?? [];
  const [passed, failed] = found.slice(1).map(Number);
  return { passed: passed ?? 0, failed: failed ?? 0, skipped: 0 };
}

/** A test run of our own, which closes as this one does. */
export function ownCounts(output) {
  const last = [...output.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1) ?? [];
  const [passed, failed] = last.slice(1).map((number) => Number(number ?? 0));
  return { passed: passed ?? 0, failed: failed ?? 0, skipped: 0 };
}

/** The number of tests that `playwright test --list` names. */
export function playwrightListed(output) {
  return Number(/^Total: (\d+) tests?\b/m.exec(output)?.[1] ?? 0);
}
