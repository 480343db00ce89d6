// A list of service points may come late: the field that it brings must not move what someone reads or types in.

/** Calls `change`, which puts the field in, once the focus is not where things would change, and keeps the room that there was. */
export function whenNothingMoves(form, change) {
  const group = form.querySelector('[data-group="servicePoint"]');
  if (!isBusy()) return use();
  document.addEventListener("focusin", wait);

  function wait() {
    if (form.isConnected && isBusy()) return;
    document.removeEventListener("focusin", wait);
    use();
  }

  /** A reference that means nothing stays in sight, and then the rest of the form moves down. */
  function isBusy() {
    const grows = [...group.querySelectorAll("input")].some(({ value }) => value.trim() !== "");
    return (grows ? form : group).contains(document.activeElement);
  }

  function use() {
    const { height } = group.getBoundingClientRect();
    change();
    group.style.minHeight = `${height}px`;
    const give = () => group.style.removeProperty("min-height");
    // In another window of another width the room would be another one; and whoever comes to the field sees why things move.
    addEventListener("resize", give, { once: true });
    group.addEventListener("focusin", give, { once: true });
  }
}
