// What a screen reader is given in each form, empty and with errors, compared with golden files; `make golden`
// rewrites them.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { accessibilityTree } from "./accessibility-tree.mjs";
import { open, submit, summary } from "./form.mjs";
import { expect, test } from "./portal.mjs";

const folder = fileURLToPath(new URL("../golden/accessibility/", import.meta.url));

const types = ["R_BVPN_FR_1", "U_BVPN_CUSTOM003_1", "C_BVPN_CUSTOM003_1", "disconnectCustomerConfirmation"];

for (const type of types) {
  for (const locale of ["en", "fr"]) {
    test(`${type} in ${locale}, empty`, async ({ page }) => {
      await openWhole(page, type, locale);
      await compare(`${type}.${locale}.empty`, page);
    });

    test(`${type} in ${locale}, refused`, async ({ page }) => {
      await openWhole(page, type, locale);
      await submit(page).click();
      await expect(summary(page)).toBeFocused();
      await compare(`${type}.${locale}.refused`, page);
    });
  }
}

/** The form is alive before the rest of the page is drawn; what is drawn last is the payload. */
async function openWhole(page, type, locale) {
  await open(page, `?type=${type}&lang=${locale}`);
  await expect(page.locator("#page-payload-state")).not.toBeEmpty();
}

async function compare(name, page) {
  const file = `${folder}${name}.txt`;
  if (process.env.UPDATE_GOLDEN) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, await accessibilityTree(page));
  }
  expect(existsSync(file), `There is no ${name}.txt: make golden writes it.`).toBe(true);
  // The browser makes the tree after it has drawn the page, in its own time.
  await expect.poll(() => accessibilityTree(page)).toBe(readFileSync(file, "utf8"));
}
