// How a test loads service points: from a file on the disk, which is all that WebDriver can choose.

import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { test } from "./driver.mjs";

const file = fileURLToPath(new URL("../../../examples/portal/service-points.json", import.meta.url));

/** The list of the example portal. */
export const samples = JSON.parse(readFileSync(file, "utf8"));

/** Chooses the list of the example portal, or a file with another text. */
export async function load(page, text) {
  const path = text === undefined ? file : test.info().outputPath("points.json");
  if (text !== undefined) await writeFile(path, text);
  await page.locator("#page-points-input").setInputFiles(path);
}
