// Role and name of everything that can be used, as WebKit computes them: the same as in the golden files, which come
// from Chromium. See ../accessibility-tree.spec.mjs.

import { readFileSync } from "node:fs";
import { open } from "../form.mjs";
import { expect, test } from "../portal.mjs";

const folder = new URL("../../golden/accessibility/", import.meta.url);
// Chromium calls the button of <details> by a role of its own, so that those two cannot be compared.
const used = "a[href], button, input:not([aria-hidden] *), select, textarea, fieldset, h1, h2, h3";

const line = /^ *(link|button|textbox|combobox|radio|Date|group|heading) "(.*?)"(?:(.*) <(.+)>)?/;

/** The same things as a golden file has them. */
function golden(type, locale) {
  const lines = readFileSync(new URL(`${type}.${locale}.empty.txt`, folder), "utf8").split("\n");
  return (
    lines
      .map((text) => line.exec(text))
      .filter(Boolean)
      // Within a date Chromium has a button of its own.
      .filter(([, , label]) => !label.startsWith("Show date picker"))
      .map(([, role, label, states, name = ""]) => ({ name, role: inWebKit(role, states), label }))
  );
}

/**
 * Native lists are other things to WebKit: a <select> is the button that opens it, a field with a <datalist> a field. So is
 * one for a date.
 */
function inWebKit(role, states) {
  if (role === "Date") return "textbox";
  if (role !== "combobox") return role;
  return states.includes("hasPopup: menu") ? "button" : "textbox";
}

for (const type of ["R_BVPN_FR_1", "U_BVPN_CUSTOM003_1", "disconnectCustomerConfirmation"]) {
  for (const locale of ["en", "fr"]) {
    test(`${type} in ${locale}`, async ({ page }) => {
      const expected = golden(type, locale);
      expect(expected.length).toBeGreaterThan(20);
      await open(page, `?type=${type}&lang=${locale}`);
      await expect(page.locator("#page-payload-state")).not.toBeEmpty();
      expect(await computedNames(page)).toEqual(expected);
    });
  }
}

/**
 * `{ name, role, label }` for each thing in the order of reading: its documented id if it is a control of the form, and
 * what WebKit has computed.
 */
async function computedNames(page) {
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
