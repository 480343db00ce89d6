// A request as a file: saved while it is incomplete, opened again, and never in the place of what is typed unasked.

import { complete, control, fill, goToType, open, payload, submit, summary } from "./form.mjs";
import { expect, test } from "./portal.mjs";
import { openFile } from "./request-file.mjs";

const email = "contacts.primary.email";
const status = (page) => page.locator("#page-file-status");
const question = (page) => page.getByRole("dialog");
const unexpected = (page) => page.locator("#page-unexpected");

test.beforeEach(async ({ page }) => {
  await open(page, "?type=R_BVPN_FR_1&lang=en");
  await page.locator("#page-keep summary").click();
});

test("saves what is typed while it is incomplete, and opens it again", async ({ page, download }) => {
  const typed = { [email]: "zoe@", "contacts.primary.firstName": "Zoé", "request.comment": " two  spaces" };
  await fill(page, typed);
  const { name, text } = await download(() => page.locator("#page-file-save").click());
  expect(name).toBe("R_BVPN_FR_1.draft.json");
  await expect(status(page)).toHaveText("Saved as R_BVPN_FR_1.draft.json.");

  await open(page, "?type=R_BVPN_FR_1&lang=en");
  await page.locator("#page-keep summary").click();
  for (const name of Object.keys(typed)) await control(page, name).fill("");
  await expect(control(page, email)).toHaveValue("");
  await openFile(page, text);
  await expect(status(page)).toHaveText("File loaded.");
  for (const [name, value] of Object.entries(typed)) await expect(control(page, name)).toHaveValue(value);
});

test("opens a whole payload, after asking when something is typed", async ({ page }) => {
  const request = { type: "R_BVPN_FR_1", requestedAt: "2027-03-31", properties: complete.R_BVPN_FR_1 };
  await control(page, email).fill("typed@example.com");
  await openFile(page, request);
  await question(page).getByRole("button", { name: "Keep what I typed" }).click();
  await expect(control(page, email)).toHaveValue("typed@example.com");
  await expect(status(page)).toHaveText(/^The file was not opened/);

  await openFile(page, request);
  await question(page).getByRole("button", { name: "Open the file" }).click();
  await expect(control(page, email)).toHaveValue(complete.R_BVPN_FR_1[email]);
  await expect(control(page, "request.requestedAt")).toHaveValue("2027-03-31");
  await expect(payload(page)).toContainText("Wednesday, March 31, 2027");
});

test("offers to switch to the type that a file is for", async ({ page }) => {
  await control(page, email).fill("typed@example.com");
  const request = { acknowledgementRequest: [{ id: "a-1", acceptanceIndicator: "accepted" }] };
  await openFile(page, request);
  await expect(question(page)).toContainText("Switch to “Confirm a disconnection”?");
  await question(page).getByRole("button", { name: "Stay here" }).click();
  await expect(control(page, email)).toHaveValue("typed@example.com");

  await openFile(page, request);
  await question(page).getByRole("button", { name: "Switch and open the file" }).click();
  await expect(control(page, "acknowledgementRequest.0.id")).toHaveValue("a-1");
  await goToType(page, "R_BVPN_FR_1");
  await expect(control(page, email)).toHaveValue("typed@example.com");
});

test("asks before a file for another type takes the place of what was typed for it", async ({ page }) => {
  await goToType(page, "disconnectCustomerConfirmation");
  await control(page, "externalId").fill("E-1");
  await goToType(page, "R_BVPN_FR_1");
  await page.locator("#page-keep summary").click();
  await openFile(page, { type: "disconnectCustomerConfirmation", values: { externalId: "E-2" } });
  await expect(question(page)).toContainText("in place of what you typed there");
});

const broken = [
  ["no JSON", "<!doctype html>", /is not JSON/],
  ["a list", [], /holds no request/],
  ["something else", { name: "Paris" }, /holds no request/],
  ["nothing", "null", /holds no request/],
  ["an unknown type", { type: "R_UNKNOWN", properties: {} }, /type of request that this page does not have/],
  ["a type that is no text", { type: 5 }, /type of request that this page does not have/],
  ["too much", `{"type":"${"x".repeat(1_000_001)}"}`, /too large/],
];

for (const [what, content, sentence] of broken) {
  test(`a file with ${what} gets one clear message, and changes nothing`, async ({ page }) => {
    await control(page, email).fill("typed@example.com");
    await openFile(page, content);
    await expect(status(page)).toHaveText(sentence);
    await expect(question(page)).toBeHidden();
    await expect(control(page, email)).toHaveValue("typed@example.com");
  });
}

test("names properties that the type does not have, and removes them only when asked to", async ({
  page,
}) => {
  const extra = { servicePoint: { id: "SP-1001", "<b>color": "red" }, shape: 3, __proto__x: null };
  const values = { ...complete.R_BVPN_FR_1, ...extra };
  await openFile(page, { type: "R_BVPN_FR_1", values });
  await expect(unexpected(page).getByRole("heading")).toHaveText(
    "2 properties are not part of this request type",
  );
  await expect(unexpected(page).locator("li", { hasText: "shape" })).toBeVisible();
  await expect(unexpected(page)).toContainText("servicePoint.<b>color");
  await submit(page).click();
  await expect(summary(page)).toBeFocused();

  await page.getByRole("button", { name: "Remove from the request" }).click();
  await expect(unexpected(page)).toBeHidden();
  await expect(control(page, "servicePoint.id")).toHaveValue("SP-1001");
  await submit(page).click();
  await expect(page.locator("#page-review-title")).toBeFocused();
});

test("survives a file that is nested very deeply", async ({ page }) => {
  const depth = 20_000;
  await openFile(page, `{"servicePoint":${'{"a":'.repeat(depth)}1${"}".repeat(depth)}}`);
  await expect(status(page)).not.toBeEmpty();
  await control(page, email).fill("zoe@example.com");
  await expect(payload(page)).toContainText("zoe@example.com");
});
