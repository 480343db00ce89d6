// How a test loads service points.

import { readFileSync } from "node:fs";
import { expect } from "./portal.mjs";

const samples = readFileSync(new URL("../../examples/portal/service-points.json", import.meta.url), "utf8");

/** Loads a list, by default that of the example portal. */
export async function load(page, points = samples) {
  const text = typeof points === "string" ? points : JSON.stringify(points);
  await page
    .locator("#page-points-input")
    .setInputFiles({ name: "points.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await expect(page.locator("#page-points-status")).toHaveText(/loaded|charg/);
}
