// What the tests of several sites share.

import { complete, fill, open, submit } from "./form.mjs";
import { listed } from "./points.mjs";

const { "servicePoint.id": _, ...rest } = complete.R_BVPN_FR_1;
/** What a complete request has besides its site. */
export const contacts = rest;

/** The sites that are chosen in the form. */
export const chosen = (page) => page.locator("#page-sites-list > li");

/** Where the requests for them are looked over and sent. */
export const several = (page) => page.locator("#page-several-view");
export const results = (page) => page.locator("#page-several-list .site-result");
export const press = (page) => page.locator("#page-several-send");
export const status = (page) => page.locator("#page-several-status");

/** Pastes lines into the list. */
export async function write(page, lines) {
  // Typed, a line break would be a key of its own.
  await page.locator("#page-sites-text").evaluate((node, text) => {
    node.value = text;
    node.dispatchEvent(new Event("input", { bubbles: true }));
  }, lines.join("\n"));
}

/** Pastes lines into the list, and adds the sites that they name. */
export async function paste(page, lines) {
  await write(page, lines);
  await page.locator("#page-sites-add").click();
}

/** Chooses several sites in a form that has none. */
export async function choose(page, lines) {
  await page.locator("#page-sites").check();
  await page.locator(".sites-rest summary").click();
  await paste(page, lines);
}

/** Fills the form in for some sites, and goes on to where their requests are looked over. */
export async function review(page, lines, query = "?type=R_BVPN_FR_1&lang=en") {
  await listed(page);
  await open(page, query);
  await fill(page, contacts);
  await choose(page, lines);
  await submit(page).click();
  await several(page).waitFor();
}

/** Has the portal answer the first, second … request as `answer(count, route)` says, and notes how many came. */
export async function answering(target, answer) {
  const came = { count: 0 };
  await target.route("**/requests", (route) => {
    came.count += 1;
    return answer(came.count, route);
  });
  return came;
}

export const accept = (count, route) => route.fulfill({ status: 201, json: { id: `REQ-${count}` } });
