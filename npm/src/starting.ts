/** How the functions of an entry see to what they need: by being called, since importing them does nothing. */

type Action = (...parameters: never[]) => unknown;

/** The same function, which starts something first. None of ours has more parameters. */
export function startedBy<F extends Action>(start: () => void, act: F): F {
  const started = (one: never, two: never, three: never, four: never) => {
    start();
    return act(one, two, three, four);
  };
  return started as unknown as F;
}
