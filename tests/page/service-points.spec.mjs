// The customer's service points: from a file or from the portal, used by the form, and gone again on request.

import { readFileSync } from "node:fs";
import { control, message, open, summary } from "./form.mjs";
import { expect, test } from "./portal.mjs";

const reference = "servicePoint.customerReference";
const id = "servicePoint.id";
const samples = new URL("../../examples/portal/service-points.json", import.meta.url);
const count = JSON.parse(readFileSync(samples, "utf8")).length;

const panel = (page) => page.locator("#page-service-points");
const status = (page) => page.locator("#page-points-status");
const button = (page, name) => panel(page).getByRole("button", { name });

const json = (value) => ({
  name: "points.json",
  mimeType: "application/json",
  buffer: Buffer.from(typeof value === "string" ? value : JSON.stringify(value)),
});

/** Chooses a file as a reader does. */
async function choose(page, file) {
  const chooser = page.waitForEvent("filechooser");
  await button(page, "Choose a JSON file…").click();
  await (await chooser).setFiles(file);
}

test.beforeEach(async ({ page }) => {
  await open(page, "?type=R_BVPN_FR_1&lang=en");
  await panel(page).locator("summary").click();
});

test("a reference that several share is an error, until the id says which one is meant", async ({ page }) => {
  await choose(page, {
    name: "points.json",
    mimeType: "application/json",
    buffer: readFileSync(samples),
  });
  await expect(status(page)).toHaveText(new RegExp(`^${count} service points loaded`));

  await control(page, reference).fill("LYON-01");
  await control(page, reference).press("Tab");
  await expect(message(page, reference)).toHaveAttribute("data-code", "ambiguousReference");
  await expect(message(page, reference)).toHaveAttribute("data-severity", "error");

  await control(page, id).fill("SP-1003");
  await expect(message(page, reference)).toHaveAttribute("data-severity", "warning");
  await expect(control(page, reference)).not.toHaveAttribute("aria-invalid");
});

test("the portal is asked only when the reader asks for it", async ({ page }) => {
  let asked = 0;
  await page.route("**/servicePoints", (route) => {
    asked += 1;
    return route.continue();
  });
  await control(page, id).fill("SP-0");
  await control(page, id).press("Tab");
  await expect(message(page, id)).toBeHidden();
  expect(asked).toBe(0);

  await button(page, "Load from the portal").click();
  await expect(status(page)).toHaveText(new RegExp(`^${count} service points loaded`));
  expect(asked).toBe(1);
  await expect(control(page, id)).toHaveValue("SP-0");
  await control(page, id).focus();
  await page.keyboard.press("Tab");
  await expect(message(page, id)).toHaveAttribute("data-code", "referenceNotFound");

  await button(page, "Remove the list").click();
  await expect(status(page)).toHaveText(/^The list is removed/);
  await expect(button(page, "Choose a JSON file…")).toBeFocused();
  await expect(control(page, id)).toHaveValue("SP-0");
  await expect(message(page, id)).toBeHidden();
});

test("a list that comes in parts is loaded as a whole", async ({ page }) => {
  const points = ["SP-1", "SP-2", "SP-3"].map((id) => ({ id }));
  await page.route(/\/servicePoints/, (route) => {
    const offset = Number(new URL(route.request().url()).searchParams.get("offset"));
    return route.fulfill({
      json: points.slice(offset, offset + 2),
      headers: { "X-Total-Count": String(points.length) },
    });
  });
  await button(page, "Load from the portal").click();
  await expect(status(page)).toHaveText(/^3 service points loaded/);
  await control(page, id).fill("SP-3");
  await control(page, id).press("Tab");
  await expect(message(page, id)).toBeHidden();
});

const broken = [
  ["no JSON", "<!doctype html>", /is not JSON/],
  ["no list", { servicePoints: [] }, /no list of service points/],
  ["a list of something else", [{ name: "Paris" }], /no list of service points/],
  ["an empty list", [], /is empty/],
];

for (const [what, content, sentence] of broken) {
  test(`a file with ${what} gets one clear message, and changes nothing`, async ({ page }) => {
    await choose(page, json([{ id: "SP-1" }]));
    await expect(status(page)).toHaveText(/^1 service point loaded/);
    await control(page, id).fill("SP-2");
    await control(page, id).press("Tab");
    await choose(page, json(content));
    await expect(status(page)).toHaveText(sentence);
    await expect(control(page, id)).toHaveValue("SP-2");
    // The list that was loaded before is still in use.
    await expect(message(page, id)).toHaveAttribute("data-code", "referenceNotFound");
    await expect(summary(page)).toBeHidden();
  });
}

test("a portal without a list says so", async ({ page }) => {
  await page.route("**/servicePoints", (route) => route.fulfill({ status: 503, body: "Later" }));
  await button(page, "Load from the portal").click();
  await expect(status(page)).toHaveText(/^The portal gave no list/);
  await page.getByRole("link", { name: "Français" }).click();
  await expect(status(page)).toHaveText(/^Le portail n’a pas donné de liste/);
  await expect(control(page, id)).not.toHaveAttribute("role");
});
