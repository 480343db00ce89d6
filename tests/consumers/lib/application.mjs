// What an application has to do, whichever framework makes it: show what the check answers, and the element, which is
// given properties and whose events reach the framework's own listeners.

import assert from "node:assert/strict";
import { drive, textWithoutScript } from "./browser.mjs";
import { compare } from "./expected.mjs";
import { expected, requests } from "./shared.mjs";

const { wrong } = requests;
const { right: payload } = expected;
const { primary } = requests.right.contacts;
const point = "servicePoint.id";
const email = "contacts.primary.email";
const phone = "contacts.primary.phone";
const otherPhone = { typed: "+33 1 99 00 56 79", sent: "+33199005679" };

/**
 * The page at this address.
 * @param isRendered whether a server has rendered it: the answer is there before any script
 * @param hasForm whether the form is, too, so that somebody may begin before the framework takes over
 */
export async function checkApplication(address, { isRendered, hasForm }) {
  if (isRendered) compare(JSON.parse(await textWithoutScript(address, "#answer")));
  const use = (page) => check(page, hasForm);
  await drive(address, use, hasForm ? { early: typeEarly } : {});
}

const control = (page, name) => page.locator(`form [name="${name}"]`);
const submit = (page) => page.locator("form button[type=submit]").click();

async function typeEarly(page) {
  await control(page, email).fill(primary.email);
  assert.equal(await control(page, phone).inputValue(), primary.phone);
  await control(page, phone).fill(otherPhone.typed);
  assert.equal(await page.locator("[data-ready]").count(), 0);
}

async function check(page, hasForm) {
  await page.locator("form[data-ready]").waitFor();
  compare(JSON.parse(await page.locator("#answer").textContent()));

  // The values came, as values; what was typed before them is there, too.
  const shown = { ...primary, ...(hasForm ? { phone: otherPhone.typed } : { email: "" }) };
  for (const [name, value] of Object.entries(shown)) {
    assert.equal(await control(page, `contacts.primary.${name}`).inputValue(), value, name);
  }

  // The options did: a site that is not among the service points is none. The framework's listeners are called.
  await control(page, point).fill("SP-9999");
  await control(page, email).fill(wrong[email]);
  await submit(page);
  await page.locator("#refused").getByText(`${point}, ${email}`, { exact: true }).waitFor();
  assert.equal(await page.locator("#sent").textContent(), "");

  await control(page, point).fill(wrong[point]);
  await control(page, email).fill(primary.email);
  await submit(page);
  await page.locator("#sent").getByText("SP-1001").waitFor();
  const sent = JSON.parse(await page.locator("#sent").textContent());
  const right = structuredClone({ comment: "Moved", ...payload });
  if (hasForm) right.properties.contacts.primary.phone = otherPhone.sent;
  assert.deepEqual(sent, right);
}
