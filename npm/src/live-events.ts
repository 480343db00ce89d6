/** What the engine is told of a bound form, and what it answers: see src/live.rs. */

/** What happened, by the numbers of src/live.rs. */
export const event = {
  input: 0,
  leave: 1,
  submit: 2,
  reset: 3,
  changed: 4,
  pause: 5,
  answer: 6,
  added: 7,
  removed: 8,
  arranged: 9,
  bind: 10,
  options: 11,
  destroy: 12,
  takeOver: 13,
  refresh: 14,
  judged: 15,
} as const;

/** How a form is bound, by the bits of src/live.rs. */
export const way = { wording: 1, told: 2, step: 4 } as const;

/** What is to be done after an event, by the bits of src/live.rs. */
export const action = { announce: 1, refused: 2 } as const;
