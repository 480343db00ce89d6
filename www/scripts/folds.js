// What is folded away in a form opens once there is something in it: a value, or what is wrong.

/** Wires those of a form that is about to be bound. */
export function wireFolds(form) {
  form.addEventListener("request-form-invalid", () => openFolds(form));
  form.addEventListener("request-form-change", ({ detail: { path } }) => {
    for (const fold of form.querySelectorAll("details[data-fold]:not([open])"))
      if (path.startsWith(`${fold.dataset.fold}.`)) open(fold);
  });
}

/** Opens all that hold anything; what the reader opens or closes besides stays. */
export function openFolds(form) {
  for (const fold of form.querySelectorAll("details[data-fold]:not([open])")) open(fold);
}

function open(fold) {
  const controls = [...fold.querySelectorAll("input, select, textarea")];
  if (fold.querySelector("[data-code]") || controls.some(({ value }) => value.trim() !== ""))
    fold.open = true;
}
