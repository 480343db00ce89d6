// What the form says of the service point goes to what the reader sees: of the group to the field that asks for the site,
// of a folded control to the control, which is then unfolded.

/** Follows the messages of `group` and of its `fields`. */
export function mirrorProblems({ form, group, raw, input, fields }) {
  const message = document.getElementById(`${group.dataset.group}-error`);
  const messages = fields.map(({ input }) => document.getElementById(`${input.id}-error`));
  const described = input.getAttribute("aria-describedby");
  const isShown = ({ hidden, dataset }) => !hidden && dataset.severity === "error";

  const mark = () => {
    const isWrong = isShown(message);
    if (isWrong) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
    input.setAttribute("aria-describedby", isWrong ? `${message.id} ${described}` : described);
    if (messages.some(isShown)) raw.open = true;
  };
  const observer = new MutationObserver(mark);
  for (const one of [message, ...messages]) observer.observe(one, { attributes: true });
  mark();

  // Before the form sees the press: its own link leads to the first of the controls.
  form.addEventListener("click", lead, { capture: true });
  function lead(event) {
    const link = event.target.closest("[data-summary-link]");
    const isOurs = link && fields.some(({ input }) => input.id === link.dataset.summaryLink);
    if (!isOurs || raw.open || !isShown(message)) return;
    event.preventDefault();
    event.stopPropagation();
    input.labels[0].scrollIntoView();
    input.focus({ preventScroll: true });
  }
}
