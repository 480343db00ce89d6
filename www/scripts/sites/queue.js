// Sends several requests, one after the other. What was sent, or perhaps was, is never sent again by itself.

/**
 * `items` are `{ payload, state }`, with these states:
 * - `waiting`, and `sending` while its answer is awaited,
 * - `sent`, with `requestId` where the provider gave one,
 * - `refused`, with the `answer`,
 * - `unsent`, with the `outcome`: it did not arrive, and may be sent when the queue goes on,
 * - `perhaps`: no answer came.
 * `post(item)` sends one, `changed()` follows each change.
 */
export function createQueue({ items, post, changed }) {
  let isRunning = false;
  let isPaused = false;

  return {
    items,
    get isRunning() {
      return isRunning;
    },
    get isPaused() {
      return isPaused;
    },

    /** Sends what waits, or one alone. After what may go wrong for all others, too, it pauses. */
    async run(some = items) {
      if (isRunning) return;
      isRunning = true;
      isPaused = false;
      for (const item of some) if (item.state === "unsent") set(item, { state: "waiting" });
      for (let item = next(some); item && !isPaused; item = next(some)) {
        set(item, { state: "sending" });
        changed();
        set(item, resultOf(await post(item)));
        if (item.state === "unsent" || item.state === "perhaps") isPaused = true;
        changed();
      }
      isRunning = false;
      isPaused = next(items) !== undefined || isPaused;
      changed();
    },

    /** Sends nothing more once the answer that is awaited has come. */
    pause() {
      isPaused = true;
      changed();
    },
  };
}

/** Whether nothing is left that the queue would send. */
export const isOver = (items) =>
  items.every(({ state }) => !["waiting", "sending", "unsent"].includes(state));

/** What was being sent when the page was left has perhaps been. */
export function afterReload(items) {
  return items.map((item) => (item.state === "sending" ? { ...item, state: "perhaps" } : item));
}

const next = (items) => items.find(({ state }) => state === "waiting");

function set(item, result) {
  for (const name of ["requestId", "answer", "outcome"]) delete item[name];
  Object.assign(item, result);
}

function resultOf({ outcome, id, status, text }) {
  if (outcome === "accepted") return { state: "sent", ...(typeof id === "string" && { requestId: id }) };
  if (outcome === "refused") return { state: "refused", answer: { status, text } };
  if (outcome === "late") return { state: "perhaps" };
  return { state: "unsent", outcome, status };
}
