// Many request types, made up: they are grouped by what they do, and a field searches them. Few stand in a row.

import { build } from "esbuild";
import { languages } from "../../www/pages.mjs";
import { typeList } from "../../www/type-list.mjs";
import { expectAccessible } from "./axe.mjs";
import { openOwnPage } from "./own-page.mjs";
import { expect, test } from "./portal.mjs";

const type = (id, action, title, provider = "Orange Business") => ({
  id,
  title,
  provider,
  action,
  href: `/${id}/fr/`,
});
const many = [
  type("C_SITE_1", "create", "Créer un site"),
  type("U_SITE_1", "update", "Mettre à jour un site"),
  type("U_SITE_2", "update", "Mettre à jour l’accès d’un site"),
  { ...type("R_SITE_1", "disconnect", "Résilier un site"), isCurrent: true },
  type("confirmSite", "confirm", "Confirmer une création", "Verizon"),
  type("inquire", undefined, "Demander un <b>devis</b>", "Verizon"),
  type("compare", "unheard", "Comparer des offres", "Verizon"),
];
const own = { href: "/own/fr/" };
const french = { locale: "fr", words: languages.fr };

const { outputFiles } = await build({
  stdin: {
    contents: 'import { searchTypes } from "./www/scripts/type-search.js"; searchTypes();',
    resolveDir: new URL("../..", import.meta.url).pathname,
  },
  bundle: true,
  format: "esm",
  write: false,
});

/** Opens a page with the links to these types. */
async function openList(page, types, hasScript = true) {
  const body = outputFiles[0].text;
  await page.route("**/search.js", (route) => route.fulfill({ contentType: "text/javascript", body }));
  const script = hasScript ? '<script type="module" src="/search.js"></script>' : "";
  await openOwnPage(page, `<main lang="fr"><h1>Own</h1>${typeList(types, own, french)}</main>${script}`);
}

const field = (page) => page.locator("input[type=search]");
const shown = (page) =>
  page
    .locator("[data-type-group] li")
    .evaluateAll((rows) =>
      rows
        .filter((row) => row.checkVisibility())
        .map((row) => row.querySelector("a").getAttribute("href").split("/")[1]),
    );
const headings = (page) =>
  page
    .locator("h2")
    .evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => one.textContent));

test("they are grouped by what they do, and found without accents and case", async ({ page }) => {
  await openList(page, many);
  await expect(field(page)).toBeVisible();
  const all = ["Créer", "Mettre à jour", "Résilier", "Confirmer", "Autres demandes"];
  expect(await headings(page)).toEqual(all);
  expect(await shown(page)).toEqual(many.map(({ id }) => id));
  await expect(page.locator("a[aria-current]")).toHaveText("Résilier un site");
  await expect(page.locator("main b")).toHaveCount(0);
  await expectAccessible(page);

  for (const [typed, ids, sentence, groups] of [
    ["CREATION", ["confirmSite"], "1 type de demande trouvé.", ["Confirmer"]],
    ["u_site", ["U_SITE_1", "U_SITE_2"], "2 types de demande trouvés.", ["Mettre à jour"]],
    ["site orange résil", ["R_SITE_1"], "1 type de demande trouvé.", ["Résilier"]],
    [
      "verizon",
      ["confirmSite", "inquire", "compare"],
      "3 types de demande trouvés.",
      ["Confirmer", "Autres demandes"],
    ],
    ["zzz", [], languages.fr.typesNone, []],
    ["", many.map(({ id }) => id), "", all],
  ]) {
    await field(page).fill(typed);
    await expect(page.getByRole("status")).toHaveText(sentence);
    expect(await shown(page), typed).toEqual(ids);
    expect(await headings(page), typed).toEqual(groups);
    // It is none of them, and stays.
    await expect(page.locator("[data-own]")).toBeVisible();
  }
});

test("without a script all are there, and no field", async ({ page }) => {
  await openList(page, many, false);
  expect(await shown(page)).toEqual(many.map(({ id }) => id));
  await expect(field(page)).toBeHidden();
});

test("six stand in a row, with nothing to search", async ({ page }) => {
  await openList(page, many.slice(0, 6));
  await expect(field(page)).toHaveCount(0);
  await expect(page.locator("h2")).toHaveCount(0);
  await expect(page.locator("li")).toHaveCount(7);
});

test("at the root one chooses, in one's own language", async ({ page }) => {
  const title = page.locator("h1 [lang]:not([hidden])");
  await page.goto("/?lang=fr");
  await expect(page).toHaveTitle(languages.fr.site);
  await expect(title).toHaveText(languages.fr.types);
  await expectAccessible(page);
  await page.locator("#page-languages a[lang=en]").click();
  await expect(title).toHaveText(languages.en.types);
  await page.locator("#page-types-search-en").fill("verizon");
  await expect(page.locator("main [lang=en] [data-type-group] li:not([hidden])")).toHaveCount(1);
  await page.getByRole("link", { name: "Confirm a disconnection" }).click();
  await page.locator("form[data-ready]").waitFor();
  await expect(page).toHaveURL(/\/disconnectCustomerConfirmation\/en\/(\?|$)/);
});
