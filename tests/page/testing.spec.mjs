// The package's helpers for tests, on the page: with a page, a part of it, or the form itself.

import { fill, hooks, shownIssues, submit, takeSuggestion } from "request-forms/testing";
import { choice, control, json, open, showJson, summary } from "./form.mjs";
import { listed, site } from "./points.mjs";
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
  // On this page that is chosen, or is another answer.
  const items = [
    { acceptanceIndicator: "rejected", id: "charge-1" },
    { acceptanceIndicator: "accepted", id: "charge-2" },
    { acceptanceIndicator: "later", id: "charge-3" },
  ];
  await fill(page, { acknowledgementRequest: items, code: "invalidBody" });
  const buttons = ["rejected", "accepted", "other"];
  for (const [index, value] of buttons.entries())
    await expect(choice(page, `acknowledgementRequest.${index}.acceptanceIndicator`, value)).toBeChecked();
  await fill(page, { "acknowledgementRequest.2.acceptanceIndicator": "accepted" });
  await expect(choice(page, "acknowledgementRequest.2.acceptanceIndicator", "accepted")).toBeChecked();
  items[2].acceptanceIndicator = "accepted";
  await submit(page);
  await expect(page.locator("#page-review-view")).toBeVisible();
  await showJson(page);
  expect(JSON.parse(await json(page).textContent())).toEqual({
    acknowledgementRequest: items,
    code: "invalidBody",
  });
});

test("what is folded away is filled in", async ({ page }) => {
  await listed(page);
  await open(page, "?type=R_BVPN_FR_1&lang=en");
  await site(page).waitFor();
  const values = { servicePoint: { id: "SP-1001" }, contacts: { secondary: { email: "zoe@gmial.com" } } };
  await fill(page, values);
  await expect(control(page, "servicePoint.id")).toHaveValue("SP-1001");
  await expect(control(page, "contacts.secondary.email")).toBeVisible();
  expect((await shownIssues(page)).map(({ name }) => name)).toEqual(["contacts.secondary.email"]);
});

test("what the form does not have is an error", async ({ page }) => {
  await open(page, "?type=R_BVPN_FR_1&lang=en");
  await expect(fill(page, { fax: "1" })).rejects.toThrow(/"fax"/);
});
