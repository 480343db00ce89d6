// Whether a disconnection is accepted is chosen. What is submitted stays the documented control, and what the form says of
// it is said where the reader is.

import { expectAccessible } from "./axe.mjs";
import {
  choice,
  control,
  json,
  message,
  open,
  payload,
  showJson,
  submit,
  suggestion,
  summary,
} from "./form.mjs";
import { expect, test } from "./portal.mjs";

const list = "acknowledgementRequest";
const name = (index) => `${list}.${index}.acceptanceIndicator`;
const button = (page, index, value) => choice(page, name(index), value);
const group = (page, index) => page.locator(`[data-field="${name(index)}"] [role="radiogroup"]`);

/** What the browser would submit. */
const submitted = (page) =>
  page.locator("form[data-ready]").evaluate((form) => Object.fromEntries(new FormData(form)));

test.beforeEach(({ page }) => open(page, "?type=disconnectCustomerConfirmation&lang=en"));

test("a choice is what is submitted, and nothing besides", async ({ page }) => {
  await expect(button(page, 0, "other")).not.toBeChecked();
  await button(page, 0, "rejected").click();
  const empty = { [`${list}.0.id`]: "", externalId: "", reason: "", message: "" };
  const others = { referenceError: "", code: "", status: "" };
  expect(await submitted(page)).toEqual({ ...empty, ...others, [name(0)]: "rejected" });

  // With the keyboard: the group is one stop, and Enter goes on as it does elsewhere.
  await page.keyboard.press("ArrowUp");
  await expect(button(page, 0, "accepted")).toBeFocused();
  await expect(control(page, name(0))).toHaveValue("accepted");
  await page.keyboard.press("Tab");
  await expect(control(page, `${list}.0.id`)).toBeFocused();
  await control(page, `${list}.0.id`).fill("charge-1");
  await button(page, 0, "accepted").press("Enter");
  await expect(page.locator("#page-review-answers dd").first()).toHaveText("Accepted");
});

test("another answer is typed, and a suggestion leads back to the choice", async ({ page }) => {
  await expect(page.locator(`[data-field="${name(0)}"] .other`)).toHaveAttribute("aria-hidden", "true");
  await button(page, 0, "other").click();
  await control(page, name(0)).fill("yes");
  await control(page, name(0)).press("Tab");
  await expect(message(page, name(0))).toHaveAttribute("data-severity", "warning");
  await expectAccessible(page);
  await suggestion(page, name(0)).click();
  await expect(button(page, 0, "accepted")).toBeFocused();
  await expect(button(page, 0, "accepted")).toBeChecked();
  await expect(message(page, name(0))).toBeHidden();
  await expect(page.locator(`[data-field="${name(0)}"] .other`)).toHaveAttribute("aria-hidden", "true");
  await button(page, 0, "other").click();
  await control(page, name(0)).fill(" rejected");
  await control(page, name(0)).press("Tab");
  await expect(button(page, 0, "rejected")).toBeChecked();
  await expect(page.locator(`[data-field="${name(0)}"] .other`)).toHaveAttribute("aria-hidden", "true");
  // It comes again with what was typed.
  await button(page, 0, "other").click();
  await expect(button(page, 0, "other")).toBeChecked();
  await expect(control(page, name(0))).toHaveValue("");
  await expect(page.locator(`[data-field="${name(0)}"] .other`)).not.toHaveAttribute("aria-hidden", "true");
  await control(page, name(0)).fill("perhaps");
  await page.reload();
  await page.locator("form[data-ready]").waitFor();
  await expect(button(page, 0, "other")).toBeChecked();
  await expect(control(page, name(0))).toHaveValue("perhaps");
});

test("what is missing is said of the whole group, whose link leads to its first button; so it is in further items", async ({
  page,
}) => {
  await page.locator(`button[data-add="${list}"]`).click();
  await expect(button(page, 1, "accepted")).toBeFocused();
  await submit(page).click();
  await summary(page)
    .locator(`a[href="#${name(1)}"]`)
    .click();
  await expect(button(page, 1, "accepted")).toBeFocused();
  await expect(group(page, 1)).toHaveAttribute("aria-invalid", "true");
  await expect(group(page, 1)).toHaveAttribute("aria-describedby", `${name(1)}-error`);
  await expectAccessible(page);
  await page.keyboard.press("Space");
  await expect(message(page, name(1))).toBeHidden();
  await expect(group(page, 1)).not.toHaveAttribute("aria-invalid", "true");
  await expect(message(page, name(0))).toBeVisible();
  expect((await submitted(page))[name(1)]).toBe("accepted");
  // An item that is added now begins without a choice, whatever the others show.
  await button(page, 0, "other").click();
  await page.locator(`button[data-add="${list}"]`).click();
  for (const one of ["accepted", "rejected", "other"]) await expect(button(page, 2, one)).not.toBeChecked();
  await expect(page.locator(`[data-field="${name(2)}"] .other`)).toHaveAttribute("aria-hidden", "true");
});

test("titles are in the reader's words and sent as documented, and options offer what is known to be meant", async ({
  page,
}) => {
  await open(page, "?type=U_BVPN_CUSTOM003_1&lang=fr");
  const title = control(page, "contacts.primary.title");
  await expect(title.locator('[value="Mrs."]')).toHaveText("Mme");
  await title.evaluate((select) => {
    select.value = "Mrs.";
    select.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await expect(payload(page)).toContainText("Mme");
  await showJson(page);
  await expect(json(page)).toContainText('"title": "Mrs."');
  const offered = await control(page, "options.multicast").evaluate(({ list }) =>
    [...list.options].map(({ value }) => value),
  );
  expect(offered).toEqual(["true", "false"]);
});

test("what is chosen in further items is to be seen after a reload", async ({ page }) => {
  await open(page, "?type=disconnectCustomerConfirmation&lang=en");
  const second = "acknowledgementRequest.1.acceptanceIndicator";
  await page.locator("[data-add]").first().click();
  await choice(page, second, "rejected").click();
  await page.reload();
  await expect(control(page, second)).toHaveValue("rejected");
  await expect(choice(page, second, "rejected")).toBeChecked();
});
