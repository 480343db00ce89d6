// What WebKit gives a screen reader: role and name of everything that can be used, from its own accessibility tree.

// Chromium calls the button of <details> by a role of its own, so that those two cannot be compared.
const used = "a[href], button, input, select, textarea, fieldset, h1, h2, h3";

/**
 * `{ name, role, label }` for each thing in the order of reading: its documented id if it is a control of the form, and
 * what WebKit has computed.
 */
export async function computedNames(page) {
  const elements = page.locator(used);
  const states = await elements.states();
  const found = [];
  for (const [index, element] of (await elements.elements()).entries()) {
    if (!states[index].visible) continue;
    const [role, label] = await Promise.all([element.getAriaRole(), element.getAccessibleName()]);
    found.push({ name: states[index].attributes.name ?? "", role, label });
  }
  return found;
}
