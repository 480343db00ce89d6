// One thing at a time. What arrives while a question is open, or while the form is out of sight as its request is looked
// over or on its way, waits: it would take the place of what these are about.

let isInSight = true;
let waiting = [];
let last = Promise.resolve();

/** Says whether the form is in sight. */
export function formIsInSight(is) {
  isInSight = is;
  if (!is) return;
  for (const go of waiting) go();
  waiting = [];
}

/** Acts once nothing else does that came here before, and the form is in sight. Gives what the act gives. */
export function inTurn(act) {
  const turn = last.then(async () => {
    while (!isInSight) await new Promise((resolve) => waiting.push(resolve));
    return act();
  });
  last = turn.catch(() => {});
  return turn;
}
