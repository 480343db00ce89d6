// Which service point is meant: by what was typed elsewhere, where several share a reference, where one is terminated,
// where there are very many; and that its name and state go with the request to its end.

import { expectAccessible } from "./axe.mjs";
import { complete, control, fill, message, open, reviewed, send, submit, suggestion } from "./form.mjs";
import { chosen, listed, load, options, references, said, samples, site } from "./points.mjs";
import { expect, test } from "./portal.mjs";
import { showOn } from "./print.mjs";

const id = "servicePoint.id";
const own = "servicePoint.customerReference";
const query = "?type=R_BVPN_FR_1&lang=en";
const { [id]: _, ...contacts } = complete.R_BVPN_FR_1;

/** Chooses a site as one who knows its identifier, and goes on to where the request is looked over. */
async function review(page, identifier) {
  await fill(page, contacts);
  await site(page).fill(identifier);
  await submit(page).click();
  await reviewed(page).waitFor();
}

test("name and state of the site go with the request, from the form to the receipt and on paper", async ({
  page,
}) => {
  await listed(page);
  await open(page, query);
  await review(page, "SP-1003");
  const purpose = "You are disconnecting LYON-01 Business VPN (SP-1003), which is in service.";
  await expect(page.locator("#page-review-purpose")).toHaveText(purpose);
  await expect(page.locator("#page-review-answers")).toContainText("LYON-01 Business VPN");
  await page.reload();
  await expect(page.locator("#page-review-purpose")).toHaveText(purpose);

  await page.getByRole("link", { name: "Français" }).click();
  await expect(page.locator("#page-review-purpose")).toHaveText(
    "Vous résiliez LYON-01 Business VPN (SP-1003), qui est en service.",
  );
  await page.getByRole("link", { name: "English" }).click();
  await expect(page.locator("#page-review-purpose")).toHaveText(purpose);
  await send(page).click();
  const receipt = page.locator("#page-done-answers");
  await showOn(page, "print");
  await expect(receipt).toBeVisible();
  for (const text of ["LYON-01 Business VPN", "in service", "SP-1003"]) {
    await expect(receipt).toContainText(text);
  }
});

test("a site that is terminated is marked in the list, and warned of wherever it is", async ({ page }) => {
  await listed(page);
  await open(page, query);
  await site(page).pressSequentially("dijon");
  await expect(options(page).locator("[data-over]")).toHaveText("terminated");
  await options(page).first().click();
  await expect(said(page)).toHaveText(/^SP-1012 selected\. .*is terminated or cancelled/);
  const warning = page.locator(".site-warnings");
  await expect(warning).toContainText("terminated or cancelled");
  // Unfolded, the control says it itself.
  await references(page).click();
  await control(page, id).focus();
  await page.keyboard.press("Tab");
  await expect(message(page, id)).toHaveAttribute("data-rule", "service-points/terminated");
  await expect(warning).toHaveText("");
  await review(page, "SP-1012");
  await expect(page.locator("#page-review-warnings")).toContainText("terminated or cancelled");
  await expect(page.locator("#page-review-purpose")).toContainText("which is terminated.");
  await expect(page.locator("#page-review-answers")).toContainText("terminated");
});

test("what a draft, a file or a reload brings is shown as the site that it means, or unfolded", async ({
  page,
}) => {
  await listed(page);
  await open(page, query);
  const openFile = (servicePoint) =>
    page.locator("#page-file-input").setInputFiles({
      name: "request.json",
      mimeType: "application/json",
      buffer: Buffer.from(JSON.stringify({ type: "R_BVPN_FR_1", values: { servicePoint } })),
    });
  await openFile({ customerReference: "NANTES-01" });
  await expect(site(page)).toHaveValue("NANTES-01 Business VPN");
  await expect(control(page, own)).toHaveValue("NANTES-01");
  await expect(control(page, own)).toBeHidden();
  await page.reload();
  await expect(site(page)).toHaveValue("NANTES-01 Business VPN");
  await expect(chosen(page)).toContainText("in service");

  await openFile({ customerReference: "LYON-01" });
  await page.getByRole("dialog").getByRole("button", { name: "Open the file" }).click();
  await expect(control(page, own)).toBeVisible();
  await expect(site(page)).toHaveValue("");
});

test("a reference that several share lists them, and a press chooses which one is meant", async ({
  page,
}) => {
  await listed(page);
  await open(page, query);
  await references(page).click();
  const candidates = page.locator(".candidates button");
  await control(page, own).fill("LYON-01");
  await expect(candidates).toHaveCount(0);
  await control(page, own).press("Tab");
  await expect(message(page, own)).toHaveAttribute("data-code", "ambiguousReference");
  await expect(candidates.first()).toHaveText("Use LYON-01 Business VPN (SP-1003)");
  await page.getByRole("link", { name: "Français" }).click();
  await expect(candidates.first()).toHaveText("Choisir LYON-01 Business VPN (SP-1003)");
  await page.getByRole("link", { name: "English" }).click();
  await expect(candidates.first()).toHaveText("Use LYON-01 Business VPN (SP-1003)");
  await expectAccessible(page);
  await candidates.nth(1).click();
  await expect(control(page, id)).toHaveValue("SP-1004");
  await expect(control(page, own)).toHaveValue("");
  await expect(site(page)).toHaveValue("LYON-01 Business VoIP");
  await expect(site(page)).toBeFocused();
  await expect(candidates).toHaveCount(0);

  // What another key of a service point says is offered as a button, too.
  await references(page).click();
  await control(page, id).fill("LILLE-01 Business VPN");
  await page.keyboard.press("Tab");
  await suggestion(page, id).click();
  await expect(control(page, id)).toHaveValue("SP-1006");
  await expect(site(page)).toHaveValue("LILLE-01 Business VPN");
});

test("among 50,000 service points the right ones are found, in any case and with any accents", async ({
  page,
}) => {
  const points = Array.from({ length: 50_000 }, (_, index) => ({
    id: `SP-${index}`,
    customerReference: `REF-${index % 1000}`,
    name: index % 2 ? `Évry ${index}` : `Ålesund ${index}`,
    location: { name: `Site ${index}`, formattedAddress: `${index} rue de la Gare` },
  }));
  await open(page, query);
  await load(page, points);
  await site(page).pressSequentially("EVRY 4999");
  await expect(options(page)).toHaveCount(10);
  await site(page).fill("");
  await site(page).pressSequentially("evry");
  await expect(options(page)).toHaveCount(30);
  await expect(page.locator(".popup .hint", { hasText: "24,970 more: keep typing." })).toBeVisible();
  await site(page).fill("site 49999");
  await expect(control(page, id)).toHaveValue("SP-49999");
});

test("removing the list makes plain fields of them again", async ({ page }) => {
  await open(page, query);
  await load(page, samples);
  await site(page).fill("SP-1001");
  await page.locator("#page-service-points > summary").click();
  await page.locator("#page-points-remove").click();
  await expect(site(page)).toBeHidden();
  await expect(references(page)).toBeHidden();
  await expect(control(page, id)).toBeVisible();
  await expect(control(page, id)).toHaveValue("SP-1001");
});

test("a state that nobody documents is shown as the list has it", async ({ page }) => {
  await listed(page, [{ id: "SP-1", name: "LYON-01", state: "constructor" }]);
  await open(page, "?type=R_BVPN_FR_1&lang=en");
  await site(page).fill("SP-1");
  await expect(chosen(page)).toContainText("LYON-01 · constructor");
});

test("what is said once the field is left takes no press away", async ({ page }) => {
  await listed(page);
  await open(page, "?type=R_BVPN_FR_1&lang=en");
  await site(page).fill("nowhere");
  await references(page).click();
  await expect(chosen(page)).toHaveText("No site is chosen yet: choose one from the list.");
  await expect(control(page, id)).toBeVisible();
});
