// Back and Forward: the form, the review and the end are entries of the history, and nothing is sent twice or lost by them.

import { complete, control, fill, goToType, open, reachReview, reviewed, send } from "./form.mjs";
import { expect, test } from "./portal.mjs";

const email = "contacts.primary.email";
const title = (page) => page.locator("#page-title");
const done = (page) => page.locator("#page-done-title");
const failure = (page) => page.locator("#page-review-failure");

/**
 * As the button of the browser does it, and waits until the history has got there: at another entry of the same document,
 * in a new document, or in one that the browser held. Playwright's own way waits for a document alone.
 */
async function travel(page, delta) {
  await page.evaluate((delta) => {
    const { dataset } = document.documentElement;
    const arrive = () => delete dataset.travelling;
    dataset.travelling = "";
    for (const type of ["popstate", "pageshow"]) addEventListener(type, arrive, { once: true });
    history.go(delta);
  }, delta);
  await page.locator("html:not([data-travelling])").waitFor();
}

test("Back leads from the review to the form with everything, Forward to the review while it is valid", async ({
  page,
}) => {
  await reachReview(page);
  await travel(page, -1);
  await expect(title(page)).toBeFocused();
  await expect(reviewed(page)).toBeHidden();
  await expect(page).toHaveTitle(/^Disconnect a BVPN site/);
  await expect(control(page, email)).toHaveValue(complete.R_BVPN_FR_1[email]);
  await fill(page, { [email]: "zoe@example.org" });
  await travel(page, 1);
  await expect(page.locator("#page-review-title")).toBeFocused();
  await expect(reviewed(page)).toContainText("zoe@example.org");

  await travel(page, -1);
  await expect(title(page)).toBeFocused();
  await fill(page, { [email]: "zoe" });
  await travel(page, 1);
  await expect(title(page)).toBeFocused();
  await expect(reviewed(page)).toBeHidden();
  await page.reload();
  await expect(control(page, email)).toHaveValue("zoe");
  await expect(reviewed(page)).toBeHidden();
});

test("a press more on the button back, or a link within the page, does not lead out of it", async ({
  page,
}) => {
  await page.goto("/disconnectCustomerConfirmation/en/");
  await reachReview(page);
  await page.locator(".skip-link").evaluate((link) => link.click());
  await expect(reviewed(page)).toBeVisible();
  await page.locator("#page-back").evaluate((button) => {
    button.click();
    button.click();
  });
  await expect(title(page)).toBeFocused();
  await expect(title(page)).toHaveText("Disconnect a BVPN site");
  await expect(reviewed(page)).toBeHidden();
  await expect(control(page, email)).toHaveValue(complete.R_BVPN_FR_1[email]);
});

test("Back while it is being sent stays, and after it cannot send again", async ({ page }) => {
  let answer;
  const sent = [];
  await page.route("**/requests", (route) => {
    sent.push(route.request().method());
    answer = () => route.continue();
  });
  await reachReview(page);
  // An entry beyond, to which nothing may lead from here.
  await goToType(page, "disconnectCustomerConfirmation");
  await expect(title(page)).toHaveText("Confirm a disconnection");
  await travel(page, -1);
  await reviewed(page).waitFor();
  await send(page).click();
  await expect.poll(() => sent.length).toBe(1);
  await travel(page, -1);
  await expect(page.locator("#page-send-status")).toHaveText("Sending the request…");
  await answer();
  await expect(done(page)).toBeFocused();

  await travel(page, -1);
  await expect(title(page)).toBeFocused();
  await expect(control(page, email)).toHaveValue("");
  await travel(page, 1);
  await expect(done(page)).toBeFocused();
  await expect(page.locator("#page-done-answers")).toContainText(complete.R_BVPN_FR_1[email]);
  await expect(send(page)).toBeHidden();
  await page.locator("#page-new").click();
  await expect(title(page)).toBeFocused();
  expect(sent).toEqual(["POST"]);
});

test("what was typed after Back from the end goes only when the reader agrees", async ({ page }) => {
  await reachReview(page);
  await send(page).click();
  await expect(done(page)).toBeFocused();
  await travel(page, -1);
  await expect(title(page)).toBeFocused();
  await fill(page, { [email]: "typed@example.com" });
  for (const [button, value] of [
    ["#page-new", ""],
    ["#page-new-same", complete.R_BVPN_FR_1[email]],
  ]) {
    await travel(page, 1);
    await expect(done(page)).toBeFocused();
    await page.locator(button).click();
    await page.locator("#page-question-no").click();
    await expect(done(page)).toBeVisible();
    await travel(page, -1);
    await expect(control(page, email)).toHaveValue("typed@example.com");
    await travel(page, 1);
    await expect(done(page)).toBeFocused();
    await page.locator(button).click();
    await page.locator("#page-question-yes").click();
    await expect(title(page)).toBeFocused();
    await expect(control(page, email)).toHaveValue(value);
    await fill(page, { [email]: "typed@example.com" });
  }
});

test("what was sent in one language cannot be sent again by going back to the other", async ({ page }) => {
  await reachReview(page);
  await page.locator('#page-languages a[lang="fr"]').click();
  await expect(page.locator("#page-review-title")).toHaveText("Relisez la demande avant de l’envoyer");
  await send(page).click();
  await expect(done(page)).toBeFocused();
  await page.locator('#page-languages a[lang="en"]').click();
  await expect(done(page)).toHaveText("The request was sent");
  await page.goto("/");
  // Through the end and the form in both languages, to the review and the form where it all began.
  for (const delta of [-1, -3, -1, -1]) {
    await travel(page, delta);
    await page.locator("html[data-live]").waitFor();
    await expect(send(page)).toBeHidden();
    await expect(control(page, email)).toHaveValue("");
  }
});

test("a page that the browser held has what another one of its tab made of the request", async ({ page }) => {
  await open(page, "?type=R_BVPN_FR_1&lang=en");
  await fill(page, { [email]: "zoe@example.com" });
  const comeBack = (change) =>
    page.evaluate((change) => {
      document.documentElement.dataset.held = "";
      dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true }));
      for (const [key, text] of Object.entries({ ...sessionStorage })) {
        if (change && text.includes("zoe@example.com"))
          sessionStorage.setItem(key, text.replace("zoe@example.com", change));
      }
      dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
    }, change);
  // It stays as it is, with all that is only in its memory, where nothing has changed.
  await comeBack(null);
  await expect(page.locator("html")).toHaveAttribute("data-held");
  await expect(control(page, email)).toHaveValue("zoe@example.com");
  await comeBack("ada@example.com");
  await expect(page.locator("html[data-live]:not([data-held])")).toHaveCount(1);
  await expect(control(page, email)).toHaveValue("ada@example.com");
});

test("an answer that the portal gives to somebody who is not signed in leaves the review as it is", async ({
  page,
}) => {
  await page.route("**/requests", (route) => route.fulfill({ status: 401, body: "<h1>Sign in</h1>" }));
  await reachReview(page);
  await send(page).click();
  await expect(failure(page)).toContainText("The request was not sent");
  await expect(failure(page)).toContainText("Sign in again in another tab");
  await page.unroute("**/requests");
  await send(page).click();
  await expect(done(page)).toBeFocused();
});
