// How a test loads service points: from a file on the disk, which is all that WebDriver can choose.

import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "./driver.mjs";

const file = fileURLToPath(new URL("../../../examples/portal/service-points.json", import.meta.url));

/** The list of the example portal. */
export const samples = JSON.parse(readFileSync(file, "utf8"));

/** Loads the list of the example portal, and waits until the form knows it: its fields are others from then on. */
export async function load(page) {
  await choose(page, file);
  await expect(page.locator("#page-points-status")).toHaveText(/loaded|charg/);
}

/** Chooses a file with another text. */
export async function loadText(page, text) {
  const path = test.info().outputPath("points.json");
  await writeFile(path, text);
  await choose(page, path);
}

async function choose(page, path) {
  await page.locator("#page-points-input").setInputFiles(path);
}
