// How a test gives the page service points, and where it finds what the page makes of them.

import { readFileSync } from "node:fs";
import { expect } from "./portal.mjs";

const file = readFileSync(new URL("../../examples/portal/service-points.json", import.meta.url), "utf8");

/** The service points of the example portal. */
export const samples = JSON.parse(file);

/** Has the portal give a list from now on, by default that of the example portal. */
export function listed(page, points = samples) {
  return page.route(/\/servicePoints/, (route) => route.fulfill({ json: points }));
}

/** Loads a list from a file, as a reader does who has one. */
export async function load(page, points = samples) {
  await page.locator("#page-points-input").setInputFiles({
    name: "points.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(points)),
  });
  await expect(page.locator("#page-points-status")).toHaveText(/loaded|charg/);
}

/** The field that asks which site is meant. */
export const site = (page) => page.locator("#page-site");

/** What it says of the site that is chosen. */
export const chosen = (page) => page.locator("#page-site-chosen");

/** Behind this stand the documented controls. */
export const references = (page) => page.locator("#page-site-references > summary");

export const options = (page) => page.getByRole("option");

/** Where the page says what was found and what was chosen. */
export const said = (page) => page.locator("#page-points-count");
