// Items of a list come and go, and the focus always has a place.

import { choice, control, fill, message, open, payload, submit, summary } from "./form.mjs";
import { expect, test } from "./portal.mjs";

const list = "acknowledgementRequest";
const add = (page) => page.locator(`button[data-add="${list}"]`);
const remove = (page, index) => page.locator(`button[data-remove="${list}.${index}"]`);

test.beforeEach(({ page }) => open(page, "?type=disconnectCustomerConfirmation&lang=en"));

test("an added item has the focus, and the others are numbered anew when one goes", async ({ page }) => {
  await fill(page, { [`${list}.0.id`]: "charge-1", [`${list}.0.acceptanceIndicator`]: "accepted" });
  await add(page).click();
  await expect(choice(page, `${list}.1.acceptanceIndicator`, "accepted")).toBeFocused();
  await fill(page, { [`${list}.1.id`]: "charge-2", [`${list}.1.acceptanceIndicator`]: "rejected" });
  await remove(page, 0).click();
  await expect(page.locator("[data-item]")).toHaveCount(1);
  // Names keep their numbers: a form is read by the order of its items.
  await expect(control(page, `${list}.1.id`)).toHaveValue("charge-2");
  await expect(page.locator("[data-item] legend")).toHaveText("Acknowledgement 1");
  await expect(remove(page, 1)).toBeFocused();
  await expect(payload(page)).toContainText("charge-2");
  await expect(payload(page)).not.toContainText("charge-1");
});

test("items are as far apart as the button below them", async ({ page }) => {
  await add(page).click();
  await expect(page.locator("[data-item]")).toHaveCount(2);
  const gaps = await page.evaluate(() => {
    const boxes = [...document.querySelectorAll("[data-item], [data-add]")].map((one) =>
      one.getBoundingClientRect(),
    );
    return boxes.slice(1).map(({ top }, index) => Math.round(top - boxes[index].bottom));
  });
  expect(gaps[0]).toBeGreaterThan(10);
  expect(Math.abs(gaps[1] - gaps[0])).toBeLessThanOrEqual(1);
});

test("without an item, the request is refused and the summary leads to the button that adds one", async ({
  page,
}) => {
  await remove(page, 0).click();
  await expect(page.locator("[data-item]")).toHaveCount(0);
  await expect(add(page)).toBeFocused();
  await submit(page).click();
  await expect(message(page, list)).toHaveAttribute("data-code", "missingProperty");
  await summary(page).getByRole("link").click();
  await expect(add(page)).toBeFocused();
});

test("an id that another item has is an error", async ({ page }) => {
  await control(page, `${list}.0.id`).fill("charge-1");
  await add(page).click();
  await control(page, `${list}.1.id`).fill("charge-1");
  await control(page, `${list}.1.id`).press("Tab");
  await expect(message(page, `${list}.1.id`)).toHaveAttribute("data-code", "invalidValue");
});

test("the language keeps all items", async ({ page }) => {
  await control(page, `${list}.0.id`).fill("charge-1");
  await add(page).click();
  await control(page, `${list}.1.id`).fill("charge-2");
  await page.getByRole("link", { name: "Français" }).click();
  await expect(page.locator("[data-item]")).toHaveCount(2);
  await expect(control(page, `${list}.1.id`)).toHaveValue("charge-2");
  await expect(remove(page, 1)).toHaveText("Supprimer la réponse 2");
});

test("the button that adds an item counts, though it leaves a field with a warning", async ({ page }) => {
  await fill(page, { [`${list}.0.acceptanceIndicator`]: "yes" });
  await add(page).click();
  await expect(page.locator("[data-item]")).toHaveCount(2);
});
