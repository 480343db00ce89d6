// The page that the package's README has for those without a bundler, with what it says to copy beside it.

import assert from "node:assert/strict";
import { cpSync, writeFileSync } from "node:fs";
import { drive } from "./browser.mjs";
import { expected, requests } from "./shared.mjs";
import { serveFolder } from "./static.mjs";

const email = "contacts.primary.email";

/** Fills the form in, and sends it once what is wrong was told and corrected. */
export async function checkPlain(project) {
  for (const name of ["dist", "style.css"]) {
    cpSync(project.path("node_modules/request-forms", name), project.path(name), { recursive: true });
  }
  // Every browser asks for one.
  writeFileSync(project.path("favicon.ico"), "");
  await serveFolder(project.folder, (address) => drive(`${address}plain.html`, use), {});
}

async function use(page) {
  const sent = [];
  await page.route("**/requests", (route) => {
    sent.push(route.request().postDataJSON());
    return route.fulfill({ status: 201, json: sent[0] });
  });
  await page.locator("form[data-ready]").waitFor();
  assert.equal(await page.locator("form").evaluate((form) => getComputedStyle(form).display), "grid");
  for (const [name, value] of Object.entries(requests.wrong))
    await page.locator(`[name="${name}"]`).fill(value);
  const send = () => page.locator("form button[type=submit]").click();
  await send();
  await page.locator(`[id$="${email}-error"]`).waitFor();
  await page.locator(`[name="${email}"]`).fill(requests.right.contacts.primary.email);
  const answered = page.waitForResponse("**/requests");
  await send();
  await answered;
  assert.deepEqual(sent, [expected.right]);
}
