// The page before its script runs in WebKit: see ../before-script.spec.mjs.

import { control, payload } from "../form.mjs";
import { expect, test } from "./driver.mjs";

const email = "contacts.primary.email";
const wasm = "/pkg/request_forms.wasm";
const live = (page) => page.locator("form[data-ready]");

// The page is not loaded before its module is, and that waits for the test.
test.use({ pageLoadStrategy: "none" });

/** Where everything is that a reader can see. */
const places = (page) =>
  page.evaluate(() =>
    Array.from(document.querySelectorAll("h1, legend, #page-form :is(label, input), header a"), (node) => {
      const { x, y, width, height } = node.getBoundingClientRect();
      return [node.textContent, x, y, width, height];
    }),
  );

test("nothing moves when the script takes over that very form, with what was typed into it", async ({
  page,
  front,
}) => {
  const go = front.hold(wasm);
  await page.goto("/?lang=en");
  await control(page, email).waitFor();
  await expect(page.locator("button")).toBeHidden();
  await control(page, email).fill("zoe@example.com");
  await page.evaluate(() => {
    document.querySelector("#page-form form").dataset.before = "";
  });
  const before = await places(page);
  expect(before.length).toBeGreaterThan(30);
  go();
  await live(page).waitFor();
  expect(await places(page)).toEqual(before);
  await expect(live(page)).toHaveAttribute("data-before");
  await expect(control(page, email)).toHaveValue("zoe@example.com");
  await expect(control(page, email)).toBeFocused();
  await expect(payload(page)).toContainText("zoe@example.com");
});

test("another language does not begin with the wrong form", async ({ page, front }) => {
  const go = front.hold(wasm);
  await page.goto("/?lang=fr");
  await expect(page.locator("#page-loading")).toBeVisible();
  await expect(page.locator("#page-form-view")).toBeHidden();
  go();
  await live(page).waitFor();
  await expect(page.locator("#page-loading")).toBeHidden();
});
