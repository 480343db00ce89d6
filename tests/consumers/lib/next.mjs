// What an application of Next has to answer, wherever it is asked: on the server, in what the server renders, and in
// the browser after React took over. Its form is sent to a server action, by React and without any script.

import assert from "node:assert/strict";
import { answerOf, drive, driveWithoutScript, textWithoutScript } from "./browser.mjs";
import { compare } from "./expected.mjs";
import { jsonOf } from "./server.mjs";
import { expected, requests } from "./shared.mjs";

const { wrong } = requests;
const { right: payload } = expected;
const point = "servicePoint.id";
const email = "contacts.primary.email";
const file = { name: "plan.txt", mimeType: "text/plain", buffer: Buffer.from("a plan") };

export async function checkNext(address) {
  compare(await jsonOf(new URL("answer", address)));
  for (const id of ["#server", "#client"]) compare(JSON.parse(await textWithoutScript(address, id)));
  compare(await answerOf(address), { withElement: true });
  await checkRoute(new URL("requests", address));
  const [form, recipe] = ["order", "disconnect"].map((path) => new URL(path, address).href);
  // Next may let go of an action's request once it has read the answer, with a form of nobody's but React's, too.
  const isAction = (request) => request.headers()["next-action"] !== undefined;
  await drive(form, (page) => order(page, { hasScript: true }), { mayEnd: isAction });
  await driveWithoutScript(form, (page) => order(page, { hasScript: false }));
  await drive(recipe, (page) => disconnect(page, { hasScript: true }), { mayEnd: isAction });
  await driveWithoutScript(recipe, (page) => disconnect(page, { hasScript: false }));
}

/** The route of the README: it answers with the payload, or with what is wrong. */
async function checkRoute(address) {
  const post = async (body) => {
    const response = await fetch(address, { method: "POST", body });
    return [response.status, await response.json()];
  };
  assert.deepEqual(await post(JSON.stringify(requests.right)), [201, payload]);
  const [status, { issues }] = await post(JSON.stringify(wrong));
  assert.deepEqual([status, issues.map(({ path }) => path)], [422, [email]]);
  assert.equal((await post("no JSON"))[0], 422);
}

/** The form of the README. */
async function disconnect(page, { hasScript }) {
  if (hasScript) await page.locator("form[data-ready]").waitFor();
  const { [point]: _, ...others } = wrong;
  const right = { ...others, [email]: "zoe.safarova@example.com" };
  const control = (name) => page.locator(`form [name="${name}"]`);
  for (const [name, value] of Object.entries(right)) await control(name).fill(value);
  const send = () => page.locator("form [type=submit]").click();
  await send();
  await page.locator("[data-error-summary] a").waitFor();
  for (const [name, value] of Object.entries(right)) assert.equal(await control(name).inputValue(), value);
  await control(point).fill("SP-1001");
  await send();
  await page.getByRole("status").getByText("Sent.").waitFor();
}

async function order(page, { hasScript }) {
  // That of the server component has its values and its language in what the server sends.
  const other = page.locator("#other");
  assert.equal(await other.getAttribute("lang"), "fr");
  assert.equal(await other.locator(`[name="${point}"]`).inputValue(), "SP-1001");
  if (hasScript) for (const id of ["order", "other"]) await page.locator(`#${id}[data-ready]`).waitFor();

  const control = (name) => page.locator(`#order [name="${name}"]`);
  const right = { ...wrong, [email]: "zoe.safarova@example.com", [point]: "SP-1002" };
  for (const [name, value] of Object.entries(right)) await control(name).fill(value);
  await page.locator("[name=attachment]").setInputFiles(file);
  const before = await control(point).elementHandle();
  const send = () => page.getByRole("button", { name: "Order" }).click();

  // Nobody but the server knows that there is no such service point.
  await send();
  const summary = page.locator("#order [data-error-summary]");
  await summary.getByRole("link").waitFor();
  const message = page.locator(`#order [id$="${point}-error"]`);
  assert.equal(await message.getAttribute("data-code"), "referenceNotFound");
  assert.equal(await control(point).getAttribute("aria-invalid"), "true");
  for (const [name, value] of Object.entries(right)) assert.equal(await control(name).inputValue(), value);
  if (hasScript) {
    assert.equal(await before.evaluate((control) => control.isConnected), true);
    assert.equal(await summary.evaluate((summary) => summary === document.activeElement), true);
  }

  await control(point).fill("SP-1001");
  await send();
  assert.deepEqual(JSON.parse(await page.locator("#sent").textContent()), payload);
}
