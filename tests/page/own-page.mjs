// A page of a test's own, at the portal's address: the policy of the portal's page lets no test write markup into it,
// and is not to be weakened for one.

export const ownPath = "/own.html";

/** The document, with this markup in its body. */
export const ownPage = (markup = "") =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Own</title><body>${markup}`;

/** Opens it in the engines that Playwright drives. */
export async function openOwnPage(page, markup) {
  const body = ownPage(markup);
  await page.route(`**${ownPath}`, (route) => route.fulfill({ contentType: "text/html", body }));
  await page.goto(ownPath);
}
