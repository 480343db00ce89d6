// When a request cannot be sent, in WebKit: see ../unsent.spec.mjs.

import { reachReview, send } from "../form.mjs";
import { expect, test } from "./driver.mjs";

const requests = "/requests";
const failure = (page) => page.locator("#page-review-failure");
const sending = (page) => page.locator("#page-send-status");
const done = (page) => page.locator("#page-done-title");

const failures = [
  ["the network is down", (front) => front.drop(requests), /could not be reached.*send the request again/],
  [
    "the portal has a fault",
    (front) => front.answer(requests, { status: 503 }),
    /status 503.*send the request again/,
  ],
  [
    "a host of plain files answers",
    (front) => front.answer(requests, { status: 405, body: "<h1>No</h1>" }),
    /no portal/,
  ],
  ["a page comes back", (front) => front.answer(requests, { body: "<h1>Home</h1>" }), /no portal/],
];

for (const [what, replace, sentence] of failures) {
  test(`keeps everything and can be sent again when ${what}`, async ({ page, front }) => {
    replace(front);
    await reachReview(page);
    await send(page).click();
    await expect(failure(page)).toHaveText(sentence);
    await expect(sending(page)).toHaveText("");
    front.restore(requests);
    await send(page).click();
    await expect(done(page)).toBeFocused();
  });
}

test("is sent once, however often the button is pressed", async ({ page, front }) => {
  const go = front.hold(requests);
  await reachReview(page);
  await send(page).click();
  await expect(sending(page)).toHaveText("Sending the request…");
  await expect(send(page)).toHaveAttribute("aria-disabled", "true");
  await send(page).press("Enter");
  await send(page).click();
  const asked = () => front.asked.filter(({ method }) => method === "POST").length;
  await expect.poll(asked).toBe(1);
  go();
  await expect(done(page)).toBeFocused();
  expect(asked()).toBe(1);
});
