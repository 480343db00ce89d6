// Which service point is meant: where several share a reference, and where there are very many.

import { expectAccessible } from "./axe.mjs";
import { control, message, open } from "./form.mjs";
import { load } from "./points.mjs";
import { expect, test } from "./portal.mjs";

const id = "servicePoint.id";
const own = "servicePoint.customerReference";
const options = (page) => page.getByRole("option");

test.beforeEach(({ page }) => open(page, "?type=R_BVPN_FR_1&lang=en"));

test("a reference that several share lists them, and a press fills in which one is meant", async ({
  page,
}) => {
  await load(page);
  const candidates = page.locator(".candidates button");
  await control(page, own).fill("LYON-01");
  await expect(candidates).toHaveCount(0);
  await control(page, own).press("Tab");
  await expect(message(page, own)).toHaveAttribute("data-code", "ambiguousReference");
  await expect(candidates.first()).toHaveText("Use SP-1003 – LYON-01 Business VPN");
  await page.getByRole("link", { name: "Français" }).click();
  await expect(candidates.first()).toHaveText("Choisir SP-1003 – LYON-01 Business VPN");
  await page.getByRole("link", { name: "English" }).click();
  await expectAccessible(page);
  await candidates.nth(1).click();
  await expect(control(page, id)).toHaveValue("SP-1004");
  await expect(control(page, id)).toBeFocused();
  await expect(control(page, own)).toHaveValue("LYON-01");
  await expect(message(page, own)).not.toHaveAttribute("data-severity", "error");
  await expect(candidates).toHaveCount(0);
});

test("among 50,000 service points the right ones are found, in any case and with any accents", async ({
  page,
}) => {
  const points = Array.from({ length: 50_000 }, (_, index) => ({
    id: `SP-${index}`,
    customerReference: `REF-${index % 1000}`,
    reference: `COM-${index}`,
    name: index % 2 ? `Évry ${index}` : `Ålesund ${index}`,
  }));
  await load(page, points);
  await control(page, id).pressSequentially("EVRY 4999");
  await expect(options(page)).toHaveCount(10);
  await control(page, id).fill("");
  const input = control(page, id);
  await input.pressSequentially("evry");
  await expect(options(page)).toHaveCount(30);
  await expect(page.locator(".popup .hint", { hasText: "24,970 more: keep typing." })).toBeVisible();
});

test("removing the list makes plain fields of them again", async ({ page }) => {
  await load(page);
  await control(page, id).fill("SP-1001");
  await page.locator("#page-service-points summary").click();
  await page.locator("#page-points-remove").click();
  await expect(control(page, id)).not.toHaveAttribute("role");
  await expect(control(page, id)).toHaveValue("SP-1001");
});
