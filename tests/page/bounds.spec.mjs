// Whatever a portal answers, the page says one plain sentence, and keeps everything. One thing happens at a time.

import { complete, control, open, reachReview, send, submit } from "./form.mjs";
import { expect, test } from "./portal.mjs";

const email = "contacts.primary.email";
const failure = (page) => page.locator("#page-review-failure");
const question = (page) => page.locator("#page-question");
const request = JSON.stringify({
  type: "R_BVPN_FR_1",
  values: { contacts: { primary: { email: "a@example.com" } } },
});
const file = { name: "request.json", mimeType: "application/json", buffer: Buffer.from(request) };

test("a list that would never end is given up", async ({ page }) => {
  let asked = 0;
  await page.route("**/servicePoints", (route) => {
    asked += 1;
    route.fulfill({ headers: { "X-Total-Count": "1000000000" }, json: [{ id: `SP-${asked}` }] });
  });
  await open(page, "?type=R_BVPN_FR_1&lang=en");
  await page.locator("#page-service-points > summary").click();
  asked = 0;
  await page.locator("#page-points-portal").click();
  await expect(page.locator("#page-points-status")).toHaveText(/^The portal gave no list of service points/);
  expect(asked).toBe(1);
});

test("a list whose number of entries cannot be read is taken as it is", async ({ page }) => {
  let asked = 0;
  await page.route(/\/servicePoints/, (route) => {
    asked += 1;
    return route.fulfill({ headers: { "X-Total-Count": "1, 1" }, json: [{ id: "SP-1" }] });
  });
  await open(page, "?type=R_BVPN_FR_1&lang=en");
  await expect(page.locator("#page-points-status")).toHaveText(/^1 service point loaded/);
  expect(asked).toBe(1);
});

test("an answer that is too long is not read, and says whether the request may have arrived", async ({
  page,
}) => {
  const message = "x".repeat(5_000_000);
  let status = 422;
  await page.route("**/requests", (route) => route.fulfill({ status, json: { code: 1, message } }));
  await reachReview(page);
  await send(page).click();
  await expect(failure(page)).toHaveText(/not sent.*status 422.*could not be read/);
  status = 201;
  await send(page).click();
  await expect(failure(page)).toHaveText(/no answer yet.*could be read.*may have arrived/);
  status = 503;
  await send(page).click();
  await expect(failure(page)).toHaveText(/status 503/);
  await page.locator("#page-back").click();
  await expect(control(page, email)).toHaveValue(complete.R_BVPN_FR_1[email]);
});

for (const [what, status] of [
  ["that breaks off", 201],
  ["of a gateway that waited in vain", 504],
]) {
  test(`an answer ${what} says that the request may have arrived`, async ({ page }) => {
    await reachReview(page);
    await page.evaluate((status) => {
      const pull = (controller) =>
        status === 201 ? controller.error(new TypeError("The connection is gone.")) : controller.close();
      globalThis.fetch = async () => new Response(new ReadableStream({ pull }), { status });
    }, status);
    await send(page).click();
    await expect(failure(page)).toHaveText(/no answer yet.*could be read.*may have arrived/);
  });
}

test("a portal that says it has created the request has taken it, in whatever words", async ({ page }) => {
  await page.route("**/requests", (route) =>
    route.fulfill({ status: 201, contentType: "text/plain", body: "Created" }),
  );
  await reachReview(page);
  await send(page).click();
  await expect(page.locator("#page-done-text")).toHaveText(/There is no identifier to keep/);
});

test("an identifier that is none is not shown", async ({ page }) => {
  await page.route("**/requests", (route) => route.fulfill({ status: 201, json: { id: {} } }));
  await reachReview(page);
  await send(page).click();
  await expect(page.locator("#page-done-text")).toHaveText(/There is no identifier to keep/);
});

test("a file that arrives while a question is open, or while a request is sent, waits", async ({ page }) => {
  await open(page, "?type=R_BVPN_FR_1&lang=en&demo");
  await page.locator("#page-example").click();
  await page.locator("#page-empty").click();
  await expect(question(page)).toContainText("Empty the form?");
  await page.locator("#page-file-input").setInputFiles(file);
  await expect(question(page)).toContainText("Empty the form?");
  await page.locator("#page-question-no").click();
  // Then it has a question of its own.
  await expect(question(page)).toContainText("Replace what you typed?");
  await page.locator("#page-question-no").click();
  await expect(control(page, email)).toHaveValue("camille.martin@example.com");

  let answer;
  await page.route("**/requests", async (route) => {
    await new Promise((resolve) => {
      answer = resolve;
    });
    await route.fulfill({ status: 503 });
  });
  await submit(page).click();
  await send(page).click();
  await expect.poll(() => typeof answer).toBe("function");
  await page.locator("#page-file-input").setInputFiles(file);
  await expect(question(page)).toBeHidden();
  answer();
  await expect(failure(page)).toBeVisible();
  await expect(page.locator("#page-review-answers")).toContainText("camille.martin@example.com");
  await page.locator("#page-back").click();
  await expect(question(page)).toContainText("Replace what you typed?");
  await page.locator("#page-question-yes").click();
  await expect(control(page, email)).toHaveValue("a@example.com");
});

test("a file of two thousand items opens in parts, and of so many the pane shows the first", async ({
  page,
  browserName,
}) => {
  test.skip(browserName === "webkit", "takes longer than the driver waits for an answer");
  await open(page, "?type=disconnectCustomerConfirmation&lang=en");
  await page.evaluate(() => {
    // What is heard of together was done in one turn.
    globalThis.atOnce = [];
    new MutationObserver((changes) => {
      const added = changes.flatMap(({ addedNodes }) => [...addedNodes]);
      globalThis.atOnce.push(added.filter((node) => node.matches?.("[data-item]")).length);
    }).observe(document.querySelector("#page-form"), { childList: true, subtree: true });
  });
  const items = Array.from({ length: 2000 }, (_, index) => ({ id: String(index) }));
  const text = JSON.stringify({ acknowledgementRequest: items });
  expect(text.length).toBeLessThan(29_000);
  const buffer = Buffer.from(text);
  await page.locator("#page-file-input").setInputFiles({ ...file, buffer });
  await page.waitForFunction(
    () =>
      document.querySelectorAll("[data-item]").length === 2000 && document.querySelector("form[data-ready]"),
  );
  const atOnce = await page.evaluate(() => globalThis.atOnce);
  expect(Math.max(...atOnce)).toBeLessThanOrEqual(500);
  expect(atOnce.reduce((sum, count) => sum + count, 0)).toBe(1999);
  await expect(page.locator("#page-payload-words section")).toHaveCount(20);
  await expect(page.locator("#page-payload-words > .hint")).toHaveText("and 1,980 more");
});
