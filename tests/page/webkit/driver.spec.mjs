// What the driver for WebKit promises by itself.

import { control, open } from "../form.mjs";
import { expect, test } from "../portal.mjs";

test.beforeEach(({ page }) => open(page, "?type=R_BVPN_FR_1&lang=en"));

test("what is read comes back as JSON, and an error of the page as an error", async ({ page }) => {
  await control(page, "request.comment").focus();
  await page.keyboard.type("Été ’24 – 100 % 😀");
  expect(await page.evaluate((name) => document.getElementsByName(name)[0].value, "request.comment")).toBe(
    "Été ’24 – 100 % 😀",
  );
  expect(await page.evaluate(async ({ list }) => ({ sum: list.length }), { list: [1, 2] })).toEqual({
    sum: 2,
  });
  const broken = page.evaluate(() => document.querySelector("#nothing").id);
  await expect(broken).rejects.toThrow(/In the page: TypeError/);
  await expect(page.keyboard.press("Hyper")).rejects.toThrow("There is no key Hyper.");
});
