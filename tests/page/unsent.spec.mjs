// When a request cannot be sent, or nobody knows whether it was: nothing is lost, and it can be sent again.

import { control, reachReview, send, submit } from "./form.mjs";
import { expect, test } from "./portal.mjs";

const failure = (page) => page.locator("#page-review-failure");
const done = (page) => page.getByRole("heading", { name: "The request was sent" });

const failures = [
  ["the network is down", (route) => route.abort("failed"), /could not be reached.*send the request again/s],
  [
    "the portal has a fault",
    (route) => route.fulfill({ status: 503, body: "" }),
    /status 503.*send the request again/s,
  ],
  [
    "a host of plain files answers",
    (route) => route.fulfill({ status: 405, body: "<h1>No</h1>" }),
    /no portal/,
  ],
  ["a page comes back", (route) => route.fulfill({ status: 200, body: "<h1>Home</h1>" }), /no portal/],
];

for (const [what, answer, sentence] of failures) {
  test(`keeps everything and can be sent again when ${what}`, async ({ page }) => {
    await page.route("**/requests", answer);
    await reachReview(page);
    await send(page).click();
    await expect(failure(page)).toHaveText(sentence);
    await expect(page.locator("#page-send-status")).toBeEmpty();
    await page.unroute("**/requests");
    await send(page).click();
    await expect(done(page)).toBeFocused();
  });
}

test("gives the portal 30 seconds, and then does not claim that nothing arrived", async ({ page }) => {
  await page.addInitScript(() => {
    // The same signal as of a browser, only sooner.
    const timeout = AbortSignal.timeout;
    AbortSignal.timeout = (milliseconds) =>
      timeout.call(AbortSignal, milliseconds === 30_000 ? 1 : milliseconds);
  });
  await page.route("**/requests", () => {});
  await reachReview(page);
  await send(page).click();
  await expect(failure(page)).toContainText("The request may have arrived all the same");

  // Of another request this says nothing; of the very same it holds, whatever was typed in between.
  const review = async (text) => {
    await page.locator("#page-back").click();
    await control(page, "request.comment").fill(text);
    await submit(page).click();
    await expect(page.locator("#page-review-title")).toBeFocused();
  };
  await review("Another one");
  await expect(failure(page)).toBeHidden();
  await review("");
  await expect(failure(page)).toContainText("The request may have arrived all the same");
});

test("is sent once, however often the button is pressed", async ({ page }) => {
  let answer;
  const sent = [];
  await page.route("**/requests", (route) => {
    sent.push(route.request().postDataJSON());
    answer = () => route.continue();
  });
  await reachReview(page);
  await send(page).click();
  await expect(page.locator("#page-send-status")).toHaveText("Sending the request…");
  await expect(send(page)).toHaveAttribute("aria-disabled", "true");
  await send(page).press("Enter");
  await send(page).click({ force: true });
  await expect.poll(() => sent.length).toBe(1);
  await answer();
  await expect(done(page)).toBeFocused();
  expect(sent.length).toBe(1);
});
