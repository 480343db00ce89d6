// A form of one's own whose action on the server runs the same check: without a script, and with one.

import assert from "node:assert/strict";
import { drive, driveWithoutScript } from "./browser.mjs";
import { expected, requests } from "./shared.mjs";

const { right: payload } = expected;
const { wrong } = requests;
const email = "contacts.primary.email";
const right = { ...wrong, [email]: requests.right.contacts.primary.email };

export async function checkAction(address) {
  await driveWithoutScript(address, async (page) => {
    await fill(page, wrong);
    await send(page);
    // The server says what is wrong, and what was typed stands there again.
    assert.equal(await page.locator("#issues li").count(), 1);
    assert.deepEqual(await valuesIn(page), wrong);
    await fill(page, right);
    await send(page);
    assert.deepEqual(await sent(page), payload);
  });

  const early = (page) => fill(page, wrong);
  await drive(address, check, { early });
}

async function check(page) {
  await page.locator("form[data-ready]").waitFor();
  assert.deepEqual(await valuesIn(page), wrong);
  // Nothing wrong is sent.
  let posts = 0;
  page.on("request", (request) => {
    if (request.method() === "POST") posts += 1;
  });
  await send(page);
  await page.locator("[data-error-summary] a").waitFor();
  await control(page, email).fill(right[email]);
  // The page stays: what a script has set is there.
  await page.evaluate(() => {
    globalThis.isSamePage = true;
  });
  await send(page);
  await page.locator("#sent").getByText("SP-1001").waitFor();
  assert.deepEqual(await sent(page), payload);
  assert.equal(posts, 1);
  assert.equal(await page.evaluate(() => globalThis.isSamePage), true);
}

const control = (page, name) => page.locator(`form [name="${name}"]`);
const send = (page) => page.locator("form button").click();
const sent = async (page) => JSON.parse(await page.locator("#sent").textContent());

async function fill(page, values) {
  for (const [name, value] of Object.entries(values)) await control(page, name).fill(value);
}

async function valuesIn(page) {
  const values = {};
  for (const name of Object.keys(wrong)) values[name] = await control(page, name).inputValue();
  return values;
}
