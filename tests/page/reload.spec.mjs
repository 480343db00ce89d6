// What a tab keeps by itself: over a reload, another language and another request type, and no longer than it should.

import {
  complete,
  control,
  emailMissing,
  fill,
  goToType,
  message,
  open,
  reachReview,
  reviewed,
  send,
  submit,
} from "./form.mjs";
import { expect, test } from "./portal.mjs";

const email = "contacts.primary.email";
const type = "?type=R_BVPN_FR_1&lang=en";
const failure = (page) => page.locator("#page-review-failure");
const done = (page) => page.locator("#page-done-title");
const note = (page) => page.locator("#page-tab-kept");

async function reload(page) {
  await page.reload();
  await page.locator("html[data-live]").waitFor();
}

/** What the tab keeps, as one text. */
const kept = (page) => page.evaluate(() => Object.values({ ...sessionStorage }).join());

/** Whether the page would ask before it is left. */
const asks = (page) =>
  page.evaluate(() => {
    const leaving = new Event("beforeunload", { cancelable: true });
    dispatchEvent(leaving);
    return leaving.defaultPrevented;
  });

test("what is typed, what is said of it, and the review come back", async ({ page }) => {
  await open(page, type);
  await expect(note(page)).toContainText("This tab keeps what you type");
  await fill(page, { ...complete.R_BVPN_FR_1, [email]: "zoe" });
  await control(page, email).blur();
  await expect(message(page, email)).toBeVisible();
  expect(await asks(page)).toBe(false);
  await reload(page);
  await expect(control(page, email)).toHaveValue("zoe");
  await expect(message(page, email)).toBeVisible();

  await goToType(page, "disconnectCustomerConfirmation");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Confirm a disconnection");
  await goToType(page, "R_BVPN_FR_1");
  await expect(control(page, "contacts.primary.lastName")).toHaveValue("O’Connor");

  await fill(page, { [email]: "zoe@example.com" });
  await submit(page).click();
  await reviewed(page).waitFor();
  await reload(page);
  await expect(page.locator("#page-review-title")).toBeFocused();
  await expect(reviewed(page)).toContainText("zoe@example.com");
  await page.locator('#page-languages a[lang="fr"]').click();
  await expect(page.locator("#page-review-title")).toHaveText("Relisez la demande avant de l’envoyer");
  await page.locator("#page-back").click();
  await expect(page.locator("#page-title")).toBeFocused();
  await expect(control(page, email)).toHaveValue("zoe@example.com");
});

test("a request that was taken is kept no more, and its receipt is there after a reload", async ({
  page,
}) => {
  await reachReview(page);
  await send(page).click();
  await expect(done(page)).toBeFocused();
  const text = await page.locator("#page-done-text").textContent();
  await reload(page);
  await expect(done(page)).toBeFocused();
  await expect(page.locator("#page-done-text")).toHaveText(text);
  await expect(page.locator("#page-done-answers")).toContainText("zoe.oconnor@example.com");
  await page.locator("#page-new").click();
  await expect(page.locator("#page-title")).toBeFocused();
  await expect(control(page, email)).toHaveValue("");
  await reload(page);
  await expect(control(page, email)).toHaveValue("");
  await expect(page.locator("#page-sent-list li")).toHaveCount(1);
});

test("a form that was emptied is kept no more", async ({ page }) => {
  await open(page, type);
  await fill(page, { [email]: "zoe@example.com" });
  await expect.poll(() => kept(page)).toContain("zoe@example.com");
  await page.locator("#page-empty").click();
  await page.locator("#page-question-yes").click();
  await expect(control(page, email)).toHaveValue("");
  expect(await kept(page)).not.toContain("zoe@example.com");
  await reload(page);
  await expect(control(page, email)).toHaveValue("");
});

test("what the browser itself remembers of an emptied form stays out of it", async ({ page }) => {
  await open(page, "?type=disconnectCustomerConfirmation&lang=en");
  const accepted = page.locator('input[type="radio"][value="accepted"]');
  const control = page.locator('[name="acknowledgementRequest.0.acceptanceIndicator"]');
  await accepted.check();
  await expect(control).toHaveValue("accepted");
  await page.locator("#page-empty").click();
  await page.locator("#page-question-yes").click();
  await expect(control).toHaveValue("");
  await reload(page);
  await expect(control).toHaveValue("");
  await expect(accepted).not.toBeChecked();
  await accepted.check();
  await reload(page);
  await expect(control).toHaveValue("accepted");
  await expect(accepted).toBeChecked();
});

test("whoever comes back after two hours finds nothing", async ({ page }) => {
  await reachReview(page);
  await send(page).click();
  await page.locator("#page-new-same").click();
  await expect(control(page, email)).toHaveValue("zoe.oconnor@example.com");
  await page.addInitScript(() => {
    const { now } = Date;
    Date.now = () => now() + 2 * 60 * 60 * 1000;
  });
  await reload(page);
  await expect(control(page, email)).toHaveValue("");
  await expect(page.locator("#page-sent")).toBeHidden();
  expect(await kept(page)).not.toContain("zoe.oconnor@example.com");
});

test("a reload while it is being sent says that it was perhaps sent, until something else is sent", async ({
  page,
}) => {
  await reachReview(page);
  let isAsked = false;
  await page.route("**/requests", () => {
    isAsked = true;
  });
  await send(page).click();
  await expect.poll(() => isAsked).toBe(true);
  await reload(page);
  await expect(failure(page)).toContainText("There is no answer yet");
  await expect(failure(page)).toContainText("The request may have arrived all the same");
  await page.locator("#page-back").click();
  await expect(page.locator("#page-title")).toBeFocused();
  await reload(page);
  await submit(page).click();
  await expect(failure(page)).toContainText("The request may have arrived all the same");
  await page.locator("#page-back").click();
  await fill(page, { [email]: "another@example.com" });
  await submit(page).click();
  await reviewed(page).waitFor();
  await expect(failure(page)).toBeHidden();
});

test("what the provider refused after a reload of the review is shown on its field", async ({ page }) => {
  await reachReview(page);
  await reload(page);
  await page.route("**/requests", (route) => route.fulfill(emailMissing));
  await send(page).click();
  await expect(message(page, email)).toHaveAttribute("data-code", "missingProperty");
  await reload(page);
  await expect(message(page, email)).toHaveAttribute("data-code", "missingProperty");
});

test("a duplicated tab has it all, and cannot send the review that it copied", async ({
  page,
  browserName,
}) => {
  test.skip(browserName === "webkit", "WebDriver has no way to duplicate a tab.");
  const sent = [];
  await page.context().route("**/requests", (route) => {
    sent.push(route.request().url());
    return route.continue();
  });
  await reachReview(page);
  // A window that a page opens has a copy of its storage, as a duplicated tab has. In another language it shows the review.
  const opened = page.waitForEvent("popup");
  await page.evaluate(() => {
    open("/R_BVPN_FR_1/fr/");
  });
  const copy = await opened;
  await copy.locator("html[data-live]").waitFor();
  // Whether it was pressed before the copy knew what it is, or not at all: the form is there, and says why.
  await send(copy).evaluate((button) => button.click());
  await expect(copy.locator("#page-news")).toContainText("Cet onglet est la copie d’un autre");
  await expect(control(copy, email)).toHaveValue(complete.R_BVPN_FR_1[email]);
  expect(sent).toEqual([]);
  await reload(copy);
  await expect(control(copy, email)).toHaveValue(complete.R_BVPN_FR_1[email]);
  await expect(reviewed(copy)).toBeHidden();
  // Who looks it over again may send it.
  await submit(copy).click();
  await send(copy).click();
  await expect(done(copy)).toBeFocused();
  // And the first tab is as it was.
  await expect(send(page)).toBeEnabled();
  expect(sent.length).toBe(1);
});

test("where the browser keeps nothing, or has no room, it is said and asked before the page is left", async ({
  page,
}) => {
  await open(page, type);
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("", "QuotaExceededError");
    };
  });
  await fill(page, { [email]: "zoe@example.com" });
  await expect(note(page)).toContainText("does not let the tab keep what you type");
  expect(await asks(page)).toBe(true);
  await fill(page, { [email]: "" });
  expect(await asks(page)).toBe(false);

  await page.addInitScript(() => {
    Object.defineProperty(window, "sessionStorage", {
      get() {
        throw new DOMException("", "SecurityError");
      },
    });
  });
  await open(page, "?type=R_BVPN_FR_1&lang=fr");
  await expect(note(page)).toContainText("ne permet pas à l’onglet de garder votre saisie");
  expect(await asks(page)).toBe(false);
  await fill(page, { [email]: "zoe@example.com" });
  expect(await asks(page)).toBe(true);
});
