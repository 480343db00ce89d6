// A definition of one's own in the page: its form, what is wrong with it, what the tab keeps of it; and nothing is sent.

import { expectAccessible } from "./axe.mjs";
import { control, json, message, submit, summary } from "./form.mjs";
import { overhear } from "./overhear.mjs";
import { choose, drop, frenchWidget, openDefinition, openOwn, widget } from "./own-definition.mjs";
import { expect, test } from "./portal.mjs";
import { allThrown, thrown } from "./ways.mjs";

const name = "widget.name";
const problem = (page) => page.locator("#page-own-problem");
const question = (page) => page.getByRole("dialog");
const title = (page) => page.locator("#page-title");

test("opens a form of it by the keyboard alone, checks it, and gives its payload away", async ({
  page,
  download,
}) => {
  const complaints = await overhear(page);
  await openOwn(page);
  await openDefinition(page);
  await expect(title(page)).toHaveText("Order a <b>widget</b>");
  await expect(page.locator("#page-own-origin")).toHaveText("This form comes from your file widget.json.");
  await expect(page.locator("#page-form-view")).toContainText("none of the documented types");
  await expect(page.locator("form[data-ready] label").first()).toHaveText("Name <img src=x>");
  await expect(page.locator("main img")).toHaveCount(0);
  await expect(page.locator("#page-payload-state")).toHaveText("1 thing is left to fill in or correct.");

  await submit(page).press("Enter");
  await expect(summary(page)).toBeFocused();
  await expect(message(page, name)).toBeVisible();
  await control(page, name).fill("Sprocket");
  await control(page, name).press("Enter");
  await expect(page.locator("#page-own-passed-title")).toBeFocused();
  await expect(page.locator("#page-own-passed")).toContainText("Nothing was sent");
  const payload = { type: "W_ORDER_1", properties: { widget: { name: "Sprocket" } } };
  // It is drawn with the next frame: until then there is nothing to read.
  await expect(json(page)).toHaveText(JSON.stringify(payload, null, 2));
  const saved = await download(() => page.locator("#page-download").click());
  expect(saved.name).toBe("W_ORDER_1.json");
  expect(JSON.parse(saved.text)).toEqual(payload);

  // What was said of the request as it was is said no more.
  await control(page, "widget.color").fill("red");
  await expect(page.locator("#page-own-passed")).toBeHidden();
  // Only files of the page were asked for.
  const others = await page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .map(({ name }) => name)
      .filter(
        (url) =>
          !/^\/(assets\/[^/]+\.(js|css|wasm)|icon\.svg|init-script\.js)/.test(
            url.slice(location.origin.length),
          ),
      ),
  );
  expect(others).toEqual([]);
  expect(await complaints()).toEqual([]);
});

test("lists everything that is wrong with it, each with its place", async ({ page }) => {
  await openOwn(page);
  const { provider: _, ...others } = widget;
  await choose(page, { ...others, colour: "red" });
  await expect(page.locator("#page-own-problem-title")).toHaveText("2 things to correct in widget.json");
  await expect(page.locator("#page-own-problem-title")).toBeFocused();
  await expect(page.locator("#page-own-faults li").first()).toHaveText("provider Add this.");
  await expect(page.locator("#page-own-faults")).toContainText("colour Leave this out.");
  await expectAccessible(page);
  await openDefinition(page);
  await expect(problem(page)).toBeHidden();
});

test("says of whatever is no definition what it is", async ({ page }) => {
  await openOwn(page);
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]);
  for (const [content, sentence] of [
    ["{ id: W_ORDER_1 }", "The file is not JSON"],
    [{ type: "R_BVPN_FR_1", properties: { servicePoint: { id: "SP-1" } } }, "The file holds a request"],
    [["text"], "The file is JSON, but no definition"],
    [png, "The file holds no text in UTF-8"],
    [`"${"x".repeat(1_000_000)}"`, "The file is larger than 1 MB"],
  ]) {
    await choose(page, content);
    await expect(page.locator("#page-own-problem-text")).toContainText(sentence);
    await expect(page.locator("#page-own-problem-title")).toHaveText("widget.json cannot be opened");
  }
  await drop(page, [
    ["one.json", widget],
    ["two.json", widget],
  ]);
  await expect(problem(page)).toContainText("Open one definition at a time");
  await drop(page, [["widgets", ""]], true);
  await expect(problem(page)).toContainText("This is a folder");
  await expect(page.locator("form[data-ready]")).toHaveCount(0);
});

test("the tab keeps it with what is typed, until another one is wanted or it is removed", async ({
  page,
}) => {
  await openOwn(page);
  await openDefinition(page);
  await control(page, name).fill("Sprocket");
  await page.reload();
  await expect(control(page, name)).toHaveValue("Sprocket");
  await page.locator('#page-languages a[lang="fr"]').click();
  await expect(title(page)).toHaveText("Commander un widget");
  await expect(control(page, name)).toHaveValue("Sprocket");

  const another = { ...widget, id: "W_OTHER_1", title: { en: "Other", fr: "Autre" } };
  await drop(page, [["other.json", another]]);
  await question(page).getByRole("button", { name: "Garder ma saisie" }).click();
  await expect(control(page, name)).toHaveValue("Sprocket");
  await expect(page.locator("#page-own-status")).toContainText("Le fichier n’a pas été ouvert");
  await choose(page, another, "#page-own-another", "other.json");
  await question(page).getByRole("button", { name: "Ouvrir l’autre définition" }).click();
  await expect(title(page)).toHaveText("Autre");
  await expect(control(page, name)).toHaveValue("");

  await control(page, name).fill("Sprocket");
  await page.locator("#page-empty").click();
  await question(page).getByRole("button", { name: "Vider le formulaire" }).click();
  await expect(control(page, name)).toHaveValue("");
  await page.locator("#page-own-remove").click();
  await expect(title(page)).toHaveText("Essayer votre propre définition");
  await page.reload();
  await expect(page.locator("#page-own-choose")).toBeVisible();
});

test("is led here when it is dropped on the page of a documented type", async ({ page }) => {
  await page.goto("/R_BVPN_FR_1/en/");
  await page.locator("form[data-ready]").waitFor();
  await drop(page, [["widget.json", widget]]);
  await expect(title(page)).toHaveText("Order a <b>widget</b>");
  await expect(page).toHaveURL(/\/own\/en\/$/);
});

test("a request that is dropped on the page of a documented type is opened there", async ({ page }) => {
  await page.goto("/R_BVPN_FR_1/en/");
  await page.locator("form[data-ready]").waitFor();
  await drop(page, [
    [
      "request.json",
      { type: "R_BVPN_FR_1", properties: { contacts: { primary: { lastName: "O’Connor" } } } },
    ],
  ]);
  await expect(control(page, "contacts.primary.lastName")).toHaveValue("O’Connor");
});

test("says when it lacks the language of the page", async ({ page }) => {
  await openOwn(page);
  await openDefinition(page, frenchWidget);
  await expect(page.locator("#page-own-language")).toHaveText(
    "The definition has no English: the form is in French.",
  );
  await expect(title(page)).toHaveAttribute("lang", "fr");
  await expect(page.locator("form[data-ready]")).toHaveAttribute("lang", "fr");
  await expectAccessible(page);
});

test("says in plain words when what reads it does not arrive", async ({ page }) => {
  await page.route(/\/request_forms-[^/]*\.wasm$/, (route) => route.abort());
  await openOwn(page);
  await choose(page, widget);
  await expect(problem(page)).toContainText("did not start");
  await expect(page.locator("#page-own-choose")).toBeVisible();
});

for (const [screen, options] of Object.entries({
  "on a wide screen": {},
  "in the dark": { colorScheme: "dark" },
  "on the narrowest screen": { viewport: { width: 320, height: 640 } },
})) {
  test.describe(screen, () => {
    test.use(options);

    test("is accessible from the empty page to the payload", async ({ page }) => {
      await openOwn(page, "fr");
      await expectSound(page);
      await openDefinition(page);
      await expectSound(page);
      await control(page, name).fill("Sprocket");
      await submit(page).click();
      await page.locator("#page-own-passed").waitFor();
      await expectSound(page);
    });
  });
}

test("its page alone may make markup, and by the package's policy alone", async ({ page }) => {
  const policies = {};
  await page.route(/\/(own|R_BVPN_FR_1)\/en\/$/, async (route) => {
    const response = await route.fetch();
    policies[new URL(route.request().url()).pathname] = response.headers()["content-security-policy"];
    await route.fulfill({ response });
  });
  await page.goto("/R_BVPN_FR_1/en/");
  await openOwn(page);
  const own = await page.locator("meta[http-equiv]").getAttribute("content");
  expect(policies["/own/en/"]).toBe(`${own}; frame-ancestors 'none'`);
  expect(own).toContain("trusted-types request-forms");
  expect(policies["/R_BVPN_FR_1/en/"]).toBe(
    policies["/own/en/"].replace("trusted-types request-forms", "trusted-types 'none'"),
  );
  await openDefinition(page);
  const hasPolicies = await page.evaluate(() => "trustedTypes" in globalThis);
  test.skip(!hasPolicies, "this engine has no Trusted Types");
  // The page has made its one policy, and may make no second one of that name.
  expect(await page.evaluate(thrown)).toEqual(allThrown);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test.skip(({ browserName }) => browserName === "webkit", "WebDriver cannot turn scripts off.");

  test("says what it needs", async ({ page }) => {
    await page.goto("/own/en/");
    await expect(page.locator("noscript p")).toContainText("This page needs JavaScript");
    await expect(page.getByRole("button")).toHaveCount(0);
  });
});

/** No violation, and nothing that has to be scrolled sideways. */
async function expectSound(page) {
  await expectAccessible(page);
  const beyond = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(beyond).toBe(0);
}
