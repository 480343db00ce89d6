// The package's helpers for tests, on the page: with a page, a part of it, or the form itself.

import { fill, hooks, shownIssues, submit, takeSuggestion } from "request-forms/testing";
import { choice, control, json, open, showJson, summary } from "./form.mjs";
import { expect, test } from "./portal.mjs";

const email = "contacts.primary.email";
const targets = {
  "the page": (page) => page,
  "a part of it": (page) => page.locator("#page-form"),
  "the form": (page) => page.locator(hooks.form),
};

for (const [name, targetOf] of Object.entries(targets)) {
  test(`${name} is filled in, corrected and submitted`, async ({ page }) => {
    await page.goto("/?type=R_BVPN_FR_1&lang=en");
    const target = targetOf(page);
    await fill(target, {
      servicePoint: { id: "SP-1001" },
      contacts: { primary: { email: "zoe@gmial.com" } },
    });
    expect(await shownIssues(target)).toEqual([
      expect.objectContaining({ name: email, severity: "warning", message: expect.stringMatching(/^Check/) }),
    ]);
    await takeSuggestion(target, email);
    await expect(control(page, email)).toHaveValue("zoe@gmail.com");
    await submit(target);
    await expect(summary(page)).toBeFocused();
    const names = ["firstName", "lastName", "phone", "mobile"].map((part) => `contacts.primary.${part}`);
    expect((await shownIssues(target)).map(({ name, code }) => [name, code])).toEqual(
      names.map((name) => [name, "missingProperty"]),
    );
  });
}

test("a list gets the items that it lacks", async ({ page }) => {
  await open(page, "?type=disconnectCustomerConfirmation&lang=en");
  const ids = [{ id: "charge-1" }, { id: "charge-2" }];
  await fill(page, { acknowledgementRequest: ids, code: "invalidBody" });
  // On this page that is chosen.
  for (const index of [0, 1]) {
    await choice(page, `acknowledgementRequest.${index}.acceptanceIndicator`, "accepted").click();
  }
  await submit(page);
  await expect(page.locator("#page-review-view")).toBeVisible();
  await showJson(page);
  const items = ids.map(({ id }) => ({ acceptanceIndicator: "accepted", id }));
  expect(JSON.parse(await json(page).textContent())).toEqual({
    acknowledgementRequest: items,
    code: "invalidBody",
  });
});

test("what the form does not have is an error", async ({ page }) => {
  await open(page, "?type=R_BVPN_FR_1&lang=en");
  await expect(fill(page, { fax: "1" })).rejects.toThrow(/"fax"/);
});
