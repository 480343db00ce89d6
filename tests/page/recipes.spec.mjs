// The recipes of the package's README, as they stand there.

import { examples, payload } from "request-forms";
import { fill, submit } from "request-forms/testing";
import { bundled, script, sections } from "../support/readme.mjs";
import { control } from "./form.mjs";
import { overhear } from "./overhear.mjs";
import { ownPage, ownPath } from "./own-page.mjs";
import { expect, test } from "./portal.mjs";

const type = "R_BVPN_FR_1";
const email = "contacts.primary.email";
const { minimal } = examples(type);

const block = (section, language) =>
  sections.get(section).find((candidate) => candidate.language === language).code;

/** Notes in the page what it sends, which not every engine tells a test. */
function watch() {
  const { fetch } = globalThis;
  globalThis.sent = [];
  globalThis.fetch = (address, request) => {
    if (request?.body) globalThis.sent.push(JSON.parse(request.body));
    return fetch(address, request);
  };
}

const sent = (page) => page.evaluate(() => globalThis.sent);

/** Opens a page with the markup and the script of a recipe, under a policy if there is one. */
async function openRecipe(page, section, { policy, markup = block(section, "html") } = {}) {
  const code = await bundled(script(section) ?? { code: 'import "request-forms/element";', language: "ts" });
  await page.route("**/own.js", (route) => route.fulfill({ contentType: "text/javascript", body: code }));
  const body = ownPage(`${markup}<script type="module" src="own.js"></script>`);
  const headers = policy ? { "content-security-policy": policy } : {};
  await page.route(`**${ownPath}`, (route) => route.fulfill({ contentType: "text/html", headers, body }));
  await page.addInitScript(watch);
  await page.goto(ownPath);
  await expect(page.locator("form[data-ready]")).toBeVisible();
}

test("a request says that it is sent, once, and what became of it", async ({ page }) => {
  let answer;
  await page.route("**/requests", async (route) => {
    await new Promise((resolve) => {
      answer = async (response) => {
        await (response ? route.fulfill(response) : route.abort());
        resolve();
      };
    });
  });
  await openRecipe(page, "While it is sent, and when it was");
  const state = page.locator("#state");
  await fill(page, minimal);
  for (const [response, text] of [
    [undefined, /^No answer came/],
    [{ status: 422, json: { code: 3622, message: "No", description: "No" } }, /^Not sent/],
    [{ status: 201, json: {} }, "Sent."],
  ]) {
    await submit(page);
    await expect(state).toHaveText("Sending…");
    await expect(page.locator("[type=submit]")).toHaveAttribute("aria-disabled", "true");
    await control(page, email).press("Enter");
    await expect.poll(() => answer).toBeDefined();
    const give = answer;
    answer = undefined;
    await give(response);
    await expect(state).toHaveText(text);
    if (text !== "Sent.") await expect(control(page, email)).toHaveValue(minimal.contacts.primary.email);
  }
  expect(await sent(page)).toEqual(Array(3).fill(payload(type, minimal)));
  await expect(control(page, email)).toHaveValue("");
});

test("a request is sent once its reader has said so", async ({ page }) => {
  await page.route("**/requests", (route) => route.fulfill({ status: 201, json: {} }));
  await openRecipe(page, "A question before it is sent");
  await fill(page, minimal);
  await submit(page);
  await expect(page.getByRole("dialog")).toContainText(minimal.servicePoint.id);
  await page.getByRole("button", { name: "Back to the form" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await submit(page);
  expect(await sent(page)).toEqual([]);
  const arrived = page.waitForResponse("**/requests");
  await page.getByRole("button", { name: "Disconnect it" }).click();
  await arrived;
  expect(await sent(page)).toEqual([payload(type, minimal)]);
});

test("service points that arrive late are checked against, and what was typed stays", async ({ page }) => {
  let arrive;
  await page.route("**/servicePoints", async (route) => {
    await new Promise((resolve) => {
      arrive = resolve;
    });
    await route.fulfill({ json: [{ id: "SP-2002", state: "OPERATIONAL" }] });
  });
  await openRecipe(page, "Service points that arrive late");
  const point = control(page, "servicePoint.id");
  await point.fill("SP-2020");
  await control(page, email).focus();
  arrive();
  await expect(page.locator('[id$="servicePoint.id-error"]')).toHaveAttribute(
    "data-code",
    "referenceNotFound",
  );
  await expect(point).toHaveValue("SP-2020");
  await expect(control(page, email)).toBeFocused();
});

test("the policy is enough for the element", async ({ page }) => {
  const complaints = await overhear(page);
  const policy = block("A strict content security policy", "text").trim();
  const markup = `<request-form type="${type}" locale="en"></request-form>`;
  await openRecipe(page, "A strict content security policy", { policy, markup });
  await submit(page);
  await expect(page.locator("[data-error-summary]")).toBeFocused();
  expect(await complaints()).toEqual([]);
});
