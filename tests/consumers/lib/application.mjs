// What an application has to do, whichever framework makes it: show what the check answers, and the element, which is
// given properties and whose events reach the framework's own listeners.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { drive, textWithoutScript } from "./browser.mjs";
import { compare } from "./expected.mjs";
import { sources } from "./folders.mjs";

const shared = (name) => JSON.parse(readFileSync(join(sources, "shared", name), "utf8"));
const { right, wrong } = shared("requests.json");
const { right: payload } = shared("expected.json");
const point = "servicePoint.id";
const email = "contacts.primary.email";

/** The page at this address. One that a server renders has its answer before any script. */
export async function checkApplication(address, { isRendered = false } = {}) {
  if (isRendered) compare(JSON.parse(await textWithoutScript(address, "#answer")));
  await drive(address, async (page) => {
    const form = page.locator("request-form form[data-ready]");
    await form.waitFor();
    compare(JSON.parse(await page.locator("#answer").textContent()));

    // The values came, as values.
    const control = (name) => form.locator(`[name="${name}"]`);
    const { email: _, ...given } = right.contacts.primary;
    for (const [name, value] of Object.entries(given)) {
      assert.equal(await control(`contacts.primary.${name}`).inputValue(), value);
    }

    // The options did: a site that is not among the service points is none.
    await control(point).fill("SP-9999");
    await control(email).fill(wrong[email]);
    await submit(page);
    await page.locator("#refused").getByText(`${point}, ${email}`, { exact: true }).waitFor();
    assert.equal(await page.locator("#sent").textContent(), "");

    await control(point).fill(wrong[point]);
    await control(email).fill(right.contacts.primary.email);
    await submit(page);
    await page.locator("#sent").getByText("SP-1001").waitFor();
    const sent = JSON.parse(await page.locator("#sent").textContent());
    assert.deepEqual(sent, { comment: "Moved", ...payload });
  });
}

const submit = (page) => page.locator("request-form button[type=submit]").click();
