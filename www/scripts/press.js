// What appears while a pointer is down would move what is pressed away from under it, and the click would be lost.

let isPressed = false;
const ends = ["pointerup", "pointercancel"];
const press = (is) => () => {
  isPressed = is;
};
addEventListener("pointerdown", press(true), { capture: true });
for (const end of ends) addEventListener(end, press(false), { capture: true });

/** Acts at once, or once the pointer is up and has clicked. */
export function afterPress(act) {
  if (!isPressed) return act();
  for (const end of ends) addEventListener(end, () => setTimeout(act), { capture: true, once: true });
}
