// What a screen reader is given in each form, empty and with errors, compared with golden files; `make golden`
// rewrites them.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { accessibilityTree } from "./accessibility-tree.mjs";
import { open, submit, summary } from "./form.mjs";
import { expect, test } from "./portal.mjs";

const folder = fileURLToPath(new URL("../golden/accessibility/", import.meta.url));

for (const type of ["R_BVPN_FR_1", "U_BVPN_CUSTOM003_1", "disconnectCustomerConfirmation"]) {
  for (const locale of ["en", "fr"]) {
    test(`${type} in ${locale}, empty`, async ({ page }) => {
      await open(page, `?type=${type}&lang=${locale}`);
      compare(`${type}.${locale}.empty`, await accessibilityTree(page));
    });

    test(`${type} in ${locale}, refused`, async ({ page }) => {
      await open(page, `?type=${type}&lang=${locale}`);
      await submit(page).click();
      await expect(summary(page)).toBeFocused();
      compare(`${type}.${locale}.refused`, await accessibilityTree(page));
    });
  }
}

function compare(name, tree) {
  const file = `${folder}${name}.txt`;
  if (process.env.UPDATE_GOLDEN) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, tree);
  }
  expect(existsSync(file), `There is no ${name}.txt: make golden writes it.`).toBe(true);
  expect(tree).toBe(readFileSync(file, "utf8"));
}
