// The page as a whole: how it starts, its two switches, and the buttons that fill or empty the form.

import { control, fill, goToType, open, submit } from "./form.mjs";
import { overhear } from "./overhear.mjs";
import { expect, test } from "./portal.mjs";

const email = "contacts.primary.email";

test("opens a request type in the reader's language, from its own origin alone", async ({
  page,
  baseURL,
}) => {
  const complaints = await overhear(page);
  const requests = [];
  const failed = [];
  page.on?.("request", (request) => requests.push(request.url()));
  page.on?.("requestfailed", (request) => failed.push(request.url()));
  page.on?.("response", (response) => response.status() < 400 || failed.push(response.url()));
  await open(page, "?type=R_BVPN_FR_1");
  await expect(page).toHaveTitle("Disconnect a BVPN site – Request forms");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Disconnect a BVPN site");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.locator("#page-broken")).toBeHidden();
  const fetched = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
  for (const ending of ["js", "css", "wasm"]) {
    expect(new Set(fetched.filter((url) => url.endsWith(`.${ending}`))).size, ending).toBe(1);
  }
  expect([...fetched, ...requests].filter((url) => !url.startsWith(baseURL))).toEqual([]);
  expect(failed).toEqual([]);
  expect(await complaints()).toEqual([]);
});

test("a second visit takes what has a hash in its name from the cache, without a question", async ({
  page,
  browserName,
}) => {
  await open(page, "?type=R_BVPN_FR_1&lang=fr");
  await open(page, "?type=R_BVPN_FR_1&lang=fr");
  const fetched = await page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .filter(({ name }) => /\.(js|css|wasm)$/.test(name))
      .map(({ name, transferSize }) => `${name.split(".").at(-1)} ${transferSize}`),
  );
  // Under WebDriver WebKit keeps nothing on a disk, and in its memory no module.
  const kinds = browserName === "webkit" ? ["css 0", "js 0"] : ["css 0", "js 0", "wasm 0"];
  const kept = fetched.filter((one) => browserName !== "webkit" || !one.startsWith("wasm"));
  expect([...new Set(kept)].sort()).toEqual(kinds);
});

test.describe("for a reader of French", () => {
  test.use({ locale: "fr-FR" });
  test.skip(({ browserName }) => browserName === "webkit", "MiniBrowser speaks English alone.");

  test("speaks French without being asked", async ({ page }) => {
    await open(page, "?type=R_BVPN_FR_1");
    await expect(page).toHaveTitle("Résilier un site BVPN – Formulaires de demande");
    await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  });
});

test("leads to another request type and keeps what was typed for each", async ({ page }) => {
  await open(page, "?lang=en");
  await control(page, email).fill("zoe@example.com");
  const other = page.locator('#page-types a[href*="/disconnectCustomerConfirmation/"]');
  await goToType(page, "disconnectCustomerConfirmation");
  await expect(page).toHaveURL(/\/disconnectCustomerConfirmation\/en\/$/);
  await expect(page).toHaveTitle("Confirm a disconnection – Request forms");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Confirm a disconnection");
  await expect(other).toHaveAttribute("aria-current", "page");
  // It has no service point to check against.
  await expect(page.locator("#page-service-points")).toBeHidden();
  await control(page, "externalId").fill("7");
  await goToType(page, "R_BVPN_FR_1");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Disconnect a BVPN site");
  await expect(control(page, email)).toHaveValue("zoe@example.com");
  await goToType(page, "disconnectCustomerConfirmation");
  await expect(control(page, "externalId")).toHaveValue("7");
});

test("opens the type and the language of its address", async ({ page }) => {
  await open(page, "?type=U_BVPN_CUSTOM003_1&lang=fr");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Mettre à jour un site BVPN (modèle 0003)",
  );
  // As it was written when the page had one address.
  await page.goto("/?type=disconnectCustomerConfirmation&lang=fr&demo");
  await expect(page).toHaveURL(/\/disconnectCustomerConfirmation\/fr\/\?demo=?$/);
});

test("leads to another language and keeps what was typed", async ({ page }) => {
  await open(page, "?lang=en");
  await fill(page, { [email]: "zoe@example.com", "contacts.primary.lastName": "<b>O’Connor</b>" });
  const french = page.getByRole("link", { name: "Français" });
  await french.click();
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await expect(page).toHaveTitle("Résilier un site BVPN – Formulaires de demande");
  await expect(page).toHaveURL(/\/R_BVPN_FR_1\/fr\/$/);
  await expect(page.getByLabel("Adresse e-mail").first()).toHaveValue("zoe@example.com");
  await expect(control(page, "contacts.primary.lastName")).toHaveValue("<b>O’Connor</b>");
  await expect(page.getByRole("heading", { name: "Ce qui sera envoyé" })).toBeVisible();
  const english = page.getByRole("link", { name: "English" });
  await english.click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page).toHaveTitle("Disconnect a BVPN site – Request forms");
  await expect(page).toHaveURL(/\/R_BVPN_FR_1\/en\/$/);
  await expect(page.getByLabel("E-mail address").first()).toHaveValue("zoe@example.com");
  await expect(control(page, "contacts.primary.lastName")).toHaveValue("<b>O’Connor</b>");
});

test("fills in an example and empties the form, but asks before anything typed is lost", async ({ page }) => {
  await open(page, "?lang=en&demo");
  const question = page.getByRole("dialog");
  await page.getByRole("button", { name: "Fill in an example" }).click();
  await expect(question).toBeHidden();
  await expect(control(page, "servicePoint.id")).toHaveValue("SP-1001");

  const empty = page.getByRole("button", { name: "Empty the form" });
  await empty.click();
  await expect(question).toContainText("Empty the form?");
  await expect(question.getByRole("button", { name: "Keep what I typed" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(question).toBeHidden();
  await expect(empty).toBeFocused();
  await expect(control(page, "servicePoint.id")).toHaveValue("SP-1001");

  await empty.click();
  await question.getByRole("button", { name: "Empty the form" }).click();
  await expect(control(page, "servicePoint.id")).toHaveValue("");
  await expect(page.locator("#page-tools-status")).toHaveText("The form is empty.");
});

test("says in plain words that it cannot start, and shows nothing half-working", async ({ page }) => {
  await page.addInitScript(() => {
    delete globalThis.WebAssembly;
  });
  await page.goto("/R_BVPN_FR_1/fr/");
  await expect(page.getByRole("alert")).toContainText("Le formulaire ne peut pas s’afficher");
  await expect(submit(page)).toHaveCount(0);
  await expect(page.getByRole("button")).toHaveCount(0);
});

test("says the same when its module does not arrive", async ({ page }) => {
  await page.route(/\/request_forms-[^/]*\.wasm$/, (route) => route.abort());
  await page.goto("/R_BVPN_FR_1/en/");
  await expect(page.getByRole("alert")).toContainText("The form cannot be shown");
  await expect(page.getByRole("button")).toHaveCount(0);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test.skip(({ browserName }) => browserName === "webkit", "WebDriver cannot turn scripts off.");

  test("says what it needs, in both languages", async ({ page }) => {
    await page.goto("/R_BVPN_FR_1/en/");
    await expect(page.locator("noscript p")).toBeVisible();
    await expect(page.locator("noscript p")).toContainText("This form needs JavaScript");
    await page.goto("/R_BVPN_FR_1/fr/");
    await expect(page.locator("noscript p")).toContainText("Ce formulaire a besoin de JavaScript");
    await expect(page.getByRole("button")).toHaveCount(0);
  });
});
