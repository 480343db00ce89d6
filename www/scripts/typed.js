// What was typed into a form while nothing listened yet.

/** The names of the controls that hold something else than the page came with. */
export function typedIn(form) {
  return [...form.elements].filter(isTouched).map(({ name }) => name);
}

function isTouched(control) {
  if (control.type === "checkbox" || control.type === "radio")
    return control.checked !== control.defaultChecked;
  if (control.options) return [...control.options].some((one) => one.selected !== one.defaultSelected);
  return control.name !== "" && control.value !== control.defaultValue;
}
