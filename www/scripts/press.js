// What appears while a pointer is down would move what is pressed away from under it, and the click would be lost.

let isPressed = false;
let waiting = [];

addEventListener("pointerdown", () => (isPressed = true), { capture: true });
for (const end of ["pointerup", "pointercancel"]) addEventListener(end, released, { capture: true });

/** Acts at once, or once the pointer is up and has clicked. */
export function afterPress(act) {
  if (isPressed) waiting.push(act);
  else act();
}

function released() {
  isPressed = false;
  const acts = waiting;
  waiting = [];
  for (const act of acts) setTimeout(act);
}
