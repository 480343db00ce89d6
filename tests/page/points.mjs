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

/** Has the portal hold its list back until it is told to go on. */
export async function late(page, points = samples) {
  let go;
  const held = new Promise((resolve) => {
    go = resolve;
  });
  await page.route(/\/servicePoints/, async (route) => {
    await held;
    // Whoever asked for it may have gone by then.
    await route.fulfill({ json: points }).catch(() => {});
  });
  return go;
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

/** Where the labels and controls of the form are, and what they are. */
export function places(page) {
  return page.locator("h1, #page-form :is(legend, label, summary, input, textarea)").evaluateAll((nodes) =>
    nodes
      .filter((node) => node.checkVisibility())
      .map((node) => {
        const { x, y, width, height } = node.getBoundingClientRect();
        // Firefox lays out in sixtieths of a pixel, and gives them with what they lose as fractions.
        const box = [x, y + scrollY, width, height].map((size) => Math.round(size * 60));
        return [node.textContent, node.id, ...box];
      }),
  );
}

export const options = (page) => page.getByRole("option");

/** Where the page says what was found and what was chosen. */
export const said = (page) => page.locator("#page-points-count");
